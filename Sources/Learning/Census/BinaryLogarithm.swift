/// log₂ of a finite number greater than 0, exact for powers of two, else within 4 units in the last
/// place or 1e-15; −infinity at 0.
///
/// The exponent, plus log₂ of the significand m brought to √½ ≤ m < √2 by the series ln m = 2·artanh
/// t, t = (m − 1)/(m + 1), |t| < 0.172: twelve terms leave less than 1e-18.
public func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? .infinity : -.infinity }
  var m = value.significand
  var exponent = Double(value.exponent)
  if m > 2.0.squareRoot() {
    m /= 2
    exponent += 1
  }
  let t = (m - 1) / (m + 1)
  var sum = 0.0
  for k in stride(from: 11, through: 0, by: -1) { sum = sum * (t * t) + 1 / Double(2 * k + 1) }
  let perLogarithm = 1.4426950408889634  // 1 / ln 2
  return exponent + 2 * t * sum * perLogarithm
}
