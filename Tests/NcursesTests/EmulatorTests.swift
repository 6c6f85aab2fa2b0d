import PseudoTerminal
import Testing

/// The judge has to be right itself.
@Suite struct EmulatorTests {
  private func screen(_ text: String, _ width: Int = 6, _ height: Int = 3) -> Emulator {
    var screen = Emulator(width, height)
    screen.feed(text.utf8)
    return screen
  }

  @Test(arguments: [
    ("abcdefg", "abcdef\ng\n"), ("abcdef\r\ng", "abcdef\ng\n"), ("\u{1B}[2;3Hx", "\n  x\n"),
    ("a\u{1B}[3b", "aaaa\n\n"), ("abc\u{1B}[H\u{1B}[2X", "  c\n\n"),
    ("abc\u{1B}[1;2H\u{1B}[K", "a\n\n"), ("abc\r\u{1B}[P", "bc\n\n"), ("abc\r\u{1B}[@", " abc\n\n"),
    ("a\r\nb\r\nc\r\nd", "b\nc\nd"), ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nd", "b\nd\nc"),
    ("a\r\nb\u{1B}[H\u{1B}[L", "\na\nb"), ("a\r\nb\u{1B}[H\u{1B}[M", "b\n\n"),
    ("\u{1B}(0q\u{1B}(Bq", "─q\n\n"), ("\u{1B})0\u{0E}x\u{0F}x", "│x\n\n"),
    ("a\u{1B}[?1049hb\u{1B}[?1049lc", "ac\n\n"), ("\u{1B}[4\u{18}ab", "ab\n\n"),
    ("a\r\nb\u{1B}[H\u{1B}M", "\na\nb"),
  ])
  func `sequences do what xterm does`(_ sent: String, _ shown: String) {
    let screen = screen(sent)
    #expect(screen.text == shown)
    #expect(screen.unexpected == [])
  }

  @Test(arguments: [
    ("31", ScreenColor.indexed(1)), ("97", .indexed(15)), ("38;5;200", .indexed(200)),
    ("38;2;1;2;3", .rgb(1, 2, 3)), ("38:2::1:2:3", .rgb(1, 2, 3)), ("31;39", .standard),
  ])
  func `colours are taken in every form`(_ sent: String, _ color: ScreenColor) {
    #expect(screen("\u{1B}[\(sent)mx")[0, 0].pen.foreground == color)
  }

  @Test func `what is not understood is listed`() {
    #expect(screen("\u{1B}[5y\u{1B}Q\u{01}").unexpected == ["CSI y", "ESC Q", "control 1"])
  }
}
