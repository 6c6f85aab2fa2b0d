import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct WorkedExampleTests {
  @Test func `the worked example shows each figure of the text beside the exact one`() {
    var program = StepProgram()
    program.press(key("w"))
    var shown: Set<String> = []
    for _ in 0..<21 {
      let text = program.text
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

  @Test func `above a lesson's card at 80x24 one panel large has the whole table`() {
    let scene = scene(.step) {
      $0.take(Lesson(title: "t", about: "a", minutes: 5, cards: [Card(text: "text")]))
      $0.step.isWorked = true
      $0.focus = 2
      $0.isZoomed = true
    }
    let text = picture(scene, 80, 24).text
    for piece in ["δₒ", "δₕ₂", "0.00132", "1.01275", "0.250669309"] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(!text.contains("δ_"))
  }

  @Test func `the board, the Step screen and the report write a quantity in one way`() {
    let record = StepRecord.of(
      network: WorkedExample.network, example: WorkedExample.example, alpha: WorkedExample.alpha)
    let lines = board(record, activation: .sigmoid, .unicode)
    let names = lines.filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " = ").first.map { String($0.drop { $0 == " " }) }
    }
    for (name, figure) in WorkedExample.figures {
      #expect(names.contains(name), "\(name)")
      #expect(lines.contains { $0.contains(" \(name) = ") && $0.contains(" \(figure) ") })
      let text = picture(scene(.step) { $0.step.isWorked = true }, 200, 60).text
      #expect(name == "J" || text.contains(name), "\(name)")
    }
    #expect(lines.contains { $0.contains("δₒ = (1 − 0.8230) · 0.8230 · (1 − 0.8230)") })
    let ascii = board(record, activation: .sigmoid, .ascii)
    #expect(ascii.contains { $0.contains("delta_h1 = 0.7773 * (1 - 0.7773) * 0.02578 * 0.3") })
    let report = report(on: Run(Setup()), command: "descent train", .unicode)
    #expect(report.contains { $0.hasPrefix("  h₁ ") } && report.contains { $0.contains("x₁  x₂") })
  }

  @Test func `the worked example is never taken for training`() {
    var program = StepProgram()
    program.press(key("w"), key("s"), key("N"), key("N"), key("N"), key("N"), key("N"), key("N"))
    program.press(.enter, .enter)
    #expect(program.experiment.runs[0].exampleCount == 0)
    #expect(program.model.message != nil)
  }
}
