import Drawing
import Learning

/// Where the columns of a census stand in a plot, with their names below.
struct CensusColumns {
  let scene: Scene
  let progress: CensusProgress
  /// The bars' part.
  let plot: Rect
  /// The middle cell of each column.
  let centers: [Int]
  /// The width of a bar, odd, so that it has a middle.
  let width: Int

  static let labelWidth = 6
  private static let widestBar = 11

  /// - Parameter figures: whether a row of figures is wanted below the names, as room allows.
  init(_ scene: Scene, _ progress: CensusProgress, in area: Rect, figures: Bool) {
    self.scene = scene
    self.progress = progress
    let rows = figures && area.height >= 8 ? 3 : 2
    plot = Rect(
      area.x + Self.labelWidth, area.y, area.width - Self.labelWidth,
      area.height - min(rows, max(0, area.height - 1)))
    let count = progress.rows.count
    let shares = Self.shares(progress)
    // Whole cells for each column, so that all are of one width; what is over stays at the right.
    let columns = plot.width >= count ? plot.width / count * count : plot.width
    let x = plot.x
    centers = shares.map { x + min(max(0, Int($0 * Double(columns))), max(0, columns - 1)) }
    let gap = zip(centers, centers.dropFirst()).map { $1 - $0 }.min() ?? columns
    let widest = max(1, min(gap - 1, Self.widestBar))
    width = widest - (widest % 2 == 0 ? 1 : 0)
  }

  /// The columns from 0 to 1: hidden neurons evenly spaced, learning rates on a log axis.
  private static func shares(_ progress: CensusProgress) -> [Double] {
    let count = Double(progress.rows.count)
    guard case .alpha(let rates) = progress.plan.axis, let low = rates.min(),
      let high = rates.max(), high > low
    else { return progress.rows.indices.map { (Double($0) + 0.5) / count } }
    let span = binaryLogarithm(high) - binaryLogarithm(low)
    return rates.map {
      (0.5 + (count - 1) * (binaryLogarithm($0) - binaryLogarithm(low)) / span) / count
    }
  }

  func name(_ index: Int) -> String {
    let row = progress.rows[index]
    if case .hidden = progress.plan.axis { return String(row.hidden) }
    return number(row.alpha)
  }

  var axisName: String {
    if case .hidden = progress.plan.axis { return "H" }
    return "α"
  }

  /// The line below the bars, a mark at the chosen column, the names, and a figure for each.
  func drawAxis(on canvas: inout Canvas, figureName: String, figures: [String]) {
    let y = plot.bottom
    let line: Unicode.Scalar = scene.features.isUnicode ? "─" : "-"
    for x in plot.x..<plot.right { canvas.put(line, x, y, scene.style(.faint)) }
    let chosen = progress.column(scene.model.census)
    if let chosen, centers.indices.contains(chosen) {
      canvas.put(scene.features.isUnicode ? "▲" : "^", centers[chosen], y, scene.style(.strong))
    }
    write(progress.rows.indices.map(name), as: axisName, y + 1, .text, on: &canvas)
    write(figures, as: figureName, y + 2, .quiet, on: &canvas)
  }

  /// Texts below their columns; where they do not all fit, as many as do, the chosen one first.
  private func write(
    _ texts: [String], as name: String, _ y: Int, _ role: Role, on canvas: inout Canvas
  ) {
    canvas.writeRight(name, endingAt: plot.x - 1, y, scene.style(.quiet))
    let chosen = progress.column(scene.model.census)
    var taken: [Range<Int>] = []
    let order = [chosen].compactMap { $0 } + texts.indices.filter { $0 != chosen }
    for index in order where !texts[index].isEmpty {
      let count = canvas.columns(of: texts[index])
      let x = min(max(plot.x, centers[index] - count / 2), plot.right - count)
      let range = x - 1..<x + count + 1
      guard x >= plot.x, !taken.contains(where: { $0.overlaps(x..<x + count) }) else { continue }
      taken.append(range)
      canvas.write(texts[index], x, y, scene.style(index == chosen ? .strong : role))
    }
  }
}
