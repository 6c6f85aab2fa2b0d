import Learning
import Testing

@Suite struct NumericalGradientTests {
  @Test func `of one linear unit the quotient is the slope, J being a parabola`() {
    // J = ½ (y − (b + w x))² with b = 0, w = 3, x = 2, y = 1: dJ/dw = −(1 − 6)·2 = 10. A parabola
    // has no third derivative, so that only rounding is left, about 1e-16·12.5/h = 2e-10.
    let network = Network(
      activation: .identity, parameters: Parameters(shape: Shape([1, 1]), values: [0, 3]))
    let slope = network.numericalGradient(of: Example(input: [2], target: [1]), at: 1)
    #expect(abs(slope.slope - 10) < 1e-9)
    #expect(slope.h == 0x1p-17 * 2)
  }

  @Test(arguments: [Activation.sigmoid, .tanh], GradientTests.shapes)
  func `it agrees with backpropagation on at least five digits`(
    activation: Activation, layers: [Int]
  ) {
    let network = Network(activation: activation, parameters: madeUpParameters(layers, 3))
    let example = madeUp(layers, 3)
    let record = StepRecord.of(network: network, example: example, alpha: 0.5)
    for (index, gradient) in record.gradient.values.enumerated() where abs(gradient) > 1e-4 {
      let measured = network.numericalGradient(of: example, at: index)
      // Truncation is about h² = 6e-11 of J's third derivative, which is of the order of 1 here.
      #expect(agreeingDigits(gradient, measured.slope) >= 5)
    }
  }

  @Test func `measuring changes nothing and even a huge weight is moved`() {
    var network = Network(activation: .sigmoid, parameters: .workedExample)
    network.parameters.values[0] = 1e300
    let before = network
    let measured = network.numericalGradient(of: Dataset.xor.examples[1], at: 0)
    #expect(network == before)
    #expect(1e300 + measured.h > 1e300)
    #expect(measured.slope == 0)
  }

  @Test(arguments: [
    (1.2345, 1.2345, 15), (1.2345, 1.2346, 4), (1, 2, 0), (0, 0, 15), (0, 1e-300, 0),
    (-1.5, 1.5, 0), (0x1p-1040, 0x1p-1040, 15), (1e308, -1e308, 0), (0.0013386186, 0.0013386187, 7),
    (.nan, 1, 0), (.infinity, .infinity, 0),
  ])
  func `digits agree as far as the difference is below half a unit`(
    _ a: Double, _ b: Double, _ digits: Int
  ) {
    #expect(agreeingDigits(a, b) == digits)
    #expect(agreeingDigits(b, a) == digits)
  }
}
