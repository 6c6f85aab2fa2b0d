import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct StepScreenTests {
  /// A program of one training run that carries the screen's commands out as the session would.
  private struct Program {
    var model = Model()
    var experiment = Experiment.training(Setup())

    init() { _ = model.act(.screen(.step), [:]) }

    var snapshots: [Desk: Snapshot] {
      [.training: Snapshot(runs: experiment.runs, playback: Playback(isPlaying: false))]
    }
    var subject: StepSubject? { StepSubject(model, snapshots) }

    mutating func press(_ keys: Key...) {
      for key in keys {
        for effect in model.update(.key(key), seeing: snapshots) {
          guard case .send(.oneExample, to: .training) = effect else { continue }
          experiment.advance(examples: 1)
        }
      }
    }
  }

  private func key(_ character: Unicode.Scalar) -> Key { .character(character) }

  @Test func `opening the screen pauses training`() {
    var model = Model()
    guard case .send(.play(false), to: .training)? = model.act(.screen(.step), [:]).last else {
      Issue.record("training was not paused")
      return
    }
    var started = Model()
    started.screen = .step
    guard case .send(.play(false), to: .training)? = started.start().last else {
      Issue.record("training was not paused at the start")
      return
    }
    guard case .send(.play(false), to: .training)? = model.act(.moreHidden, [:]).last else {
      Issue.record("a new run trains under the microscope")
      return
    }
  }

  @Test func `n and p walk the tour and stop at its ends`() throws {
    var program = Program()
    program.press(key("p"))
    #expect(program.subject?.position == 0)
    for _ in 0..<40 { program.press(key("n")) }
    #expect(program.subject?.operation == .updateAll)
    program.press(key("P"))
    #expect(program.subject?.stage == .update)
    #expect(program.experiment.runs[0].exampleCount == 0)
  }

  @Test func `Enter goes on to the end, then training does just what was shown`() throws {
    var program = Program()
    let shown = try #require(program.subject)
    for _ in shown.tour.indices { program.press(.enter) }
    #expect(program.experiment.runs[0].exampleCount == 1)
    let after = try #require(program.subject)
    #expect(after.record.before == shown.record.after)
    #expect(after.index == 1 && after.position == 0)
  }

  @Test func `the example shown is the one that training takes next, or the chosen one`() throws {
    var program = Program()
    #expect(program.subject?.index == 0)
    program.press(key("s"))
    #expect(program.subject?.index == 1)
    program.press(key("i"))
    #expect(program.subject?.index == 2)
    #expect(
      program.subject?.status == "a look at example 3 of 4; training takes example 2 next")
    program.press(key("s"))
    #expect(program.subject?.index == 2 && program.model.step.example == nil)
    #expect(program.experiment.runs[0].exampleCount == 2)
  }

  @Test func `the arrows reach every weight and bias`() throws {
    var program = Program()
    var seen: Set<ParameterID> = []
    for layer in [Key.left, .right] {
      program.press(layer)
      for _ in 0..<6 {
        program.press(.down)
        seen.insert(try #require(program.subject).parameter)
      }
    }
    #expect(seen.count == 9)
    program.press(.escape)
    #expect(program.model.step.parameter == nil)
  }

  @Test func `predicting hides every next weight until it is revealed`() throws {
    var program = Program()
    let tour = try #require(program.subject).tour
    program.model.step.position = tour.count - 2
    let open = text(program)
    let next = fixed(try #require(program.subject).record.after.values[0], 4)
    #expect(open.contains(next))
    program.press(key("g"))
    #expect(!text(program).contains(next))
    #expect(text(program).contains("= ?"))
    program.press(key("g"))
    #expect(text(program).contains(next))
    program.press(key("s"))
    #expect(program.model.step.hidesNext)
  }

  @Test func `while predicting, the gradient shows no figure that the step has not come to`() throws
  {
    var program = Program()
    program.press(key("g"))
    for _ in try #require(program.subject).tour {
      let subject = try #require(program.subject)
      let parameter = subject.parameter
      let gradient = subject.gradient(parameter)
      let shown = chain(program)
      #expect(gradient == 0 || !shown.contains("= \(manyDigits(gradient))"))
      let delta = Notation(isUnicode: true, width: 32).figure(0 - subject.delta(parameter.neuron))
      let isReached = subject.position >= subject.tour.place(of: .delta(parameter.neuron))
      #expect(shown.contains("= \(delta)") == isReached, "\(subject.operation): \(shown)")
      program.press(key("n"))
    }
    program.press(key("g"))
    let subject = try #require(program.subject)
    #expect(chain(program).contains(manyDigits(subject.gradient(subject.parameter))))
  }

  /// The panel of the gradient alone.
  private func chain(_ program: Program) -> String {
    let features = Features(colors: .none, isUnicode: true)
    let scene = Scene(model: program.model, snapshots: program.snapshots, features: features)
    var canvas = Canvas(Size(34, 7), features: features)
    ChainPanel().draw(scene, on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  private func text(_ program: Program) -> String {
    let features = Features(colors: .none, isUnicode: true)
    return picture(
      Scene(model: program.model, snapshots: program.snapshots, features: features), 80, 24
    ).text
  }

  @Test func `the worked example shows each figure of the text beside the exact one`() {
    var program = Program()
    program.press(key("w"))
    var shown: Set<String> = []
    for _ in 0..<21 {
      let text = text(program)
      for line in text.split(separator: "\n") {
        guard let found = line.firstRange(of: "text ") else { continue }
        shown.insert(
          line[found.upperBound...].split(separator: " ").prefix(3).joined(separator: " "))
      }
      let rows = text.split(separator: "\n")
      let remark = rows.firstIndex { $0.contains("yet sums (1,0)") }
      let second = rows.firstIndex { $0.contains("0.255 for δₕ and means 0.0255.") }
      // Together below the table, and neither on the frame.
      #expect(remark != nil && second != nil && (remark ?? 0) < (second ?? 0))
      #expect((second ?? 0) - (remark ?? 0) <= 2 && second.map { !rows[$0].contains("─") } == true)
      program.press(key("n"))
    }
    #expect(
      shown.isSuperset(of: [
        "0.777 exact 0.777299861", "0.759 exact 0.759510917", "0.824 exact 0.823027364",
        "0.0155 exact 0.015659657", "0.0255 exact 0.025776652", "0.00132 exact 0.001338619",
        "0.00187 exact 0.001883284", "0.3099 exact 0.310018094", "0.4097 exact 0.409788824",
        "1.01275 exact 1.012888326", "1.001 exact 1.000669309", "1.001 exact 1.000941642",
        "0.251 exact 0.250669309", "0.151 exact 0.150941642", "0.20 exact 0.200000000",
        "0.10 exact 0.100000000",
      ]))
  }

  @Test func `the prompt opens the worked example, as a lesson would`() throws {
    var model = Model()
    _ = try model.obey("step worked")
    #expect(model.screen == .step && model.step.isWorked)
    _ = try model.obey("step worked 9")
    #expect(model.step.isWorked && model.step.position == 8)
    _ = try model.obey("step training")
    #expect(!model.step.isWorked && model.step.position == 0)
    #expect(throws: InputError("step worked 22: its operations are 1 to 21")) {
      _ = try model.obey("step worked 22")
    }
    #expect(throws: InputError("step xor: say step worked or step training")) {
      _ = try model.obey("step xor")
    }
  }

  @Test func `beside a lesson's card at 80x24 the worked example has its table`() {
    let scene = scene(.step) {
      $0.take(Lesson(title: "t", about: "a", minutes: 5, cards: [Card(text: "text")]))
      $0.step.isWorked = true
    }
    let text = picture(scene, 80, 24).text
    for piece in ["δₒ", "δₕ₂", "0.00132", "1.01275", "0.2506693"] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(!text.contains("δ_"))
  }

  @Test func `the worked example is never taken for training`() {
    var program = Program()
    program.press(key("w"), key("s"), key("N"), key("N"), key("N"), key("N"), key("N"), key("N"))
    program.press(.enter, .enter)
    #expect(program.experiment.runs[0].exampleCount == 0)
    #expect(program.model.message != nil)
  }

  @Test(arguments: ["none", "1", "12", "4,3,2", "64,64", "1024"])
  func `a step of any network is shown, and every line of its sums fits`(
    _ hidden: String
  ) throws {
    var setup = Setup()
    try SetupWord.hidden.apply(hidden, to: &setup)
    for activation in Activation.catalog {
      setup.activation = activation
      let scene = scene(.step, setup: setup)
      let subject = try #require(scene.stepSubject)
      for isUnicode in [true, false] {
        let notation = Notation(isUnicode: isUnicode, width: 60)
        let writer = EquationWriter(subject: subject, notation: notation)
        for position in subject.tour.stageStarts {
          let equation = writer.equation(of: subject.tour[position])
          for line in [equation.symbols, equation.result] + equation.numbers {
            #expect(notation.spelled(line) <= 60, "\(line)")
          }
        }
      }
    }
  }

  @Test(arguments: ["8,8", "12", "4,3,2", "64,64"])
  func `no figure of the next weights is cut, and how many are left out is said`(
    _ hidden: String
  ) throws {
    var setup = Setup()
    try SetupWord.hidden.apply(hidden, to: &setup)
    for isUnicode in [true, false] {
      let scene = scene(
        .step, epochs: 3, setup: setup, features: Features(colors: .none, isUnicode: isUnicode))
      for size in [Size(44, 6), Size(44, 9), Size(66, 14), Size(112, 40)] {
        var canvas = Canvas(size, features: scene.features)
        NextWeightsPanel().draw(scene, on: &canvas, in: canvas.bounds)
        // With the changes beside them all of them have room.
        if canvas.text.contains("change") { continue }
        var figures = 0
        for word in canvas.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
          let parts = word.split(separator: ".", omittingEmptySubsequences: false)
          guard parts.count == 2, parts[0].allSatisfy({ $0.isNumber || "−-".contains($0) }) else {
            continue
          }
          #expect(parts[1].count == 4, "\(word) at \(size)")
          figures += 1
        }
        let count = setup.shape.parameterCount
        #expect(figures <= 2 * count)
        if figures < 2 * count { #expect(canvas.text.contains("\(figures / 2) of ")) }
      }
    }
  }

  @Test func `where training has another rule than the one shown, the screen says so`() {
    var program = Program()
    program.experiment = .training(Setup().perceptron)
    #expect(program.subject?.status.contains("perceptron rule") == true)
  }

  @Test func `a long sum shows its first terms, dots and its last`() {
    let notation = Notation(isUnicode: true, width: 30)
    let terms = (1...9).map { "\($0)·0.5" }
    #expect(notation.sum(terms, used: 2) == "1·0.5 + 2·0.5 + … + 9·0.5")
    #expect(notation.sum(["1", "−2", "3"], used: 0) == "1 − 2 + 3")
  }

  @Test func `at 80 columns no line of the XOR step is cut`() {
    var program = Program()
    for epochs in [0, 300, 3_000] {
      program.experiment.advance(examples: 4 * epochs)
      for isUnicode in [true, false] {
        let notation = Notation(isUnicode: isUnicode, width: 32)
        guard let subject = program.subject else { continue }
        let writer = EquationWriter(subject: subject, notation: notation)
        for operation in subject.tour {
          let equation = writer.equation(of: operation)
          for line in [equation.symbols, equation.result, equation.words] + equation.numbers {
            #expect(notation.spelled(line) <= 32 && !line.contains("…"), "\(line)")
          }
        }
      }
    }
  }
}
