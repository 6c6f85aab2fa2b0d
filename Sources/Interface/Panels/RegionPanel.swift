import Drawing
import Learning

/// The decision regions: what the network answers over the plane of its inputs, with the examples.
struct RegionPanel: Panel {
  /// Whether a line below the map tells the answers, where no table of the examples does.
  var showsAnswers = false

  func title(_ scene: Scene) -> String { "decision regions" }

  func titles(_ scene: Scene) -> [String] { ["decision regions", "regions"] }

  func note(_ scene: Scene) -> String {
    scene.snapshot?.runs.first?.hasDiverged == true ? "last finite" : ""
  }

  func legends(_ scene: Scene) -> [[(String, Role)]] {
    let isUnicode = scene.features.isUnicode
    guard scene.features.colors > .none else {
      let long = isUnicode ? " blank 0  █ ½  ▓ 1 " : " blank 0  # ½  % 1 "
      return [[(long, .quiet)], [(isUnicode ? " █ ½  ▓ 1 " : " # ½  % 1 ", .quiet)]]
    }
    let (box, line) = isUnicode ? ("■", "─") : ("#", "-")
    let words: [(String, Role)] = [
      (" \(box)", .regionZero), (" o < ½  ", .quiet), (line, .boundary), (" ½  ", .quiet),
      (box, .regionOne), (" o ≥ ½ ", .quiet),
    ]
    let signs: [(String, Role)] = [
      (" \(box)", .regionZero), (" 0 ", .quiet), (line, .boundary), (" ½ ", .quiet),
      (box, .regionOne), (" 1 ", .quiet),
    ]
    return [words, signs, [signs[0], signs[1], signs[4], signs[5]]]
  }

  /// A quarter beyond the unit square on every side, so that the examples do not stand on the edge.
  static let range = -0.25...1.25

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.snapshot?.runs.first else { return }
    let map = mapArea(area)
    Self.draw(run, scene, on: &canvas, in: map)
    guard map != area else { return }
    AnswerLine(run: run, scene: scene).draw(
      on: &canvas, in: Rect(area.x, map.bottom, area.width, 1))
  }

  /// The example whose mark is under a click.
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let run = scene.snapshot?.runs.first else { return nil }
    let map = Self.map(in: mapArea(area))
    let far = run.setup.dataset.examples.map { example in
      let place = Self.place(of: example.input, map)
      return (across: abs(place.x - point.x), down: abs(place.y - point.y))
    }
    let near = far.indices.filter { far[$0].across <= Self.reach && far[$0].down <= 1 }
    return near.min { far[$0].across + far[$0].down < far[$1].across + far[$1].down }
      .map { .example($0) }
  }

  /// The cells left and right of an example's place that its mark takes.
  private static let reach = 2

  /// Where an example stands; of a single input in the middle of the height.
  private static func place(of input: [Double], _ map: Rect) -> Point {
    Point(
      column(input[0], map), input.count > 1 ? row(input[1], map) : map.y + map.height / 2)
  }

  /// All of it but the line of the answers.
  func mapArea(_ area: Rect) -> Rect {
    Self.hasAnswers(area) && showsAnswers ? area.splitTop(area.height - 1).0 : area
  }

  private static func hasAnswers(_ area: Rect) -> Bool { area.width >= 12 && area.height >= 8 }

  /// On a small map the rows are better spent on the map itself.
  private static func hasAxes(_ area: Rect) -> Bool { area.width >= 16 && area.height >= 14 }

  /// Where the map itself lies, with the axes left and below where there is room for them.
  static func map(in area: Rect) -> Rect {
    hasAxes(area) ? Rect(area.x + 2, area.y, area.width - 2, area.height - 1) : area
  }

  static func draw(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let map = map(in: area)
    let network = run.network
    RegionPainter(scene).draw(
      network, layer: network.shape.depth - 1, neuron: 0, xRange: range, yRange: range,
      on: &canvas, in: map)
    if hasAxes(area) { drawAxes(run.setup.dataset, scene, on: &canvas, around: map) }
    drawExamples(run, scene, on: &canvas, in: map)
  }

  private static func drawAxes(
    _ dataset: Dataset, _ scene: Scene, on canvas: inout Canvas, around map: Rect
  ) {
    let quiet = scene.style(.quiet)
    for tick in [0.0, 1.0] {
      canvas.write(number(tick), column(tick, map), map.bottom, quiet)
      if dataset.inputCount > 1 { canvas.write(number(tick), map.x - 2, row(tick, map), quiet) }
    }
    let names = dataset.inputNames.map(subscripted)
    canvas.writeRight(names[0], endingAt: map.right, map.bottom, quiet)
    if names.count > 1 { canvas.write(names[1], map.x - 2, map.y, quiet) }
  }

  static func drawExamples(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in map: Rect
  ) {
    for (example, answer) in zip(run.setup.dataset.examples, run.answers) {
      let (x, y) = (place(of: example.input, map).x, place(of: example.input, map).y)
      // What the last finite weights of a divergence would answer is neither.
      let style = scene.style(answer.isRight || run.hasDiverged ? .pointRight : .pointWrong)
      let mark = run.hasDiverged ? "" : answer.isRight ? "✓" : "✗"
      let name = number(example.target[0])
      if map.width >= 16 {
        canvas.write(" \(name)\(canvas.features.isUnicode ? mark : ascii(mark)) ", x - 1, y, style)
        if map.width >= 34, map.height >= 13 {
          canvas.write(" \(fixed(answer.output[0], 2)) ", x - 2, y + 1, scene.style(.text))
        }
      } else {
        canvas.write(name, x, y, style)
      }
    }
  }

  static func column(_ value: Double, _ map: Rect) -> Int {
    map.x + place(value, map.width)
  }

  static func row(_ value: Double, _ map: Rect) -> Int {
    map.bottom - 1 - place(value, map.height)
  }

  private static func place(_ value: Double, _ count: Int) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int(share * Double(count), within: 0...max(0, count - 1))
  }
}

/// x1 as x₁: a trailing digit written low.
func subscripted(_ name: String) -> String {
  guard let last = name.unicodeScalars.last, ("0"..."9").contains(last),
    let low = Unicode.Scalar(0x2080 + last.value - 0x30)
  else { return name }
  return String(name.unicodeScalars.dropLast()) + String(Character(low))
}
