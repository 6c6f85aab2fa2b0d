import Drawing
import Learning

/// One lane of the race: its map, its cost on the axis that all lanes share, and its verdict.
struct LanePanel: Panel {
  let lane: Int
  /// How many lanes there are, where not all of them have room.
  let count: Int?
  /// What it has in common with the lanes beside it; nil where it stands alone.
  let common: Common?

  /// What lanes side by side have in common, so that a height means the same in all of them.
  struct Common {
    /// Inside the narrowest lane's frame, without the columns of an axis for all.
    let width: Int
    /// The columns for the numbers of the cost axis, which the first lane has for all; nil: each
    /// lane has its own.
    var axis: Int?
  }

  /// The least width of a lane, in cells.
  static let narrowest = 16

  init(lane: Int, count: Int? = nil, beside common: Common? = nil) {
    self.lane = lane
    self.count = count
    self.common = common
  }

  private func run(_ scene: Scene) -> Run? {
    guard let runs = scene.snapshots[.race]?.runs, runs.indices.contains(lane) else { return nil }
    return runs[lane]
  }

  func note(_ scene: Scene) -> String { count.map { "\(lane + 1) of \($0)" } ?? "" }

  func title(_ scene: Scene) -> String {
    guard let run = run(scene) else { return "α" }
    return "α \(number(run.setup.alpha))"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = run(scene), !area.isEmpty else { return }
    guard area.width >= 10, area.height >= 6 else {
      canvas.write(
        fitting([namedCost(run), costFigure(run)], area.width), area.x, area.y,
        scene.style(.strong), limit: area.width)
      return
    }
    let verdict = verdict(on: run, among: scene.snapshots[.race]?.runs ?? [])
    let evidence = evidence(run, verdict)
    let words = wrapped(scene.spelled(evidence), area.width)
    // Made large it has the whole screen, and an axis of its own.
    let common = common.flatMap { area.width <= $0.width + ($0.axis ?? 0) + 1 ? $0 : nil }
    let axis = common?.axis
    let rows = Rows(area, width: common?.width ?? area.width)
    let (map, below) = area.splitTop(rows.map)
    RegionPanel.draw(run, scene, on: &canvas, in: map.splitLeft(axis ?? 0).1)
    let (plot, text) = below.splitTop(rows.plot)
    drawCost(run, scene, on: &canvas, in: plot, axis)
    let figureRows = rows.figures
    drawFigures(run, verdict, scene, on: &canvas, in: text, rows: figureRows)
    for (row, line) in shortened(words, to: text.height - figureRows).enumerated() {
      canvas.write(
        line, text.x, text.y + figureRows + row, scene.style(.text), limit: text.width)
    }
  }

  /// How the rows of a lane are dealt out.
  private struct Rows {
    let map: Int
    let plot: Int
    let figures: Int

    init(_ area: Rect, width: Int) {
      let words = min(Self.ofWords(width), max(1, area.height / 3))
      // The verdict comes before its evidence.
      figures = area.height >= 7 ? 2 : 1
      let pictures = area.height - words - figures
      map = min(pictures * 55 / 100, max(4, width / 2))
      plot = pictures - map
    }

    /// The rows that the longest evidence takes at a width: the narrower, the more.
    private static func ofWords(_ width: Int) -> Int {
      width < 20 ? 6 : width < 30 ? 4 : 3
    }
  }

  /// The columns of the numbers of the axis, where so many lanes side by side have room for them
  /// only once.
  static func sharedAxis(_ scene: Scene, lanes: Int, in area: Rect) -> Int? {
    guard let runs = scene.snapshots[.race]?.runs, let run = runs.first, lanes > 1 else {
      return nil
    }
    let inner = Rect(0, 0, area.width / lanes - 2, area.height - 2)
    let scale = CostScale(runs.map(\.history), epsilon: run.setup.epsilon, in: scene.model)
    let plot = Rows(inner, width: inner.width).plot
    guard inner.height >= 6, plot >= 2 else { return nil }
    let needed = CostPlot.neededLabels(scale, height: plot)
    return needed == 0 || CostPlot.hasRoom(for: needed, in: inner.width) ? nil : needed
  }

  private func drawCost(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect, _ axis: Int?
  ) {
    guard let runs = scene.snapshots[.race]?.runs else { return }
    let epsilon = run.setup.epsilon
    let scale = CostScale(
      runs.map(\.history), epsilon: epsilon, in: scene.model)
    let curve = CostCurve(
      run, on: scale, style: scene.model.theme.lane(lane, scene.features.colors))
    CostPlot(scene: scene, scale: scale, epsilon: epsilon)
      .draw([curve], on: &canvas, in: area, labels: axis)
  }

  private func drawFigures(
    _ run: Run, _ verdict: Verdict?, _ scene: Scene, on canvas: inout Canvas, in area: Rect,
    rows: Int
  ) {
    canvas.writeEnds(
      (namedCosts(run), scene.style(.strong)), (rightFigures(run), scene.style(.text)),
      alone: [costFigure(run)], in: Rect(area.x, area.y, area.width, 1))
    guard rows > 1 else { return }
    guard let verdict else {
      canvas.write(
        "α was changed", area.x, area.y + 1, scene.style(.strong), limit: area.width)
      return
    }
    // Colours tell the lanes apart here: the words of a verdict need none but the good one's.
    let role: Role =
      switch verdict.kind {
      case .right: .good
      case .tooBig, .tooSmall, .stuck, .bottom, .diverged, .unfinished: .strong
      case .learning: .quiet
      }
    canvas.write(
      run.exampleCount == 0 && !run.isFinished ? "at the start" : verdict.kind.rawValue, area.x,
      area.y + 1,
      scene.style(role), limit: area.width)
  }

  private func evidence(_ run: Run, _ verdict: Verdict?) -> String {
    // Two rates in one run: no verdict on either would be true.
    if let epoch = run.alphaChangedAt {
      return "at epoch \(grouped(epoch)); no verdict on two rates: r races it from the start"
    }
    // Before the first update there is nothing to judge.
    guard run.exampleCount > 0 || run.isFinished else {
      return "the same weights in every lane: space sets them going"
    }
    return verdict.map { Interface.evidence(for: $0, of: run.setup) } ?? ""
  }
}
