import Drawing
import Learning
import Testing

@testable import Interface

/// What is typed after the colon, and how the line is put right.
@Suite struct PromptTests {
  /// A prompt after keys; letters stand for themselves.
  private func model(after keys: [Key]) -> Model {
    var model = Model()
    _ = model.update(.key(.character(":")), seeing: [:])
    for key in keys { _ = model.update(.key(key), seeing: [:]) }
    return model
  }

  private func keys(_ text: String) -> [Key] { text.unicodeScalars.map(Key.character) }

  @Test(
    arguments: [
      ([.left, .left, .character("X")], "alpha 0X.5", "alpha 0X"),
      ([.home, .character("X")], "Xalpha 0.5", "X"),
      ([.control("a"), .right, .right, .delete], "alha 0.5", "al"),
      ([.control("a"), .control("e"), .character("1")], "alpha 0.51", "alpha 0.51"),
      ([.home, .end, .backspace], "alpha 0.", "alpha 0."),
      ([.control("w")], "alpha ", "alpha "), ([.control("w"), .control("w")], "", ""),
      ([.left, .left, .left, .control("k")], "alpha ", "alpha "),
      ([.left, .left, .left, .control("u")], "0.5", ""),
      ([.left, .backspace], "alpha 05", "alpha 0"),
      ([.right, .delete, .control("d")], "alpha 0.5", "alpha 0.5"),
      ([.home, .left, .backspace], "alpha 0.5", ""),
      ([.control("b"), .control("f"), .control("b"), .control("d")], "alpha 0.", "alpha 0."),
      ([.left, .pageUp, .backTab, .function(2)], "alpha 0.5", "alpha 0."),
    ] as [([Key], String, String)])
  func `a line is put right where the cursor is`(
    _ pressed: [Key], _ text: String, _ before: String
  ) {
    let prompt = model(after: keys("alpha 0.5") + pressed).prompt
    #expect(prompt?.text == text && prompt?.before == before)
  }

  @Test func `a word is completed before the cursor, and what stands after it stays`() {
    let typed = keys("act tanh") + Array(repeating: Key.left, count: 5)
    let prompt = model(after: typed + [.tab]).prompt
    #expect(prompt?.text == "activation  tanh" && prompt?.before == "activation ")
  }

  @Test func `the cursor is seen wherever it is, in a line of any length`() {
    for count in [5, 79, 80, 300] {
      let text = String((0..<count).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
      for place in stride(from: 0, through: count, by: 7) {
        var prompt = Prompt(text)
        prompt.move(to: place)
        let shown = scene { $0.prompt = prompt }
        let canvas = picture(shown, 80, 24)
        let marked = (0..<80).filter { canvas[$0, 23].style.isUnderlined }
        if place == count {
          #expect(canvas.text.hasSuffix("_") && marked.isEmpty)
        } else {
          let glyph = Array(text.unicodeScalars)[place]
          #expect(marked.count == 1 && canvas[marked[0], 23].glyph == glyph)
          let line = PromptLine(prompt, shown.features, in: Rect(0, 23, 80, 1))
          #expect(line.place(at: marked[0]) == place)
        }
      }
    }
  }

  @Test func `as many points as a dataset takes can be typed, and pasted`() throws {
    let points = (0..<Separation.mostExamples).map { index in
      "\(number(Double(index) / 64 + 0.001953125)),\(number(1 - Double(index) / 64)),\(index % 2)"
    }
    let line = "points " + points.joined(separator: " ")
    #expect(line.count > 800)
    var typed = model(after: keys(line))
    _ = typed.update(.key(.enter), seeing: [:])
    #expect(typed.message == nil && typed.setup.dataset.examples.count == points.count)
    var pasted = model(after: [])
    _ = pasted.update(.paste(line), seeing: [:])
    _ = pasted.update(.key(.enter), seeing: [:])
    let isSame = pasted.setup == typed.setup
    #expect(pasted.message == nil && isSame)
  }

  @Test func `no line is cut: what makes it too long is not taken, and that is said`() {
    var model = model(after: keys("points "))
    _ = model.update(.paste(String(repeating: "0,0,1 ", count: 1_000)), seeing: [:])
    #expect(model.prompt?.text == "points ")
    #expect(
      model.prompt?.note
        == "a line has at most 4,096 characters; of the 6,000 pasted none is taken")
    model.prompt = Prompt(String(repeating: "a", count: Prompt.limit))
    _ = model.update(.key(.character("b")), seeing: [:])
    #expect(model.prompt?.note == "a line has at most 4,096 characters")
    _ = model.update(.key(.left), seeing: [:])
    #expect(model.prompt?.note == nil)
    _ = model.update(.paste("c\nd"), seeing: [:])
    model.prompt = Prompt()
    _ = model.update(.paste("seed 3\nq"), seeing: [:])
    #expect(model.prompt?.text == "seed 3" && model.prompt?.note?.contains("first line") == true)
  }

