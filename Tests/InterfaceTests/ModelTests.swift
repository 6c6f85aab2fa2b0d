import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct ModelTests {
  private func typed(_ line: String, into model: inout Model) -> [Effect] {
    _ = model.update(.key(.character(":")), seeing: [:])
    for scalar in line.unicodeScalars { _ = model.update(.key(.character(scalar)), seeing: [:]) }
    return model.update(.key(.enter), seeing: [:])
  }

  @Test func `plus raises α to the next round rate and keeps the run`() {
    var model = Model()
    let effects = model.update(.key(.character("+")), seeing: [:])
    #expect(model.setup.alpha == 1)
    guard case .send(.alpha(1, run: 0), to: .training) = effects.first else {
      Issue.record("no α was sent")
      return
    }
  }

  @Test func `the ladder of α holds exactly the rates that a person would type`() {
    var alpha = 0.001
    var rungs: [String] = []
    for _ in 0..<12 {
      alpha = AlphaLadder.above(alpha)
      rungs.append(number(alpha))
    }
    #expect(
      rungs == ["0.002", "0.005", "0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10"])
    #expect(AlphaLadder.below(1e-300) == 1e-300)
  }

  @Test func `another shape begins a new run, another α does not`() {
    var model = Model()
    let begun = typed("hidden 3", into: &model)
    guard case .send(.begin(let setups), to: .training) = begun.first else {
      Issue.record("nothing was begun")
      return
    }
    #expect(setups.map(\.hidden) == [[3]])
    guard case .send(.alpha(0.25, run: 0), to: .training) = typed("alpha 0.25", into: &model).first
    else {
      Issue.record("no α was sent")
      return
    }
  }

  @Test func `a wrong line leaves everything as it was and says why`() {
    var model = Model()
    let before = model.setup
    #expect(typed("alhpa 3", into: &model).isEmpty)
    #expect(model.setup == before)
    #expect(model.message == Message("alhpa: unknown; did you mean alpha?", isError: true))
  }

  @Test func `the prompt completes a word and a value`() {
    var model = Model()
    _ = model.update(.key(.character(":")), seeing: [:])
    for key in "act".unicodeScalars { _ = model.update(.key(.character(key)), seeing: [:]) }
    _ = model.update(.key(.tab), seeing: [:])
    #expect(model.prompt?.text == "activation ")
    _ = model.update(.key(.character("t")), seeing: [:])
    _ = model.update(.key(.tab), seeing: [:])
    #expect(model.prompt?.text == "activation tanh")
  }

  @Test func `the ladder of α steps off its rungs, and stays at its ends`() {
    #expect(AlphaLadder.above(0.5) == 1 && AlphaLadder.below(0.5) == 0.2)
    #expect(AlphaLadder.above(0.6) == 1 && AlphaLadder.below(0.6) == 0.5)
    #expect(AlphaLadder.below(1e-6) == 1e-6 && AlphaLadder.above(50_000) == 50_000)
  }

  @Test func `a lane is added above the chosen one, and is chosen then`() {
    var model = Model(alphas: [0.1, 2])
    _ = model.act(.screen(.race), [:])
    model.focus = 0
    _ = model.act(.addLane, [:])
    #expect(model.alphas == [0.1, 0.2, 2] && model.focus == 1)
  }

  @Test(arguments: [(Action.right, [0, 1, 2, 3, 0]), (.left, [3, 2, 1, 0, 3])])
  func `examples are chosen round and round, from the first or the last on`(
    _ action: Action, _ expected: [Int]
  ) {
    var model = Model()
    for example in expected {
      _ = model.act(action, [:])
      #expect(model.example == example)
    }
  }

  @Test func `another seed draws weights anew, also where they were given`() throws {
    var model = Model()
    _ = try model.obey("given worked")
    #expect(model.setup.hasGivenStart)
    _ = model.act(.nextSeed, [:])
    #expect(model.setup.start == Setup().start && model.setup.seed == Setup.defaultSeed + 1)
  }

  @Test(arguments: [17, 16])
  func `weights of more layers than are drawn are refused, and change nothing`(_ hidden: Int) {
    var setup = Setup()
    let layers = [2] + Array(repeating: 1, count: hidden) + [1]
    let parameters = Parameters(zeros: Shape(layers))
    if hidden > hiddenLayerLimit {
      #expect(throws: InputError.self) { try setup.adopt(parameters) }
      #expect(setup == Setup())
    } else {
      #expect(throws: Never.self) { try setup.adopt(parameters) }
    }
  }

  @Test func `of a line longer than the screen the end is seen, where it is typed`() {
    let shown = scene { $0.prompt = Prompt(String(repeating: "a", count: 99) + "the end") }
    let footer = picture(shown, 80, 24).text.split(separator: "\n").last ?? ""
    #expect(footer.hasSuffix("athe end_") && footer.count == 80)
  }

  @Test func `a word that can be no other is explained while it is typed`() {
    let model = Model()
    #expect(model.suggestion(for: "hid").hasPrefix("hidden sizes: neurons in each hidden layer"))
    #expect(model.suggestion(for: "qui") == "quit: leave")
    #expect(model.suggestion(for: "al") == "alpha  alphas")
    #expect(model.suggestion(for: "zzz").isEmpty)
  }

  @Test func `a status too long for the line is cut, never dropped`() {
    var setup = Setup()
    setup.seed = 2
    setup.epochLimit = 3_000
    let lines = picture(scene(epochs: 3_000, setup: setup), 30, 20).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[18].contains("unfinished after") && lines[18].hasSuffix("…"))
  }

  @Test func `a lane whose α was changed gets no verdict on either`() {
    var changed = scene(.race, epochs: 2_500)
    changed.snapshots[.race]?.runs[0].setAlpha(0.2)
    let text = picture(changed, 120, 36).text
    #expect(text.contains("α was changed") && !text.contains("too small"))
  }

  @Test func `the rate of a lane is changed only once the lane is marked`() {
    var model = Model()
    _ = model.act(.screen(.race), [:])
    let alphas = model.alphas
    #expect(model.act(.alphaUp, [:]).isEmpty)
    #expect(model.focus == 0 && model.alphas == alphas && model.message != nil)
    #expect(model.act(.alphaUp, [:]).count == 1)
    #expect(model.alphas != alphas)
    let footer = picture(scene(.race, epochs: 10), 80, 24).text
    #expect(footer.contains("arrows lane"))
  }

  @Test func `a click chooses the panel under it`() {
    var model = Model()
    let snapshots = scene(epochs: 10).snapshots
    model.size = Size(80, 24)
    _ = model.update(.click(Point(70, 5)), seeing: snapshots)
    #expect(model.focus == 1)
    _ = model.update(.click(Point(40, 20)), seeing: snapshots)
    #expect(model.focus == 2)
    _ = model.update(.click(Point(0, 0)), seeing: snapshots)
    #expect(model.focus == 2)
  }

  @Test func `pasted text is never taken for keys`() {
    var model = Model()
    #expect(model.update(.paste("qqq\nq"), seeing: [:]).isEmpty)
    #expect(model.prompt == nil)
  }

  @Test func `the race begins with the setup of now and only then`() {
    var model = Model()
    let effects = model.act(.screen(.race), [:])
    guard case .send(.begin(let lanes), to: .race)? = effects.last else {
      Issue.record("no race was begun")
      return
    }
    #expect(lanes.map(\.alpha) == Model.raceAlphas)
    _ = model.act(.screen(.train), [:])
    let again = model.act(.screen(.race), [:])
    #expect(again.count == 2)
  }

  @Test func `a lane is added beside the chosen one and a race keeps two to five`() {
    var model = Model()
    _ = model.act(.screen(.race), [:])
    for _ in 0..<5 { _ = model.act(.addLane, [:]) }
    #expect(model.alphas.count == 5)
    for _ in 0..<9 { _ = model.act(.removeLane, [:]) }
    #expect(model.alphas.count == 2)
    #expect(model.message?.text == "a race has at least 2 lanes")
  }
}
