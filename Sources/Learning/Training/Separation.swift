/// A line that parts the classes of a dataset, and what it says of the perceptron's mistakes.
///
/// Notation: x̃ = (1, x_1, …, x_d), s = +1 for target 1 and −1 for target 0; a unit vector u
/// separates with margin γ = min_e s_e uᵀx̃_e > 0. R is the greatest |x̃|.
public struct Separation: Sendable, Hashable {
  /// Which vector γ is of.
  public enum Source: Sendable, Hashable {
    /// The one of the greatest margin there is.
    case best
    /// The weights that the perceptron has arrived at; any separating vector gives a true bound.
    case weights
  }

  /// u, of length 1, the bias first.
  public let direction: [Double]
  /// γ, the least s_e uᵀx̃_e; greater than 0.
  public let margin: Double
  /// R, the greatest |x̃|; at least 1.
  public let radius: Double
  /// Which vector γ is of.
  public let source: Source

  /// The margin of a vector over the examples; nil where it does not separate them.
  public init?(_ vector: [Double], over examples: [Example], source: Source = .weights) {
    self.init(vector, overSigned: signedExamples(examples), source: source)
  }

  private init?(_ vector: [Double], overSigned signed: [[Double]], source: Source) {
    let length = dot(vector, vector).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    let unit = vector.map { $0 / length }
    let radius = (signed.map { dot($0, $0) }.max() ?? 0).squareRoot()
    // Below this share of R, a margin is rounding: the examples lie on the line.
    guard let margin = signed.map({ dot(unit, $0) }).min(), margin > 1e-12 * radius else {
      return nil
    }
    (direction, self.margin, self.radius, self.source) = (unit, margin, radius, source)
  }

  /// More mistakes than this the perceptron never makes from weights w and at rate α.
  ///
  /// From zero weights it is (R/γ)² (Novikoff 1962). In general, with v = w/α, k mistakes lead to
  /// vᵀu + kγ ≤ |w_k|/α ≤ √(|v|² + kR²), and the bound is the greatest k that allows.
  public func mistakeBound(from weights: [Double], alpha: Double = 1) -> Double {
    let start = weights.map { $0 / alpha }
    let along = dot(start, direction)
    let (square, ratio) = (radius * radius, margin * margin)
    let b = square - 2 * along * margin
    let rest = max(0, dot(start, start) - along * along)
    return (b + (b * b + 4 * ratio * rest).squareRoot()) / (2 * ratio)
  }
}

extension Separation {
  /// The most examples whose best line is looked for: the work grows with their fourth power.
  public static let mostExamples = 48

  /// The separating line of the greatest margin for one or two inputs, or nil where no line parts
  /// the classes.
  ///
  /// The greatest margin is the distance of the origin from the convex hull of the s x̃, and its u
  /// points to the hull's nearest point. That point lies inside a corner, an edge or a triangle, so
  /// that it is found by trying all of them. O(n⁴) for n ≤ `mostExamples` examples.
  public static func best(of examples: [Example]) -> Separation? {
    precondition(canFindBest(of: examples), "one or two inputs, and not too many examples")
    let signed = signedExamples(examples)
    // A single input is two with the second always 0.
    let points = signed.map { $0 + Array(repeating: 0, count: 3 - $0.count) }
    var best: Separation?
    for vector in candidates(points) {
      let weights = Array(vector.prefix(signed[0].count))
      guard let found = Separation(weights, overSigned: signed, source: .best) else { continue }
      if found.margin > best?.margin ?? 0 { best = found }
    }
    return best
  }

  /// Whether there are few enough inputs and examples for `best(of:)`.
  public static func canFindBest(of examples: [Example]) -> Bool {
    examples.count <= mostExamples && (1...2).contains(examples.first?.input.count ?? 0)
  }

  private static func candidates(_ points: [[Double]]) -> [[Double]] {
    var found = points
    for (i, a) in points.enumerated() {
      for (j, b) in points.enumerated().dropFirst(i + 1) {
        found.append(nearest(a, b))
        for c in points.dropFirst(j + 1) {
          let normal = cross(minus(b, a), minus(c, a))
          found.append(dot(normal, a) < 0 ? normal.map { -$0 } : normal)
        }
      }
    }
    return found
  }

  /// The point of the line through two points that is nearest to the origin.
  private static func nearest(_ a: [Double], _ b: [Double]) -> [Double] {
    let edge = minus(b, a)
    let square = dot(edge, edge)
    guard square > 0 else { return a }
    let share = -dot(a, edge) / square
    return zip(a, edge).map { $0 + share * $1 }
  }
}

private func signedExamples(_ examples: [Example]) -> [[Double]] {
  examples.map { example in
    ([1] + example.input).map { example.target[0] == 1 ? $0 : -$0 }
  }
}

private func minus(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }

private func cross(_ a: [Double], _ b: [Double]) -> [Double] {
  [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
