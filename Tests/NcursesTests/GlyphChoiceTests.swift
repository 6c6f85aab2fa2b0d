import Drawing
import Testing

@testable import Ncurses

/// Which glyphs a terminal is trusted with.
@Suite struct GlyphChoiceTests {
  @Test(arguments: [
    ("xterm-256color", "", false), ("xterm-kitty", "", true), ("foot", "", true),
    ("xterm-256color", "WezTerm", true), ("tmux-256color", "tmux", false), ("linux", "", false),
  ])
  func `a terminal that draws sextants itself is known by its name`(
    _ term: String, _ program: String, _ isKnown: Bool
  ) {
    let options = TerminalOptions(environment: ["TERM": term, "TERM_PROGRAM": program])
    #expect(options.drawsSextants == isKnown)
    // Whatever the locale: never finer than was asked for.
    for wished in Features.Glyphs.allCases {
      #expect(TerminalOptions(glyphs: wished, environment: ["TERM": term]).chosenGlyphs <= wished)
    }
  }
}
