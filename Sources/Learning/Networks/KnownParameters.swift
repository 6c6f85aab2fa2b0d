extension Parameters {
  /// The 2-2-1 network of the worked example of one backpropagation step, before that step.
  public static let workedExample = Parameters(
    shape: Shape([2, 2, 1]),
    values: [
      1, 1,  // biases of the hidden neurons
      0.25, 0.15,  // from x1
      0.20, 0.10,  // from x2
      1,  // bias of the output
      0.3, 0.4,
    ])

  /// XOR put together by hand for the sigmoid: hidden OR and NAND, and an output that is their AND.
  public static let handSetXOR = Parameters(
    shape: Shape([2, 2, 1]),
    values: [
      -10, 30,  // OR: above 0 from one input on; NAND: below 0 only with both
      20, -20,
      20, -20,
      -30,  // AND: above 0 only with both
      20, 20,
    ])

  /// OR by hand: above 0 from one input on.
  public static let handSetOR = single(bias: -10, 20)
  /// AND by hand: above 0 only with both inputs.
  public static let handSetAND = single(bias: -30, 20)
  /// NAND by hand: below 0 only with both inputs.
  public static let handSetNAND = single(bias: 30, -20)

  /// One neuron with the same weight from both its inputs.
  private static func single(bias: Double, _ weight: Double) -> Parameters {
    Parameters(shape: Shape([2, 1]), values: [bias, weight, weight])
  }
}
