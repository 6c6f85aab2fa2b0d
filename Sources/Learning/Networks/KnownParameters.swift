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
}
