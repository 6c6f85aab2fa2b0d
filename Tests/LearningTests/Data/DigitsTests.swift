import Testing

@testable import Learning

@Suite struct DigitsTests {
  @Test func `the digits are those that were published`() {
    let rows = Dataset.digits.rowExamples
    var counts = Array(repeating: 0, count: 10)
    for row in rows { counts[row.target.firstIndex(of: 1) ?? 0] += 1 }
    #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    #expect(rows.allSatisfy { $0.input.count == 64 && $0.target.reduce(0, +) == 1 })
    // Counted in the file as it was published.
    let ink: Double = rows.reduce(0) { $0 + $1.input.reduce(0, +) }
    #expect(ink * 16 == 561_718)
    #expect(rows[0].input.prefix(6).map { $0 * 16 } == [0, 0, 5, 13, 9, 1])
  }

  @Test func `a fifth is held back, or the last rows, which other people wrote`() {
    let digits = Dataset.digits
    #expect(digits.test.count == 359 && digits.examples.count == 1_438)
    let last = digits.remade { ($0.heldBack, $0.lastHeldBack) = (0, 360) }
    #expect(last.test == Array(digits.rowExamples.suffix(360)))
    #expect(last.examples == Array(digits.rowExamples.prefix(1_437)))
    #expect(digits.example(at: 1_438) == digits.test[0])
  }

  /// `Tests/Recorded/digits.py` has the same numbers in another order of adding.
  @Test func `three epochs end where an independent program's do`() {
    var setup = Setup.usual(for: .digits)
    setup.dataset = Dataset.digits.remade { ($0.heldBack, $0.lastHeldBack) = (0, 360) }
    setup.order = .fixed
    var start = Parameters(zeros: setup.shape)
    start.values = start.values.indices.map { 0.25 * Trigonometry.sine(Double($0 + 1)) }
    setup.start = .given(start)
    var run = Run(setup)
    run.advance(epochs: 3)
    #expect(abs(run.cost - 0.35237260490801836) < 1e-9)
    #expect(abs(run.testCost() - 0.6006088223886946) < 1e-9)
    #expect(run.correct == 1_298 && run.testAnswers.count(where: \.isRight) == 301)
  }

  @Test func `what is usual comes and goes with the images, and what was chosen stays`() {
    var setup = Setup()
    setup.learn(.digits)
    #expect(setup == Setup.usual(for: .digits) && setup.layers == [64, 32, 10])
    setup.hidden = [16]
    setup.learn(.iris)
    #expect(setup.hidden == [16] && setup.output == nil && setup.batch == .examples(1))
    setup.learn(.digits)
    setup.hidden = [32]
    setup.learn(.xor)
    #expect(setup == Setup())
  }
}

@Suite struct InkPadTests {
  private func pad(_ lines: [(Double, Double)], at place: (Double, Double) = (0, 0)) -> InkPad {
    var pad = InkPad()
    for (a, b) in zip(lines, lines.dropFirst()) {
      pad.draw(
        from: (a.0 + place.0, a.1 + place.1), to: (b.0 + place.0, b.1 + place.1))
    }
    return pad
  }

  @Test func `an image is brought to the full height and to the middle, wherever it was drawn`() {
    let corner = [(4.5, 4.5), (10.5, 4.5), (6.5, 18.5)]
    let image = pad(corner).image(.digits)
    #expect(pad(corner, at: (12, 8)).image(.digits) == image)
    for row in 0..<8 { #expect(image[row * 8..<row * 8 + 8].contains { $0 > 0 }) }
    let left = image.indices.filter { $0 % 8 < 4 && image[$0] > 0 }
    #expect(!left.isEmpty && left.count < image.count { $0 > 0 })
    #expect(image.allSatisfy { $0 * 16 == ($0 * 16).rounded() && (0...1).contains($0) })
  }

  @Test func `an upright line fills the middle columns, and a sheet without ink is blank`() {
    let image = pad([(3.5, 3), (3.5, 28)]).image(.digits)
    #expect((0..<64).filter { image[$0] > 0 }.allSatisfy { (3...4).contains($0 % 8) })
    #expect(image[8 * 4 + 3] > 0.4 && image[8 * 4 + 3] == image[8 * 4 + 4])
    #expect(InkPad().image(.digits) == Array(repeating: 0, count: 64) && InkPad().isEmpty)
  }
}

@Suite struct ConfusionTests {
  @Test func `each example is counted in the row of its class and the column of what is said`() {
    let pairs = [(0, 0), (1, 1), (1, 2), (1, 2), (2, 0)]
    func one(_ place: Int) -> [Double] { (0..<3).map { $0 == place ? 1 : 0 } }
    let rows = pairs.map { Example(input: one($0.1), target: one($0.0)) }
    let data = Dataset(
      name: "rows", summary: "", rows: Rows(kind: .classes, examples: rows),
      recipe: Recipe(.unnamed))
    var setup = Setup()
    (setup.dataset, setup.hidden) = (data, [])
    // Each output passes its own input on.
    var start = Parameters(zeros: setup.shape)
    for k in 0..<3 { start.values[setup.shape.weightIndex(layer: 0, from: k, to: k)] = 5 }
    setup.start = .given(start)
    let confusion = Run(setup).confusion
    #expect(confusion?.counts == [[1, 0, 0], [0, 1, 2], [1, 0, 0]])
    #expect(confusion?.right == 2 && confusion?.mistakes.first?.count == 2)
    #expect(Run(setup).judged.mistakes == [2, 3, 4] && Run(setup).testConfusion == nil)
    #expect(Run(Setup()).confusion == nil)
  }
}
