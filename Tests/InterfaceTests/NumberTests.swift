import Testing

@testable import Interface

@Suite struct NumberTests {
  @Test func `thousands are parted by commas`() {
    #expect(grouped(0) == "0")
    #expect(grouped(999) == "999")
    #expect(grouped(20_000) == "20,000")
    #expect(grouped(-1_234_567) == "−1,234,567")
    #expect(grouped(.min) == "−9,223,372,036,854,775,808")
  }

  @Test func `a number typed back is the same number`() {
    for value in [0.5, 50, 0.1, 1e-300, 1e308, 3.141592653589793, Double.leastNonzeroMagnitude] {
      #expect(Double(number(value)) == value)
    }
    #expect(number(50) == "50")
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

  @Test func `the exponent is that of the first digit`() {
    #expect(decimalExponent(0.01) == -2)
    #expect(decimalExponent(9.99) == 0)
    #expect(decimalExponent(1000) == 3)
    #expect(decimalExponent(-1.5e-200) == -200)
  }
}