  @Test(arguments: [
    ("quit now", "quit now: quit stands alone; leave now out"),
    ("q 1", "q 1: q stands alone; leave 1 out"), ("run 5", "run 5: run stands alone; leave 5 out"),
    ("standard xor", "standard xor: standard stands alone; leave xor out"),
    ("q!", "q!: unknown; did you mean q?"), ("mouse", "mouse : on or off"),
    ("write!", "write!: name a file, as in write! xor.json"),
  ])
  func `a line that says too much or too little does nothing, and says so`(
    _ line: String, _ words: String
  ) {
    var model = model(after: keys(line))
    #expect(model.update(.key(.enter), seeing: [:]).isEmpty)
    #expect(model.message == Message(words, isError: true))
  }

  @Test(arguments: ["q", "quit", " quit "])
  func `quit is q, too`(_ line: String) {
    var model = model(after: keys(line))
    guard case .quit? = model.update(.key(.enter), seeing: [:]).first else {
      Issue.record("it stays")
      return
    }
  }

  @Test func `no key of the prompt has two meanings, and each has a short help`() {
    var seen: Set<Key> = []
    for line in PromptKey.table {
      for key in line.keys { #expect(seen.insert(key).inserted) }
      #expect(line.help.count <= 28 && line.shown.count <= 7)
    }
    for key in PencilKey.table { #expect(key.help.count <= 28 && key.shown.count <= 7) }
    for line in Model().mouseHelp { #expect(line.help.count <= 28 && line.shown.count <= 7) }
  }

  @Test(arguments: [
    ("й", "й is no key here: is another keyboard layout on? ? lists the keys"),
    ("λ", "λ is no key here: is another keyboard layout on? ? lists the keys"),
    ("Ж", "Ж is no key here: is another keyboard layout on? ? lists the keys"),
    ("é", "é is no key here: is another keyboard layout on? ? lists the keys"),
    ("S", "S is no key here: is Caps Lock on? ? lists the keys"), ("x", nil), ("~", nil),
    ("8", nil),
  ])
  func `a key of another layout or with Caps Lock gets one hint`(
    _ key: Unicode.Scalar, _ words: String?
  ) {
    var model = Model()
    #expect(model.update(.key(.character(key)), seeing: [:]).isEmpty)
    #expect(model.message?.text == words)
  }

  @Test(arguments: [
    ("alpha 0,5", "decimals take a point: 0.5"), ("epsilon 0,01", "decimals take a point: 0.01"),
    ("init 0,25", "decimals take a point: 0.25"), ("pace 0,5", "decimals take a point: 0.5"),
    ("epochs 20,000", "write 20000, without a comma"), ("seed 1,234,567", "write 1234567"),
    ("alpha ½", "try 0.5"), ("alpha 1,2,3", "try 0.5"), ("alpha ,", "try 0.5"),
  ])
  func `a comma in a number is named`(_ line: String, _ hint: String) {
    var model = Model()
    let error = #expect(throws: InputError.self) { try model.obey(line) }
    #expect(error?.message.hasSuffix(hint) == true || error?.message.contains(hint + ",") == true)
    let isSame = model.setup == Setup()
    #expect(isSame)
  }

  @Test(arguments: [
    ("1,5", "1,5 are two learning rates, 1 and 5; a decimal takes a point: 1.5"), ("0.1,5", nil),
    ("1,2,5", nil),
  ])
  func `two whole rates are said to be two`(_ rates: String, _ note: String?) throws {
    var model = Model()
    _ = try model.obey("alphas \(rates)")
    #expect(model.message?.text == note)
  }
}
