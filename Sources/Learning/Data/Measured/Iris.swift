import Assets

extension Measured {
  /// 150 flowers of three kinds, each by four lengths in centimetres, in the order in which they were published:
  /// 50 of one kind after 50 of another, so that `--order shuffled` is a good idea.
  ///
  /// R. A. Fisher, "The use of multiple measurements in taxonomic problems" (Annals of Eugenics 7, 1936); UCI
  /// Machine Learning Repository, CC BY 4.0.
  static let iris = Measured("iris", "three kinds of flowers by four lengths", descent_iris()) {
    lines in
    let cells = lines.map { $0.split(separator: ",").map(String.init) }
    let sheet = Sheet(names: cells[0], rows: Array(cells.dropFirst()), firstRow: 2)
    guard let rows = try? sheet.rows(FileChoice(path: "")) else {
      preconditionFailure("what comes with the program can be read")
    }
    return rows
  }
}

extension Dataset {
  /// The flowers.
  public static let iris = Measured.iris.dataset
}
