/// What the outputs of a network mean for a dataset: the one place that knows where an answer turns
/// from one class into the next.
public struct Meaning: Sendable, Hashable {
  /// What a list of outputs says.
  public enum Label: Sendable, Hashable {
    /// A class, by its place among the names.
    case named(Int)
    /// For each of several outputs whether it says 1.
    case bits([Bool])
    /// The numbers themselves.
    case values([Double])
    /// An output is no number.
    case none
  }

  public let kind: Rows.Kind
  /// How many outputs there are.
  public let outputs: Int
  /// From where on the one output of two classes says the second: between their targets.
  public let threshold: Double
  /// From the least to the greatest target: what a picture of the outputs shades.
  public let range: ClosedRange<Double>
  /// How near a value must come to its target to be counted: a tenth of the targets' range.
  public let tolerance: Double

  init(_ rows: Rows) {
    (kind, outputs) = (rows.kind, rows.examples[0].target.count)
    let targets = rows.examples.lazy.flatMap(\.target)
    let (least, greatest) = (targets.min() ?? 0, targets.max() ?? 1)
    let isBetweenOnes = kind == .classes && least == -1
    threshold = isBetweenOnes ? 0 : 0.5
    if kind == .values {
      range = least...(greatest > least ? greatest : least + 1)
    } else {
      range = (isBetweenOnes ? -1 : 0)...1
    }
    tolerance = (range.upperBound - range.lowerBound) / 10
  }

  /// What the outputs say.
  public func label(of output: [Double]) -> Label {
    if output.contains(where: \.isNaN) { return .none }
    switch kind {
    case .values: return .values(output)
    case _ where output.count == 1: return .named(output[0] >= threshold ? 1 : 0)
    case .table: return .bits(output.map { $0 >= threshold })
    case .classes: return .named(Self.greatest(output))
    }
  }

  /// The place of the greatest of some outputs, the first of several.
  static func greatest(_ output: [Double]) -> Int {
    output.indices.reduce(0) { output[$1] > output[$0] ? $1 : $0 }
  }

  /// Whether the outputs say what a target says; of values, whether each comes near enough.
  public func isRight(_ output: [Double], _ target: [Double]) -> Bool {
    if kind == .values {
      return zip(output, target).allSatisfy { ($0 - $1).magnitude <= tolerance }
    }
    guard kind == .classes, outputs > 1 else {
      return zip(output, target).allSatisfy { o, y in
        !o.isNaN && (o >= threshold) == (y >= threshold)
      }
    }
    let label = label(of: output)
    return label != .none && label == self.label(of: target)
  }

  /// What the answer at or above which an output says 1 is called: ½, or 0.
  public var thresholdName: String { threshold == 0 ? "0" : "½" }
}

extension Dataset {
  /// What a prediction says: a class, a bit for each output, or the values themselves.
  public func label(of output: [Double]) -> Meaning.Label { meaning.label(of: output) }
}
