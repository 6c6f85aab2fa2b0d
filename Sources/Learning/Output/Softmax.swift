/// o_k = e^z_k / Σ_j e^z_j: shares of 1, one for each class.
///
/// The greatest z is taken from all of them first, which changes no share, so that nothing
/// overflows.
enum Softmax {
  static let name = "softmax"

  static func activate(_ bench: Workbench) {
    let (greatest, others) = sums(bench)
    let whole = 1 + others
    for k in bench.outputs {
      bench.outputA[k] = Exponential.value(bench.outputZ[k] - greatest) / whole
    }
  }

  /// The greatest z, and the sum of e^(z_k − greatest) over all outputs but the one that has it.
  static func sums(_ bench: Workbench) -> (greatest: Double, others: Double) {
    let z = bench.outputZ
    var first = 0
    for k in bench.outputs where z[k] > z[first] { first = k }
    var others = 0.0
    for k in bench.outputs where k != first {
      others = Exponential.value(z[k] - z[first], addedTo: others)
    }
    return (z[first], others)
  }

  /// One class alone always has the whole.
  static func objection(to dataset: Dataset) -> String? {
    dataset.outputCount < 2
      ? "softmax shares 1 among several outputs, and \(dataset.name) has one; try sigmoid" : nil
  }
}
