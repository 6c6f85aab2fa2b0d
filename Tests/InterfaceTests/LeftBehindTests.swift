import Drawing
import Learning
import Testing

@testable import Interface

/// What is open or was chosen, and is left: nothing of it may act later.
@Suite struct LeftBehindTests {
  @Test(arguments: Place.allCases, ["1", "2", "3", "4", "5", "6", "7"] as [Unicode.Scalar])
  func `a panel that is large on one screen is not on the next`(
    _ place: Place, _ key: Unicode.Scalar
  ) {
    var model = place.stand { $0.isZoomed = true }.model
    let before = model.screen
    _ = model.update(.key(.character(key)), seeing: place.stand().snapshots)
    guard model.screen != before else { return }
    #expect(!model.isZoomed && model.focus == nil)
  }

  @Test(arguments: Place.allCases, [true, false])
  func `while a line is typed the wheel turns nothing`(_ place: Place, _ up: Bool) {
    let open = place.stand { $0.prompt = Prompt("al") }
    for y in stride(from: 0, to: 24, by: 2) {
      for x in stride(from: 1, to: 80, by: 7) {
        let found = changes(by: .wheel(Point(x, y), up: up), on: open)
        #expect(found.isEmpty, "\(x), \(y): \(found)")
      }
    }
  }

  @Test func `a prompt that is left begins again with the newest line`() {
    for end in [Key.escape, .control("c"), .backspace] {
      var model = Model()
      func press(_ keys: [Key]) { for key in keys { _ = model.update(.key(key), seeing: [:]) } }
      for line in ["seed 3", "seed 4", "seed 5"] {
        press([.character(":")] + line.unicodeScalars.map(Key.character) + [.enter])
      }
      press([.character(":"), .up, .up])
      #expect(model.prompt?.text == "seed 4")
      if end == .backspace { press([.control("u"), .control("k")]) }
      press([end])
      #expect(model.prompt == nil)
      press([.character(":"), .up])
      #expect(model.prompt?.text == "seed 5", "\(end)")
    }
  }

  @Test func `a line takes as many characters as it may have, and not one more`() {
    for length in [Prompt.limit - 1, Prompt.limit] {
      var model = Model()
      model.prompt = Prompt(String(repeating: "x", count: length - 1))
      _ = model.update(.key(.character("y")), seeing: [:])
      #expect(model.prompt?.text.count == length && model.prompt?.note == nil)
    }
    var model = Model()
    model.prompt = Prompt(String(repeating: "x", count: Prompt.limit))
    _ = model.update(.key(.character("y")), seeing: [:])
    #expect(model.prompt?.text.count == Prompt.limit && model.prompt?.note != nil)
  }

  @Test(
    arguments: [
      (["points"], "points"), (["dataset"], "and"), ([], "xor"), (["activation"], "xor"),
    ] as [([String], String)])
  func `of a weights file's words those give way that somebody has said`(
    _ said: [String], _ dataset: String
  ) throws {
    var setup = Setup()
    setup.activation = .tanh
    switch said {
    case ["points"]: setup.dataset = try readPoints("0,0,1 1,1,0")
    case ["dataset"]: setup.dataset = .and
    default: setup.dataset = .nand
    }
    let given = GivenWeights(
      .workedExample, words: [("dataset", "xor"), ("activation", "sigmoid")])
    try setup.adopt(given, keeping: said)
    #expect(setup.dataset.name == dataset)
    #expect(setup.activation == (said == ["activation"] ? .tanh : .sigmoid))
  }
}
