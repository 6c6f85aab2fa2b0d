import Learning
import Testing

@Suite struct CostHistoryTests {
  @Test func `a spike survives a million epochs in bounded memory`() {
    var history = CostHistory(start: 0.5)
    for epoch in 1...1_000_000 { history.append(epoch == 123_457 ? 9 : 0.25) }
    #expect(history.columns.count <= CostHistory.capacity)
    #expect(history.epochs == 1_000_000)
    #expect(history.columns.map(\.max).max() == 9)
    #expect(history.columns.reduce(0) { $0 + $1.rises } == 1)
    #expect(history.start == 0.5 && history.latest == 0.25 && history.lowest == 0.25)
  }

  @Test func `the columns tile the run from epoch 0, at every length`() {
    var history = CostHistory(start: 1)
    for epoch in 1...9000 {
      history.append(1 / Double(epoch))
      guard epoch.isMultiple(of: 97) || epoch == 1024 || epoch == 1023 else { continue }
      var next = 0
      for column in history.columns {
        #expect(column.firstEpoch == next)
        next = column.lastEpoch + 1
      }
      #expect(next == epoch + 1)
      #expect(
        history.columns.dropLast().allSatisfy { $0.lastEpoch - $0.firstEpoch + 1 == history.stride }
      )
    }
  }

  @Test func `rises are counted in whole columns, and it says over how many epochs`() {
    var history = CostHistory(start: 0)
    for epoch in 1...4000 { history.append(Double(epoch % 2)) }
    let (rises, of) = history.rises(inLast: 1000)
    #expect(of >= 1000 && of < 1000 + history.stride)
    #expect(abs(2 * rises - of) <= 1)
    #expect(history.rises(inLast: 1_000_000) == (2000, 4000))
    #expect(history.window(last: 4000).climb == 2000)
  }
}

extension CostHistoryTests {
  @Test(arguments: [500, 1_023, 1_024, 5_000, 70_001])
  func `the graded columns tile the run, the finer the earlier, and hold all that it did`(
    _ epochs: Int
  ) {
    func cost(_ epoch: Int) -> Double { Double(epoch * 7919 % 1_000) / 1_000 }
    var history = CostHistory(start: cost(0))
    for epoch in 1...epochs { history.append(cost(epoch)) }
    var next = 0
    for column in history.graded {
      #expect(column.firstEpoch == next)
      next = column.lastEpoch + 1
      let width = column.lastEpoch - column.firstEpoch + 1
      #expect(width == 1 || width * 256 <= column.firstEpoch)
      let costs = (column.firstEpoch...column.lastEpoch).map(cost)
      #expect(column.min == costs.min() && column.max == costs.max() && column.last == costs.last)
    }
    #expect(next == epochs + 1)
  }
}
