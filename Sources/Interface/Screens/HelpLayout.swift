import Drawing

/// A line of the help: a key and what it does, or the heading of a group, which has no more to say.
struct HelpRow {
  var text: String
  var help: String?

  var isHeading: Bool { help == nil }
  static let empty = HelpRow(text: "", help: "")
}

/// How the keys of a screen stand in columns over a picture of some size.
struct HelpLayout {
  let rows: [HelpRow]
  let columnCount: Int
  /// How many rows of a column are shown at a time.
  let columnRows: Int
  /// With the frame, and a line below the columns.
  let box: Rect

  private static let narrowestColumn = 38
  private static let widestColumn = 58
  /// Rows of the box that are no rows of a column, and its columns at the sides.
  private static let margin = 4

  init(_ model: Model, _ size: Size) {
    let listed = Self.rows(of: model)
    let room = max(1, size.height - Self.margin)
    columnCount = min(
      (listed.count + room - 1) / room, max(1, size.width / Self.narrowestColumn))
    columnRows = min(room, (listed.count + columnCount - 1) / columnCount)
    rows = Self.withoutBareHeadings(listed, column: columnRows)
    let width = min(size.width, columnCount * Self.widestColumn + Self.margin)
    let height = columnRows + Self.margin
    box = Rect(
      (size.width - width) / 2, max(0, (size.height - height) / 2), width,
      min(size.height, height))
  }

  /// The row that stands first when the help has been turned to its end; 0 where all of it fits.
  var lastTop: Int { max(0, rows.count - columnCount * columnRows) }

  /// The rows of a column, where `top` rows have been turned past.
  func column(_ index: Int, from top: Int) -> ArraySlice<HelpRow> {
    rows.dropFirst(top + index * columnRows).prefix(columnRows)
  }

  /// The tables of keys, one after the other: the screen's, and those of what can be open over it.
  private static func rows(of model: Model) -> [HelpRow] {
    let pencil = model.units.cursor == nil || model.screen != .units ? [] : PencilKey.table
    var all: [(group: String, shown: String, help: String)] = []
    if model.pad != nil {
      for key in PadKey.table { all.append(("Drawing a digit", key.shown, key.help)) }
    }
    if model.mapCursor != nil {
      for key in MapPencilKey.table { all.append(("Placing points", key.shown, key.help)) }
    }
    for key in pencil { all.append(("Placing points", key.shown, key.help)) }
    for key in Keymap.table(for: model) { all.append((key.group, key.shown, key.help)) }
    for line in model.mouseHelp { all.append(("Mouse", line.shown, line.help)) }
    for key in PromptKey.table { all.append(("At the : prompt", key.shown, key.help)) }
    var rows: [HelpRow] = []
    var last = ""
    for (group, shown, help) in all {
      if group != last { rows.append(HelpRow(text: group)) }
      last = group
      rows.append(HelpRow(text: shown, help: help))
    }
    return rows
  }

  /// The rows with a space before each heading that would stand last in its column.
  private static func withoutBareHeadings(_ rows: [HelpRow], column: Int) -> [HelpRow] {
    guard column > 1 else { return rows }
    var out: [HelpRow] = []
    for row in rows {
      if row.isHeading, out.count % column == column - 1 { out.append(.empty) }
      out.append(row)
    }
    return out
  }
}
