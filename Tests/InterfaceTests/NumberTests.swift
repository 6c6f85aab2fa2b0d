import Learning
import Testing

@testable import Interface

@Suite struct NumberTests {
  @Test func `thousands are parted by commas`() {
    #expect(grouped(0) == "0")
    #expect(grouped(999) == "999")
    #expect(grouped(20_000) == "20,000")
    #expect(grouped(-1_234_567) == "−1,234,567")
    #expect(grouped(Int.min) == "−9,223,372,036,854,775,808")
  }

  @Test func `a number typed back is the same number`() {
    for value in [0.5, 50, 0.1, 1e-300, 1e308, 3.141592653589793, Double.leastNonzeroMagnitude] {
      #expect(Double(number(value)) == value)
    }
    #expect(number(50) == "50")
    #expect(number(1e-5) == "1e-5" && number(1e300) == "1e300" && number(-2.5e-7) == "-2.5e-7")
  }

  @Test func `fixed places round half away from zero and keep their zeros`() {
    #expect(fixed(0.125, 2) == "0.13")
    #expect(fixed(-2.5, 0) == "−3")
    #expect(fixed(0.0099613, 4) == "0.0100")
    #expect(fixed(-0.0001, 2) == "0.00")
    #expect(fixed(1e300, 2) == "1.0e300")
    #expect(fixed(0.5, 18) == "0.500000000000000")
  }

  @Test func `short numbers stay short whatever their size`() {
    #expect(short(0.01234) == "0.0123")
    #expect(short(12.345) == "12.3")
    #expect(short(0) == "0")
    #expect(short(1.2e-9) == "1.2e−9")
    #expect(short(9.99e99, 3) == "1.0e100")
    #expect(short(.infinity) == "∞")
    #expect(short(.nan) == "NaN")
    for exponent in -320...308 {
      let value = Double("3.7e\(exponent)") ?? 0
      #expect(short(value).count <= 9)
    }
  }

  @Test func `J is written in three digits that stay on its side of ε`() throws {
    #expect(costFigure(0.0099613, goal: 0.01) == "0.00996")
    #expect(costFigure(0.0099998, goal: 0.01) == "0.00999")
    #expect(costFigure(0.010001, goal: 0.01) == "0.0101")
    #expect(costFigure(0.01, goal: 0.01) == "0.0100")
    #expect(costFigure(0.0099998) == "0.0100")
    #expect(costFigure(0.12462, goal: 0.01) == "0.125")
    for goal in [0.01, 0.02, 0.3, 0.007, 1e-3] {
      for step in -2_000...2_000 where step != 0 {
        let cost = goal * (1 + Double(step) * 1e-6)
        let written = try #require(Double(costFigure(cost, goal: goal)))
        #expect((written < goal) == (cost < goal) && written != goal)
      }
    }
  }

  @Test func `J is rounded once, to the digits that are written`() throws {
    // 6.8456e-5 is nearer to 6.8e-5; by way of three digits, 6.85e-5, it came out as 6.9e-5.
    #expect(costFigure(6.845553746767728e-05) == "6.8e−5")
    #expect(costFigure(1.0473e7) == "1.0e7")
    #expect(costFigure(9.99995e-6, goal: 1e-5) == "9.9e−6")
    #expect(costFigure(1.00001e-5, goal: 1e-5) == "1.1e−5")
    #expect(costFigure(0.000099996) == "0.000100")
    #expect(costFigure(999_700) == "1.0e6")
    #expect(costFigure(4.7049e218) == "4.7e218")
    for exponent in Array(-14 ... -5) + [6, 9, 12] {
      for digits in 1_000...9_999 {
        let cost = try #require(Double("\(digits)e\(exponent - 3)"))
        let figure = costFigure(cost).replacing("−", with: "-")
        let written = try #require(Double(figure))
        // Half a unit of the second digit, and one part in 10^12 for the halves themselves.
        #expect(abs(written - cost) <= cost / Double(digits) * 50 * (1 + 1e-12))
      }
    }
  }

  @Test func `a verdict writes J as the screens do`() throws {
    var setup = Setup()
    setup.epsilon = 0
    var run = Run(setup)
    run.advance(epochs: 20_000)
    let verdict = Verdict.judge(Lane(run), among: [])
    #expect(evidence(for: verdict, of: setup).contains("mean J is still \(costFigure(run)) after"))
  }

  @Test
  func `one J has one spelling, in the header, the panel, the status, the race and the report`()
    throws
  {
    for seed in [7, 11] as [UInt64] {
      var setup = Setup()
      setup.seed = seed
      let shown = scene(.train, epochs: 3_000, setup: setup)
      let run = try #require(shown.run)
      let figure = costFigure(run)
      let text = picture(shown, 80, 24).text
      #expect(text.contains("mean J \(figure) "))
      for other in text.split(separator: "J 0.").dropFirst() {
        #expect("0.\(other)".hasPrefix(figure))
      }
      let race = scene(.race, epochs: 3_000, setup: setup) { $0.alphas = [0.01, setup.alpha] }
      #expect(picture(race, 120, 36).text.contains("J \(figure) "))
      let lines = report(on: run, command: "", .unicode)
      #expect(lines.contains { $0.contains("is \(figure) after") })
    }
  }

  @Test func `the exponent is that of the first digit`() {
    #expect(decimalExponent(0.01) == -2)
    #expect(decimalExponent(9.99) == 0)
    #expect(decimalExponent(1000) == 3)
    #expect(decimalExponent(-1.5e-200) == -200)
  }

  @Test func `a signed number that rounds to 0 keeps its sign, and 0 has none`() {
    #expect(signed(-0.001, 2) == "−0.00" && signed(0.001, 2) == "+0.00" && signed(0, 2) == "0.00")
    #expect(signed(-0.04, 2) == "−0.04" && signed(2.314, 2) == "+2.31")
    #expect(signed(-6.7e16, 2) == "−6.7e16" && signed(6.7e16, 2) == "+6.7e16")
  }
}
