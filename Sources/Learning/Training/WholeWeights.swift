/// The weights of a perceptron as whole numbers of one unit, where its inputs, its α and its start are
/// short decimals.
///
/// A tenth is no binary fraction: in sums of rounded tenths the weights miss by a hair where they
/// have been before, and a point on the line falls to one side of it. Whole numbers do neither.
struct WholeWeights: Sendable, Hashable {
  /// x̃ = (1, x_1, …, x_d) of each example, in units of its own.
  private let inputs: [[Int]]
  /// What a correction adds for each unit of x̃.
  private let step: Int
  /// How many units are 1.
  private let one: Double
  /// The same for z = wᵀx̃.
  private let oneOfSum: Double
  private var weights: [Int]

  /// Decimals that count as short: more are random numbers rather than anything that was typed.
  private static let mostPlaces = 4
  /// Products of an input and a weight within these, summed over so many inputs, are below 2⁶³.
  private static let (mostInput, mostWeight, mostInputs) = (1 << 22, 1 << 36, 16)

  /// nil where a number has too many decimals, or is too large to be reckoned with safely.
  init?(_ examples: [Example], weights: [Double], alpha: Double) {
    guard weights.count <= Self.mostInputs,
      let ofInput = Self.places(of: examples.flatMap(\.input)),
      let ofAlpha = Self.places(of: [alpha]), let ofStart = Self.places(of: weights)
    else { return nil }
    let places = max(ofStart, ofInput + ofAlpha)
    func units(_ value: Double, _ places: Int) -> Double { (value * Self.power(places)).rounded() }
    let inputs = examples.map { example in ([1] + example.input).map { units($0, ofInput) } }
    let step = units(alpha, ofAlpha) * Self.power(places - ofInput - ofAlpha)
    let whole = weights.map { units($0, places) }
    guard inputs.joined().allSatisfy({ $0.magnitude <= Double(Self.mostInput) }),
      (whole + [step * Double(Self.mostInput)])
        .allSatisfy({ $0.magnitude <= Double(Self.mostWeight) })
    else { return nil }
    self.inputs = inputs.map { $0.map { Int($0) } }
    self.step = Int(step)
    self.weights = whole.map { Int($0) }
    (one, oneOfSum) = (Self.power(places), Self.power(places + ofInput))
  }

  /// The weights, each the number of two digits after the point, or however many, that it is.
  var values: [Double] { weights.map { Double($0) / one } }

  /// z of an example, with its sign exact.
  func preActivation(_ example: Int) -> Double {
    Double(zip(weights, inputs[example]).reduce(0) { $0 + $1.0 * $1.1 }) / oneOfSum
  }

  /// Adds α·error·x̃; false, and nothing has changed, where that leaves the numbers that are safe.
  mutating func correct(_ example: Int, error: Double) -> Bool {
    let sign = error > 0 ? 1 : -1
    let after = zip(weights, inputs[example]).map { $0 + sign * step * $1 }
    guard after.allSatisfy({ $0.magnitude <= Self.mostWeight }) else { return false }
    weights = after
    return true
  }

  /// The decimals that the longest of some numbers has; nil where one is not short.
  private static func places(of values: [Double]) -> Int? {
    (0...mostPlaces).first { places in
      values.allSatisfy { ($0 * power(places)).rounded() / power(places) == $0 }
    }
  }

  /// A power of ten, exact.
  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
