import Assets

/// A dataset that somebody has measured, as it was published: a file of `assets/data`.
///
/// To add one, put its file there, with a function in `assets/data.c` and its credit in that folder's
/// README, and write a file like `Iris.swift` and a line in `Measured.catalog`.
struct Measured: Sendable {
  let name: String
  let summary: String
  private let lines: [Substring]
  private let read: @Sendable ([Substring]) -> Rows

  init(
    _ name: String, _ summary: String, _ asset: descent_asset,
    read: @escaping @Sendable ([Substring]) -> Rows
  ) {
    (self.name, self.summary, self.read) = (name, summary, read)
    // The bytes are constants of the binary and live as long as it does.
    let text = String(
      decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.count), as: UTF8.self)
    lines = text.split(whereSeparator: \.isNewline)
  }

  /// All of them, in the order menus list them.
  static let catalog: [(name: String, dataset: @Sendable () -> Dataset)] = [
    ("iris", { .iris }), ("digits", { .digits }),
  ]

  /// All its rows, in the order of the file.
  var dataset: Dataset {
    Dataset(name: name, summary: summary, rows: read(lines), recipe: Recipe(.catalog))
  }
}
