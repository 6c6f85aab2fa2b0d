import Drawing
import Learning

/// Who is taken for whom: a row for each class, and in it what the network takes its examples for.
struct ConfusionPanel: Panel {
  func title(_ scene: Scene) -> String { "who is taken for whom" }

  func titles(_ scene: Scene) -> [String] { [title(scene), "taken for"] }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run, !run.hasDiverged else { return [""] }
    let isHeldBack = !run.setup.dataset.test.isEmpty
    return [isHeldBack ? "held back" : "trained on"]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run else { return }
    ConfusionTable(run, scene)?.draw(on: &canvas, in: area)
  }

  /// The columns that are wished for.
  static func width(of dataset: Dataset) -> Int {
    max(24, 2 + dataset.classNames.count * 4 + 2)
  }

  /// Whether the answers to a dataset can be told so.
  static func suits(_ dataset: Dataset) -> Bool { dataset.kind == .classes }
}

/// The table of `ConfusionPanel`, wherever it is drawn.
struct ConfusionTable {
  private let scene: Scene
  private let dataset: Dataset
  private let counts: [[Int]]

  init?(_ run: Run, _ scene: Scene) {
    guard let confusion = run.judged.confusion(run.setup.dataset.meaning) else { return nil }
    (self.scene, dataset, counts) = (scene, run.setup.dataset, confusion.counts)
  }

  /// The table, or where not every class has a row, how many are right, as large as there is room for.
  static func draw(_ run: Run, _ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let table = ConfusionTable(run, scene) else { return }
    if area.height > table.counts.count { return table.draw(on: &canvas, in: area) }
    let judged = run.judged
    let right = judged.answers.count(where: \.isRight)
    let share = "\(right * 100 / max(1, judged.answers.count)) %"
    let words = "\(right) of \(judged.answers.count)\(judged.isHeldBack ? " held back" : "") right"
    let figure = BlockText(share, rows: max(0, area.height - 1), scene.features.grid)
    if figure.rows >= BlockText.fewestRows(figure.grid), figure.size.width <= area.width {
      let image = figure.image(scene.style(.strong).foreground)
      canvas.draw(image, at: Point(area.x + (area.width - image.size.width) / 2, area.y))
      canvas.write(words, area.x, area.bottom - 1, scene.style(.quiet), limit: area.width)
    } else {
      canvas.write(words, area.x, area.y, scene.style(.strong), limit: area.width)
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let classes = counts.count
    let digits = counts.lazy.flatMap(\.self).map { String($0).count }.max() ?? 1
    let width = min(6, (area.width - Self.margin) / classes)
    guard area.height >= 2, width >= 1 else { return }
    let height = max(1, min(2, (area.height - 1) / classes))
    let rows = min(classes, (area.height - 1) / height)
    for truth in 0..<rows {
      let y = area.y + truth * height
      canvas.write(shortName(of: truth, in: dataset), area.x, y, scene.style(.quiet), limit: 1)
      let sum = max(1, counts[truth].reduce(0, +))
      for said in 0..<classes {
        let cell = Rect(area.x + Self.margin + said * width, y, width, height)
        draw(counts[truth][said], of: sum, truth == said, digits, on: &canvas, in: cell)
      }
    }
    for said in 0..<classes {
      let x = area.x + Self.margin + (said + 1) * width - 1
      canvas.write(
        shortName(of: said, in: dataset), x, area.y + rows * height, scene.style(.quiet), limit: 1)
    }
    let words = "says"
    if Self.margin + classes * width + 1 + words.count <= area.width {
      canvas.write(
        words, area.x + Self.margin + classes * width + 1, area.y + rows * height,
        scene.style(.quiet))
    }
  }

  private func draw(
    _ count: Int, of sum: Int, _ isRight: Bool, _ digits: Int, on canvas: inout Canvas,
    in cell: Rect
  ) {
    let colors = scene.features.colors
    // A few mistakes of many must be seen: a tenth of a class is as bright as any.
    let share = Double(count) / Double(sum) * (isRight ? 1 : 10)
    var style = scene.style(count == 0 ? .quiet : .strong)
    if colors > .none, scene.features.isUnicode {
      style = style.on(scene.model.theme.field(isRight: isRight, share: share, colors))
      canvas.fill(cell, Cell(" ", style))
    } else if count > 0, !isRight {
      style = scene.style(.pointWrong)
    }
    let text = String(count)
    if count > 0, text.count <= cell.width {
      canvas.writeRight(text, endingAt: cell.right, cell.y, style)
    } else if count > 0 {
      canvas.put(scene.features.isUnicode ? "▪" : "*", cell.right - 1, cell.y, style)
    } else if !(colors > .none && scene.features.isUnicode) {
      canvas.put(scene.features.isUnicode ? "·" : ".", cell.right - 1, cell.y, style)
    }
  }

  /// The names of the rows.
  private static let margin = 2
}
