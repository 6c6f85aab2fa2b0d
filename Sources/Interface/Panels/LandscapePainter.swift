import Drawing

/// Draws a landscape from above: ten heights, as colours where there are some and as digits where
/// there are none.
struct LandscapePainter {
  let scene: Scene
  let landscape: Landscape
  let map: Rect

  private var hasColors: Bool { scene.features.colors > .none && scene.features.isUnicode }

  /// A pixel keeps the height that it shows until its own is this far outside it, in heights.
  private static let reluctance = 0.3

  func draw(on canvas: inout Canvas) {
    guard hasColors else { return drawDigits(on: &canvas) }
    let grid = scene.features.grid
    let colors = scene.model.theme.relief(scene.features.colors)
    var image = PixelImage(grid, map.size)
    let (width, height) = (Double(image.width), Double(image.height))
    image.fill { x, y in
      let share = landscape.height(
        landscape.cost((Double(x) + 0.5) / width, (Double(y) + 0.5) / height))
      return Self.color(share, of: colors, shownNow: canvas.previousPixel(grid, map, x, y))
    }
    canvas.draw(image, at: Point(map.x, map.y))
  }

  /// The colour of a height from 0 to 1; near a border between two, the one that is on the screen.
  static func color(_ height: Double, of colors: [Color], shownNow: Color?) -> Color {
    colors[level(height, of: colors, shownNow: shownNow)]
  }

  static func level(_ height: Double, of colors: [Color], shownNow: Color?) -> Int {
    let place = height * Double(colors.count)
    let level = Int(place, within: 0...colors.count - 1)
    guard let shownNow, let shown = colors.firstIndex(of: shownNow), abs(shown - level) == 1,
      place > Double(shown) - reluctance, place < Double(shown + 1) + reluctance
    else { return level }
    return shown
  }

  /// From 0, the lowest, to 9.
  private func drawDigits(on canvas: inout Canvas) {
    for y in 0..<map.height {
      for x in 0..<map.width {
        let share = landscape.height(
          landscape.cost(
            (Double(x) + 0.5) / Double(map.width), (Double(y) + 0.5) / Double(map.height)))
        let digit = Unicode.Scalar(UInt8(0x30 + Int(share * 10, within: 0...9)))
        canvas.put(digit, map.x + x, map.y + y, scene.style(.contour))
      }
    }
  }

  /// What the colours or the digits mean, from low to high.
  func drawScale(on canvas: inout Canvas, in area: Rect) {
    guard hasColors else {
      let text = "J: 0 is \(plain(landscape.low)), 9 is \(plain(landscape.high))"
      canvas.write(text, area.x, area.y, scene.style(.quiet), limit: area.width)
      return
    }
    let (text, quiet) = (scene.style(.text), scene.style(.quiet))
    var x = canvas.write("J ", area.x, area.y, quiet, limit: area.width)
    x = canvas.write(plain(landscape.low) + " ", x, area.y, text, limit: max(0, area.right - x))
    let each = area.width >= 48 ? 3 : area.width >= 36 ? 2 : 1
    for color in scene.model.theme.relief(scene.features.colors) {
      for _ in 0..<each where x < area.right {
        canvas.put(" ", x, area.y, text.on(color))
        x += 1
      }
    }
    canvas.write(
      " \(plain(landscape.high))", x, area.y, text, limit: max(0, area.right - x))
  }
}
