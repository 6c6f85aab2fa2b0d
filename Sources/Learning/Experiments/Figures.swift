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
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let e = text.firstIndex(of: "e"), let power = Int(text[text.index(after: e)...]) else {
      return text
    }
    // Swift writes 1e-05 and 1e+300.
    let digits = text[..<e]
    return (digits.hasSuffix(".0") ? digits.dropLast(2) : digits) + "e" + String(power)
  }

  /// J in the three digits that are read of it, or in two and a power of ten where it is very small
  /// or very large, on the side of `goal` where it is: 0.124, 0.250, 6.8e−5.
  public static func cost(_ value: Double, besideGoal goal: Double? = nil) -> String {
    short(rounded(value, besideGoal: goal))
  }

  /// `value` in as many significant digits as `short` writes of it, on the side of `goal` where it
  /// is, even if the nearest ones are not: a J of 0.009998 is no 0.0100, and one of 0.010002 has not
  /// come to 0.01.
  ///
  /// Rounded once: 6.846e-5 is 6.8e−5 and not, by way of 6.85e-5, 6.9e−5. Unchanged unless it is
  /// positive and within 1e-15 to 1e15.
  private static func rounded(_ value: Double, besideGoal goal: Double?) -> Double {
    guard value > 0, let digits = Digits(value, count: isScientific(value) ? 2 : 3) else {
      return value
    }
    let nearest = digits.value(digits.scaled.rounded())
    guard let goal else { return nearest }
    if value < goal, nearest >= goal { return digits.value(digits.scaled.rounded(.down)) }
    if value > goal, nearest <= goal { return digits.value(digits.scaled.rounded(.up)) }
    return nearest
  }

  /// A magnitude scaled to so many digits before the point; nil for 0, and outside 1e-15 to 1e15.
  private struct Digits {
    var scaled: Double
    private var scale = 1.0
    private var divisor = 1.0

    init?(_ number: Double, count: Int) {
      guard number.magnitude > 1e-15, number.magnitude < 1e15 else { return nil }
      let limit = tenTo(count)
      // Powers of ten up to 10^22 are exact, and so is the whole number of digits between.
      while number.magnitude * scale < limit / 10 { scale *= 10 }
      while number.magnitude / divisor >= limit { divisor *= 10 }
      scaled = number.magnitude * scale / divisor
    }

    /// The magnitude that so many units of the last digit are.
    func value(_ digits: Double) -> Double { digits * divisor / scale }
  }
}
