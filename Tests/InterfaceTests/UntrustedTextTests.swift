import Drawing
import Learning
import Testing

@testable import Interface

/// Text from files, keys and pastes becomes cells, and only cells that no terminal obeys.
@Suite struct UntrustedTextTests {
  static let payload =
    "\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{9D}x\u{9C}\u{202E}a\u{2066}b\u{E0041}\u{7F}\u{8}\r\nz\u{2028}\u{FEFF}é日e\u{301}"

  static let lesson = Lesson(
    title: payload, about: payload, minutes: 5,
    cards: [
      Card(
        text: "\(payload) *\(payload)* `\(payload)` {cost} {\(payload)}",
        cues: [Card.Line(payload, number: 1)],
        goals: (try? [Card.Line(Goal("correct = 4"), number: 1)]) ?? [])
    ])

  @Test(arguments: ScreenName.allCases)
  func `no cell of any screen can steer a terminal`(_ screen: ScreenName) {
    for features in depths {
      for isTaken in [false, true] {
        let shown = scene(screen, epochs: 3, features: features) {
          $0.course = Course([Self.lesson])
          if isTaken { $0.take(Self.lesson) }
          $0.prompt = isTaken ? Prompt(Self.payload) : nil
          $0.message = Message(Self.payload, isError: true)
        }
        for (width, height) in [(80, 24), (200, 60), (20, 5)] {
          let cells = picture(shown, width, height).cells
          #expect(cells.allSatisfy { !$0.glyph.canSteer })
          #expect(features.isUnicode || cells.allSatisfy { $0.glyph.isASCII })
        }
      }
    }
  }

  @Test func `a paste goes into the prompt as one bounded line, and nowhere else`() {
    var model = Model()
    #expect(model.update(.paste("q"), seeing: [:]).isEmpty && model.prompt == nil)
    for text in [
      String(repeating: "a", count: 1 << 16), "e" + String(repeating: "\u{301}", count: 1 << 16),
    ] {
      model.prompt = Prompt("")
      _ = model.update(.paste(text + "\nq"), seeing: [:])
      #expect((model.prompt?.text.unicodeScalars.count ?? .max) <= Prompt.limit)
      for _ in 0..<10 { _ = model.update(.key(.character("\u{301}")), seeing: [:]) }
      #expect((model.prompt?.text.unicodeScalars.count ?? .max) <= Prompt.limit)
    }
  }
}
