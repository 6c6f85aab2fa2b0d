/// `value` cut to a whole number, for a place in a picture: NaN counts as 0, and what is farther
/// away than any picture reaches as just that far.
///
/// `Int(_:)` would end the program there, and a cost or a weight may be any number at all.
public func whole(_ value: Double) -> Int {
  guard !value.isNaN else { return 0 }
  return Int(min(max(value, -farthest), farthest))
}

/// Far beyond any picture, and far enough from the greatest `Int` to calculate with.
private let farthest = 1e15

extension Int {
  /// The same kept inside `bounds`.
  public init(_ place: Double, within bounds: ClosedRange<Int>) {
    self = Swift.min(Swift.max(whole(place), bounds.lowerBound), bounds.upperBound)
  }
}
