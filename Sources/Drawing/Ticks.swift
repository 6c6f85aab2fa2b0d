/// Round places to label on an axis.
public enum Ticks {
  /// Multiples of 1, 2 or 5 times a power of ten from `low` to `high`, about `count` of them.
  ///
  /// - Returns: ascending places inside the range; empty when the range is empty or not finite.
  public static func linear(from low: Double, to high: Double, about count: Int) -> [Double] {
    let span = high - low
    guard span > 0, span.isFinite, count > 0 else { return [] }
    let step = roundStep(atLeast: span / Double(count))
    guard step > 0, step.isFinite else { return [] }
    let first = (low / step).rounded(.up)
    var ticks: [Double] = []
    var index = first
    // A step of at least span / count leaves at most count + 1 places.
    while index * step <= high + step * 1e-9, ticks.count <= count + 1 {
      ticks.append(index * step)
      index += 1
    }
    return ticks
  }

  /// The least of 1, 2 and 5 times a power of ten that is not below `value`.
  public static func roundStep(atLeast value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var power = 1.0
    while power > value, power > 1e-300 { power /= 10 }
    while power * 10 <= value, power < 1e300 { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value * (1 - 1e-12) } ?? power * 10
  }

  /// Powers of ten from `low` to `high`, both greater than 0.
  public static func decades(from low: Double, to high: Double) -> [Double] {
    guard low > 0, high >= low, high.isFinite else { return [] }
    var power = 1.0
    while power > low, power > 1e-300 { power /= 10 }
    while power * (1 + 1e-12) < low { power *= 10 }
    var ticks: [Double] = []
    while power <= high * (1 + 1e-12), ticks.count < 650 {
      ticks.append(power)
      power *= 10
    }
    return ticks
  }
}
