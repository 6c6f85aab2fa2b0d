/// A sheet to draw a digit on, 32 by 32 pixels of ink or none, as those were that the digits of the
/// dataset were made from.
public struct InkPad: Sendable, Hashable {
  /// Pixels on each side.
  public static let side = 32
  /// The radius of the pen, in pixels: about as thick as the digits of the dataset are drawn.
  static let pen = 2.4

  /// Row by row from the top.
  public private(set) var ink = Array(repeating: false, count: side * side)

  public init() {}

  public var isEmpty: Bool { !ink.contains(true) }

  /// Draws from one place to another, in pixels from the top left.
  public mutating func draw(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
    let length = max((b.x - a.x).magnitude, (b.y - a.y).magnitude)
    let steps = max(1, Int(length.rounded(.up)))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      dab(fused(share, b.x - a.x, a.x), fused(share, b.y - a.y, a.y))
    }
  }

  private mutating func dab(_ x: Double, _ y: Double) {
    for row in 0..<Self.side {
      for column in 0..<Self.side {
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        if fused(dx, dx, dy * dy) <= Self.pen * Self.pen { ink[row * Self.side + column] = true }
      }
    }
  }

  /// The image that it is: what holds all ink, brought to the full height or width and to the middle, and
  /// each pixel the share of ink in its square, in sixteenths.
  public func image(_ images: Images) -> [Double] {
    guard let box else { return Array(repeating: 0, count: images.pixels) }
    let side = Double(Self.side)
    let scale = Double(max(box.columns.count, box.rows.count)) / side
    let middle = (
      x: Double(box.columns.lowerBound + box.columns.upperBound) / 2,
      y: Double(box.rows.lowerBound + box.rows.upperBound) / 2
    )
    func hasInk(_ column: Int, _ row: Int) -> Bool {
      let x = fused(Double(column) + 0.5 - side / 2, scale, middle.x)
      let y = fused(Double(row) + 0.5 - side / 2, scale, middle.y)
      guard x >= 0, y >= 0, x < side, y < side else { return false }
      return ink[Int(y) * Self.side + Int(x)]
    }
    let (across, down) = (Self.side / images.width, Self.side / images.height)
    return (0..<images.pixels).map { pixel in
      let (left, top) = (pixel % images.width * across, pixel / images.width * down)
      let count = (0..<across * down).count { hasInk(left + $0 % across, top + $0 / across) }
      return (16 * Double(count) / Double(across * down)).rounded() / 16
    }
  }

  /// The columns and rows that have ink.
  private var box: (columns: Range<Int>, rows: Range<Int>)? {
    let places = ink.indices.filter { ink[$0] }
    let columns = places.map { $0 % Self.side }
    guard let left = columns.min(), let right = columns.max(), let first = places.first,
      let last = places.last
    else { return nil }
    return (left..<right + 1, first / Self.side..<last / Self.side + 1)
  }
}
