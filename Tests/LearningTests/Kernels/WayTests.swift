import CVectors
import Testing

@testable import Learning

/// Whatever a setup says, every way through its work has the bits of the reference.
@Suite struct WayTests {
  @Test func `every part of a setup has samples`() {
    let parts = Mirror(reflecting: Setup()).children.compactMap(\.label)
    #expect(parts == SetupSamples.parts.map(\.key))
    #expect(SetupSamples.parts.allSatisfy { !$0.value.isEmpty })
  }

  @Test func `the samples take every way`() {
    let setups = SetupSamples.alone + SetupSamples.wide + SetupSamples.mixed(200)
    let ways = setups.flatMap { [Way.of($0), Way.of($0, amongMany: true)] }
    #expect(Set(ways) == Set(Way.allCases))
  }

  @Test func `each sample alone trains as the reference does, in any chunking`() {
    for setup in SetupSamples.alone + SetupSamples.wide { expectReference(setup) }
  }

  @Test func `samples mixed train as the reference does, in any chunking`() {
    for setup in SetupSamples.mixed(400) { expectReference(setup) }
  }

  @Test func `side by side and in a census each run ends as on its own`() {
    for setup in SetupSamples.alone + SetupSamples.mixed(60) {
      let setups = (1...13).map { seed in
        var setup = setup
        setup.seed = UInt64(seed)
        return setup
      }
      let references = setups.map(reference)
      var race = Experiment(setups)
      while !race.isFinished { race.advance(examples: 11) }
      for (run, reference) in zip(race.runs, references) { expectSame(run, reference) }
      let ends = setups.map { setup in
        var run = Run(setup, keepsHistory: false)
        while !run.isFinished { _ = run.advanceAsDefined(examples: 50) }
        return CensusResult(run)
      }
      #expect(BatchOfRuns.finish(setups) == ends)
    }
  }

  @Test func `maps and means of J are the reference's`() {
    let plane = Plane(xRange: -1...2, yRange: -1...1, columns: 5, rows: 3)
    for setup in SetupSamples.alone + SetupSamples.mixed(100) {
      let network = setup.network(setup.startParameters())
      for layer in 0..<network.shape.depth {
        let map = network.sample(layer: layer, neuron: 0, over: plane)
        let reference = network.sampleAsDefined(layer: layer, neuron: 0, over: plane)
        #expect(map.map(\.bitPattern) == reference.map(\.bitPattern))
      }
      var larger = setup
      larger.dataset = Dataset(
        name: "more", summary: "",
        examples: Array(repeatElement(setup.dataset.examples, count: 2_000).joined()))
      let examples = ExampleTable(larger.dataset)
      guard let fast = network.fastMeanCost(over: examples) else { continue }
      #expect(fast.bitPattern == network.meanCost(over: larger.dataset).bitPattern)
    }
  }

  private func reference(_ setup: Setup) -> Run {
    var run = Run(setup)
    while !run.isFinished { _ = run.advanceAsDefined(examples: 1_000) }
    return run
  }

  /// Trains by the run's own way in odd chunks, past its first end.
  private func expectReference(_ setup: Setup) {
    var (fast, reference) = (Run(setup), Run(setup))
    for _ in 0..<2 {
      var chunk = 1
      while !reference.isFinished {
        #expect(fast.advance(examples: chunk) == reference.advanceAsDefined(examples: chunk))
        chunk = chunk % 13 + 3
      }
      expectSame(fast, reference)
      // Past a goal there is no end.
      if fast.hasConverged { return }
      fast.trainOn()
      reference.trainOn()
    }
  }
}
