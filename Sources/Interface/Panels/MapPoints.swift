import Drawing
import Learning

/// Hundreds of points on a map: those that are trained on as bright dots, those that are held back as
/// rings, and of the wrong ones, once they are few, the class that they are.
struct MapPoints {
  private struct Point {
    let cell: Drawing.Point
    let x: Double
    let y: Double
    let example: Example
    let isWrong: Bool
    let isHeldBack: Bool
  }

  private let scene: Scene
  private let dataset: Dataset
  private let points: [Point]
  private let area: Rect
  /// Whether wrong ones are marked.
  private let marksWrong: Bool
  /// Whether those that are held back are rings, which take a cell each.
  private let hasRings: Bool
  private let isColored: Bool

  init(_ run: Run, _ scene: Scene, _ axes: MapAxes) {
    let dataset = run.setup.dataset
    (self.scene, self.dataset, area) = (scene, dataset, axes.map)
    func points(
      _ places: [[Double]], _ examples: [Example], _ answers: [Answer], isHeldBack: Bool
    ) -> [Point] {
      examples.indices.compactMap { index in
        guard let cell = axes.cell(places[index]) else { return nil }
        let shown = axes.section.axes.map { places[index][$0] }
        return Point(
          cell: cell, x: shown[0],
          y: shown.count > 1
            ? shown[1] : (axes.section.yRange.lowerBound + axes.section.yRange.upperBound) / 2,
          example: examples[index], isWrong: !answers[index].isRight && !run.hasDiverged,
          isHeldBack: isHeldBack)
      }
    }
    self.points =
      points(dataset.places, dataset.examples, run.answers, isHeldBack: false)
      + points(dataset.testPlaces, dataset.test, run.testAnswers, isHeldBack: true)
    let cells = area.width * area.height
    isColored = scene.features.colors > .none
    marksWrong = self.points.count(where: \.isWrong) <= cells / Self.cellsPerMark
    hasRings = dataset.test.count <= cells / Self.cellsPerRing
  }

  /// More marks than one in so many cells would hide the map.
  private static let cellsPerMark = 24
  private static let cellsPerRing = 5

  /// The points that are pixels.
  var dots: [MapDot] {
    points.filter { !isMarked($0) && !isRing($0) }.map {
      MapDot(x: $0.x, y: $0.y, color: color($0.example))
    }
  }

  private func isMarked(_ point: Point) -> Bool { point.isWrong && marksWrong }
  private func isRing(_ point: Point) -> Bool { point.isHeldBack && hasRings }

  private func color(_ example: Example) -> Color {
    let (theme, colors) = (scene.model.theme, scene.features.colors)
    let meaning = dataset.meaning
    if meaning.kind == .classes, meaning.outputs > 1 {
      return theme.point(ofClass: place(example), colors)
    }
    let span = meaning.range.upperBound - meaning.range.lowerBound
    return theme.point(at: (example.target[0] - meaning.range.lowerBound) / span, colors)
  }

  private func place(_ example: Example) -> Int {
    if case .named(let place) = dataset.label(of: example.target) { return place }
    return 0
  }

  /// Rings, and the marks of wrong ones over them.
  func drawMarks(on canvas: inout Canvas) {
    if !isColored { for point in points where !isMarked(point) { drawGlyph(point, on: &canvas) } }
    for point in points where isColored && isRing(point) && !isMarked(point) {
      let ring: Unicode.Scalar = scene.features.isUnicode ? "○" : "o"
      let below = canvas[point.cell.x, point.cell.y].style
      let paper = below.background == .standard ? below.foreground : below.background
      canvas.put(ring, point.cell.x, point.cell.y, Style(color(point.example), on: paper))
    }
    for point in points where isMarked(point) {
      var style = scene.style(.pointWrong)
      style.isUnderlined = point.isHeldBack
      canvas.write(name(point.example), point.cell.x, point.cell.y, style, limit: 1)
    }
    drawNames(on: &canvas)
  }

  private func drawGlyph(_ point: Point, on canvas: inout Canvas) {
    let isUnicode = scene.features.isUnicode
    let glyph: Unicode.Scalar =
      point.isHeldBack ? (isUnicode ? "○" : "o") : (isUnicode ? "●" : "*")
    // Where too many are wrong to be marked, what they are says more than that they are there.
    guard dataset.kind == .values || !point.isWrong else {
      canvas.write(name(point.example), point.cell.x, point.cell.y, scene.style(.strong), limit: 1)
      return
    }
    canvas.put(glyph, point.cell.x, point.cell.y, scene.style(.text))
  }

  /// The class of an example in one letter; of a value a cross.
  private func name(_ example: Example) -> String {
    guard dataset.kind != .values else { return scene.features.isUnicode ? "×" : "x" }
    return shortName(of: place(example), in: dataset)
  }

  /// Which colour is which class, in a corner of a map that has the room.
  private func drawNames(on canvas: inout Canvas) {
    guard dataset.outputCount > 1, area.width >= 28, area.height >= 10, dataset.kind == .classes
    else { return }
    let names = dataset.classNames.prefix(area.height / 2)
    for (index, name) in names.enumerated() {
      let letter = shortName(of: index, in: dataset)
      let text = name == letter ? " \(letter) " : " \(letter) \(name) "
      let color = scene.model.theme.point(ofClass: index, scene.features.colors)
      canvas.write(
        text, area.x, area.y + index, Style(color, on: scene.style(.text).background),
        limit: area.width / 2)
    }
  }
}

/// A class in one letter or digit: its name where that is one, else a letter by its place.
func shortName(of index: Int, in dataset: Dataset) -> String {
  let name = dataset.classNames.indices.contains(index) ? dataset.classNames[index] : ""
  return name.count == 1
    ? name : String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))))
}
