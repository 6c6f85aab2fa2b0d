import Drawing

extension Message {
  /// What to say at the start where fewer colours are used than were asked for; nil where all are.
  public static func colors(wished: Features.Colors, used: Features.Colors) -> Message? {
    guard used < wished else { return nil }
    return Message(
      "\(wished.words) colours were asked for, \(used.words) are used: descent doctor says more")
  }
}

extension Message {
  /// The same of glyphs.
  public static func glyphs(wished: Features.Glyphs, used: Features.Glyphs) -> Message? {
    guard used < wished else { return nil }
    return Message(
      "\(wished) were asked for, \(used == .ascii ? "plain ASCII is" : "\(used) are") used: "
        + "descent doctor says more")
  }
}

extension Features.Colors {
  /// How many colours there are, in a word.
  var words: String {
    switch self {
    case .none: "none"
    case .eight: "8"
    case .sixteen: "16"
    case .indexed: "256"
    case .direct: "24-bit"
    }
  }
}
