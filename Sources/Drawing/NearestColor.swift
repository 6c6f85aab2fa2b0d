extension Color {
  /// The colour that comes nearest to this one on a terminal that shows no more than `depth`.
  ///
  /// Entries 0 to 15 of a palette are the user's own; their values are taken to be xterm's, which
  /// is a guess that only the step down to sixteen or eight colours depends on.
  /// `.none` gives the terminal's own colour.
  public func nearest(_ depth: Features.Colors) -> Color {
    switch (self, depth) {
    case (_, .none): return .standard
    case (.standard, _), (_, .direct): return self
    case (.indexed(let n), .indexed): return .indexed(n)
    case (.indexed(let n), .sixteen) where n < 16: return self
    case (.indexed(let n), .eight) where n < 8: return self
    // The bright eight are the plain eight with light added.
    case (.indexed(let n), .eight) where n < 16: return .indexed(n - 8)
    case (.rgb(let red, let green, let blue), .indexed):
      return .indexed(Palette.nearest(to: (red, green, blue), among: 16...255))
    case (.rgb(let red, let green, let blue), _):
      return .indexed(Palette.nearest(to: (red, green, blue), among: depth.palette))
    case (.indexed(let n), _):
      return .indexed(Palette.nearest(to: Palette.rgb(n), among: depth.palette))
    }
  }

  /// This colour as red, green and blue, by xterm's palette; nil for the terminal's own colour.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .indexed(let n): Palette.rgb(n)
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }
}

extension Features.Colors {
  fileprivate var palette: ClosedRange<UInt8> { self == .eight ? 0...7 : 0...15 }
}

/// xterm's 256 colours: sixteen named ones, a cube of 6x6x6, and 24 greys.
private enum Palette {
  typealias Components = (red: UInt8, green: UInt8, blue: UInt8)

  static let named: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
  static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  static func rgb(_ n: UInt8) -> Components {
    switch n {
    case 0..<16: return named[Int(n)]
    case 16..<232:
      let place = Int(n) - 16
      return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (n - 232)
      return (grey, grey, grey)
    }
  }

  static func nearest(to color: Components, among range: ClosedRange<UInt8>) -> UInt8 {
    var best = range.lowerBound
    var least = Int.max
    for n in range {
      let distance = distance(color, rgb(n))
      if distance < least { (best, least) = (n, distance) }
    }
    return best
  }

  /// The eye sees a step in green best and in blue least; 2, 4 and 3 are the usual weights.
  private static func distance(_ a: Components, _ b: Components) -> Int {
    let red = Int(a.red) - Int(b.red)
    let green = Int(a.green) - Int(b.green)
    let blue = Int(a.blue) - Int(b.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }
}
