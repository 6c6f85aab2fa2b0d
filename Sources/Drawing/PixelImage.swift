/// A picture in coloured pixels, several to a cell; what is not set shows what lies below.
public struct PixelImage: Sendable {
  public let grid: PixelGrid
  /// In cells.
  public let size: Size
  /// Row by row from the top left.
  private var pixels: [Color?]

  public init(_ grid: PixelGrid, _ size: Size) {
    self.grid = grid
    self.size = size
    pixels = Array(repeating: nil, count: size.width * size.height * grid.count)
  }

  /// In pixels.
  public var width: Int { size.width * grid.across }
  /// In pixels.
  public var height: Int { size.height * grid.down }

  /// The colour of a pixel, counted from the top left; nil where none is set, and outside, where
  /// none can be.
  public subscript(x: Int, y: Int) -> Color? {
    get { isInside(x, y) ? pixels[y * width + x] : nil }
    set { if isInside(x, y) { pixels[y * width + x] = newValue } }
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool { x >= 0 && x < width && y >= 0 && y < height }

  /// Sets the pixels of column `x` between two rows, both included, in either order.
  public mutating func column(_ x: Int, from a: Int, to b: Int, _ color: Color) {
    let (top, bottom) = (max(0, min(a, b)), min(max(a, b), height - 1))
    guard top <= bottom else { return }
    for y in top...bottom { self[x, y] = color }
  }

  /// Draws a straight line.
  public mutating func stroke(_ stroke: Stroke, _ color: Color) {
    var dots: [(Int, Int)] = []
    stroke.forEachDot(across: grid.across, down: grid.down, in: size) { dots.append(($0, $1)) }
    for (x, y) in dots { self[x, y] = color }
  }

  /// Sets every pixel whose centre lies in a disc.
  ///
  /// - Parameters: the centre in cells from the top left; the radius in cell widths, a cell being
  ///   twice as high as wide.
  public mutating func disc(at center: (x: Double, y: Double), radius: Double, _ color: Color) {
    let (across, down) = (Double(grid.across), Double(grid.down))
    let rows = Int((center.y - radius / 2) * down, within: 0...height)
    let end = Int(((center.y + radius / 2) * down).rounded(.up), within: 0...height)
    let columns = Int((center.x - radius) * across, within: 0...width)
    let last = Int(((center.x + radius) * across).rounded(.up), within: 0...width)
    for row in rows..<max(rows, end) {
      let dy = 2 * ((Double(row) + 0.5) / down - center.y)
      for column in columns..<max(columns, last) {
        let dx = (Double(column) + 0.5) / across - center.x
        if dx * dx + dy * dy <= radius * radius { self[column, row] = color }
      }
    }
  }

  /// Sets every pixel by its place.
  public mutating func fill(_ color: (_ x: Int, _ y: Int) -> Color?) {
    for y in 0..<height {
      for x in 0..<width { pixels[y * width + x] = color(x, y) }
    }
  }

  /// The pixels of a cell, in the order of a mask's bits.
  func read(_ x: Int, _ y: Int, into cell: inout [Color?]) {
    cell.removeAll(keepingCapacity: true)
    for row in 0..<grid.down {
      let start = (y * grid.down + row) * width + x * grid.across
      cell.append(contentsOf: pixels[start..<start + grid.across])
    }
  }
}

extension Canvas {
  /// Draws an image; of a cell with more than two colours the two that come nearest are shown.
  public mutating func draw(_ image: PixelImage, at origin: Point) {
    var pixels: [Color?] = []
    for y in 0..<image.size.height {
      for x in 0..<image.size.width {
        image.read(x, y, into: &pixels)
        guard pixels.contains(where: { $0 != nil }) else { continue }
        // Most cells of a map are of one colour; a space with a background is the shortest to send.
        if let color = pixels[0], color != .standard, pixels.allSatisfy({ $0 == color }) {
          self[origin.x + x, origin.y + y] = Cell(" ", Style(.standard, on: color))
          continue
        }
        let below = self[origin.x + x, origin.y + y]
        self[origin.x + x, origin.y + y] = Cell(pixels, image.grid, over: below)
      }
    }
  }

  /// Fills an area with colour samples; `color` is asked for each, from the top left.
  public mutating func drawPixels(
    _ grid: PixelGrid, in area: Rect, color: (_ x: Int, _ y: Int) -> Color?
  ) {
    var image = PixelImage(grid, area.size)
    image.fill(color)
    draw(image, at: Point(area.x, area.y))
  }

  /// The colour of one pixel of an area as it is on the screen now, or nil where none is there.
  public func previousPixel(_ grid: PixelGrid, _ area: Rect, _ x: Int, _ y: Int) -> Color? {
    previousCell(area.x + x / grid.across, area.y + y / grid.down)?
      .pixel(x % grid.across, y % grid.down, grid)
  }
}
