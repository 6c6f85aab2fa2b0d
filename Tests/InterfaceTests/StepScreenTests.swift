import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct StepScreenTests {
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
    var program = StepProgram()
    program.press(key("p"))
    #expect(program.subject?.position == 0)
    for _ in 0..<40 { program.press(key("n")) }
    #expect(program.subject?.operation == .updateAll)
    program.press(key("P"))
    #expect(program.subject?.stage == .update)
    #expect(program.experiment.runs[0].exampleCount == 0)
  }

  @Test func `Enter goes on to the end, then training does just what was shown`() throws {
    var program = StepProgram()
    let shown = try #require(program.subject)
    for _ in shown.tour.indices { program.press(.enter) }
    #expect(program.experiment.runs[0].exampleCount == 1)
    let after = try #require(program.subject)
    #expect(after.record.before == shown.record.after)
    #expect(after.index == 1 && after.position == 0)
  }

  @Test func `the example shown is the one that training takes next, or the chosen one`() throws {
    var program = StepProgram()
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
    var program = StepProgram()
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

  @Test func `while predicting, the gradient shows no figure that the step has not come to`() throws
  {
    var program = StepProgram()
    program.press(key("g"), .escape)
    for _ in try #require(program.subject).tour {
      let subject = try #require(program.subject)
      let parameter = subject.parameter
      let gradient = subject.gradient(parameter)
      let shown = chain(program)
      let isPast = subject.position > subject.tour.place(of: .update(parameter))
      #expect(isPast || gradient == 0 || !shown.contains("= \(manyDigits(gradient))"))
      let delta = Notation(isUnicode: true, width: 32).figure(0 - subject.delta(parameter.neuron))
      let isReached = subject.position > subject.tour.place(of: .delta(parameter.neuron))
      #expect(shown.contains("= \(delta)") == isReached, "\(subject.operation): \(shown)")
      program.press(key("n"))
    }
    program.press(key("G"))
    let subject = try #require(program.subject)
    #expect(chain(program).contains(manyDigits(subject.gradient(subject.parameter))))
  }

  /// The panel of the gradient alone.
  private func chain(_ program: StepProgram) -> String {
    let features = Features(colors: .none, isUnicode: true)
    let scene = Scene(model: program.model, snapshots: program.snapshots, features: features)
    var canvas = Canvas(Size(34, 7), features: features)
    ChainPanel().draw(scene, on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  @Test(arguments: [
    (Activation.sigmoid, "= 1/(1+e^−(−0.3650))", "Squeezed between 0 and 1."),
    (.tanh, "= (e^−0.3650−e^−(−0.3650))/(e^−0.3650+e^−(−0.3650))", "Squeezed between −1 and 1."),
    (.relu, "= max(0,−0.3650)", "Below 0 it is cut off."),
    (.identity, "= −0.3650", "z as it is: no bend."),
    (.step, "= 1 if −0.3650 ≥ 0 else 0", "All or nothing."),
  ])
  func `an activation is told for what it is, with brackets where a sign stands before`(
    _ activation: Activation, _ numbers: String, _ words: String
  ) throws {
    var setup = Setup()
    setup.activation = activation
    let subject = try #require(scene(.step, setup: setup).stepSubject)
    let writer = EquationWriter(
      subject: subject, notation: Notation(isUnicode: true, width: 60))
    let equation = writer.activation(NeuronID(layer: 0, index: 1))
    #expect(equation.numbers == [numbers] && equation.words == words)
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

  @Test func `where training has another rule than the one shown, the screen says so`() {
    var program = StepProgram()
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
    var program = StepProgram()
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

  @Test(arguments: [true, false], [true, false])
  func `above a lesson's card stand the network, the operation and figures round it`(
    _ isWorked: Bool, _ isUnicode: Bool
  ) {
    let features = Features(colors: .none, isUnicode: isUnicode)
    let tour = StepTour(Setup().shape)
    for position in 0..<tour.count {
      let shown = scene(.step, epochs: 20, features: features) {
        $0.take(Lesson(title: "t", about: "a", minutes: 5, cards: [Card(text: "text")]))
        $0.step.isWorked = isWorked
        $0.step.position = position
      }
      let layout = ViewLayout(shown, Size(80, 24))
      let placed = StepScreen().panels(shown, in: layout.panels)
      #expect(placed.first?.panel is StepGraphPanel && placed.first?.area.height == 15)
      #expect(placed.contains { $0.panel is EquationPanel } && placed.count == 3)
      let text = picture(shown, 80, 24).text
      #expect(text.contains(" \(position + 1) of \(tour.count) "))
      guard isWorked, let figure = WorkedExample.figure(of: tour[position]) else { continue }
      // Beside the operation, and in the table with all the digits of the exact one.
      #expect(text.contains("text \(figure)  exact "), "\(text)")
      let rows = text.split(separator: "\n").filter { $0.contains(" \(figure) ") }
      #expect(rows.contains { !$0.contains("exact") && $0.contains("\(figure) ") }, "\(text)")
    }
  }
}
