/// The median and the quartiles of a sample.
///
/// Linear interpolation between the order statistics at place (n − 1)·p, counted from 0: rule 7 of
/// Hyndman and Fan (The American Statistician 50, 1996), which R and NumPy use by default.
public struct Quartiles: Sendable, Hashable {
  /// A quarter of the sample lies at or below it.
  public let q1: Double
  /// Half of the sample lies at or below it.
  public let median: Double
  /// Three quarters of the sample lie at or below it.
  public let q3: Double

  /// nil for an empty sample.
  ///
  /// - Parameter sorted: ascending.
  public init?(sorted: [Int]) {
    guard !sorted.isEmpty else { return nil }
    q1 = Self.quantile(1, sorted)
    median = Self.quantile(2, sorted)
    q3 = Self.quantile(3, sorted)
  }

  /// The quantile at so many quarters.
  private static func quantile(_ quarters: Int, _ sorted: [Int]) -> Double {
    // In whole numbers, so that no rounding can shift the place.
    let place = (sorted.count - 1) * quarters
    let (below, rest) = (place / 4, place % 4)
    let low = Double(sorted[below])
    guard rest > 0 else { return low }
    return low + (Double(sorted[below + 1]) - low) * Double(rest) / 4
  }
}
