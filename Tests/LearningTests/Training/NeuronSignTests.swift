import Testing

@testable import Learning

@Suite struct NeuronSignTests {
  private func network(_ activation: Activation, _ values: [Double]) -> Network {
    Network(
      activation: activation, parameters: Parameters(shape: Shape([2, 2, 1]), values: values))
  }

  private let output = NeuronID(layer: 1, index: 0)
  private let first = NeuronID(layer: 0, index: 0)

  @Test func `every neuron counts, the output too`() {
    // Biases 50 and 0 of the hidden neurons, 50 of the output.
    let signs = network(.sigmoid, [50, 0, 1, 1, 1, 1, 50, 1, 1]).signs(over: .xor)
    #expect(signs.saturated == [first, output] && signs.dead.isEmpty && signs.count == 3)
    #expect(signs.holdsOutput(signs.saturated) && !signs.holdsOutput([first]))
  }

  @Test func `a neuron is saturated only where it is flat on every example`() {
    // At (0,0) z is 0, elsewhere 50 or more.
    let signs = network(.sigmoid, [0, 0, 50, 1, 50, 1, 0, 1, 1]).signs(over: .xor)
    #expect(signs.saturated.isEmpty)
  }

  @Test func `a ReLU with z at or below 0 everywhere is dead, and not saturated`() {
    // z of the first is 0 at most: at (0,0).
    let signs = network(.relu, [0, 1, -1, 1, -1, 2, 1, 1, 1]).signs(over: .xor)
    #expect(signs.dead == [first] && signs.saturated.isEmpty)
    #expect(Activation.relu.canDie && Activation.catalog.filter(\.canDie) == [.relu])
  }

  @Test func `of an identity no neuron is flat, of a step each is`() {
    let values = [50.0, 0, 1, 1, 1, 1, 50, 1, 1]
    #expect(network(.identity, values).signs(over: .xor).saturated.isEmpty)
    #expect(network(.step, values).signs(over: .xor).saturated.count == 3)
  }

  @Test func `neurons are twins that have the same weights in and out`() {
    let equal = network(.sigmoid, [1, 1, 2, 2, 3, 3, 0, 4, 4])
    #expect(equal.signs(over: .xor).twins == [[first, NeuronID(layer: 0, index: 1)]])
    for place in [1, 3, 5, 8] {
      var values = equal.parameters.values
      values[place] += 1
      #expect(network(.sigmoid, values).signs(over: .xor).twins.isEmpty)
    }
  }

  @Test(arguments: Activation.catalog)
  func `twins stay twins, and zeros make all hidden neurons of a layer so`(_ activation: Activation)
  {
    var setup = Setup()
    (setup.hidden, setup.activation, setup.start) = ([3, 2], activation, .uniform(0))
    var run = Run(setup)
    let before = run.signs().twins
    #expect(before.map(\.count) == [3, 2])
    run.advance(epochs: 50)
    #expect(run.signs().twins == before)
  }
}
