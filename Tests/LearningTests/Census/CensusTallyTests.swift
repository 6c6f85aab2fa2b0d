import Testing

@testable import Learning

@Suite struct CensusTallyTests {
  private func base(_ change: (inout Setup) -> Void = { _ in }) -> Setup {
    var setup = Setup()
    change(&setup)
    return setup
  }

  private func result(_ plan: CensusPlan, _ index: Int) -> CensusResult {
    let seed = plan.seed(of: index)
    let hidden = plan.setup(of: index).hidden[0]
    let isLate = seed % 3 == 0
    return CensusResult(
      seed: seed, ending: isLate ? .unfinished : .converged, epochs: Int(seed) * 10 + hidden,
      cost: isLate ? 0.1 : 0.01)
  }

  @Test func `a census is of random starts, also where a setup has weights given`() {
    var base = Setup()
    base.start = .given(Setup().startParameters())
    let plan = CensusPlan(base, axis: .hidden([2]), seedCount: 2)
    #expect(plan == CensusPlan(Setup(), axis: .hidden([2]), seedCount: 2))
    #expect(plan.setup(of: 0).startParameters() != plan.setup(of: 1).startParameters())
  }

  @Test func `plans of the same runs are equal, whatever the base says of what they vary`() {
    let other = base {
      $0.seed = 99
      $0.hidden = [5, 5]
    }
    let axis = CensusAxis.hidden([1, 2])
    #expect(
      CensusPlan(base(), axis: axis, seedCount: 3) == CensusPlan(other, axis: axis, seedCount: 3))
  }

  @Test func `each column runs every seed`() {
    let plan = CensusPlan(base(), axis: .alpha([0.1, 2]), firstSeed: 40, seedCount: 3)
    let setups = (0..<plan.count).map(plan.setup)
    #expect(setups.map(\.alpha) == [0.1, 2, 0.1, 2, 0.1, 2])
    #expect(setups.map(\.seed) == [40, 40, 41, 41, 42, 42])
    #expect(setups.allSatisfy { $0.hidden == [2] })
  }

  @Test func `the rows do not depend on the order in which results come in`() {
    let plan = CensusPlan(base(), axis: .hidden([1, 2, 3]), seedCount: 20)
    var inOrder = CensusTally(plan)
    var backwards = CensusTally(plan)
    for index in 0..<plan.count { inOrder.record(result(plan, index), at: index) }
    for index in (0..<plan.count).reversed() {
      #expect(backwards.counted == 0)
      backwards.record(result(plan, index), at: index)
    }
    #expect(inOrder.rows == backwards.rows)
    #expect(inOrder.missed == backwards.missed)
    #expect(inOrder.rows.map(\.converged) == [14, 14, 14])
    #expect(inOrder.rows[1].epochs?.median == 107)
  }

  @Test func `a run is not counted while one before it is missing`() {
    let plan = CensusPlan(base(), axis: .hidden([2]), seedCount: 3)
    var tally = CensusTally(plan)
    tally.record(result(plan, 1), at: 1)
    #expect(tally.rows[0].runs == 0 && tally.received == 1 && tally.missing == [0, 2])
    tally.record(result(plan, 0), at: 0)
    #expect(tally.rows[0].runs == 2)
  }

  @Test func `a larger census keeps every result that it shares with the smaller`() {
    let small = CensusPlan(base(), axis: .hidden([1, 2]), seedCount: 4)
    var tally = CensusTally(small)
    for index in [0, 1, 2, 3, 4, 6] { tally.record(result(small, index), at: index) }
    let large = CensusPlan(base(), axis: .hidden([1, 2, 3]), seedCount: 5)
    let grown = CensusTally(large, keeping: tally)
    #expect(grown.received == 6)
    #expect(!grown.missing.contains(0) && grown.missing.contains(2))
    let other = CensusPlan(base { $0.epsilon = 0.1 }, axis: .hidden([1, 2]), seedCount: 4)
    #expect(CensusTally(other, keeping: tally).received == 0)
  }

  @Test func `half-way counts the unfinished runs as never arriving`() {
    var column = CensusColumn()
    for (epochs, ending) in [
      (5, CensusResult.Ending.converged), (9, .unfinished), (7, .converged), (9, .unfinished),
    ] {
      column.count(CensusResult(seed: 0, ending: ending, epochs: epochs, cost: 0))
    }
    #expect(column.row(base()).halfway == 7)
    #expect(column.row(base()).epochs?.median == 6)
    column.count(CensusResult(seed: 0, ending: .diverged, epochs: 1, cost: 0))
    #expect(column.row(base()).halfway == nil)
    #expect(column.row(base()).unfinished == 2 && column.row(base()).diverged == 1)
  }
}
