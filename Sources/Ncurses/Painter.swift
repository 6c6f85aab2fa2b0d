import CNcurses
import Drawing
import Glibc

/// Draws canvases with ncurses into a file in memory and takes the bytes from there.
///
/// ncurses writes until everything is out and drains when it ends; both would hang on a terminal
/// that has stopped reading. So it never holds the terminal itself.
final class Painter {
  private let file: MemoryFile
  private let screen: OpaquePointer
  private var pairs: Pairs
  private let features: Features
  private var shown: Canvas?
  private var row: [cchar_t] = []

  init(_ description: Description, limit: Features.Colors, isUnicode: Bool)
    throws(TerminalProblem)
  {
    file = try MemoryFile()
    // The size is asked of the terminal (see `resize`), not of variables, which may be stale. Not
    // use_env(false): then ncurses refuses entries that name no size, such as the Linux console's.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    // Its entry has been found before; what can be missing is a descriptor, or memory.
    let stream = file.stream
    let begun = description.whileInForce { newterm(description.name, stream, stream) }
    guard let screen = begun else {
      throw .system("ncurses cannot begin")
    }
    self.screen = screen
    set_term(screen)
    nonl()
    typeahead(-1)
    curs_set(0)
    let colors = Painter.startColors(limit)
    features = Features(colors: colors, isUnicode: isUnicode)
    pairs = Pairs(colors)
  }

  private static func startColors(_ limit: Features.Colors) -> Features.Colors {
    guard limit != .none, has_colors(), start_color() == OK else { return .none }
    // Where the terminal cannot go back to its own colours, ncurses takes white on black.
    _ = use_default_colors()
    return min(Features.Colors(count: Int(nc_colors())), limit)
  }

  var colors: Features.Colors { features.colors }

  func resize(to size: Size) {
    // Not resizeterm, which also queues a key that nobody reads.
    resize_term(Int32(size.height), Int32(size.width))
    invalidate()
  }

  func invalidate() {
    shown = nil
    clearok(nc_curscr(), true)
  }

  /// The bytes that turn the picture on the screen into this one.
  func bytes(for canvas: Canvas) -> [UInt8] {
    if shown?.size != canvas.size { shown = nil }
    if shown?.cells == canvas.cells { return [] }
    if !draw(canvas) {
      // Out of pairs: start over with the pairs of this picture alone.
      pairs.forget()
      shown = nil
      _ = draw(canvas)
    }
    shown = canvas
    shown?.previous = nil
    wnoutrefresh(nc_stdscr())
    doupdate()
    return file.take()
  }

  /// Lets ncurses believe that it gave the screen back; it takes it again with the next picture.
  func pause() {
    endwin()
    _ = file.take()
    invalidate()
  }

  func close() {
    endwin()
    delscreen(screen)
  }

  /// Puts what changed into ncurses' window; false if the pairs ran out.
  private func draw(_ canvas: Canvas) -> Bool {
    let window = nc_stdscr()
    var isComplete = true
    let width = min(canvas.size.width, Int(getmaxx(window)))
    for y in 0..<min(canvas.size.height, Int(getmaxy(window))) {
      let start = y * canvas.size.width
      var x = 0
      while x < width {
        guard isChanged(canvas, start + x) else {
          x += 1
          continue
        }
        let first = x
        row.removeAll(keepingCapacity: true)
        while x < width, isChanged(canvas, start + x) {
          let cell = canvas.cells[start + x]
          let pair = pairs.number(cell.style)
          if pair == nil { isComplete = false }
          row.append(nc_cell(glyph(cell.glyph), attributes(cell.style), pair ?? 0))
          x += 1
        }
        // The row holds `row.count` cells; unlike add_wch this neither moves the cursor nor
        // scrolls at the bottom right.
        mvwadd_wchnstr(window, Int32(y), Int32(first), row, Int32(row.count))
      }
    }
    return isComplete
  }

  private func isChanged(_ canvas: Canvas, _ place: Int) -> Bool {
    guard let shown else { return true }
    return shown.cells[place] != canvas.cells[place]
  }

  private func glyph(_ scalar: Unicode.Scalar) -> wchar_t {
    switch scalar.value {
    case 0x20..<0x7F: wchar_t(scalar.value)
    case 0xA0...: features.isUnicode ? wchar_t(scalar.value) : wchar_t(UInt8(ascii: "?"))
    default: wchar_t(UInt8(ascii: "?"))
    }
  }

  private func attributes(_ style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.isBold { attributes |= nc_bold }
    if style.isDim { attributes |= nc_dim }
    if style.isUnderlined { attributes |= nc_underline }
    if style.isReversed { attributes |= nc_reverse }
    return attributes
  }
}
