import Drawing
import Learning

/// The decision regions: what the network answers over the plane of its inputs, with the examples.
struct RegionPanel: Panel {
  /// Whether a line below the map tells the answers, where no table of the examples does.
  var showsAnswers = false

  func title(_ scene: Scene) -> String {
    guard let dataset = scene.snapshot?.runs.first?.setup.dataset, dataset.kind == .values else {
      return "decision regions"
    }
    return dataset.placeNames.count == 1 ? "the fitted curve" : "what it answers"
  }

  func titles(_ scene: Scene) -> [String] {
    let long = title(scene)
    return long == "decision regions" ? [long, "regions"] : [long]
  }

  func note(_ scene: Scene) -> String {
    guard let run = scene.snapshot?.runs.first else { return "" }
    return run.hasDiverged ? "last finite" : Self.rest(run.setup.dataset, scene)
  }

  /// Where the inputs rest that no axis moves.
  private static func rest(_ dataset: Dataset, _ scene: Scene) -> String {
    let section = CrossSection(of: dataset, scene.mapAxes(of: dataset))
    let others = dataset.placeNames.indices.filter { !section.axes.contains($0) }
    guard let first = others.first else { return "" }
    return others.count == 1
      ? "\(subscripted(dataset.placeNames[first])) at its mean" : "the others at their means"
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    let dataset = scene.snapshot?.runs.first?.setup.dataset
    return RegionLegend(scene, dataset).lines
  }

  /// A quarter beyond the unit square on every side, so that the examples do not stand on the edge.
  static let range = Rows.unitBounds

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.snapshot?.runs.first else { return }
    let map = mapArea(area, run.setup.dataset)
    Self.draw(run, scene, on: &canvas, in: map)
    guard map != area else { return }
    AnswerLine(run: run, scene: scene).draw(
      on: &canvas, in: Rect(area.x, map.bottom, area.width, 1))
  }

  /// The example whose mark is under a click.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let run = scene.snapshot?.runs.first else { return nil }
    let dataset = run.setup.dataset
    guard dataset.kind != .values || dataset.placeNames.count > 1, dataset.images == nil else {
      return nil
    }
    let axes = MapAxes(dataset, scene.mapAxes(of: dataset), in: mapArea(area, run.setup.dataset))
    if scene.model.screen == .train, scene.model.mapCursor != nil {
      return Self.cursor(at: point, in: axes).map(Action.mapPencil)
    }
    let reach = dataset.isDrawnLarge ? Self.reach : 1
    let far = dataset.places.enumerated().compactMap { index, place in
      axes.cell(place).map {
        (index: index, across: abs($0.x - point.x), down: abs($0.y - point.y))
      }
    }
    return far.filter { $0.across <= reach && $0.down <= 1 }
      .min { $0.across + $0.down < $1.across + $1.down }.map { .example($0.index) }
  }

  /// The cells left and right of an example's place that its mark takes.
  private static let reach = 2

  /// Where the map itself lies in the unit square's panel.
  static func map(in area: Rect) -> Rect { MapAxes.map(in: area) }

  /// All of it but the line of the answers.
  func mapArea(_ area: Rect, _ dataset: Dataset) -> Rect {
    Self.hasAnswers(area, dataset) && showsAnswers ? area.splitTop(area.height - 1).0 : area
  }

  /// Of more examples a line has no room.
  private static func hasAnswers(_ area: Rect, _ dataset: Dataset) -> Bool {
    area.width >= 12 && area.height >= 8 && dataset.isDrawnLarge
  }

  static func draw(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let dataset = run.setup.dataset
    if dataset.kind == .values, dataset.placeNames.count == 1 {
      FittedCurve(run, scene, in: area)?.draw(on: &canvas)
      return
    }
    // A plane through two pixels of an image says nothing.
    if dataset.images != nil {
      ConfusionTable.draw(run, scene, on: &canvas, in: area)
      return
    }
    let axes = MapAxes(dataset, scene.mapAxes(of: dataset), in: area)
    guard !axes.map.isEmpty else { return }
    let painter = RegionPainter(scene)
    let plane = painter.plane(
      axes.map, xRange: axes.section.xRange, yRange: axes.section.yRange)
    var map = RegionMap(run.network, on: dataset, axes.section, over: plane)
    map.isMuted = !dataset.isDrawnLarge
    let points = dataset.isDrawnLarge ? nil : MapPoints(run, scene, axes)
    painter.draw(map, points?.dots ?? [], on: &canvas, in: axes.map)
    axes.draw(scene, on: &canvas)
    if let points {
      points.drawMarks(on: &canvas)
    } else {
      drawExamples(run, scene, on: &canvas, in: axes)
    }
    drawCursor(scene, on: &canvas, in: axes)
  }

  /// The points alone, over what has been drawn on the map since.
  static func drawPoints(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in axes: MapAxes
  ) {
    if run.setup.dataset.isDrawnLarge { drawExamples(run, scene, on: &canvas, in: axes) }
  }

  private static func drawExamples(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in axes: MapAxes
  ) {
    let (map, dataset) = (axes.map, run.setup.dataset)
    // A corner of a plane through more inputs is no example's.
    guard dataset.placeNames.count <= 2 else { return }
    for (index, answer) in run.answers.enumerated() {
      guard let cell = axes.cell(dataset.places[index]) else { continue }
      // What the last finite weights of a divergence would answer is neither.
      let style = scene.style(answer.isRight || run.hasDiverged ? .pointRight : .pointWrong)
      let mark = run.hasDiverged ? "" : answer.isRight ? "✓" : "✗"
      let name = number(dataset.examples[index].target[0])
      if map.width >= 16 {
        canvas.write(
          " \(name)\(canvas.features.isUnicode ? mark : ascii(mark)) ", cell.x - 1, cell.y, style)
        if map.width >= 34, map.height >= 13 {
          canvas.write(
            " \(fixed(answer.output[0], 2)) ", cell.x - 2, cell.y + 1, scene.style(.text))
        }
      } else {
        canvas.write(name, cell.x, cell.y, style)
      }
    }
  }

  static func column(_ value: Double, _ map: Rect) -> Int {
    map.x + MapAxes.place(value, map.width, range)
  }

  static func row(_ value: Double, _ map: Rect) -> Int {
    map.bottom - 1 - MapAxes.place(value, map.height, range)
  }
}

extension Dataset {
  /// Whether there are so few examples that each stands on the map with its target and a tick.
  var isDrawnLarge: Bool {
    kind == .table && test.isEmpty
      || kind == .classes && outputCount == 1
        && rowExamples.count <= Self.mostLarge
  }

  /// More would lie on each other.
  private static let mostLarge = 12
}

extension Scene {
  /// The inputs that the maps of a dataset show along their axes; nil: the first ones.
  func mapAxes(of dataset: Dataset) -> [Int]? {
    guard let chosen = model.mapAxes, chosen.allSatisfy({ dataset.placeNames.indices.contains($0) })
    else { return nil }
    return chosen
  }
}

/// x1 as x₁ and x12 as x₁₂: the digits at the end written low.
func subscripted(_ name: String) -> String {
  var stem = name.unicodeScalars[...]
  var digits = ""
  while let last = stem.last, ("0"..."9").contains(last),
    let low = Unicode.Scalar(0x2080 + last.value - 0x30)
  {
    digits = String(Character(low)) + digits
    stem.removeLast()
  }
  return String(stem) + digits
}
