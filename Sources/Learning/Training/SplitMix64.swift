/// A small seeded generator of 64-bit numbers: the same seed and stream give the same numbers on
/// every machine.
///
/// SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA
/// 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
  /// What the numbers are for; streams of one seed have nothing to do with one another.
  public enum Stream: UInt64, Sendable {
    case weights = 0
    case order = 1
    /// The rows of a dataset, and which of them are held back.
    case rows = 2
    case split = 3
  }

  private var state: UInt64

  public init(seed: UInt64, stream: Stream) {
    // The second mixing keeps neighbouring seeds and streams from walking the same sequence.
    state = Self.mix(seed) ^ Self.mix(~stream.rawValue)
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 up to 1, 1 left out, in steps of 2^-53.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number of the normal distribution about 0 with standard deviation 1, by the polar method of
  /// Marsaglia and Bray (1964); of a pair one is taken.
  mutating func normal() -> Double {
    while true {
      let (u, v) = (2 * unit() - 1, 2 * unit() - 1)
      let square = fused(u, u, v * v)
      if square > 0, square < 1 {
        return u * (-2 * Logarithm.natural(square) / square).squareRoot()
      }
    }
  }

  /// A number from 0 up to `bound`, left out; uneven by less than bound / 2^64.
  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
