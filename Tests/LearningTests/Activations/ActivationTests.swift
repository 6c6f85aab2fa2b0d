import Learning
import Testing

@Suite struct ActivationTests {
  @Test func `the catalog's names are unique and find their entries`() {
    #expect(Set(Activation.catalog.map(\.name)).count == Activation.catalog.count)
    for activation in Activation.catalog {
      #expect(Activation.named(activation.name) == activation)
    }
    #expect(Activation.named("softmax") == nil)
  }

  // Central differences with h = 1e-5: truncation h²/6·g''' and rounding 1e-16/h are both near
  // 1e-11.
  @Test(arguments: Activation.catalog)
  func `each derivative is its central difference`(activation: Activation) {
    let h = 1e-5
    for step in -40...40 {
      let z = Double(step) * 0.25 + 0.01  // beside ReLU's kink, not on it
      let slope = (activation.value(z + h) - activation.value(z - h)) / (2 * h)
      #expect(abs(activation.derivative(z, activation.value(z)) - slope) < 1e-10)
    }
  }

  @Test(arguments: Activation.catalog)
  func `no derivative is above the steepest, and it is reached`(activation: Activation) {
    let slopes = (-800...800).map { step in
      let z = Double(step) / 100
      return activation.derivative(z, activation.value(z))
    }
    // Softplus comes as near to its steepest as one likes and never there.
    let most = slopes.max() ?? 0
    #expect(most <= activation.steepest && most >= 0.999 * activation.steepest)
  }

  @Test(arguments: Activation.catalog)
  func `every finite pre-activation has a finite value`(activation: Activation) {
    let ends = [
      0, .leastNonzeroMagnitude, 708, 708.4, 745, 746, 1e4, 1e15, 1e308, .greatestFiniteMagnitude,
    ]
    for z in ends + ends.map({ -$0 }) {
      let a = activation.value(z)
      #expect(a.isFinite && activation.derivative(z, a).isFinite)
    }
  }

  @Test(arguments: Activation.catalog)
  func `a NaN is passed on, not hidden`(activation: Activation) {
    #expect(activation.value(.nan).isNaN)
  }

  @Test(arguments: Activation.catalog.filter(\.isMonotone))
  func `none that is said to be monotone falls on a fine grid`(activation: Activation) {
    var before = activation.value(-40)
    for step in -40_000...40_000 {
      let a = activation.value(Double(step) / 1000)
      #expect(a >= before)
      before = a
    }
  }

  @Test func `a sigmoid is saturated beyond 6 and a dead ReLU always`() {
    #expect(!Activation.sigmoid.isSaturated(at: 5.9))
    #expect(Activation.sigmoid.isSaturated(at: -6.1))
    #expect(Activation.relu.isSaturated(at: -0.1))
    #expect(!Activation.identity.isSaturated(at: 1e300))
  }
}
