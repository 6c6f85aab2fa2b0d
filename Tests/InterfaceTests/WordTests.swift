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
    let shown = try #require(word.show(setup))
    var again = Setup()
    try word.apply(shown, to: &again)
    #expect(again == setup)
    for choice in word.choices {
      var changed = setup
      // One output, 0 or 1, has nothing to share: so much is said in its line.
      if name == "outputs", choice == "softmax" { continue }
      try word.apply(choice, to: &changed)
      if choice != "zeros" { #expect(word.show(changed) == choice) }
    }
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
        #expect(Double(text) != nil && ["alpha", "epsilon", "init"].contains(name))
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
