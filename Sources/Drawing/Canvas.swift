/// A grid of cells that panels draw into; what falls outside is dropped.
///
/// `previous` is the picture that is on the screen now. A panel may look at it to leave a colour
/// as it is when the change would not be worth the bytes (hysteresis); it never has to.
public struct Canvas: Equatable, Sendable {
  /// In cells.
  public let size: Size
  /// What the terminal can show: how panels and text are spelled.
  public let features: Features
  /// Row by row from the top left; `size.width * size.height` of them.
  public private(set) var cells: [Cell]
  /// The cells that are on the screen now, if they have this size.
  public var previous: [Cell]?
  /// What is drawn outside it is dropped.
  private var clip: Rect

  public init(_ size: Size, features: Features = .full, previous: Canvas? = nil) {
    self.size = size
    self.features = features
    cells = Array(repeating: .blank, count: size.width * size.height)
    self.previous = previous?.size == size ? previous?.cells : nil
    clip = Rect(size)
  }

  /// All of it, from (0, 0).
  public var bounds: Rect { Rect(size) }

  /// Draws with everything outside an area dropped, so that no panel can spill over its frame.
  public mutating func clipped(to area: Rect, _ draw: (inout Canvas) -> Void) {
    let before = clip
    clip = clip.intersection(area)
    draw(&self)
    clip = before
  }

  /// The cell in a place; outside the canvas it is blank, and what is set outside the clip is
  /// dropped.
  public subscript(x: Int, y: Int) -> Cell {
    get { isInside(x, y) ? cells[y * size.width + x] : .blank }
    set {
      guard clip.contains(Point(x, y)) else { return }
      cells[y * size.width + x] = newValue
    }
  }

  /// The cell that is on the screen now, or nil where that is not known.
  public func previousCell(_ x: Int, _ y: Int) -> Cell? {
    guard let previous, isInside(x, y) else { return nil }
    return previous[y * size.width + x]
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.width && y >= 0 && y < size.height
  }

  /// Puts a glyph, one column wide, into a cell.
  public mutating func put(_ glyph: Unicode.Scalar, _ x: Int, _ y: Int, _ style: Style = .plain) {
    self[x, y] = Cell(glyph, style)
  }

  /// Writes text from `x` rightwards, cut at `limit` columns; returns the column after it.
  ///
  /// Control, bidirectional and combining scalars are shown escaped or as `?`, so that no text,
  /// wherever it came from, can move the cursor or reorder a line.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, _ x: Int, _ y: Int, _ style: Style = .plain, limit: Int = .max
  ) -> Int {
    var column = x
    for glyph in features.glyphs(of: text) {
      guard column - x < limit else { break }
      put(glyph, column, y, style)
      column += 1
    }
    return column
  }

  /// Writes text so that it ends just before column `right`; returns its first column.
  @discardableResult
  public mutating func writeRight(
    _ text: some StringProtocol, endingAt right: Int, _ y: Int, _ style: Style = .plain
  ) -> Int {
    let start = right - columns(of: text)
    write(text, start, y, style)
    return start
  }

  /// The number of columns that `text` takes here: spelled out where there is only ASCII.
  public func columns(of text: some StringProtocol) -> Int { features.columns(of: text) }

  /// Puts the same cell everywhere in an area.
  public mutating func fill(_ area: Rect, _ cell: Cell = .blank) {
    let area = area.intersection(clip)
    for y in area.y..<max(area.y, area.bottom) {
      for x in area.x..<max(area.x, area.right) { cells[y * size.width + x] = cell }
    }
  }

  /// The glyphs alone, a line a row, spaces at the ends of lines cut: how tests read a picture.
  public var text: String {
    (0..<size.height).map { y in
      var line = String.UnicodeScalarView()
      line.append(contentsOf: (0..<size.width).map { self[$0, y].glyph })
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
