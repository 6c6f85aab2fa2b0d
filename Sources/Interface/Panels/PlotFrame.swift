import Drawing

/// A plot with its two axes: round ticks, names, and the way from numbers to cells.
struct PlotFrame {
  let scene: Scene
  let across: AxisRange
  let up: AxisRange
  /// The cells inside the axes.
  let plot: Rect
  private let hasLabels: Bool

  /// Columns for the labels of the axis upwards, its line included.
  static let labelWidth = 7

  init(
    _ scene: Scene, across: AxisRange, up: AxisRange, in area: Rect, labelWidth: Int = labelWidth
  ) {
    self.scene = scene
    self.across = across
    self.up = up
    (plot, hasLabels) = Self.plot(in: area, labelWidth: labelWidth)
  }

  /// The cells that a plot has in an area, and whether there is room for labels.
  static func plot(in area: Rect, labelWidth: Int = labelWidth) -> (Rect, hasLabels: Bool) {
    guard area.width >= 20, area.height >= 4 else { return (area, false) }
    return (
      Rect(area.x + labelWidth, area.y, area.width - labelWidth, area.height - 1), true
    )
  }

  /// The columns that the labels of an axis upwards need, at most half of those that there are.
  static func labelWidth(_ up: AxisRange, in plot: Rect, atLeast least: Int = labelWidth) -> Int {
    let longest = up.ticks(about: max(2, plot.height / 3)).map(\.text.count).max() ?? 0
    return max(least, min(longest + 1, plot.width / 2))
  }

  /// In cells from the plot's top left corner.
  func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (across.share(of: x) * Double(plot.width), (1 - up.share(of: y)) * Double(plot.height))
  }

  /// The part of a straight line that lies in the plot or near it, in cells from the plot's top left
  /// corner; nil where none does.
  ///
  /// A line may lead to a place past all counting: it is cut, and keeps its slope (Liang and Barsky).
  func clipped(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> (from: (x: Double, y: Double), to: (x: Double, y: Double))? {
    let (from, to) = (place(a.x, a.y), place(b.x, b.y))
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    guard from.x.isFinite, from.y.isFinite, dx.isFinite, dy.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    for (delta, start, size) in [(dx, from.x, plot.width), (dy, from.y, plot.height)] {
      let (near, far) = (-Double(size) - start, 2 * Double(size) - start)
      guard delta != 0 else {
        if near > 0 || far < 0 { return nil }
        continue
      }
      first = max(first, min(near / delta, far / delta))
      last = min(last, max(near / delta, far / delta))
    }
    guard first <= last else { return nil }
    return (
      (from.x + first * dx, from.y + first * dy), (from.x + last * dx, from.y + last * dy)
    )
  }

  func column(_ x: Double) -> Int? {
    guard across.contains(x) else { return nil }
    return plot.x + min(plot.width - 1, whole(across.share(of: x) * Double(plot.width)))
  }

  func row(_ y: Double) -> Int? {
    guard up.contains(y) else { return nil }
    return plot.y + min(plot.height - 1, whole((1 - up.share(of: y)) * Double(plot.height)))
  }

  /// Puts one glyph where a point lies, with the background that is there.
  func mark(
    _ glyph: Unicode.Scalar, _ x: Double, _ y: Double, _ role: Role, on canvas: inout Canvas
  ) {
    guard let column = column(x), let row = row(y) else { return }
    let below = canvas[column, row].style.background
    canvas.put(glyph, column, row, scene.style(role).on(below))
  }

  func drawAxes(on canvas: inout Canvas, acrossName: String, upName: String = "") {
    guard hasLabels else { return }
    drawUp(on: &canvas, name: upName)
    drawAcross(on: &canvas, name: acrossName)
  }

  private func drawUp(on canvas: inout Canvas, name: String) {
    let isUnicode = scene.features.isUnicode
    for y in plot.y..<plot.bottom {
      canvas.put(isUnicode ? "│" : "|", plot.x - 1, y, scene.style(.faint))
    }
    var free = plot.bottom
    for tick in up.ticks(about: max(2, plot.height / 3)) {
      guard let y = row(tick.value), y < free, name.isEmpty || y > plot.y else { continue }
      canvas.put(isUnicode ? "┤" : "+", plot.x - 1, y, scene.style(.quiet))
      canvas.writeRight(tick.text, endingAt: plot.x - 1, y, scene.style(.quiet))
      free = y
    }
    canvas.writeRight(name, endingAt: plot.x - 1, plot.y, scene.style(.text))
  }

  private func drawAcross(on canvas: inout Canvas, name: String) {
    let end = canvas.writeRight(name, endingAt: plot.right, plot.bottom, scene.style(.text)) - 1
    var free = plot.x - 2
    for tick in across.ticks(about: max(2, plot.width / 7)) {
      guard let x = column(tick.value) else { continue }
      let width = canvas.columns(of: tick.text)
      let start = max(plot.x - 1, x - width / 2)
      guard start >= free, start + width <= end else { continue }
      free = canvas.write(tick.text, start, plot.bottom, scene.style(.quiet)) + 1
    }
  }
}

/// The marks of the landscape, told apart by shape as well as by colour.
enum SurfaceMark {
  static func now(_ scene: Scene) -> Unicode.Scalar { scene.features.isUnicode ? "●" : "@" }
  static func next(_ scene: Scene) -> Unicode.Scalar { scene.features.isUnicode ? "◆" : "X" }
  static func other(_ scene: Scene) -> Unicode.Scalar { scene.features.isUnicode ? "○" : "o" }
  static func start(_ scene: Scene) -> Unicode.Scalar { scene.features.isUnicode ? "□" : "S" }
}
