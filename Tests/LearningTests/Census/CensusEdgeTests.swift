import Testing

@testable import Learning

/// Rows of a census at the thresholds where they begin to count.
@Suite struct CensusEdgeTests {
  private func row(_ converged: Int, of runs: Int, hidden: Int = 2, at epoch: Int = 100)
    -> CensusRow
  {
    var setup = Setup()
    setup.hidden = [hidden]
    return CensusRow(
      setup, epochsOfEach: Array(repeating: epoch, count: converged), runs: runs, diverged: 0)
  }

  @Test(
    arguments: [
      (4, 4, false), (5, 5, true), (5, 9, true), (5, 10, false), (6, 10, true), (50, 100, false),
      (51, 100, true), (0, 0, false),
    ])
  func `a row is fitted where enough runs arrived, and more than half of them`(
    _ converged: Int, _ runs: Int, _ isTaken: Bool
  ) {
    #expect(Trend.takes(row(converged, of: runs)) == isTaken)
  }

  @Test func `of columns that are equally fast the first is the fastest`() {
    let rows = [row(1, of: 4), row(4, of: 4, at: 70), row(3, of: 4, at: 70), row(4, of: 4, at: 90)]
    #expect(CensusRow.fastest(rows) == 1 && CensusRow.fastest(Array(rows.reversed())) == 1)
    #expect(CensusRow.fastest([rows[0]]) == nil && CensusRow.fastest([]) == nil)
  }
}
