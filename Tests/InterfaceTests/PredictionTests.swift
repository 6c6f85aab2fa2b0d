import Drawing
import Learning
import Testing

@testable import Interface

/// Predicting the figures of a step, and being told how near one came.
@Suite struct PredictionTests {
  private func typed(_ text: String, into program: inout StepProgram) {
    for scalar in text.unicodeScalars { program.press(.character(scalar)) }
    program.press(.enter)
  }

  @Test(arguments: [false, true])
  func `each figure is hidden everywhere until it is predicted, and then compared`(
    _ isWorked: Bool
  ) throws {
    var program = StepProgram()
    if isWorked { program.press(key("w")) }
    let tour = try #require(program.subject).tour
    for place in 1..<tour.count {
      program.press(key("g"))
      let subject = try #require(program.subject)
      #expect(subject.position == place && program.model.prompt != nil)
      let exact = try #require(subject.value(of: tour[place]))
      let hidden = program.text
      // Short figures may stand for something else, such as a weight that is 0.3.
      let figure = fixed(exact, 5)
      #expect(exact == 0 || !hidden.contains(figure), "\(tour[place]): \(hidden)")
      #expect(hidden.contains("= ?") || hidden.contains("→ ?"))
      typed(number(exact), into: &program)
      #expect(program.model.message?.text.contains("exactly right") == true)
      #expect(program.model.step.near == place && program.model.step.predicted == place)
    }
    program.press(key("g"))
    #expect(program.model.prompt == nil && program.model.message?.text.contains("last") == true)
    program.press(key("G"))
    #expect(!program.model.step.isPredicting && program.model.step.predicted == 0)
  }

  @Test func `whatever the step has not come to is hidden, and what it passes is shown`() throws {
    var program = StepProgram()
    program.press(key("g"), .escape)
    let tour = try #require(program.subject).tour
    for place in 1..<tour.count {
      var subject = try #require(program.subject)
      #expect(tour.indices.allSatisfy { subject.hasReached(tour[$0]) == ($0 < place) })
      // Back and forth shows nothing more.
      program.press(key("p"), key("n"))
      subject = try #require(program.subject)
      #expect(subject.hasReached(tour[place]) == false)
      program.press(.enter)
      #expect(try #require(program.subject).hasReached(tour[place]))
      program.press(.enter)
    }
    #expect(program.experiment.runs[0].exampleCount == 1)
    #expect(program.model.step.position == 0 && program.model.step.isPredicting)
    #expect(try #require(program.subject).hasReached(tour[1]) == false)
  }

  @Test func `the figure that was typed stands beside the right one until the step goes on`() throws
  {
    var program = StepProgram()
    program.model.step.position = 9
    program.press(key("g"))
    typed("2", into: &program)
    program.press(.up)
    #expect(program.model.message == nil && program.text.contains("you: 2, off"))
    program.press(key("n"))
    #expect(!program.text.contains("you: "))
  }

  @Test func `Enter alone shows the figure, Esc keeps it hidden, and words are refused`() throws {
    var program = StepProgram()
    program.press(key("g"))
    typed("much", into: &program)
    #expect(program.model.prompt?.note == "much is no number; try 0.5")
    #expect(program.model.step.predicted == 0)
    program.press(.control("u"))
    typed("0,7", into: &program)
    #expect(program.model.prompt?.note == "0,7 is no number; decimals take a point: 0.7")
    program.press(.escape)
    #expect(program.model.prompt == nil && program.text.contains("= ?"))
    program.press(key("g"), .enter)
    let subject = try #require(program.subject)
    #expect(program.model.prompt == nil && subject.hasReached(subject.tour[1]))
    #expect(program.model.step.position == 1 && program.model.step.predicted == 0)
  }

  @Test func `the line that asks names the figure, and keeps the history of the prompt`() throws {
    var program = StepProgram()
    program.press(key("g"))
    #expect(program.text.contains(" z of h₁ = _"))
    program.press(.up, .tab)
    typed("1", into: &program)
    program.press(key(":"), .up)
    #expect(program.model.prompt?.text == "")
  }

  @Test(
    arguments: [
      ("0.777299861", 0.777299861, "exactly right", true),
      ("0.777", 0.777299861, "right, as far as you wrote it", true),
      ("0.78", 0.777299861, "right, as far as you wrote it", true),
      ("0.7", 0.777299861, "off by 9.9 %", false), ("1", 0.777299861, "off by 29 %", false),
      ("0.77", 0.777299861, "off by 0.94 %", true),
      ("-0.777", 0.777299861, "off: the other sign", false),
      ("1.6", 0.777299861, "off: 2.1 times the right one", false),
      ("0.0155", 0.031, "off: 0.5 times the right one", false),
      ("0", 0.0013, "off: it is not 0", false), ("0.1", 0, "off: it is 0", false),
      ("0", 0, "exactly right", true),
      ("-0.0258", -0.025776652, "right, as far as you wrote it", true),
      ("1e-2", 0.01004, "off by 0.4 %", true), ("10", 10.4, "right, as far as you wrote it", true),
    ] as [(String, Double, String, Bool)])
  func `how near a prediction is, is said in words`(
    _ text: String, _ exact: Double, _ words: String, _ isNear: Bool
  ) throws {
    let prediction = Prediction(
      text: text, value: try #require(Double(text)), exact: exact, position: 1)
    #expect(prediction.verdict == words && prediction.isNear == isNear)
  }

  @Test func `another example or network has its figures hidden anew`() throws {
    for other in [key("i"), key("]"), key("d"), key("r")] {
      var program = StepProgram()
      program.press(key("g"), .enter, .escape, key("g"), .enter)
      program.press(other)
      let subject = try #require(program.subject)
      #expect(!subject.hasReached(subject.operation), "\(other)")
    }
  }
}
