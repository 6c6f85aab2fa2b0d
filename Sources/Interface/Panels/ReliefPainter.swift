import Drawing

/// Draws a landscape of J as a relief, with the run's path on it.
struct ReliefPainter {
  let scene: Scene
  let landscape: Landscape
  let relief: Relief
  let area: Rect
  private let colors: [Color]

  /// About so many lines of the mesh across the ground.
  private static let meshLines = 9.0
  /// In fewer rows of pixels a mesh would be crumbs.
  private static let leastMesh = 48

  init(scene: Scene, landscape: Landscape, relief: Relief, area: Rect) {
    (self.scene, self.landscape, self.relief, self.area) = (scene, landscape, relief, area)
    colors = scene.model.theme.relief(scene.features.colors)
  }

  func height(_ x: Double, _ y: Double) -> Double {
    landscape.height(landscape.cost(x, 1 - y))
  }

  func draw(on canvas: inout Canvas) {
    let sights = relief.sights(height: height)
    var image = PixelImage(relief.grid, relief.size)
    let width = image.width
    image.fill { x, y in
      switch sights[y * width + x] {
      case nil: nil
      case .side(let isLeft): side(isLeft)
      case .ground(let across, let away):
        ground(
          across, away, isMesh: isMesh(sights, x, y, width: width),
          shownNow: canvas.previousPixel(relief.grid, area, x, y))
      }
    }
    canvas.draw(image, at: Point(area.x, area.y))
  }

  private var isPlain: Bool { scene.features.colors == .none }

  private func side(_ isLeft: Bool) -> Color? {
    if isPlain { return nil }
    let shades = scene.model.theme.heights(scene.features.colors)
    return isLeft ? shades[shades.count / 3] : shades[shades.count / 8]
  }

  private func ground(_ x: Double, _ y: Double, isMesh: Bool, shownNow: Color?) -> Color? {
    // Without colours the mesh is all there is.
    if isPlain { return isMesh ? .standard : nil }
    let level = LandscapePainter.level(
      height(x, y), of: colors, shownNow: isMesh ? nil : shownNow)
    // A neighbouring shade: enough to see the ground bend, and no colour of its own.
    return isMesh ? colors[level > 0 ? level - 1 : 1] : colors[level]
  }

  /// Whether a line of the mesh runs between a pixel and one beside it.
  private func isMesh(_ sights: [Relief.Sight?], _ x: Int, _ y: Int, width: Int) -> Bool {
    guard isPlain || relief.size.height * relief.grid.down >= Self.leastMesh,
      case .ground(let across, let away) = sights[y * width + x]
    else { return false }
    func differs(_ other: Int) -> Bool {
      guard sights.indices.contains(other), case .ground(let x, let y) = sights[other] else {
        return isPlain
      }
      return line(x) != line(across) || line(y) != line(away)
    }
    return (x + 1 < width && differs(y * width + x + 1)) || differs((y + 1) * width + x)
  }

  private func line(_ place: Double) -> Int { whole((place * Self.meshLines).rounded(.down)) }

  // MARK: The path

  /// Where a place of the plane is in the picture; nil past the relief's edge.
  func place(_ point: (x: Double, y: Double), _ plane: SurfacePlane) -> (
    x: Double, y: Double
  )? {
    guard plane.across.contains(point.x), plane.up.contains(point.y) else { return nil }
    let (x, y) = (plane.across.share(of: point.x), plane.up.share(of: point.y))
    return relief.place(x, y, height: height(x, y))
  }

  private static let pathWidth = 0.9
  /// The radius of a ball and of its dark rim, in cell widths.
  private static let ball = 1.2
  private static let rim = 2.1

  /// The nearest place at which a ball fills whole cells: cut through it would be crumbs.
  private static func onCells(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (place.x.rounded(), place.y.rounded(.down) + 0.5)
  }

  /// The path as a white line, and where it began and is as balls with dark rims.
  func drawPath(_ plane: SurfacePlane, on canvas: inout Canvas) {
    var image = PixelImage(relief.grid, relief.size)
    let places = plane.path.map { place($0, plane) }
    let ink = scene.style(.boundary).foreground
    for (from, to) in zip(places, places.dropFirst()) {
      guard let from, let to else { continue }
      if isPlain { image.stroke(Stroke(from: from, to: to, width: 3 * Self.pathWidth), .standard) }
      image.stroke(Stroke(from: from, to: to, width: Self.pathWidth), ink)
    }
    if let start = (places.first ?? nil).map(Self.onCells) {
      image.disc(at: start, radius: Self.rim, scene.style(.boundary).background)
      image.disc(at: start, radius: Self.ball, scene.style(.zero).foreground)
    }
    if let now = place(plane.now, plane).map(Self.onCells) {
      image.disc(at: now, radius: Self.rim, scene.style(.boundary).background)
      image.disc(at: now, radius: Self.ball, ink)
    }
    canvas.draw(image, at: Point(area.x, area.y))
  }

  /// The figures beside the balls.
  func drawFigures(_ plane: SurfacePlane, _ run: RunCosts, on canvas: inout Canvas) {
    var taken: [Rect] = []
    let labels = [
      (place(plane.now, plane), "now \(run.now)"),
      (plane.path.first.flatMap { place($0, plane) }, "start \(run.start)"),
    ]
    for (place, text) in labels {
      guard let place else { continue }
      let width = canvas.columns(of: text)
      let (x, y) = (area.x + whole(place.x), area.y + whole(place.y))
      let rects = [
        Rect(x + 3, y, width, 1), Rect(x - 3 - width, y, width, 1),
        Rect(x - width / 2, y - 2, width, 1),
        Rect(x - width / 2, y + 2, width, 1),
      ]
      let free = rects.first { rect in
        rect.x >= area.x && rect.right <= area.right && rect.y >= area.y && rect.y < area.bottom
          && taken.allSatisfy { $0.intersection(rect).isEmpty }
      }
      guard let free else { continue }
      taken.append(free)
      canvas.write(text, free.x, free.y, scene.style(.strong))
    }
  }

  /// J at the run's start and now, in figures.
  struct RunCosts {
    var start: String
    var now: String
  }
}
