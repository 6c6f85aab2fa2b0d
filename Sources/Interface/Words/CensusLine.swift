import Learning

extension CensusPlan {
  /// The command that makes this census again.
  public var line: String {
    let standard = Setup()
    var words = ["descent census"]
    switch axis {
    case .hidden(let sizes): words.append("--hidden \(listed(sizes))")
    case .alpha(let rates):
      words.append("--hidden " + (SetupWord.hidden.show(base) ?? "none"))
      words.append("--alphas " + rates.map(number).joined(separator: ","))
    }
    words.append(firstSeed == 1 ? "--runs \(seedCount)" : "--seeds \(seedRange)")
    for word in SetupWord.catalog where !["hidden", "seed"].contains(word.name) {
      if case .alpha = axis, word.name == "alpha" { continue }
      if let value = word.show(base), value != word.show(standard) {
        words.append("--\(word.name) \(shellWord(value))")
      }
    }
    return words.joined(separator: " ")
  }

  /// The seeds as they are typed: 1...300.
  public var seedRange: String { "\(firstSeed)...\(lastSeed)" }
}

extension CensusAxis {
  /// What the columns differ in: H, the number of hidden neurons, or α.
  var symbol: String {
    switch self {
    case .hidden: "H"
    case .alpha: "α"
    }
  }

  /// A column's place on the axis: 2, 0.5.
  func place(of row: CensusRow) -> String {
    switch self {
    case .hidden: String(row.hidden)
    case .alpha: number(row.alpha)
    }
  }

  /// A column's name: H 2, α 0.5.
  func name(of row: CensusRow) -> String { "\(symbol) \(place(of: row))" }
}

/// Whole numbers as they are typed: 1...8 where each is one more than the one before.
public func listed(_ numbers: [Int]) -> String {
  guard let first = numbers.first, let last = numbers.last, numbers.count > 2,
    numbers == Array(first...max(first, last))
  else { return numbers.map(String.init).joined(separator: ",") }
  return "\(first)...\(last)"
}
