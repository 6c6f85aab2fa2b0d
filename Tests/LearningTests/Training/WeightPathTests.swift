import Testing

@testable import Learning

@Suite struct WeightPathTests {
  @Test func `the path begins at the start and has every epoch's end while there is room`() {
    var run = Run(Setup())
    var ends = [run.network.parameters.values]
    for _ in 0..<40 {
      run.advance(epochs: 1)
      ends.append(run.network.parameters.values)
    }
    #expect(run.path.stride == 1)
    #expect((0..<run.path.count).map { Array(run.path[$0]) } == ends)
  }

  @Test func `a long run is covered whole, evenly, and in bounded memory`() {
    var setup = Setup()
    setup.epsilon = 0
    var run = Run(setup)
    run.advance(epochs: 5_000)
    #expect(run.path.count <= run.path.capacity)
    #expect(run.path.count > run.path.capacity / 2)
    #expect(run.path.stride == 16)
    #expect(run.path.epoch(of: run.path.count - 1) > 5_000 - 16)
    // An independent run, stopped at the epoch that a point claims to be from.
    for point in [0, 1, run.path.count / 2, run.path.count - 1] {
      var other = Run(setup)
      other.advance(epochs: run.path.epoch(of: point))
      #expect(Array(run.path[point]) == other.network.parameters.values)
    }
  }

  @Test func `a network too large for a path trains without one`() {
    var setup = Setup()
    setup.hidden = [200, 200]
    var run = Run(setup)
    run.advance(epochs: 2)
    #expect(!run.path.isRecorded)
    #expect(run.path.count == 0)
    #expect(run.path.values.isEmpty)
  }

  @Test(arguments: [1, 9, 1_000, 32_768])
  func `the room for a path stays below two megabytes`(_ parameters: Int) {
    let path = WeightPath(start: Array(repeating: 0, count: parameters))
    #expect(path.isRecorded)
    #expect(path.capacity * parameters * 8 <= 2 << 20)
  }
}
