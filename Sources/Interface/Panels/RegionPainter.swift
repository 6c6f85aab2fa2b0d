import Drawing
import Learning

/// Draws a map of what a network answers: two colours that part where the label changes, a colour for
/// each of several classes, or the shades of a value; brighter where more certain.
///
/// A terminal with colours shows them as pixels; one without, as glyphs of growing weight.
struct RegionPainter {
  let scene: Scene
  private let ramp: [Color]
  private let boundary: Color

  init(_ scene: Scene) {
    self.scene = scene
    ramp = scene.model.theme.ramp(scene.features.colors)
    boundary = scene.style(.boundary).foreground
  }

  /// Pixels where there are colours; nil where glyphs must do.
  var grid: PixelGrid? { scene.features.colors > .none ? scene.features.grid : nil }

  /// The plane that an area of cells shows, a value for each pixel.
  func plane(
    _ area: Rect, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>
  ) -> Plane {
    Plane(
      xRange: xRange, yRange: yRange, columns: area.width * (grid?.across ?? 1),
      rows: area.height * (grid?.down ?? 1))
  }

  /// Fills `area` with a map of as many pixels, and dots on them.
  func draw(_ map: RegionMap, _ dots: [MapDot] = [], on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    guard let grid else { return drawGlyphs(map, on: &canvas, in: area) }
    var image = PixelImage(grid, area.size)
    image.fill { x, y in
      if map.isBoundary(x, y) { return boundary }
      return color(map, x, y, shownNow: canvas.previousPixel(grid, area, x, y))
    }
    if map.labels != nil { clean(&image, map) }
    put(dots, on: &image, map)
    canvas.draw(image, at: Point(area.x, area.y))
  }

  private func color(_ map: RegionMap, _ x: Int, _ y: Int, shownNow: Color?) -> Color {
    guard map.isOfSeveral else {
      return color(of: map.shade(x, y), shownNow: shownNow, isMuted: map.isMuted)
    }
    return scene.model.theme.region(
      ofClass: map.label(x, y), certainty: map.shade(x, y), scene.features.colors)
  }

  /// Leaves one colour beside the line in each cell that it runs through: that of the label which has
  /// more of the cell, the higher of two that have as much. A cell has two colours; of three, crumbs of
  /// the third would be left.
  private func clean(_ image: inout PixelImage, _ map: RegionMap) {
    for cell in image.cells {
      let beside = cell.filter { image[$0.x, $0.y] != boundary }
      guard beside.count < cell.count, !beside.isEmpty else { continue }
      var counts: [Int: Int] = [:]
      for place in beside { counts[map.label(place.x, place.y), default: 0] += 1 }
      let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
      let kept = beside.first { map.label($0.x, $0.y) == most }
      let color = kept.flatMap { image[$0.x, $0.y] }
      for place in beside {
        image[place.x, place.y] = map.label(place.x, place.y) == most ? color : boundary
      }
    }
  }

  /// Puts dots on the pixels that they lie in; round them a cell has no other colour than the one that it
  /// has most of.
  private func put(_ dots: [MapDot], on image: inout PixelImage, _ map: RegionMap) {
    guard !dots.isEmpty else { return }
    var colors: [Int: Color] = [:]
    for dot in dots {
      guard let (x, y) = map.plane.pixel(dot.x, dot.y) else { continue }
      colors[y * image.width + x] = dot.color
    }
    for cell in image.cells {
      let (on, off) = (
        cell.filter { colors[$0.y * image.width + $0.x] != nil },
        cell.filter { colors[$0.y * image.width + $0.x] == nil }
      )
      guard !on.isEmpty else { continue }
      for place in on { image[place.x, place.y] = colors[place.y * image.width + place.x] }
      var counts: [Color?: Int] = [:]
      for place in off { counts[image[place.x, place.y], default: 0] += 1 }
      let most = off.max {
        counts[image[$0.x, $0.y], default: 0] < counts[image[$1.x, $1.y], default: 0]
      }
      let color = most.flatMap { image[$0.x, $0.y] }
      for place in off { image[place.x, place.y] = color }
    }
  }

