import Drawing
import Testing

@testable import Ncurses

@Suite struct DecoderTests {
  private func events(_ text: String) -> [Event] {
    var decoder = Decoder()
    return decoder.feed(text.utf8)
  }

  @Test func `a sequence may come byte by byte`() {
    let text = "a\u{1B}[A\u{1B}[<0;3;4Mé\u{1B}[200~p\r\nq\u{1B}[201~\u{1B}OQz"
    var decoder = Decoder()
    let one = Array(text.utf8).flatMap { decoder.feed([$0]) }
    #expect(one == events(text))
    #expect(
      one == [
        .key(.character("a")), .key(.up), .click(Point(2, 3)), .key(.character("é")),
        .paste("p\nq"), .key(.function(2)), .key(.character("z")),
      ])
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[5;10R", "\u{1B}]0;q\u{07}", "\u{1B}]0;q\u{1B}\\", "\u{1B}Pq\u{1B}\\",
    "\u{1B}q", "\u{1B}[1;5A", "\u{1B}[99~", "\u{1B}[<0;1;1m", "\u{1B}[<32;1;1M", "\u{1B}[I",
    "\u{1B}[M#!!", "\u{1B}[[F", "\u{1B}_q\u{1B}\\", "\u{0}", "\u{1F}", "\u{9B}", "\u{1B}é",
  ])
  func `what means nothing here is swallowed whole`(_ text: String) {
    #expect(events(text + "x") == [.key(.character("x"))])
  }

  @Test func `a byte that cannot end a sequence breaks it off, and counts`() {
    #expect(events("\u{1B}[1;\u{1B}[A") == [.key(.up)])
    #expect(events("\u{1B}[1;é") == [.key(.character("é"))])
  }

  @Test func `broken UTF-8 is dropped and what follows is heard`() {
    var decoder = Decoder()
    let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xED, 0xA0, 0x80, 0x42, 0xF0, 0x9F, 0x43]
    #expect(
      decoder.feed(bytes) == [.key(.character("A")), .key(.character("B")), .key(.character("C"))])
  }

  @Test func `a lone ESC is the key only when nothing follows`() {
    var decoder = Decoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.doubt == .escape)
    #expect(decoder.settle() == [.key(.escape)])
    #expect(decoder.feed("\u{1B}[".utf8) == [])
    #expect(decoder.settle() == [])
    #expect(decoder.feed("A".utf8) == [.key(.character("A"))])
  }

  @Test func `the terminal's own names for keys come first`() {
    var decoder = Decoder(keys: [Array("\u{1B}[[A".utf8): .function(1)])
    #expect(decoder.feed("\u{1B}[[A\u{1B}[A".utf8) == [.key(.function(1)), .key(.up)])
  }

  @Test func `a paste keeps escapes and stops growing at its limit`() {
    #expect(events("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~") == [.paste("a\u{1B}[Ab")])
    let long = String(repeating: "x", count: Paste.limit + 10)
    #expect(
      events("\u{1B}[200~\(long)\u{1B}[201~q") == [
        .paste(String(repeating: "x", count: Paste.limit)), .key(.character("q")),
      ])
  }

  @Test func `a paste that breaks off in its end is kept with what came of that`() {
    var decoder = Decoder()
    #expect(decoder.feed("\u{1B}[200~ab\u{1B}[20".utf8) == [])
    #expect(decoder.settle() == [.paste("ab\u{1B}[20")])
  }

  @Test func `padding is taken out of a capability`() {
    #expect(Description.withoutPadding(Array("a$<5/>b$c".utf8)) == Array("ab$c".utf8))
  }
}
