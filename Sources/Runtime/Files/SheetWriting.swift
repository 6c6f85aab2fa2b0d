import Interface
import Learning

extension SheetFile {
  /// Writes the rows of a dataset as a file that `read` has them again from: the inputs, and the class by its
  /// name, or the value.
  static func write(_ dataset: Dataset, to path: String) throws(Failure) {
    let file = try OutputFile(path, onlyFiles: true)
    let target = dataset.placeNames.contains("y") ? "target" : "y"
    try file.write(line(dataset.placeNames + [target]))
    for row in dataset.rowExamples {
      try file.write(line(row.input.map(number) + [dataset.targetCell(row)]))
    }
    try file.finish()
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { "\",;\t".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

extension Dataset {
  /// The name of a row's class; of a value, or of a row of a truth table, the number.
  fileprivate func targetCell(_ row: Example) -> String {
    if kind == .classes, case .named(let place) = label(of: row.target) { return classNames[place] }
    return number(row.target[0])
  }
}
