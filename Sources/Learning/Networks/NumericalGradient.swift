/// The slope of J along one weight as anybody could measure it: by moving the weight a little both
/// ways, (J(w+h) − J(w−h)) / 2h. It shares nothing with backpropagation but the forward pass.
///
/// The error is about h²·J‴/6 from the curve and 10⁻¹⁶·J/h from rounding; h lies where the two are
/// of one size.
public struct NumericalGradient: Sendable, Hashable {
  /// How far the weight is moved each way: 2⁻¹⁷, more for a weight beyond 1, so that it moves.
  public let h: Double
  /// J(w+h).
  public let above: Double
  /// J(w−h).
  public let below: Double
  /// The quotient, over the distance between w+h and w−h as they are stored.
  public let slope: Double
}

extension Network {
  /// Measures ∂J/∂w of one example at the weight or bias that lies at `index` in the block.
  ///
  /// - Complexity: two forward passes.
  public func numericalGradient(of example: Example, at index: Int) -> NumericalGradient {
    let weight = parameters.values[index]
    let h = 0x1p-17 * max(1, weight.magnitude.binade)
    func cost(_ value: Double) -> Double {
      var moved = self
      moved.parameters.values[index] = value
      return moved.cost(of: example)
    }
    let (above, below) = (cost(weight + h), cost(weight - h))
    let distance = (weight + h) - (weight - h)
    return NumericalGradient(
      h: h, above: above, below: below, slope: (above - below) / distance)
  }
}

/// To how many significant digits two numbers agree: the most, up to 15, for which they differ by at
/// most half a unit of the last of them; 0 where either is not finite.
public func agreeingDigits(_ a: Double, _ b: Double) -> Int {
  guard a.isFinite, b.isFinite else { return 0 }
  let size = max(a.magnitude, b.magnitude)
  guard size > 0 else { return mostDigits }
  // Divided first: of the least and the greatest numbers no product or difference is lost.
  let difference = (a / size - b / size).magnitude * leading(size)
  var digits = 0
  var half = 0.5
  while digits < mostDigits, difference <= half {
    digits += 1
    half /= 10
  }
  return digits
}

/// A number's digits as one from 1 up to 10.
private func leading(_ value: Double) -> Double {
  var digits = value
  while digits >= 10 { digits /= 10 }
  while digits < 1 { digits *= 10 }
  return digits
}

/// The digits that every decimal figure keeps through a Double and back.
private let mostDigits = 15
