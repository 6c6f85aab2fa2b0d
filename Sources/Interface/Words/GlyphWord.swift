import Drawing

/// The words for what pictures are made of.
public enum GlyphWord {
  /// Every word, the first for what the terminal is known to show.
  public static let names = ["auto"] + Features.Glyphs.allCases.map(\.rawValue)

  /// The glyphs of a word; nil: those that the terminal is known to show.
  public static func read(_ text: String) throws(InputError) -> Features.Glyphs? {
    if text == "auto" { return nil }
    if let glyphs = Features.Glyphs(rawValue: text) { return glyphs }
    throw InputError("glyphs \(text): no such glyphs; " + hint(for: text, among: names))
  }
}

extension Features {
  /// With the glyphs that a person has chosen, if they are not more than there can be.
  public func with(_ glyphs: Glyphs?, atMost usable: Glyphs) -> Features {
    guard let glyphs else { return self }
    return Features(colors: colors, glyphs: min(glyphs, usable))
  }
}

extension PromptWord {
  static let glyphs = PromptWord(
    name: "glyphs", placeholder: "kind",
    help: "what pictures are made of: \(GlyphWord.names.joined(separator: ", "))",
    choices: GlyphWord.names,
    run: { value, model throws(InputError) in
      let wished = try GlyphWord.read(value)
      if let wished, wished > .ascii, !model.canShowUnicode {
        throw InputError("glyphs \(value): plain ASCII is shown here; descent doctor says why")
      }
      model.glyphs = wished
      return [.redraw]
    })
}
