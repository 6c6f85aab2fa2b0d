/// What stands in a file of rows and columns, as text.
public struct Sheet: Sendable, Hashable {
  /// The names of the columns: those of the first row where that is one of names, else x1, x2 and so on, and
  /// y for the last.
  public let names: [String]
  /// The rows below the names; each has as many cells.
  public let rows: [[String]]
  /// The number that the first of them has in the file.
  public let firstRow: Int

  public init(names: [String], rows: [[String]], firstRow: Int) {
    (self.names, self.rows, self.firstRow) = (names, rows, firstRow)
  }

  /// How many different values a column of whole numbers may have to be taken for classes.
  public static let mostClasses = 20

  /// A dataset of the columns that are chosen.
  ///
  /// - Parameter name: what it is called.
  /// - Throws: `SheetError` at the first cell that cannot be taken.
  public func dataset(_ choice: FileChoice, name: String) throws(SheetError) -> Dataset {
    let rows = try rows(choice)
    return Dataset(
      name: name, summary: "rows of \(choice.path)", rows: rows,
      recipe: Recipe(.file(choice)), sheet: self)
  }

  /// The rows of the columns that are chosen.
  func rows(_ choice: FileChoice) throws(SheetError) -> Rows {
    let target = try column(choice.target ?? names[names.count - 1])
    let inputs = try inputColumns(choice, besides: target)
    var values: [[Double]] = []
    values.reserveCapacity(rows.count)
    for row in rows.indices {
      var input: [Double] = []
      input.reserveCapacity(inputs.count)
      for column in inputs { input.append(try number(row, column)) }
      values.append(input)
    }
    let targets = try Targets(self, target, choice.kind)
    let examples = zip(values, targets.values).map { Example(input: $0, target: $1) }
    return Rows(
      kind: targets.kind, inputNames: inputs.map { names[$0] }, classNames: targets.names,
      examples: examples, bounds: inputs.indices.map { i in Self.bounds(values.map { $0[i] }) })
  }

  /// From the least to the greatest value and a tenth more on either side.
  private static func bounds(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = high > low ? (high - low) / 10 : 1
    return low - margin...high + margin
  }

  private func column(_ name: String) throws(SheetError) -> Int {
    if let place = names.firstIndex(of: name) { return place }
    throw SheetError("there is no column \(name); there are \(Self.listed(names))")
  }

  private func inputColumns(_ choice: FileChoice, besides target: Int) throws(SheetError) -> [Int] {
    guard let chosen = choice.inputs else {
      let others = names.indices.filter { $0 != target }
      guard !others.isEmpty else {
        throw SheetError("there is no column beside \(names[target]); the inputs need one at least")
      }
      return others
    }
    var places: [Int] = []
    for name in chosen {
      let place = try column(name)
      guard place != target, !places.contains(place) else {
        throw SheetError("\(name) is \(place == target ? "the target" : "named twice")")
      }
      places.append(place)
    }
    return places
  }

  /// A cell that must be a number.
  func number(_ row: Int, _ column: Int) throws(SheetError) -> Double {
    let text = rows[row][column]
    if let value = Self.number(text), value.isFinite { return value }
    let what = text.isEmpty ? "nothing" : text
    throw SheetError("\(place(row, column)): \(what), where a number is needed")
  }

  /// A number as it is written, with a comma for its point too.
  static func number(_ text: String) -> Double? {
    if let value = Double(text) { return value }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 ? Double(parts.joined(separator: ".")) : nil
  }

  /// A cell's place in the file.
  func place(_ row: Int, _ column: Int) -> String {
    "row \(row + firstRow), column \(names[column])"
  }

  static func listed(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ")
      + (names.count > 12 ? " and \(names.count - 12) more" : "")
  }
}

/// What is wrong with a sheet: where, and what was expected there.
public struct SheetError: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
