import Drawing
import Learning

/// The epochs of a census as rows of a plot, linear or logarithmic, with round ends.
struct EpochsScale {
  let low: Double
  let high: Double
  let isLinear: Bool

  /// A scale that holds all values, which are greater than 0; nil where there are none.
  init?(_ values: [Double], isLinear: Bool) {
    guard let least = values.min(), let most = values.max(), most > 0 else { return nil }
    self.isLinear = isLinear
    low = isLinear ? 0 : max(0.5, least / 1.15)
    high = max(most * (isLinear ? 1.05 : 1.15), low * 2)
  }

  /// From 0 at the top to 1 at the bottom.
  func share(of epochs: Double) -> Double {
    guard epochs > low else { return 1 }
    guard epochs < high else { return 0 }
    if isLinear { return (high - epochs) / (high - low) }
    return (binaryLogarithm(high) - binaryLogarithm(epochs))
      / (binaryLogarithm(high) - binaryLogarithm(low))
  }

  /// Round values, as many as so many rows can name.
  func ticks(rows: Int) -> [Double] {
    if isLinear { return Ticks.linear(from: low, to: high, about: max(2, rows / 2)) }
    let decades = Ticks.decades(from: low / 10, to: high)
    let fine = decades.flatMap { [$0, 2 * $0, 5 * $0] }.filter { $0 >= low && $0 <= high }
    let coarse = decades.filter { $0 >= low && $0 <= high }
    if high / low < 4 {
      return Ticks.linear(from: low, to: high, about: max(2, rows / 2))
    }
    return fine.count * 2 <= rows + 2 || coarse.count < 2 ? fine : coarse
  }
}
