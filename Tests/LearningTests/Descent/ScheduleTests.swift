import Testing

@testable import Learning

@Suite struct ScheduleTests {
  private func rates(_ schedule: Schedule, _ epochs: [Int], budget: Int = 8) -> [Double] {
    epochs.map { schedule.function.rate(0.5, epoch: $0, budget: budget) }
  }

  @Test
  func `a rate falls after whole steps, and along a cosine with each budget anew`() {
    let step = Schedule(StepSchedule([0.5, 4]))
    #expect(rates(step, [0, 3, 4, 7, 8]) == [0.5, 0.5, 0.25, 0.25, 0.125])
    let exponential = Schedule(ExponentialSchedule([0.5]))
    #expect(rates(exponential, [0, 1, 3]) == [0.5, 0.25, 0.0625])
    let cosine = Schedule(CosineSchedule())
    #expect(rates(cosine, [0, 4, 8, 12, 16]) == [0.5, 0.25, 0.5, 0.25, 0.5])
    #expect(rates(cosine, [7]).allSatisfy { $0 > 0 && $0 < 0.025 })
    #expect(rates(.constant, [0, 100]) == [0.5, 0.5])
  }

  @Test func `no rate is 0 or above α, however long the run`() {
    for schedule in Schedule.catalog {
      for rate in rates(schedule, [0, 1, 1_000, 1_000_000, 1 << 50], budget: 1_001) {
        #expect(rate > 0 && rate <= 0.5, "\(schedule.name)")
      }
    }
  }

  @Test func `a penalty draws weights to 0 by its formula, and leaves one that is there`() {
    let square = SquarePenalty([0.1])
    let absolute = AbsolutePenalty([0.1])
    #expect([-2.0, 0, 2].map(square.gradient) == [-0.2, 0, 0.2])
    #expect([-2.0, 0, 2].map(absolute.gradient) == [-0.1, 0, 0.1])
  }
}
