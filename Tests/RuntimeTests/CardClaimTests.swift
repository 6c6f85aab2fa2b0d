import Foundation
import Learning
import Testing

@testable import Interface
@testable import Runtime

/// What the cards say in round numbers, beside the runs that they speak of.
@Suite struct CardClaimTests {
  private func epochs(_ change: (inout Setup) -> Void) -> Int? {
    var setup = Setup()
    change(&setup)
    var run = Run(setup)
    run.advance(epochs: setup.epochLimit)
    if case .converged(let epoch) = run.outcome { return epoch }
    return nil
  }

  @Test func `α 2 takes about a third of the epochs of α 0.5, and α 5 comes last`() throws {
    let (half, two, five) = (
      try #require(epochs { $0.alpha = 0.5 }), try #require(epochs { $0.alpha = 2 }),
      try #require(epochs { $0.alpha = 5 })
    )
    #expect((0.28...0.38).contains(Double(two) / Double(half)))
    #expect(five > half && half > two)
  }

  @Test func `no α on the ladder beats 2, and one between its rungs does`() throws {
    let two = try #require(epochs { $0.alpha = 2 })
    for alpha in AlphaLadder.rungs where alpha != 2 && alpha >= 0.01 {
      #expect(epochs { $0.alpha = alpha } ?? .max >= two, "α \(alpha)")
    }
    #expect(try #require(epochs { $0.alpha = 2.5 }) < two)
  }

  @Test func `a tenth of the ε takes more epochs, and a flatter start too`() throws {
    let usual = try #require(epochs { _ in })
    #expect(try #require(epochs { $0.epsilon = 0.001 }) > usual)
    #expect(try #require(epochs { $0.start = .uniform(0.1) }) > usual)
    #expect(try #require(epochs { $0.start = .given(.workedExample) }) > usual)
  }

  @Test func `seeds 9 and 10 get stuck, and seed 11 is down in one or two thousand epochs`() throws
  {
    for seed in [9, 10] { #expect(epochs { $0.seed = UInt64(seed) } == nil) }
    #expect((800...2_400).contains(try #require(epochs { $0.seed = 11 })))
  }

  @Test func `the untrained network of the worked example says about 0.82 to everything`() {
    let network = Network(activation: .sigmoid, parameters: .workedExample)
    for example in Dataset.xor.examples {
      #expect(abs(network.predict(example.input)[0] - 0.82) < 0.015)
    }
  }

  @Test func `on the island a single layer is quicker than two`() throws {
    let one = try #require(epochs { $0 = island })
    let two = epochs {
      $0 = island
      $0.hidden = [8, 8]
    }
    #expect(try #require(two) > one)
  }

  /// What the fourth card of the lesson on layers sets up.
  private var island: Setup {
    var model = Model()
    model.take(BuiltInLessons.all[3])
    _ = model.start()
    _ = model.turn(to: 3)
    return model.setup
  }

  @Test func `no band parts the four points of the island from the twelve round it`() {
    let setup = island
    #expect(setup.hidden == [8] && setup.dataset.examples.count == 16)
    // Between two parallel lines in whatever direction: the zeros reach among the ones.
    for degree in 0..<360 {
      let angle = Double(degree) / 2 * Double.pi / 180
      func place(_ example: Example) -> Double {
        example.input[0] * cos(angle) + example.input[1] * sin(angle)
      }
      let ones = setup.dataset.examples.filter { $0.target == [1] }.map(place)
      let zeros = setup.dataset.examples.filter { $0.target == [0] }.map(place)
      let band = (ones.min() ?? 0)...(ones.max() ?? 0)
      #expect(zeros.contains { band.contains($0) }, "\(degree)")
    }
  }
}
