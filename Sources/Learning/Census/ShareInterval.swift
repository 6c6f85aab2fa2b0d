/// A share seen in a sample, with the interval in which the true one lies with 95 % confidence.
///
/// Wilson's score interval (Journal of the American Statistical Association 22, 1927): the shares p
/// that a test at 5 % would not reject, |seen − p| ≤ z·√(p(1 − p)/n). Unlike the seen share ± its
/// standard error it stays within 0 to 1 and says something even where all runs went one way.
public struct ShareInterval: Sendable, Hashable {
  /// From 0 to 1; 0 where nothing was counted.
  public let share: Double
  /// The lower end of the interval, from 0 to `share`.
  public let low: Double
  /// The upper end of the interval, from `share` to 1.
  public let high: Double

  /// The normal distribution's quantile at 97.5 %, so that 2.5 % are left out on either side.
  static let z = 1.959963984540054

  /// `count` of `total`, 0 ≤ count ≤ total; of nothing at all, any share is possible.
  public init(_ count: Int, of total: Int) {
    precondition(count >= 0 && count <= total, "a part is not larger than the whole")
    guard total > 0 else {
      (share, low, high) = (0, 0, 1)
      return
    }
    let n = Double(total)
    let p = Double(count) / n
    let z2 = Self.z * Self.z
    let middle = p + z2 / (2 * n)
    let reach = Self.z * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    let scale = 1 + z2 / n
    share = p
    // At the ends the interval begins exactly at 0, or ends exactly at 1; rounding must not pass it.
    low = count == 0 ? 0 : max(0, (middle - reach) / scale)
    high = count == total ? 1 : min(1, (middle + reach) / scale)
  }
}
