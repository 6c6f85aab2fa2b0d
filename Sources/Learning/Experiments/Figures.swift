/// Numbers as a sentence writes them, without any locale.
public enum Figures {
  /// Thousands parted by commas: 20,000.
  public static func grouped(_ number: Int) -> String {
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

  /// Rounded to three significant digits: 0.124; exact outside 1e-15 to 1e15.
  static func rounded(_ number: Double) -> String {
    guard number.magnitude > 1e-15, number.magnitude < 1e15 else { return exact(number) }
    // Powers of ten up to 10^22 are exact, and so is the whole number of three digits between them.
    var scale = 1.0
    while number.magnitude * scale < 100 { scale *= 10 }
    var divisor = 1.0
    while number.magnitude / divisor >= 1000 { divisor *= 10 }
    let digits = Double(Int(number.magnitude * scale / divisor + 0.5))
    return (number < 0 ? "-" : "") + exact(digits * divisor / scale)
  }
}
