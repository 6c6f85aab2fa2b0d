import Interface
import Learning
import SwiftCSV

/// Rows and columns in a file: cells parted by commas, semicolons or tabs, quoted where they hold such, with
/// the names of the columns in the first row or without.
public enum SheetFile {
  /// Half a million rows of a dozen numbers: more than any screen makes something of.
  static let limit = 64 << 20
  static let mostRows = 500_000

  /// What stands in a file.
  ///
  /// - Parameter onlyFiles: refuse pipes and devices, for which a screen would stand still.
  public static func read(_ path: String, onlyFiles: Bool = false) throws(Failure) -> Sheet {
    let bytes = try InputFile.read(path, limit: limit, onlyFiles: onlyFiles)
    do throws(SheetError) {
      return try sheet(in: bytes)
    } catch {
      throw Failure(.badInput, "\(InputFile.name(path)): \(error.description)")
    }
  }

  /// The dataset of a file by the columns that are chosen.
  ///
  /// - Parameter asks: refuse targets that may be classes as well as values.
  public static func dataset(
    _ choice: FileChoice, asks: Bool, onlyFiles: Bool = false
  ) throws(Failure) -> Dataset {
    let sheet = try read(choice.path, onlyFiles: onlyFiles)
    do throws(SheetError) {
      let dataset = try sheet.dataset(choice, name: shownName(choice.path))
      if asks, let count = sheet.unclearTargets(choice) {
        throw SheetError(
          "the target is one of \(count) whole numbers; say --task classes or --task values")
      }
      return dataset
    } catch {
      throw Failure(.badInput, "\(InputFile.name(choice.path)): \(error.description)")
    }
  }

  /// What a dataset of a file is called: the last part of its path.
  static func shownName(_ path: String) -> String {
    path == InputFile.standardInput
      ? "rows" : path.split(separator: "/").last.map(String.init) ?? path
  }

  static func sheet(in bytes: [UInt8]) throws(SheetError) -> Sheet {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw SheetError("this is no text in UTF-8, where rows of numbers are expected")
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
      throw SheetError("a quotation mark is not closed")
    }
    var rows =
      try bytes.contains(UInt8(ascii: "\"")) ? cells(text) : PlainCells.rows(of: bytes, text)
    while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
    guard let first = rows.first else { throw SheetError("there is no row in it") }
    if let long = rows.firstIndex(where: { $0.dropFirst(first.count).contains { !$0.isEmpty } }) {
      throw SheetError("row \(long + 1) has more cells than the first, which has \(first.count)")
    }
    rows = rows.map { $0.count > first.count ? Array($0.prefix(first.count)) : $0 }
    let hasNames = hasNames(rows)
    let below = hasNames ? Array(rows.dropFirst()) : rows
    guard !below.isEmpty else { throw SheetError("there is no row below the names") }
    guard below.count <= mostRows else {
      throw SheetError("\(grouped(below.count)) rows; at most \(grouped(mostRows)) are taken")
    }
    let names = try names(hasNames ? first : first.map { _ in "" })
    return Sheet(names: names, rows: below, firstRow: hasNames ? 2 : 1)
  }

  /// All rows, the names' too, each with as many cells as the longest.
  static func cells(_ text: String) throws(SheetError) -> [[String]] {
    do {
      let delimiter = delimiter(of: text)
      let file = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)
      let width = max(file.header.count, file.rows.first?.count ?? 0)
      // A row whose last cell is empty has no end that says so.
      return ([file.header] + file.rows).map { row in
        let trimmed = row.map(\.withoutBlanks)
        return trimmed + Array(repeating: "", count: max(0, width - trimmed.count))
      }.map { $0.count > file.header.count ? cut($0, to: file.header.count) : $0 }
    } catch {
      throw SheetError(
        "quotation marks stand where they do not belong, and no cells can be told apart")
    }
  }

  /// Without the empty cells past so many.
  static func cut(_ row: [String], to count: Int) -> [String] {
    var row = row
    while row.count > count, row.last?.isEmpty == true { row.removeLast() }
    return row
  }

  /// The one of comma, semicolon and tab that the first line has most of.
  static func delimiter(of text: String) -> CSVDelimiter {
    let line = text.prefix { !$0.isNewline }
    func count(_ sign: Character) -> Int { line.count { $0 == sign } }
    let (commas, semicolons, tabs) = (count(","), count(";"), count("\t"))
    if semicolons > 0, semicolons >= commas, semicolons >= tabs { return .semicolon }
    return tabs > commas ? .tab : .comma
  }

  /// Whether the first row has names: no number at all, or none where the second row has one.
  private static func hasNames(_ rows: [[String]]) -> Bool {
    let isNumber = rows[0].map { Double($0) != nil }
    if !isNumber.contains(true) { return true }
    guard rows.count > 1 else { return false }
    return zip(rows[0], rows[1]).contains { name, below in
      !name.isEmpty && Double(name) == nil && Double(below) != nil
    }
  }

  /// The names of the columns, with others for those that have none: x1, x2 and so on, and y for the last.
  private static func names(_ given: [String]) throws(SheetError) -> [String] {
    let names = given.enumerated().map { place, name in
      !name.isEmpty ? name : place == given.count - 1 ? "y" : "x\(place + 1)"
    }
    for (place, name) in names.enumerated() where names[..<place].contains(name) {
      throw SheetError("the name \(name) stands over two columns")
    }
    return names
  }
}

extension String {
  /// Without spaces at either end.
  var withoutBlanks: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
