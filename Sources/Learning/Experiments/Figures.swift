/// Numbers as a sentence writes them, without any locale.
public enum Figures {
  /// Thousands parted by commas: 20,000.
  public static func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// A count and its noun: "1 epoch", "2,310 epochs".
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// As short as it can be written exactly, as a person would type it: 0.5, 50, 1e-300.
  public static func exact(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Rounded to three significant digits, zeros and all: 0.124, 0.250; below 1e-4 without idle
  /// zeros, and exact outside 1e-15 to 1e15.
  static func rounded(_ number: Double) -> String {
    guard let digits = Digits(number) else { return exact(number) }
    let value = digits.value(digits.scaled.rounded())
    let sign = number < 0 ? "-" : ""
    let text = exact(value)
    guard value >= 1e-4, value < 100 else { return sign + text }
    let shown = text.filter(\.isNumber).drop { $0 == "0" }.count
    let point = text.contains(".") || shown >= 3 ? "" : "."
    return sign + text + point + String(repeating: "0", count: max(0, 3 - shown))
  }

  /// `value` in three significant digits, on the side of `goal` where it is, even if the nearest
  /// ones are not: a J of 0.009998 is no 0.0100, and one of 0.010002 has not come to 0.01.
  ///
  /// Unchanged unless it is positive and within 1e-15 to 1e15.
  public static func threeDigits(_ value: Double, besideGoal goal: Double? = nil) -> Double {
    guard value > 0, let digits = Digits(value) else { return value }
    let nearest = digits.value(digits.scaled.rounded())
    guard let goal else { return nearest }
    if value < goal, nearest >= goal { return digits.value(digits.scaled.rounded(.down)) }
    if value > goal, nearest <= goal { return digits.value(digits.scaled.rounded(.up)) }
    return nearest
  }

  /// A magnitude scaled to three digits before the point; nil for 0, and outside 1e-15 to 1e15.
  private struct Digits {
    var scaled: Double
    private var scale = 1.0
    private var divisor = 1.0

    init?(_ number: Double) {
      guard number.magnitude > 1e-15, number.magnitude < 1e15 else { return nil }
      // Powers of ten up to 10^22 are exact, and so is the whole number of three digits between.
      while number.magnitude * scale < 100 { scale *= 10 }
      while number.magnitude / divisor >= 1000 { divisor *= 10 }
      scaled = number.magnitude * scale / divisor
    }

    /// The magnitude that so many units of the third digit are.
    func value(_ digits: Double) -> Double { digits * divisor / scale }
  }
}
