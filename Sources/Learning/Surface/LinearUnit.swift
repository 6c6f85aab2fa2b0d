/// A network without a hidden layer whose activation is the identity: the one case whose mean
/// squared error is a convex bowl, with the same curvature everywhere.
///
/// With x_0 = 1, J̄(w) = mean ½ Σ_k (y_k − Σ_i w_ik x_i)², whose second derivatives are H_ij = mean
/// x_i x_j for each output k, and 0 between two outputs.
public struct LinearUnit: Sendable {
  /// H, (d + 1) × (d + 1), row 0 the bias's; the same for every output.
  public let hessian: [[Double]]
  private let outputs: Int

  /// nil unless the network is linear in its parameters.
  public init?(_ setup: Setup) {
    guard setup.hidden.isEmpty, setup.outputInForce == .squared(.identity) else { return nil }
    let inputs = setup.dataset.examples.map { [1] + $0.input }
    let count = Double(inputs.count)
    hessian = inputs[0].indices.map { i in
      inputs[0].indices.map { j in inputs.reduce(0) { $0 + $1[i] * $1[j] } / count }
    }
    outputs = setup.dataset.outputCount
  }

  /// The curvature ∂²J̄/∂w² along one parameter, laid out as `Shape` says.
  ///
  /// Along that parameter alone, gradient descent on the mean of J diverges for α > 2/curvature,
  /// swings without end at it, and gets there below it.
  public func curvature(of parameter: Int) -> Double {
    let row = parameter / outputs
    return hessian[row][row]
  }

  /// The greatest curvature in any direction: the largest eigenvalue of H.
  ///
  /// Gradient descent on the mean of J over all weights together diverges for α above 2 divided by
  /// it, from any start that is not by chance free of that direction.
  public var greatestCurvature: Double { SymmetricEigen.solve(hessian)[0].value }
}
