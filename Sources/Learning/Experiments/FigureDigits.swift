/// Numbers in so many digits, whatever their size.
extension Figures {
  /// A number with `places` digits after the point, from 0 to 15 of them, rounded half away from zero.
  public static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let places = min(max(places, 0), 15)
    let scale = powersOfTen[places]
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return scientific(value, 2) }
    let whole = Int(scaled)
    let unit = Int(scale)
    var text = String(whole / unit)
    if places > 0 {
      let rest = String(whole % unit)
      text += "." + String(repeating: "0", count: places - rest.count) + rest
    }
    return value < 0 && whole != 0 ? "−" + text : text
  }

  /// A number in at most about seven columns, with `digits` significant ones: 0.0123, 12.3, 1.2e−9.
  public static func short(_ value: Double, _ digits: Int = 3) -> String {
    guard value.isFinite else { return nonFinite(value) }
    guard value != 0 else { return "0" }
    if isScientific(value) { return scientific(value, min(2, digits)) }
    return fixed(value, max(0, digits - 1 - decimalExponent(value)))
  }

  /// Whether `short` writes it with a power of ten.
  static func isScientific(_ value: Double) -> Bool {
    !(-4..<6).contains(decimalExponent(value))
  }

  /// A number as digits and a power of ten: 1.2e−9.
  public static func scientific(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    guard value != 0 else { return "0" }
    var exponent = decimalExponent(value)
    // Scaled in two steps: ten to the 320 is no Double.
    var mantissa = value.magnitude
    var left = -exponent
    while left != 0 {
      let step = min(max(left, -300), 300)
      mantissa = step > 0 ? mantissa * tenTo(step) : mantissa / tenTo(-step)
      left -= step
    }
    var text = fixed(mantissa, digits - 1)
    if text.hasPrefix("10") {
      exponent += 1
      text = fixed(1, digits - 1)
    }
    let sign = value < 0 ? "−" : ""
    return sign + text + "e" + (exponent < 0 ? "−" : "") + String(exponent.magnitude)
  }

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞"
  }

  /// The power of ten of the first significant digit.
  public static func decimalExponent(_ value: Double) -> Int {
    guard value != 0, value.isFinite else { return 0 }
    // `description` is the shortest exact form, so it holds the exponent without a logarithm.
    let text = value.magnitude.description
    if let e = text.firstIndex(of: "e") { return Int(text[text.index(after: e)...]) ?? 0 }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts[0] != "0" { return parts[0].count - 1 }
    let zeros = parts.count > 1 ? parts[1].prefix { $0 == "0" }.count : 0
    return -zeros - 1
  }

  /// Ten to a power from 0 to 308.
  public static func tenTo(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<min(max(exponent, 0), 308) { value *= 10 }
    return value
  }

  private static let powersOfTen: [Double] = (0...15).map(tenTo)
}
