/// Something on the curve of J that a card speaks of, to be named where it is.
public enum CardMark: String, CaseIterable, Sendable {
  /// Where J stood longest.
  case plateau
  /// Where J fell from there.
  case fall
  /// Where the goal was reached.
  case arrival

  /// The mark of a name.
  ///
  /// - Throws: `InputError` that says which there are.
  public static func named(_ name: String) throws(InputError) -> CardMark {
    if let mark = CardMark(rawValue: name) { return mark }
    throw InputError(
      "mark \(name): no such mark; " + hint(for: name, among: allCases.map(\.rawValue)))
  }
}
