import Drawing
import Learning

/// One lane of the race: its verdict in the lane's colour, the evidence for it, and its map. Made
/// large it has a cost plot of its own.
struct LanePanel: Panel {
  let lane: Int
  /// How many lanes there are, where not all of them have room.
  let count: Int?

  /// The least width of a lane, in cells.
  static let narrowest = 16

  init(lane: Int, count: Int? = nil) {
    self.lane = lane
    self.count = count
  }

  private func run(_ scene: Scene) -> Run? {
    guard let runs = scene.snapshots[.race]?.runs, runs.indices.contains(lane) else { return nil }
    return runs[lane]
  }

  /// The mean J as it stands, after which lane it is where not all have room.
  func notes(_ scene: Scene) -> [String] {
    guard let run = run(scene) else { return [""] }
    let which = count.map { "\(lane + 1) of \($0) · " } ?? ""
    let figures = namedCosts(run) + [costFigure(run)]
    let right = run.hasDiverged ? [] : ["\(figures[0]) · \(rightFigure(run))"]
    return (right + figures).map { which + $0 } + figures
  }

  func title(_ scene: Scene) -> String {
    guard let run = run(scene) else { return "α" }
    return "α \(number(run.setup.alpha))"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = run(scene), !area.isEmpty else { return }
    guard area.width >= 10, area.height >= 3 else {
      canvas.write(
        fitting([namedCost(run), costFigure(run)], area.width), area.x, area.y,
        scene.style(.strong), limit: area.width)
      return
    }
    let verdict = verdict(on: run, among: scene.snapshots[.race]?.runs ?? [])
    let band = VerdictBand(lane: lane, text: word(run, verdict), isDecided: isDecided(verdict))
    let (top, below) = area.splitTop(VerdictBand.rows(area, scene))
    band.draw(scene, on: &canvas, in: top)
    let isLarge = scene.model.isZoomed
    let words = isLarge ? wrapped(scene.spelled(evidence(run, verdict)), area.width) : []
    let wordRows = isLarge ? min(words.count, max(1, area.height / 4)) : 1
    let (text, pictures) = below.splitTop(wordRows)
    if isLarge {
      for (row, line) in shortened(words, to: wordRows).enumerated() {
        canvas.write(line, text.x, text.y + row, scene.style(.text), limit: text.width)
      }
    } else {
      canvas.write(
        evidence(run, verdict, within: area.width), text.x, text.y, scene.style(.text),
        limit: text.width)
    }
    drawPictures(run, scene, on: &canvas, in: pictures)
  }

  /// The map; a large lane has its cost beside it.
  private func drawPictures(
    _ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard scene.model.isZoomed, area.height >= 6 else {
      if area.height >= 2 { RegionPanel.draw(run, scene, on: &canvas, in: area) }
      return
    }
    let (map, plot) = area.splitLeft(min(area.width * 4 / 10, area.height * 2 + 2))
    RegionPanel.draw(run, scene, on: &canvas, in: map)
    RacePlotPanel.draw([lane], scene, on: &canvas, in: plot)
  }

  private func isDecided(_ verdict: Verdict?) -> Bool {
    verdict.map { $0.kind != .learning } ?? false
  }

  private func word(_ run: Run, _ verdict: Verdict?) -> String {
    guard let verdict else { return "α was changed" }
    return run.exampleCount == 0 && !run.isFinished ? "at the start" : verdict.kind.rawValue
  }

  /// What is to be said before there is a verdict, or instead of one.
  private func notYet(_ run: Run) -> String? {
    // Two rates in one run: no verdict on either would be true.
    if let epoch = run.alphaChangedAt {
      return "at epoch \(grouped(epoch)); no verdict on two rates: r races it from the start"
    }
    // Before the first update there is nothing to judge.
    guard run.exampleCount > 0 || run.isFinished else {
      return "the same weights in every lane: space sets them going"
    }
    return nil
  }

  private func evidence(_ run: Run, _ verdict: Verdict?) -> String {
    notYet(run) ?? verdict.map { Interface.evidence(for: $0, of: run.setup) } ?? ""
  }

  private func evidence(_ run: Run, _ verdict: Verdict?, within columns: Int) -> String {
    notYet(run)
      ?? verdict.map { Interface.evidence(for: $0, of: run.setup, within: columns) } ?? ""
  }
}
