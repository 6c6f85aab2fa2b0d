import Drawing
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    "ᄀ", "⌚", "〈", "⚡", "✅", "⭐", "字", "か", "한", "豈", "︙", "Ａ", "￦", "\u{16FE0}", "\u{17000}",
    "\u{1B000}", "\u{1F642}", "\u{20000}",
  ])
  func `a sign of two columns is written as a question mark`(_ sign: String) {
    #expect(printable("a\(sign)b") == ["a", "?", "b"])
  }

  @Test(arguments: ["\u{301}", "\u{20DD}", "\u{1161}", "\u{11FF}", "\u{D7B0}"])
  func `a sign without a column of its own is written as a question mark`(_ sign: String) {
    #expect(printable("a\(sign)b") == ["a", "?", "b"])
  }

  @Test(arguments: ["é", "α", "ₕ", "²", "½", "→", "∂", "─", "█", "⣿", "▶", "⏸", "✓", "ｱ"])
  func `a sign of one column is written as it is`(_ sign: String) {
    #expect(String(String.UnicodeScalarView(printable(sign))) == sign)
  }
}
