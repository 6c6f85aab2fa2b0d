/// A width and a height, in cells.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(_ width: Int, _ height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A cell's place: `x` columns from the left, `y` rows from the top, both from 0.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; it may be empty, never negative.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ size: Size) {
    self.init(0, 0, size.width, size.height)
  }

  /// One past the last column.
  public var right: Int { x + width }
  /// One past the last row.
  public var bottom: Int { y + height }
  /// True where it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// Its width and height.
  public var size: Size { Size(width, height) }

  /// Whether a cell lies in it.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle without `dx` columns on the left and right and `dy` rows above and below.
  public func inset(_ dx: Int, _ dy: Int) -> Rect {
    Rect(x + min(dx, width), y + min(dy, height), width - 2 * dx, height - 2 * dy)
  }

  /// What two rectangles have in common; empty where that is nothing.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(left, top, min(right, other.right) - left, min(bottom, other.bottom) - top)
  }

  /// Cuts the first `columns` columns off: that part, and the rest.
  public func splitLeft(_ columns: Int) -> (Rect, Rect) {
    let cut = min(max(0, columns), width)
    return (Rect(x, y, cut, height), Rect(x + cut, y, width - cut, height))
  }

  /// Cuts the first `rows` rows off: that part, and the rest.
  public func splitTop(_ rows: Int) -> (Rect, Rect) {
    let cut = min(max(0, rows), height)
    return (Rect(x, y, width, cut), Rect(x, y + cut, width, height - cut))
  }

  /// `count` columns of as equal a width as whole cells allow, left to right, `gap` cells apart.
  public func columns(_ count: Int, gap: Int = 0) -> [Rect] {
    guard count > 0 else { return [] }
    let room = max(0, width - gap * (count - 1))
    return (0..<count).map { i in
      let from = room * i / count
      let to = room * (i + 1) / count
      return Rect(x + from + gap * i, y, to - from, height)
    }
  }
}
