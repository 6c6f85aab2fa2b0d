/// What is said by a word and perhaps a few constants: "momentum 0.9".
public protocol Worded: Sendable {
  /// The word on the command line.
  static var name: String { get }
  /// What it does, in a few words for the help.
  static var summary: String { get }
  /// The numbers that may follow the word, in order.
  static var constants: [Constant] { get }

  /// One with a number for each constant.
  init(_ values: [Double])
  /// The number of each constant.
  var values: [Double] { get }
}

/// A number that may follow a word.
public struct Constant: Sendable {
  /// What formulas call it.
  public let symbol: String
  /// What it is where it is left out.
  public let standard: Double
  /// What is allowed; its ends too.
  public let range: ClosedRange<Double>
  /// Whether it counts something.
  public let isWhole: Bool

  public init(
    _ symbol: String, _ standard: Double, in range: ClosedRange<Double>, isWhole: Bool = false
  ) {
    (self.symbol, self.standard, self.range, self.isWhole) = (symbol, standard, range, isWhole)
  }
}

extension Worded {
  /// The one with its usual constants.
  public static var standard: Self { Self(constants.map(\.standard)) }

  public var name: String { Self.name }

  /// Whether all constants are the usual ones.
  public var isStandard: Bool { values == Self.constants.map(\.standard) }
}

extension Worded {
  public static var constants: [Constant] { [] }
}

/// Something worded that can be told from another of its kind.
public protocol WordedValue: Sendable, Hashable {
  var worded: any Worded { get }
}

extension WordedValue {
  /// Its word on the command line, without the constants.
  public var name: String { worded.name }

  public static func == (a: Self, b: Self) -> Bool {
    a.worded.name == b.worded.name && a.worded.values == b.worded.values
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(worded.name)
    hasher.combine(worded.values)
  }
}

/// base^exponent for a whole exponent ≥ 0, by multiplications alone: the same bits everywhere.
///
/// A number of its own, rounded before anything is made of it.
@inline(never)
func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, factor, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}
