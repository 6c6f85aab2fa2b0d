import Learning

/// A whole number with its thousands parted by commas: 20,000.
public func grouped(_ value: some BinaryInteger) -> String { Figures.grouped(value) }

/// A count and its noun: "1 weight", "2,310 weights".
func counted(_ count: Int, _ noun: String) -> String { Figures.count(count, noun) }

/// A number as a person would type it, exactly: 0.5, 50, 1e-300.
public func number(_ value: Double) -> String { Figures.exact(value) }

/// A number with `places` digits after the point, from 0 to 15 of them, rounded half away from zero.
public func fixed(_ value: Double, _ places: Int) -> String { Figures.fixed(value, places) }

/// A number in at most about seven columns, with `digits` significant ones: 0.0123, 12.3, 1.2e−9.
public func short(_ value: Double, _ digits: Int = 3) -> String { Figures.short(value, digits) }

/// A number as digits and a power of ten: 1.2e−9.
public func scientific(_ value: Double, _ digits: Int) -> String {
  Figures.scientific(value, digits)
}

/// The power of ten of the first significant digit.
func decimalExponent(_ value: Double) -> Int { Figures.decimalExponent(value) }

func tenTo(_ exponent: Int) -> Double { Figures.tenTo(exponent) }

/// A number with at most `digits` significant ones and no idle zeros: 4, 0.5, 1.26.
public func plain(_ value: Double, _ digits: Int = 3) -> String {
  var text = short(value, digits)
  guard text.contains("."), !text.contains("e") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}

/// Two numbers with as many significant digits, from three to six, as tell them apart.
func toldApart(_ a: Double, _ b: Double) -> (String, String) {
  for digits in 3..<6 where short(a, digits) != short(b, digits) {
    return (short(a, digits), short(b, digits))
  }
  return (short(a, 6), short(b, 6))
}

/// A number with its sign always shown, of one that rounds to 0 too: +2.31, −0.04, −0.00.
public func signed(_ value: Double, _ places: Int) -> String {
  guard value.isFinite, value != 0 else { return fixed(value, places) }
  let size = value.magnitude
  return (value < 0 ? "−" : "+") + (size >= 1e5 ? scientific(size, 2) : fixed(size, places))
}
