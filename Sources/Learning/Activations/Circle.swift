/// Sine and cosine in multiplications, additions and an exact remainder: the same bits on every
/// machine.
enum Circle {
  /// sin z; within 2 units in the last place of the sine of a number that differs from z by less than
  /// half a unit in its last place.
  static func sine(_ z: Double) -> Double {
    let r = turned(z)
    if r > quarter { return series((Double.pi - r) + piRest) }
    if r < -quarter { return -series((Double.pi + r) + piRest) }
    return series(r)
  }

  /// cos z, the same way.
  static func cosine(_ z: Double) -> Double {
    let r = turned(z).magnitude
    return r > quarter ? -cosineSeries((Double.pi - r) + piRest) : cosineSeries(r)
  }

  /// z less whole turns, from −π to π. The remainder has no rounding; that 2π is not quite the number
  /// that stands for it amounts to less than the last place of z.
  private static func turned(_ z: Double) -> Double {
    z.magnitude <= Double.pi ? z : z.remainder(dividingBy: 2 * Double.pi)
  }

  private static let quarter = Double.pi / 2
  /// π less the number that stands for it.
  private static let piRest = 1.2246467991473532e-16

  /// The first factorials' reciprocals; those left out are below 1e-18 at π/2.
  private static let reciprocals: [Double] = {
    var (list, factorial) = ([1.0], 1.0)
    for n in 1...24 {
      factorial *= Double(n)
      list.append(1 / factorial)
    }
    return list
  }()

  private static func series(_ r: Double) -> Double {
    let square = -(r * r)
    var sum = 0.0
    for n in stride(from: 23, through: 3, by: -2) { sum = fused(square, sum, reciprocals[n]) }
    return fused(r * square, sum, r)
  }

  private static func cosineSeries(_ r: Double) -> Double {
    let square = -(r * r)
    var sum = 0.0
    for n in stride(from: 24, through: 2, by: -2) { sum = fused(square, sum, reciprocals[n]) }
    return fused(square, sum, 1)
  }
}
