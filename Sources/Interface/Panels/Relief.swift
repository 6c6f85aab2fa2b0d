import Drawing

/// From where a relief is looked at.
public struct ReliefView: Hashable, Sendable {
  /// Whole turns of the picture are this many steps.
  static let steps = 24
  /// How far the relief is turned, in steps of 15° from where the path runs towards the eye.
  var turn: Int
  /// How far the eye is above the ground, in degrees.
  var elevation: Int

  /// A corner towards the eye, and the path running to it.
  static let usual = ReliefView(turn: 0, elevation: 36)
  /// In degrees: lower, hills would hide what is behind them; higher, they would look flat.
  static let elevations = 20...70
  private static let elevationStep = 8

  /// The turn that brings the corner at which a path ends towards the eye.
  ///
  /// - Parameter path: how far it goes across and up.
  func facing(_ path: (across: Double, up: Double)) -> ReliefView {
    let quarter = path.across >= 0 ? (path.up < 0 ? 0 : 1) : (path.up < 0 ? 3 : 2)
    return turned(Self.steps / 8 + quarter * Self.steps / 4)
  }

  /// Turned by so many steps, and raised by so many.
  func turned(_ steps: Int, raised: Int = 0) -> ReliefView {
    let turn = (self.turn + steps + Self.steps) % Self.steps
    let elevation = elevation + raised * Self.elevationStep
    return ReliefView(
      turn: turn,
      elevation: min(max(Self.elevations.lowerBound, elevation), Self.elevations.upperBound))
  }
}

/// A square of ground with its heights, seen from above and from the side, without perspective.
///
/// Ground and heights go from 0 to 1; `x` to the right and `y` away where the view is not turned.
/// Lengths on the screen are in cell widths, a cell being twice as high as wide.
struct Relief {
  let grid: PixelGrid
  /// In cells.
  let size: Size
  private let right: (x: Double, y: Double)
  private let rise: (ground: Double, height: Double)
  /// The length of the square's side, and of the greatest height.
  private let scale: Double

  /// How high the highest ground is beside the square's side.
  private static let height = 0.5
  /// How far the block goes down below the lowest ground.
  private static let base = 0.07
  private static let diagonal = 2.0.squareRoot()

  init(_ view: ReliefView, _ grid: PixelGrid, _ size: Size) {
    (self.grid, self.size) = (grid, size)
    let (sine, cosine) = Self.direction(Double(view.turn) / Double(ReliefView.steps) * 360)
    let (up, level) = Self.direction(Double(view.elevation))
    right = (cosine, sine)
    rise = (up, level * Self.height)
    // The least and the greatest reach of the turned square, so that it stands still while it turns.
    let tall = Self.diagonal * up + level * (Self.height + Self.base)
    scale = min(Double(size.width) / Self.diagonal, 2 * Double(size.height) / tall)
  }

  /// Sine and cosine of an angle in degrees, by their series: pictures need no more than five digits.
  private static func direction(_ degrees: Double) -> (sine: Double, cosine: Double) {
    let turned = degrees.truncatingRemainder(dividingBy: 360)
    let x = (turned > 180 ? turned - 360 : turned) * Double.pi / 180
    var (sine, cosine, term) = (0.0, 0.0, 1.0)
    for n in 0..<24 {
      switch n % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= x / Double(n + 1)
    }
    return (sine, cosine)
  }

  /// Where a place of the ground at a height is, in cells from the upper left.
  func place(_ x: Double, _ y: Double, height: Double) -> (x: Double, y: Double) {
    let (dx, dy) = (x - 0.5, y - 0.5)
    let across = dx * right.x + dy * right.y
    let away = dy * right.x - dx * right.y
    return (
      Double(size.width) / 2 + across * scale,
      (lowest - (away * rise.ground + height * rise.height) * scale) / 2
    )
  }

  /// The screen's row of the middle of the ground, in cell widths from above.
  private var lowest: Double {
    let level = rise.height / Self.height
    let tall = (Self.diagonal * rise.ground + level * (Self.height + Self.base)) * scale
    let above = (Double(size.height) * 2 - tall) / 2
    return above + (Self.diagonal / 2 * rise.ground + rise.height) * scale
  }

  /// What is seen in a pixel.
  enum Sight {
    /// A place of the ground, and how far away it is.
    case ground(x: Double, y: Double)
    /// The side of the block below the ground; which of the two that can be seen.
    case side(isLeft: Bool)
  }

  /// What is seen in each pixel, row by row; nil past the relief's edge.
  ///
  /// Column by column from near to far: only what rises above all that is nearer is seen.
  func sights(height: (_ x: Double, _ y: Double) -> Double) -> [Sight?] {
    let (width, rows) = (size.width * grid.across, size.height * grid.down)
    var sights: [Sight?] = Array(repeating: nil, count: width * rows)
    for column in 0..<width {
      let across =
        ((Double(column) + 0.5) / Double(grid.across) - Double(size.width) / 2) / scale
      guard let ray = ray(across) else { continue }
      var free = rows
      var isFirst = true
      // Steps so short that no pixel between two of them is left out.
      let steps = max(2, rows * 3)
      for step in 0...steps {
        let away = ray.near + (ray.far - ray.near) * Double(step) / Double(steps)
        let x = 0.5 + across * right.x - away * right.y
        let y = 0.5 + across * right.y + away * right.x
        let top = place(x, y, height: height(x, y)).y * Double(grid.down)
        if isFirst {
          isFirst = false
          let bottom = place(x, y, height: -Self.base / Self.height).y * Double(grid.down)
          free = min(rows, Int((bottom + 0.5).rounded(.down), within: 0...rows))
          // The corner nearest to the eye parts the two sides.
          let side = Sight.side(isLeft: across < nearestCorner)
          for row in Int((top + 0.5).rounded(.down), within: 0...rows)..<free {
            sights[row * width + column] = side
          }
          free = min(free, Int((top + 0.5).rounded(.down), within: 0...rows))
          continue
        }
        let first = Int((top + 0.5).rounded(.down), within: 0...rows)
        guard first < free else { continue }
        for row in first..<free { sights[row * width + column] = .ground(x: x, y: y) }
        free = first
      }
    }
    return sights
  }

  /// How far to the right the corner is that is nearest to the eye.
  private var nearestCorner: Double {
    let corners = [(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5)]
    let nearest = corners.min { away($0) < away($1) } ?? (0, 0)
    return nearest.0 * right.x + nearest.1 * right.y
  }

  private func away(_ corner: (Double, Double)) -> Double {
    corner.1 * right.x - corner.0 * right.y
  }

  /// From where to where a line of sight lies over the square; nil where it misses it.
  private func ray(_ across: Double) -> (near: Double, far: Double)? {
    var (near, far) = (-Self.diagonal, Self.diagonal)
    // The place is across · right + away · forward, with forward = (−right.y, right.x).
    for (start, slope) in [(across * right.x, -right.y), (across * right.y, right.x)] {
      if slope.magnitude < 1e-9 {
        guard start.magnitude <= 0.5 else { return nil }
        continue
      }
      let (a, b) = ((-0.5 - start) / slope, (0.5 - start) / slope)
      (near, far) = (max(near, min(a, b)), min(far, max(a, b)))
    }
    return near < far ? (near, far) : nil
  }
}
