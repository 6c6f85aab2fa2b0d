/// Σ_i a_i b_i.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum = sum + a[i] * b[i] }
  return sum
}
