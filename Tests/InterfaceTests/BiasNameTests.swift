import Drawing
import Learning
import Testing

@testable import Interface

/// A bias is named in one way wherever a person meets it.
@Suite struct BiasNameTests {
  private static let sizes = [(80, 24), (100, 30), (120, 36), (200, 60)]

  /// The Step screen at the update of each bias, and the Surface screen along one.
  private func pictures(_ width: Int, _ height: Int, isWorked: Bool, isUnicode: Bool) -> [String] {
    let features = Features(colors: .none, isUnicode: isUnicode)
    let tour = StepTour(Setup().shape)
    let biases = (0..<tour.count).filter {
      if case .update(let parameter) = tour[$0] { parameter.isBias } else { false }
    }
    let steps = biases.map { place in
      scene(.step, epochs: 20, features: features) {
        $0.step.isWorked = isWorked
        $0.step.position = place
      }
    }
    let surface = scene(.surface, epochs: 20, features: features) {
      for _ in 0..<4 { $0.surface.stepAcross(1, $0.setup) }
    }
    return (steps + [surface]).map { picture($0, width, height).text }
  }

  @Test(arguments: [true, false], [true, false])
  func `a bias is no arrow on any screen`(_ isWorked: Bool, _ isUnicode: Bool) {
    for (width, height) in Self.sizes {
      for text in pictures(width, height, isWorked: isWorked, isUnicode: isUnicode) {
        for arrow in ["b→", "b>", "b->"] { #expect(!text.contains(arrow), "\(width)x\(height)") }
      }
    }
  }

  @Test(arguments: [true, false])
  func `the equation, the chain and the table of a bias say its name`(_ isWorked: Bool) {
    for (width, height) in Self.sizes {
      let names = ["o", "h₁", "h₂"]
      let texts = pictures(width, height, isWorked: isWorked, isUnicode: true)
      for (name, text) in zip(names, texts) {
        #expect(text.contains("the next bias \(name) "))
        #expect(text.contains("bias ← bias + α·\(deltaName(name))"))
        // Where the table has too few columns it says b for the word.
        if height == 24 { #expect(text.contains("b \(name) "), "\(text)") }
        let inTable = ["  ", " −", " "].flatMap { gap in
          (0...9).map { "bias \(name)\(gap)\($0)." } + ["bias \(name)  −"]
        }
        #expect(inTable.contains { text.contains($0) } || height == 24, "\(text)")
      }
    }
  }

  @Test func `the report of a step names a bias as the screens do`() {
    let step = StepRecord.of(
      network: WorkedExample.network, example: WorkedExample.example, alpha: WorkedExample.alpha)
    let board = board(step, activation: .sigmoid, .unicode).joined(separator: "\n")
    for name in ["o", "h₁", "h₂"] { #expect(board.contains("  bias \(name) = 1 + 0.5 · ")) }
    // And beside it stands the figure that the text prints for it.
    #expect(board.contains("1.01275  1.012888326"))
    #expect(!board.contains("b→"))
  }

  @Test func `both halves of the worked example's table have the same digits`() {
    for isUnicode in [true, false] {
      let shown = scene(.step, features: Features(colors: .none, isUnicode: isUnicode)) {
        $0.step.isWorked = true
        $0.step.position = 12
      }
      let rows = picture(shown, 80, 24).text.split(separator: "\n")
      #expect(rows.contains { $0.contains("0.0255  0.025777") })
      #expect(rows.contains { $0.contains("0.250669") })
    }
  }
}
