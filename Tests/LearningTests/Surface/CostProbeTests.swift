import Testing

@testable import Learning

@Suite struct CostProbeTests {
  /// A network in the middle of learning, of each activation.
  static func network(_ activation: Activation) -> (Network, Setup) {
    var setup = Setup()
    setup.activation = activation
    setup.hidden = [3, 2]
    setup.alpha = 0.1
    var run = Run(setup)
    run.advance(epochs: 20)
    return (run.network, setup)
  }

  @Test(arguments: Activation.catalog)
  func `along one weight the cost is the network's own with that weight moved`(
    _ activation: Activation
  ) {
    let (network, setup) = Self.network(activation)
    var probe = CostProbe(network, over: setup.dataset)
    for p in network.parameters.values.indices {
      let places = [-2.0, 0, 0.3, 5]
      let costs = probe.costs(moving: p, to: places)
      for (place, cost) in zip(places, costs) {
        var moved = network
        moved.parameters.values[p] = place
        #expect(cost == moved.meanCost(over: setup.dataset))
      }
    }
    // Nothing is left moved.
    #expect(
      probe.costs(moving: 0, to: [network.parameters.values[0]])
        == [network.meanCost(over: setup.dataset)])
  }

  @Test func `over a plane the rows and columns lie as they are asked for`() {
    let (network, setup) = Self.network(.sigmoid)
    var probe = CostProbe(network, over: setup.dataset)
    let count = network.parameters.values.count
    let u = (0..<count).map { Double($0 % 3) - 1 }
    let v = (0..<count).map { Double($0 % 2) }
    let costs = probe.costs(along: u, at: [-1, 0, 2], and: v, at: [0.5, -0.25])
    var expected: [Double] = []
    for t in [0.5, -0.25] {
      for s in [-1.0, 0, 2] {
        var moved = network
        for p in 0..<count { moved.parameters.values[p] += s * u[p] + t * v[p] }
        expected.append(moved.meanCost(over: setup.dataset))
      }
    }
    // The sums of three terms may round differently.
    for (cost, value) in zip(costs, expected) { #expect(abs(cost - value) < 1e-14) }
  }

  @Test(arguments: [Activation.sigmoid, .tanh, .identity])
  func `the slope is the central difference of the mean`(_ activation: Activation) {
    let (network, setup) = Self.network(activation)
    var probe = CostProbe(network, over: setup.dataset)
    let gradient = probe.gradient()
    for p in gradient.indices {
      let w = network.parameters.values[p]
      let h = 1e-5
      let costs = probe.costs(moving: p, to: [w - h, w + h])
      // h² times a third derivative of about 1, and rounding of 1e-16 / h.
      #expect(abs((costs[1] - costs[0]) / (2 * h) - gradient[p]) < 1e-8)
      #expect(probe.slope(moving: p, at: w).slope == gradient[p])
    }
  }
}
