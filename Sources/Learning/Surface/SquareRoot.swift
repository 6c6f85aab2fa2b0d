/// √x for a finite x ≥ 0, within 2 units in the last place.
///
/// Newton's rule from half the exponent: the machine's own instruction comes with a call into the C
/// library for negative numbers, and this module is to link, and to compute the same, without one.
func squareRoot(_ x: Double) -> Double {
  guard x > 0 else { return 0 }
  // Off by at most a factor of 2; each round then doubles the digits that are right.
  var root = Double(sign: .plus, exponent: Int(x.exponent) / 2, significand: 1)
  for _ in 0..<7 { root = 0.5 * (root + x / root) }
  return root
}
