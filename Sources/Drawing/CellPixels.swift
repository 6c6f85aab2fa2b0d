extension Cell {
  /// The colour of one of a cell's pixels; nil where another glyph stands in it.
  func pixel(_ x: Int, _ y: Int, _ grid: PixelGrid) -> Color? {
    guard let mask = grid.mask(of: glyph) else { return nil }
    return mask >> UInt8(y * grid.across + x) & 1 == 1 ? style.foreground : style.background
  }

  /// The cell that shows these pixels, in the order of a mask's bits, over another cell.
  ///
  /// Two colours are shown as they are. Of more, the pair is taken that has the least sum of squared
  /// distances, each pixel in the nearer of the two; there are at most 15 pairs of six pixels, so all
  /// are tried.
  init(_ pixels: [Color?], _ grid: PixelGrid, over below: Cell) {
    let under = grid.mask(of: below.glyph) ?? 0
    let shown = pixels.indices.map { place -> Ink in
      if let color = pixels[place] { return Ink(color) }
      let isInk = under >> UInt8(place) & 1 == 1
      return isInk ? Ink(below.style.foreground) : .paper(below.style.background)
    }
    let (front, back) = Self.pair(shown)
    guard let back else {
      self =
        front.isPaper || front.color != .standard
        ? Cell(" ", Style(.standard, on: front.color)) : Cell(grid.glyph(grid.full))
      return
    }
    var mask: UInt8 = 0
    for (place, ink) in shown.enumerated() where ink.distance(to: front) < ink.distance(to: back) {
      mask |= 1 << UInt8(place)
    }
    self = Cell(grid.glyph(mask), Style(front.color, on: back.color))
  }

  /// A colour of a cell; the terminal's own may be its ink or its paper, and is not the same then.
  private struct Ink: Equatable {
    var color: Color
    var isPaper = false

    init(_ color: Color) { self.color = color }

    static func paper(_ color: Color) -> Ink {
      var ink = Ink(color)
      ink.isPaper = true
      return ink
    }

    static func == (a: Ink, b: Ink) -> Bool {
      a.color == b.color && (a.color != .standard || a.isPaper == b.isPaper)
    }

    /// The square of the distance; more than any other where what a colour is is not known.
    func distance(to other: Ink) -> Int {
      if self == other { return 0 }
      guard let a = color.components, let b = other.color.components else { return .max / 8 }
      let red = Int(a.red) - Int(b.red)
      let green = Int(a.green) - Int(b.green)
      let blue = Int(a.blue) - Int(b.blue)
      return red * red + green * green + blue * blue
    }
  }

  /// The colours that are shown: the paper behind, or else the first pixel's in front; one alone
  /// where there is no other.
  private static func pair(_ shown: [Ink]) -> (front: Ink, back: Ink?) {
    var colors: [Ink] = []
    for ink in shown where !colors.contains(ink) { colors.append(ink) }
    guard colors.count > 1 else { return (colors[0], nil) }
    let (a, b) = colors.count == 2 ? (colors[0], colors[1]) : best(of: colors, for: shown)
    return a.isPaper && !b.isPaper ? (b, a) : (a, b)
  }

  private static func best(of colors: [Ink], for shown: [Ink]) -> (Ink, Ink) {
    var best = (colors[0], colors[1])
    var least = Int.max
    for (place, a) in colors.enumerated() {
      for b in colors[(place + 1)...] {
        let error = shown.reduce(0) { $0 + min($1.distance(to: a), $1.distance(to: b)) }
        if error < least { (best, least) = ((a, b), error) }
      }
    }
    return best
  }
}
