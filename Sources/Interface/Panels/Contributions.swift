import Drawing
import Learning

/// What each neuron of the last hidden layer adds to the answer of a network with one input:
/// v·g(z), to be drawn as thin lines below the curve that is their sum with the bias.
struct Contributions {
  /// For each column, a number for each of the neurons that are shown.
  let values: [[Double]]

  /// More lines than these nobody tells apart: those are taken that change most.
  static let most = 12

  /// - Parameter inputs: one for each column.
  init?(_ network: Network, at inputs: [[Double]]) {
    let depth = network.shape.depth
    guard depth > 1, network.shape.layers[depth] == 1, !inputs.isEmpty else { return nil }
    let weights = network.parameters.weights[depth - 1].map { $0[0] }
    let all = inputs.map { input in
      zip(network.activations(input).a[depth - 2], weights).map { $0 * $1 }
    }
    let span = weights.indices.map { j in
      (all.map { $0[j] }.max() ?? 0) - (all.map { $0[j] }.min() ?? 0)
    }
    let shown = span.indices.sorted { (span[$1], $0) < (span[$0], $1) }.prefix(Self.most).sorted()
    values = all.map { column in shown.map { column[$0] } }
  }

  var count: Int { values[0].count }
}
