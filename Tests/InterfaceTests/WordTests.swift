import Learning
import Testing

@testable import Interface

@Suite struct WordTests {
  @Test(arguments: SetupWord.catalog.map(\.name))
  func `what a word shows of a setup can be typed back`(_ name: String) throws {
    let word = try SetupWord.named(name)
    var setup = Setup()
    // Of what a setup has not there is nothing to show.
    if name == "points" { try word.apply("0,0.5,1 -0.25,1.25,0", to: &setup) }
    var again = setup
    if name != "points", word.show(setup) == nil { again = try Self.withRows(name) }
    setup = again
    if let value = Self.values[name] { try word.apply(value, to: &setup) }
    let shown = try #require(word.show(setup))
    try word.apply(shown, to: &again)
    #expect(again == setup)
    for choice in word.choices {
      var changed = setup
      // One output, 0 or 1, has nothing to share: so much is said in its line.
      if name == "outputs", choice == "softmax" { continue }
      try word.apply(choice, to: &changed)
      let isOther = ["zeros", "none"].contains(choice) && name != "hidden"
      if !isOther {
        #expect(word.show(changed) == choice)
      }
    }
  }

  /// A value of each word that has no other than to be left out.
  private static let values = [
    "count": "40", "noise": "12.5", "classes": "3", "test": "7%", "data-seed": "4",
    "standardize": "", "features": "x1,x2^2,x1*x2,sin(x1)", "target": "kind", "inputs": "b,a",
    "task": "values", "patience": "30",
  ]

  /// A setup in which a word of rows or of a file means something.
  private static func withRows(_ name: String) throws -> Setup {
    var setup = Setup()
    let sheet = Sheet(
      names: ["a", "b", "kind", "n"], rows: [["1", "2", "0", "3"], ["2", "3", "1", "5"]],
      firstRow: 1)
    if ["target", "inputs", "task"].contains(name) {
      setup.dataset = try sheet.dataset(FileChoice(path: "rows.csv"), name: "rows.csv")
    } else {
      try SetupWord.dataset.apply("blobs", to: &setup)
      if name == "patience" { try SetupWord.named("test").apply("20%", to: &setup) }
    }
    return setup
  }

  @Test(arguments: SetupWord.catalog.map(\.name))
  func `a value that is not allowed is refused in one line that tells what to do`(
    _ name: String
  ) throws {
    let word = try SetupWord.named(name)
    for text in [
      "", "-1", "nan", "inf", "1e999", "xyzzy", "1,2,0", "99999999999999999999", "\u{1B}",
    ] {
      var setup = Setup()
      do {
        try word.apply(text, to: &setup)
        // Twenty nines are a learning rate, a cost and a range, though no whole number.
        #expect(
          Double(text) != nil && ["alpha", "epsilon", "init"].contains(name)
            || text.isEmpty && word.placeholder.isEmpty)
      } catch {
        #expect(setup == Setup())
        #expect(error.message.hasPrefix("\(name) "))
        #expect(
          error.message.contains("try ") || error.message.contains("known are")
            || error.message.contains("did you mean"))
        #expect(!error.message.contains("\n"))
      }
    }
  }

  @Test func `the error of a wrong α is the one in the manual`() throws {
    var setup = Setup()
    #expect(
      throws: InputError("alpha -1: the learning rate must be greater than 0; try 0.5")
    ) { try SetupWord.alpha.apply("-1", to: &setup) }
  }

  @Test func `a misspelt name suggests the nearest`() {
    #expect(nearest(to: "xro", among: ["xor", "and", "or"]) == "xor")
    #expect(nearest(to: "sigmiod", among: ["sigmoid", "tanh"]) == "sigmoid")
    #expect(nearest(to: "banana", among: ["xor", "and"]) == nil)
  }

  @Test func `the line of a setup makes the setup again`() throws {
    var setup = Setup()
    setup.dataset = .and
    setup.hidden = [8, 8]
    setup.alpha = 0.02
    setup.batch = .full
    setup.order = .shuffled
    setup.seed = 7
    setup.start = .uniform(0.25)
    setup.epsilon = 0.001
    setup.epochLimit = 5
    setup.activation = .tanh
    let words = setup.options.split(separator: " ").map(String.init)
    var again = Setup()
    for index in stride(from: 0, to: words.count, by: 2) {
      try SetupWord.named(String(words[index].dropFirst(2))).apply(words[index + 1], to: &again)
    }
    #expect(again == setup)
    #expect(Setup().line == "descent --seed \(Setup.defaultSeed)")
  }

  @Test func `the prompt and the command line say the same of the same mistake`() {
    var model = Model()
    var setup = Setup()
    #expect(
      throws: InputError("hidden 0: " + message { try SetupWord.hidden.apply("0", to: &setup) })
    ) {
      _ = try model.obey("hidden 0")
    }
  }

  private func message(_ attempt: () throws -> Void) -> String {
    do {
      try attempt()
      return ""
    } catch {
      let text = String(describing: error)
      return String(text[(text.range(of: ": ")?.upperBound ?? text.startIndex)...])
    }
  }

  @Test func `a neuron has the graph's name wherever it is spoken of`() {
    var setup = Setup()
    setup.hidden = [2, 3]
    let weight = setup.shape.weightIndex(layer: 1, from: 0, to: 2)
    #expect(setup.parameterName(weight) == "h1.1→h2.3")
    #expect(setup.parameterName(weight - 5) == "bias h2.1")
    let names = operatingPoints(scene(.units, setup: setup)).map(\.name)
    #expect(names == ["h1.1", "h1.2", "h2.1", "h2.2", "h2.3", "o"])
  }
}
