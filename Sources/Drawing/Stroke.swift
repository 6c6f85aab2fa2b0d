/// A straight line with a width, to be drawn in a raster of any fineness.
///
/// Places and lengths are in cell widths, a cell being twice as high as wide; of places, `y` counts
/// in cells.
public struct Stroke: Sendable {
  public var from: (x: Double, y: Double)
  public var to: (x: Double, y: Double)
  public var width: Double
  /// Cuts the line into strokes and gaps of these lengths.
  public var dash: (on: Double, off: Double)?

  public init(
    from: (x: Double, y: Double), to: (x: Double, y: Double), width: Double,
    dash: (on: Double, off: Double)? = nil
  ) {
    (self.from, self.to, self.width, self.dash) = (from, to, width, dash)
  }

  /// Calls `body` with every dot of a raster whose centre is within half the width of the line.
  ///
  /// - Parameters: `across` and `down` are the dots of a cell; `size` is the raster's, in cells.
  func forEachDot(
    across: Int, down: Int, in size: Size, _ body: (_ column: Int, _ row: Int) -> Void
  ) {
    let dx = to.x - from.x
    let dy = 2 * (to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return }
    // Half the distance of two dots, or a line between two rows of them would set none.
    let reach = max(width / 2, 0.5 / Double(across), 1 / Double(down))
    let (columns, rows) = (0...size.width * across, 0...size.height * down)
    let left = Int((min(from.x, to.x) - reach) * Double(across), within: columns)
    let right = Int(((max(from.x, to.x) + reach) * Double(across)).rounded(.up), within: columns)
    let top = Int((min(from.y, to.y) - reach) * Double(down), within: rows)
    let bottom = Int(((max(from.y, to.y) + reach) * Double(down)).rounded(.up), within: rows)
    for row in top..<max(top, bottom) {
      for column in left..<max(left, right) {
        let px = (Double(column) + 0.5) / Double(across) - from.x
        let py = 2 * ((Double(row) + 0.5) / Double(down) - from.y)
        let along = (px * dx + py * dy) / length
        guard along >= 0, along <= length else { continue }
        if let dash, along.truncatingRemainder(dividingBy: dash.on + dash.off) >= dash.on {
          continue
        }
        // One end is open: of two rows of dots as near as each other, a thin line takes the lower,
        // in the cell that its middle counts to.
        let side = (py * dx - px * dy) / length
        if side > -reach, side <= reach { body(column, row) }
      }
    }
  }
}
