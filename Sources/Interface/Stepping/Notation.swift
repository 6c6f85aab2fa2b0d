/// How an equation is spelled: signs, figures, and sums that fit a width.
struct Notation {
  let isUnicode: Bool
  /// Columns.
  let width: Int

  /// Significant ones of a figure within a sum.
  var digits = 4

  /// In ASCII the raised dot would pass for a minus.
  var times: String { isUnicode ? "·" : "*" }

  /// A figure within a sum: as it is where it is short, else rounded.
  func figure(_ value: Double) -> String {
    // The product of 0 and a negative number is −0, which nobody writes.
    guard value != 0 else { return "0" }
    let exact = number(value).replacing("-", with: "−")
    return exact.count <= digits + 2 ? exact : short(value, digits)
  }

  /// A figure after another sign, where a minus needs brackets.
  func factor(_ value: Double) -> String {
    let text = figure(value)
    return text.hasPrefix("−") ? "(\(text))" : text
  }

  /// A result: six digits, or the exact value where that is shorter.
  func result(_ value: Double) -> String {
    let exact = number(value).replacing("-", with: "−")
    return exact.count <= 8 ? exact : short(value, 6)
  }

  /// Terms with a plus or a minus between them; where they do not fit, the first ones, dots and the
  /// last.
  ///
  /// - Parameter used: columns that are taken by what stands round the sum.
  func sum(_ terms: [String], used: Int) -> String {
    for shown in stride(from: terms.count, through: 2, by: -1) where shown <= Self.mostTerms {
      let text = joined(terms, shown)
      if spelled(text) + used <= width { return text }
    }
    return joined(terms, min(2, terms.count))
  }

  /// A sum over two lines, the first as long as it goes; the second ends in dots where even that is
  /// too little.
  func twoLines(_ terms: [String]) -> [String] {
    let first = (1...terms.count).last { spelled(joined(Array(terms.prefix($0)), $0)) + 2 <= width }
    guard let first, first < terms.count else { return ["= " + sum(terms, used: 2)] }
    let head = Array(terms.prefix(first))
    let rest = Array(terms.dropFirst(first))
    let tail = sum(rest, used: 4)
    let signed = tail.hasPrefix("−") ? "− " + tail.dropFirst() : "+ " + tail
    return ["= " + joined(head, head.count), "  " + signed]
  }

  /// Parts of a list with commas between them, the same way.
  func list(_ values: [Double], used: Int) -> String {
    for shown in stride(from: values.count, through: 2, by: -1) where shown <= Self.mostTerms {
      let first = values.prefix(shown == values.count ? shown : shown - 1).map(figure)
      let rest = shown == values.count ? [] : ["…", figure(values[values.count - 1])]
      let text = (first + rest).joined(separator: ", ")
      if spelled(text) + used <= width { return text }
    }
    return values.first.map(figure).map { $0 + (values.count > 1 ? ", …" : "") } ?? ""
  }

  /// No line holds more.
  private static let mostTerms = 60

  private func joined(_ terms: [String], _ shown: Int) -> String {
    var text = terms.first ?? ""
    let isWhole = shown == terms.count
    for term in terms.prefix(isWhole ? shown : shown - 1).dropFirst() { text += plus(term) }
    if !isWhole, let last = terms.last { text += " + …" + plus(last) }
    return text
  }

  private func plus(_ term: String) -> String {
    term.hasPrefix("−") ? " − " + term.dropFirst() : " + " + term
  }

  /// The columns that a text takes.
  func spelled(_ text: String) -> Int {
    (isUnicode ? text : Spelling.ascii.apply(text)).unicodeScalars.count
  }
}

/// Twelve significant digits: what two ways of computing one number are compared by.
func manyDigits(_ value: Double) -> String {
  let exponent = decimalExponent(value)
  guard value.isFinite, value != 0, (-4..<6).contains(exponent) else {
    return value == 0 ? "0" : scientific(value, 10)
  }
  return fixed(value, min(15, 11 - exponent))
}
