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
    "\u{1B}q", "\u{1B}[1;5A", "\u{1B}[99~", "\u{1B}[<0;1;1m", "\u{1B}[<35;1;1M", "\u{1B}[I",
    "\u{1B}[M#!!", "\u{1B}[[F", "\u{1B}_q\u{1B}\\", "\u{0}", "\u{1F}", "\u{9B}", "\u{1B}é",
  ])
  func `what means nothing here is swallowed whole`(_ text: String) {
    #expect(events(text + "x") == [.key(.character("x"))])
  }

  @Test func `the mouse with its button held draws along, and without it means nothing`() {
    #expect(events("\u{1B}[<0;3;2M\u{1B}[<32;4;2M") == [.click(Point(2, 1)), .drag(Point(3, 1))])
    #expect(events("\u{1B}[M@#\"") == [.drag(Point(2, 1))])
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

  /// What terminals send in one piece, each with what it means.
  private static let sequences: [(String, Event?)] =
    [
      ("\u{1B}[A", .key(.up)), ("\u{1B}OB", .key(.down)), ("\u{1B}[1~", .key(.home)),
      ("\u{1B}OF", .key(.end)), ("\u{1B}[3~", .key(.delete)), ("\u{1B}[Z", .key(.backTab)),
      ("\u{1B}[15~", .key(.function(5))), ("\u{1B}OP", .key(.function(1))),
      ("\u{1B}[[E", nil), ("\u{1B}[1;5C", nil), ("\u{1B}[6;7R", nil),
      ("\u{1B}[<0;11;22M", .click(Point(10, 21))), ("\u{1B}[<0;11;22m", nil),
      ("\u{1B}[<64;1;1M", .wheel(Point(0, 0), up: true)), ("\u{1B}[M !\"", .click(Point(0, 1))),
      ("\u{1B}[200~]d[n\u{1B}[201~", .paste("]d[n")),
    ]

  @Test(arguments: sequences)
  func `a sequence cut anywhere, even after Esc was given up, never acts as its parts`(
    _ text: String, _ event: Event?
  ) {
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      for isSlow in [false, true] {
        var decoder = Decoder()
        var events = decoder.feed(bytes[..<cut])
        // A pause longer than Esc is waited for, and shorter than a sequence is.
        if isSlow, decoder.doubt == .escape { events += decoder.settle() }
        events += decoder.feed(bytes[cut...])
        let meant = events.filter { $0 != .key(.escape) }
        #expect(meant == [event].compactMap(\.self), "\(text.dropFirst()) cut after \(cut)")
        #expect(events.count - meant.count == (isSlow && cut == 1 ? 1 : 0))
        #expect(decoder.feed("x".utf8) == [.key(.character("x"))])
      }
    }
  }

  @Test(arguments: sequences)
  func `a sequence that comes byte by byte after Esc was given up never acts as its parts`(
    _ text: String, _ event: Event?
  ) {
    var decoder = Decoder()
    var events = decoder.feed([0x1B]) + decoder.settle()
    for byte in text.utf8.dropFirst() { events += decoder.feed([byte]) }
    #expect(events == [.key(.escape)] + [event].compactMap(\.self))
  }

  @Test func `once nothing late can come any more, a bracket is the key again`() {
    var decoder = Decoder()
    #expect(decoder.feed([0x1B]) + decoder.settle() == [.key(.escape)])
    #expect(decoder.doubt == .late && decoder.settle().isEmpty && decoder.doubt == .none)
    #expect(decoder.feed("[".utf8) == [.key(.character("["))])
    #expect(decoder.feed([0x1B]) + decoder.settle() == [.key(.escape)])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test(
    arguments: [
      ([:], 0.1), (["SSH_TTY": "/dev/pts/1"], 0.25), (["SSH_CONNECTION": "::1 1 ::1 22"], 0.25),
      (["SSH_TTY": ""], 0.1), (["ESCDELAY": "500"], 0.5), (["ESCDELAY": "0", "SSH_TTY": "x"], 0),
      (["ESCDELAY": "-1"], 0.1), (["ESCDELAY": "soon"], 0.1), (["ESCDELAY": "999999999"], 0.1),
    ] as [([String: String], Double)])
  func `Esc is waited for as ESCDELAY says, and longer over ssh`(
    _ environment: [String: String], _ seconds: Double
  ) {
    let patience = Patience(environment)
    #expect(patience.escape == seconds && patience.sequence >= max(1, seconds))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("\u{0}\u{7F}?>", "AH8/Pg=="),
  ])
  func `base64 is that of RFC 4648`(_ text: String, _ encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test(
    arguments: [
      ([:], .none, .indexed), (["NO_COLOR": "1", "FORCE_COLOR": "3"], .none, .none),
      (["FORCE_COLOR": "1"], .indexed, .indexed), (["FORCE_COLOR": "true"], .indexed, .indexed),
      (["FORCE_COLOR": "2", "COLORTERM": "truecolor"], .indexed, .indexed),
      (["FORCE_COLOR": "3"], .direct, .direct), (["FORCE_COLOR": "0"], .none, .none),
      (["FORCE_COLOR": "1", "TERM": "dumb"], .sixteen, .sixteen),
      (["CLICOLOR_FORCE": "1"], .indexed, .indexed), (["CLICOLOR_FORCE": "0"], .none, .indexed),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "x"], .none, .none),
      (["COLORTERM": "truecolor"], .none, .direct), (["TERM": "xterm"], .none, .eight),
    ] as [([String: String], Features.Colors, Features.Colors)])
  func `a printed picture has the colours that the environment asks for`(
    _ environment: [String: String], _ inPipe: Features.Colors, _ onTerminal: Features.Colors
  ) {
    let options = TerminalOptions(
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
    #expect(options.printedColors(toTerminal: false) == inPipe)
    #expect(options.printedColors(toTerminal: true) == onTerminal)
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
