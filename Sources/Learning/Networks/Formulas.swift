/// What a network reckons with: g of its hidden neurons, and what it has at its end.
///
/// One value for the whole way of an example, forward, J and back.
struct Formulas: Sendable {
  let hidden: any ActivationFunction.Type
  let output: any OutputFunction.Type

  init(_ activation: Activation, _ output: Output) {
    (hidden, self.output) = (activation.function, output.function)
  }

  /// Feeds the input on the bench forward, layer by layer, to the prediction.
  @inline(__always)
  func feedForward(_ bench: Workbench) {
    hidden.feedForward(bench)
    output.activate(bench)
  }

  /// δ_j = −∂J/∂z_j of the example on the bench, from the output back.
  @inline(__always)
  func backpropagate(_ bench: Workbench) {
    output.delta(bench)
    hidden.backpropagate(bench)
  }

  /// J of the example on the bench, which has been fed forward.
  @inline(__always)
  func cost(_ bench: Workbench) -> Double { output.cost(bench) }
}

extension Network {
  var formulas: Formulas { Formulas(activation, output) }
}

extension Setup {
  var formulas: Formulas { Formulas(activation, outputInForce) }
}
