import Drawing
import Learning

/// How the run stands in block letters, on a band that is grey until it is decided.
struct OutcomePanel: Panel {
  let hasRule = false
  let canBeChosen = false
  func title(_ scene: Scene) -> String { "outcome" }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    let look = look(run, scene)
    canvas.fill(area, Cell(" ", look))
    let word = Self.word(run, isPaused: scene.isPaused)
    let rows = max(
      BlockText.fewestRows(scene.features.grid), area.height - (area.height > 4 ? 2 : 0))
    let block = [false, true].lazy.map {
      BlockText(word, rows: rows, scene.features.grid, isNarrow: $0)
    }.first { $0.size.width <= area.width / 2 }
    var x = area.x + 2
    if let block, rows <= area.height {
      block.draw(look, at: Point(x, area.y + (area.height - rows) / 2), on: &canvas)
      x += block.size.width + 3
    } else {
      x = canvas.write(word, x, area.y + area.height / 2, look.bold) + 3
    }
    drawEvidence(
      run, scene, look, on: &canvas, in: Rect(x, area.y, area.right - x - 1, area.height))
  }

  static func word(_ run: Run, isPaused: Bool) -> String {
    switch run.outcome {
    case .learning: isPaused ? "PAUSED" : "LEARNING"
    case .converged: "CONVERGED"
    case .unfinished: "UNFINISHED"
    case .stuck: "STUCK"
    case .bottom: "AT THE BOTTOM"
    case .diverged: "DIVERGED"
    }
  }

  private func look(_ run: Run, _ scene: Scene) -> Style {
    let role: Role =
      switch run.outcome {
      case .learning: .area
      case .converged, .bottom: .good
      case .unfinished, .stuck, .diverged: .warning
      }
    guard scene.features.colors > .none else { return .plain.bold }
    let band = scene.style(role)
    if case .learning = run.outcome { return scene.style(.strong).on(band.foreground) }
    return Style(band.background, on: band.foreground)
  }

  /// What it rests on, in block letters where they fit, and what is trained.
  private func drawEvidence(
    _ run: Run, _ scene: Scene, _ look: Style, on canvas: inout Canvas, in area: Rect
  ) {
    let letters = BlockText.fewestRows(scene.features.grid)
    let short = Self.evidence(run)
    let block = BlockText(
      short.uppercased(), rows: letters, scene.features.grid, isNarrow: true)
    let trained = "\(run.setup.dataset.name) \(sizes(run.setup.layers)) \(run.setup.activation)"
    if scene.features.isUnicode, BlockText.hasLetters(for: block.text), area.height > letters,
      block.size.width <= area.width
    {
      let y = area.y + (area.height - letters - 1) / 2
      block.draw(look, at: Point(area.x, y), on: &canvas)
      canvas.write(trained, area.x, y + letters, look, limit: area.width)
      return
    }
    let lines = wrapped(scene.spelled(short), max(1, area.width)) + [scene.spelled(trained)]
    let shown = lines.prefix(area.height)
    for (row, line) in shown.enumerated() {
      let y = area.y + (area.height - shown.count) / 2 + row
      canvas.write(line, area.x, y, look.bold, limit: area.width)
    }
  }

  private static func evidence(_ run: Run) -> String {
    let goal = "goal J \(number(run.setup.epsilon))"
    switch run.outcome {
    case .learning: return goal
    case .converged(let epoch): return "\(goal) at epoch \(grouped(epoch))"
    default:
      let ending = RunEnding(run)
      return [ending.fact, ending.judgement].compactMap(\.self).joined(separator: ": ")
    }
  }
}