  /// A pixel keeps the level that it shows until its value is this far outside it, in levels: an
  /// update too small to see is not worth sending.
  private static let reluctance = 0.45

  /// The colour of a value; near a border between two levels, the one that is on the screen now.
  func color(of value: Double, shownNow: Color? = nil, isMuted: Bool = false) -> Color {
    let place = (isMuted ? muted(spread(value)) : spread(value)) * Double(ramp.count)
    let level = Int(place, within: 0...ramp.count - 1)
    if let shownNow, shownNow != ramp[level], let shown = ramp.firstIndex(of: shownNow),
      (shown < ramp.count / 2) == (level < ramp.count / 2),
      place > Double(shown) - Self.reluctance, place < Double(shown) + 1 + Self.reluctance
    {
      return shownNow
    }
    return ramp[level]
  }

  /// From 0 to 1 with ½ kept, and the middle spread so that a first tilt already shows.
  private func spread(_ value: Double) -> Double {
    guard !value.isNaN else { return 0.5 }
    let distance = min(abs(2 * value - 1), 1)
    let shown = distance * (1.7 - 0.7 * distance)
    return value < 0.5 ? 0.5 - shown / 2 : min(0.5 + shown / 2, 1)
  }

  /// Nearer to ½, which is kept.
  private func muted(_ value: Double) -> Double { 0.5 + Self.muting * (value - 0.5) }

  /// The share of the ramp that a map below hundreds of points has.
  private static let muting = 0.7

  private func drawGlyphs(_ map: RegionMap, on canvas: inout Canvas, in area: Rect) {
    let glyphs: [Unicode.Scalar] =
      scene.features.isUnicode ? [" ", " ", "·", "░", "▒", "▓"] : [" ", " ", ".", ":", "+", "%"]
    let line: Unicode.Scalar = scene.features.isUnicode ? "█" : "#"
    for y in 0..<area.height {
      for x in 0..<area.width {
        let isLine = map.isBoundary(x, y)
        let glyph =
          isLine
          ? line
          : map.isOfSeveral
            ? Self.sign(map, x, y)
            : glyphs[
              Int(spread(map.shade(x, y)) * Double(glyphs.count), within: 0...glyphs.count - 1)]
        canvas.put(
          glyph, area.x + x, area.y + y,
          scene.style(isLine ? .boundary : map.isOfSeveral ? .quiet : .text))
      }
    }
  }

  /// Without colours the region of one of several classes has its letter here and there.
  private static func sign(_ map: RegionMap, _ x: Int, _ y: Int) -> Unicode.Scalar {
    guard y.isMultiple(of: 3), (x + y).isMultiple(of: 6) else { return " " }
    return Unicode.Scalar(UInt8(ascii: "a") + UInt8(map.label(x, y) % 26))
  }
}

extension PixelImage {
  /// The pixels of each cell.
  fileprivate var cells: [[(x: Int, y: Int)]] {
    stride(from: 0, to: height, by: grid.down).flatMap { top in
      stride(from: 0, to: width, by: grid.across).map { left in
        (top..<top + grid.down).flatMap { y in
          (left..<left + grid.across).map { (x: $0, y: y) }
        }
      }
    }
  }
}

/// A point of hundreds on a map.
struct MapDot {
  var x: Double
  var y: Double
  var color: Color
}

extension Plane {
  /// The pixel that a point lies in; nil outside.
  func pixel(_ x: Double, _ y: Double) -> (x: Int, y: Int)? {
    guard xRange.contains(x), yRange.contains(y), columns > 0, rows > 0 else { return nil }
    let across = (x - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    let up = (y - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
    return (
      Int(across * Double(columns), within: 0...columns - 1),
      rows - 1 - Int(up * Double(rows), within: 0...rows - 1)
    )
  }
}
