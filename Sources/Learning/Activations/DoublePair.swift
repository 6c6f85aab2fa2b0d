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
    let high = x * y
    return DoublePair(high: high, low: fused(x, y, -high))
  }

  /// Adds a number that is smaller than the high part.
  static func + (a: DoublePair, b: Double) -> DoublePair {
    let s = sum(a.high, b)
    return sum(s.high, s.low + a.low)
  }

  static func * (a: DoublePair, b: DoublePair) -> DoublePair {
    let p = product(a.high, b.high)
    return sum(p.high, fused(a.high, b.low, fused(a.low, b.high, p.low)))
  }

  static func / (a: DoublePair, b: DoublePair) -> DoublePair {
    let q = a.high / b.high
    let p = product(q, b.high)
    let rest = fused(-q, b.low, ((a.high - p.high) - p.low) + a.low)
    return sum(q, rest / b.high)
  }
}
