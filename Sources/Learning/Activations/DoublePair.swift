/// An unevaluated sum of two numbers, about 106 bits: for working out tables, not for training.
///
/// After Dekker, "A floating-point technique for extending the available precision" (Numerische
/// Mathematik 18, 1971).
struct DoublePair {
  var high: Double
  var low: Double

  /// x + y without any error, |x| ≥ |y| or x = 0.
  static func sum(_ x: Double, _ y: Double) -> DoublePair {
    let high = x + y
    return DoublePair(high: high, low: y - (high - x))
  }

  /// x · y without any error.
  static func product(_ x: Double, _ y: Double) -> DoublePair {
    let (x1, x2) = halves(x)
    let (y1, y2) = halves(y)
    let high = x * y
    return DoublePair(high: high, low: ((x1 * y1 - high) + x1 * y2 + x2 * y1) + x2 * y2)
  }

  /// Two halves of at most 26 bits each, whose products are exact.
  private static func halves(_ x: Double) -> (Double, Double) {
    let scaled = 0x8000001 * x
    let upper = scaled - (scaled - x)
    return (upper, x - upper)
  }

  /// Adds a number that is smaller than the high part.
  static func + (a: DoublePair, b: Double) -> DoublePair {
    let s = sum(a.high, b)
    return sum(s.high, s.low + a.low)
  }

  static func * (a: DoublePair, b: DoublePair) -> DoublePair {
    let p = product(a.high, b.high)
    return sum(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoublePair, b: DoublePair) -> DoublePair {
    let q = a.high / b.high
    let p = product(q, b.high)
    let rest = ((a.high - p.high) - p.low) + a.low - q * b.low
    return sum(q, rest / b.high)
  }
}
