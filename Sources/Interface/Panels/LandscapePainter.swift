import Drawing

/// Draws a landscape: shading where there are colours, contour lines and their heights everywhere.
struct LandscapePainter {
  let scene: Scene
  let landscape: Landscape
  let map: Rect

  private var kind: DotRaster.Kind { scene.features.isUnicode ? .braille : .ascii }

  func draw(on canvas: inout Canvas) {
    shade(on: &canvas)
    drawLines(on: &canvas)
  }

  private func shade(on canvas: inout Canvas) {
    guard scene.features.colors >= .indexed else { return }
    let shades = Shades(scene)
    for y in 0..<map.height {
      for x in 0..<map.width {
        let cost = landscape.cost(
          (Double(x) + 0.5) / Double(map.width), (Double(y) + 0.5) / Double(map.height))
        let color = shades.color(landscape.height(cost))
        canvas.put(" ", map.x + x, map.y + y, scene.style(.text).on(color))
      }
    }
  }

  /// Sets the dots at which the band changes: from one dot to the next, rightwards or downwards.
  private func drawLines(on canvas: inout Canvas) {
    var raster = DotRaster(kind, map.size)
    let bands = bands(raster.width, raster.height)
    for y in 0..<raster.height {
      for x in 0..<raster.width {
        let here = bands[y * raster.width + x]
        let right = x + 1 < raster.width ? bands[y * raster.width + x + 1] : here
        let below = y + 1 < raster.height ? bands[(y + 1) * raster.width + x] : here
        if here != right || here != below { raster.set(x, y) }
      }
    }
    raster.draw(on: &canvas, at: Point(map.x, map.y), scene.style(.contour))
  }

  private func bands(_ width: Int, _ height: Int) -> [Int] {
    (0..<height).flatMap { y in
      (0..<width).map { x in
        landscape.band(
          landscape.cost((Double(x) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height)))
      }
    }
  }

  /// The heights of lines, written on them where nothing else stands, nor a mark will.
  func drawHeights(on canvas: inout Canvas, sparing marks: [Point]) {
    guard map.width >= 24, map.height >= 8, landscape.step > 0 else { return }
    let first = landscape.band(landscape.low) + 1
    let last = landscape.band(landscape.high)
    guard first <= last else { return }
    var taken = marks.map { Rect($0.x, $0.y, 1, 1) }
    for level in first...last {
      let cost = Double(level) * landscape.step
      let text = fixed(cost, max(0, -decimalExponent(landscape.step)))
      let width = canvas.columns(of: text)
      let place = crossings(of: level).lazy.map { Rect($0.x - width / 2, $0.y, width, 1) }.first {
        let room = Rect($0.x - 2, $0.y - 1, $0.width + 4, 3)
        return $0.x > map.x && $0.right < map.right && isFree($0, canvas)
          && taken.allSatisfy { $0.intersection(room).isEmpty }
      }
      guard let place else { continue }
      taken.append(place)
      for (offset, glyph) in text.unicodeScalars.enumerated() {
        let below = canvas[place.x + offset, place.y].style.background
        canvas.put(glyph, place.x + offset, place.y, scene.style(.text).on(below))
      }
    }
  }

  /// Only contour lines may be written over.
  private func isFree(_ area: Rect, _ canvas: Canvas) -> Bool {
    let line = scene.style(.contour)
    return (area.x..<area.right).allSatisfy { x in
      let cell = canvas[x, area.y]
      return cell.glyph == " " || cell.style == line.on(cell.style.background)
    }
  }

  /// Places where a line crosses one of a few columns or rows of the map.
  private func crossings(of level: Int) -> [Point] {
    let shares = [5, 3, 7, 2, 8, 4, 6, 1, 9]
    func band(_ x: Int, _ y: Int) -> Int {
      landscape.band(
        landscape.cost(
          (Double(x) + 0.5) / Double(map.width), (Double(y) + 0.5) / Double(map.height)))
    }
    func isCrossed(_ a: Int, _ b: Int) -> Bool { min(a, b) < level && level <= max(a, b) }
    return shares.flatMap { share in
      let (x, y) = (map.width * share / 10, map.height * share / 10)
      let upwards = (1..<map.height).filter { isCrossed(band(x, $0 - 1), band(x, $0)) }
      let across = (1..<map.width).filter { isCrossed(band($0 - 1, y), band($0, y)) }
      return upwards.map { Point(map.x + x, map.y + $0) }
        + across.map { Point(map.x + $0, map.y + y) }
    }
  }
}

/// The shading from low ground to high.
struct Shades {
  private let colors: [Color]

  /// Where every colour can be had: as many as no eye tells apart, and few enough that a landscape
  /// in motion does not send every cell anew.
  private static let most = 24

  init(_ scene: Scene) {
    let heights = scene.model.theme.heights(scene.features.colors)
    colors =
      scene.features.colors == .direct && heights.count > 1
      ? (0..<Self.most).map { Self.mixed(heights, Double($0) / Double(Self.most - 1)) } : heights
  }

  func color(_ height: Double) -> Color {
    colors[Int(height * Double(colors.count), within: 0...colors.count - 1)]
  }

  private static func mixed(_ colors: [Color], _ share: Double) -> Color {
    let place = share * Double(colors.count - 1)
    let index = min(Int(place), colors.count - 2)
    guard let a = colors[index].components, let b = colors[index + 1].components else {
      return colors[index]
    }
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8(Double(a) + (Double(b) - Double(a)) * (place - Double(index)))
    }
    return .rgb(mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue))
  }
}
