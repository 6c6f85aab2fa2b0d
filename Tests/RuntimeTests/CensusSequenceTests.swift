import Interface
import Learning
import Testing

@testable import Runtime

/// The desk of a census driven by hand, without any worker: results are put in as they are counted.
@Suite struct CensusSequenceTests {
  private let plan = CensusPlan(Setup(), axis: .hidden([1, 2]), seedCount: 3)

  private func results(_ plan: CensusPlan, _ count: Int) -> [(index: Int, result: CensusResult)] {
    (0..<count).map { index in
      (
        index,
        CensusResult(seed: plan.seed(of: index), ending: .converged, epochs: 9, cost: 0.01)
      )
    }
  }

  private func desk(counting count: Int) throws -> CensusDesk {
    let desk = CensusDesk(clock: { 0 })
    desk.begin(with: 1)
    desk.carryOut(.census(plan))
    desk.record(results(plan, count), of: try #require(desk.waitForWork()))
    return desk
  }

  @Test func `count again counts from nothing, whatever was known`() throws {
    for count in [plan.count, 4] {
      let desk = try desk(counting: count)
      #expect(desk.progress(within: 0).census?.ended == count)
      desk.carryOut(.again)
      let anew = desk.progress(within: 0)
      #expect(anew.census?.ended == 0 && anew.census?.plan == plan)
      #expect(anew.playback.isPlaying && !anew.isResting && anew.commands == 2)
      // And there is work for whoever counts.
      desk.record(results(plan, 1), of: try #require(desk.waitForWork()))
      #expect(desk.progress(within: 0).census?.ended == 1)
    }
  }

  @Test func `more starts of the same census keep those that were counted`() throws {
    let desk = try desk(counting: plan.count)
    let more = CensusPlan(Setup(), axis: .hidden([1, 2]), seedCount: 5)
    desk.carryOut(.census(more))
    #expect(desk.progress(within: 0).census?.ended == plan.count)
    #expect(desk.progress(within: 0).census?.plan == more)
  }

  @Test func `a census of another setup knows nothing of the one before`() throws {
    let desk = try desk(counting: plan.count)
    var other = Setup()
    other.alpha = 2
    desk.carryOut(.census(CensusPlan(other, axis: .hidden([1, 2]), seedCount: 3)))
    #expect(desk.progress(within: 0).census?.ended == 0)
  }

  @Test func `pausing and hiding rest, and what is paused stays so until played`() throws {
    let desk = try desk(counting: 2)
    func isResting(after command: Command) -> Bool {
      desk.carryOut(command)
      return desk.progress(within: 0).isResting
    }
    #expect(isResting(after: .toggle) && !isResting(after: .toggle))
    #expect(isResting(after: .show(false)) && !isResting(after: .show(true)))
    #expect(isResting(after: .play(false)) && isResting(after: .again))
    #expect(isResting(after: .census(plan)) && isResting(after: .show(true)))
    #expect(!isResting(after: .play(true)))
    // Playing, it goes on counting, whatever is counted.
    #expect(!isResting(after: .again) && !isResting(after: .census(plan)))
  }
}
