import Drawing
import Learning
import Testing

@testable import Interface

/// Whatever the room, the figures of a step are whole.
@Suite struct StepFigureTests {
  @Test(arguments: 24...48)
  func `in a panel of any width no figure of the worked example is cut`(_ width: Int) throws {
    var program = StepProgram()
    program.press(key("w"))
    for _ in 0..<21 {
      let features = Features(colors: .none, isUnicode: true)
      let scene = Scene(model: program.model, snapshots: program.snapshots, features: features)
      var canvas = Canvas(Size(width, 12), features: features)
      EquationPanel().draw(scene, on: &canvas, in: canvas.bounds)
      let subject = try #require(program.subject)
      let notation = Notation(isUnicode: true, width: width)
      let writer = EquationWriter(subject: subject, notation: notation)
      if let found = canvas.text.firstRange(of: "exact ") {
        let figure = canvas.text[found.upperBound...].prefix { $0.isNumber || $0 == "." }
        let places = figure.split(separator: ".").last?.count ?? 0
        let value = try #require(writer.equation(of: subject.operation).value)
        #expect(figure == fixed(value, places), "\(subject.operation)")
      }
      canvas = Canvas(Size(width, 12), features: features)
      ChainPanel().draw(scene, on: &canvas, in: canvas.bounds)
      for line in canvas.text.split(separator: "\n") where line.hasPrefix("= (") {
        #expect(String(line).trimmingSpaces.hasSuffix(")/2h"), "\(line)")
      }
      program.press(key("n"))
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
}
