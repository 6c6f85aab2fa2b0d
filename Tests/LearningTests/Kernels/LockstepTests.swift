import Testing

@testable import Learning

/// Runs of an experiment that go in lockstep are the runs that each would be alone.
@Suite struct LockstepTests {
  /// Lets an experiment and its runs by the reference take the same numbers of examples in turn.
  private func advance(_ experiment: inout Experiment, _ references: inout [Run], times: Int) {
    for time in 0..<times {
      let chunk = [256, 1, 3, 64, 30, 256][time % 6]
      experiment.advance(examples: chunk)
      for index in references.indices {
        _ = references[index].advanceAsDefined(examples: chunk)
        #expect(experiment.runs[index].epoch == references[index].epoch)
        #expect(experiment.runs[index].position == references[index].position)
      }
    }
  }

  @Test(arguments: [[2], [8], [3, 2], [10]])
  func `a race in lockstep has the bits of its runs one by one`(_ hidden: [Int]) {
    var setup = Setup()
    setup.hidden = hidden
    setup.epochLimit = 1_200
    // Small networks go in lockstep only where there are many.
    let slow = hidden.count == 1 && hidden[0] <= 8 ? Array(repeating: 0.02, count: 15) : []
    let race = Experiment.race(setup, alphas: [0.01, 0.5, 3, 50, 1e308] + slow)
    var (experiment, references) = (race, race.runs)
    #expect(experiment.positionInStep == 0)
    advance(&experiment, &references, times: 20)
    experiment.runs[1].setAlpha(0.8)
    references[1].setAlpha(0.8)
    advance(&experiment, &references, times: 40)
    for index in references.indices { expectSame(experiment.runs[index], references[index]) }
    while !experiment.isFinished { advance(&experiment, &references, times: 6) }
    for index in references.indices {
      expectSame(experiment.runs[index], references[index])
      experiment.runs[index].trainOn()
      references[index].trainOn()
    }
    advance(&experiment, &references, times: 30)
    for index in references.indices { expectSame(experiment.runs[index], references[index]) }
  }

  @Test func `runs of several kinds, not at one place, or few and small go one by one`() {
    var deep = Setup()
    deep.hidden = [2, 2]
    #expect(Experiment([Setup(), deep, Setup()]).positionInStep == nil)
    var tanh = Setup()
    tanh.activation = .tanh
    #expect(Experiment([tanh, tanh, tanh]).positionInStep == nil)
    #expect(Experiment.race(Setup(), alphas: [0.1, 0.5, 1, 2, 5]).positionInStep == nil)
    var parted = Experiment(Array(repeating: Setup(), count: 14))
    #expect(parted.positionInStep == 0)
    parted.runs[1].advance(examples: 1)
    #expect(parted.positionInStep == nil)
    var references = parted.runs
    advance(&parted, &references, times: 5)
    for index in references.indices { expectSame(parted.runs[index], references[index]) }
  }
}
