import Drawing
import Learning

/// The figures of a run in block digits: mean J, epoch, α, and how many are right.
struct FiguresPanel: Panel {
  /// The most rows that the digits have, and those of what they are.
  let digits: Int
  let captions: Int

  let hasRule = false
  let canBeChosen = false
  func title(_ scene: Scene) -> String { "figures" }

  var rows: Int { digits + captions }

  private struct Figure {
    var caption: String
    var text: String
    /// The longest that it becomes, so that nothing moves when a digit comes.
    var widest: String
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, !area.isEmpty else { return }
    let figures = Self.figures(run)
    let form = form(figures, scene, width: area.width)
    let widths = figures.map { width($0, form, scene) }
    let free = area.width - widths.reduce(0, +)
    let gap = max(self.gap(form, scene), free / (figures.count + 1))
    var x = area.x + max(0, (free - gap * (figures.count - 1)) / 2)
    for (figure, width) in zip(figures, widths) {
      draw(figure, form, scene, on: &canvas, at: Point(x, area.y))
      x += width + gap
    }
  }

  private static func figures(_ run: Run) -> [Figure] {
    let (epoch, usual) = (grouped(run.epoch), grouped(max(run.epoch, fewEpochs)))
    let cost = costFigure(run)
    let alpha = number(run.setup.alpha)
    let right = share(run.correct, of: run.setup.dataset.examples.count)
    var figures = [
      Figure(
        caption: run.hasDiverged ? "last mean J" : "mean J", text: cost,
        widest: cost.count < 6 ? "0.0999" : cost),
      Figure(caption: "epoch", text: epoch, widest: usual),
      Figure(caption: "α", text: alpha, widest: alpha),
      Figure(
        caption: run.setup.dataset.rightWord, text: run.hasDiverged ? "-" : right.text,
        widest: right.widest),
    ]
    let test = run.setup.dataset.test.count
    if test > 0, !run.hasDiverged {
      let held = share(run.testAnswers.count(where: \.isRight), of: test)
      figures.append(
        Figure(caption: "test \(run.setup.dataset.rightWord)", text: held.text, widest: held.widest)
      )
    }
    return figures
  }

  /// Room for so many is kept from the start.
  private static let fewEpochs = 1_000
  /// Past this many examples a share says more than their count.
  private static let mostCounted = 99

  /// A count of all, or whole hundredths of them, of which 100 are all and no fewer.
  private static func share(_ count: Int, of all: Int) -> (text: String, widest: String) {
    if all <= mostCounted { return ("\(count)/\(all)", "\(all)/\(all)") }
    return ("\(count * 100 / all)%", "100%")
  }

  // MARK: Their size

  /// How high letters are and whether they are narrow; nil: plain words.
  private typealias Form = (rows: Int, isNarrow: Bool)

  /// The largest in which all figures fit, with room between them.
  private func form(_ figures: [Figure], _ scene: Scene, width: Int) -> Form? {
    let least = BlockText.fewestRows(scene.features.grid)
    guard digits >= least else { return nil }
    // Narrow letters that are high read worse than wide ones that are not.
    let forms: [Form] =
      (least...digits).reversed().map { ($0, false) } + (least...digits).map { ($0, true) }
    return forms.first { form in
      let needed = figures.reduce(0) { $0 + self.width($1, form, scene) }
      return needed + gap(form, scene) * (figures.count - 1) + 2 <= width
    }
  }

  /// The columns between two figures: with fewer than a letter has they would read as one.
  private func gap(_ form: Form?, _ scene: Scene) -> Int {
    guard let form, let letter = block("0", form, scene) else { return 2 }
    return letter.size.width + 1
  }

  private func block(_ text: String, _ form: Form, _ scene: Scene) -> BlockText? {
    // Of α there is a small letter alone; ASCII has no minus of its own.
    let text = String(text.map { $0.isASCII ? Character($0.uppercased()) : $0 })
      .replacing("−", with: scene.features.isUnicode ? "−" : "-")
    guard BlockText.hasLetters(for: text) else { return nil }
    return BlockText(text, rows: form.rows, scene.features.grid, isNarrow: form.isNarrow)
  }

  private func width(_ figure: Figure, _ form: Form?, _ scene: Scene) -> Int {
    let words = [figure.caption, figure.text].map { scene.features.columns(of: $0) }
    guard let form, let block = block(figure.widest, form, scene) else { return words.max() ?? 0 }
    return max(block.size.width, words[0])
  }

  private func draw(
    _ figure: Figure, _ form: Form?, _ scene: Scene, on canvas: inout Canvas, at place: Point
  ) {
    drawCaption(figure.caption, scene, on: &canvas, at: place)
    let below = Point(place.x, place.y + captions)
    guard let form, let block = block(figure.text, form, scene) else {
      canvas.write(figure.text, below.x, below.y, scene.style(.strong))
      return
    }
    block.draw(scene.style(.strong), at: below, on: &canvas)
  }

  private func drawCaption(
    _ text: String, _ scene: Scene, on canvas: inout Canvas, at place: Point
  ) {
    let letters = Form(rows: captions - 1, isNarrow: true)
    if captions > 1, let block = block(text == "α" ? "alpha" : text, letters, scene) {
      return block.draw(scene.style(.quiet), at: place, on: &canvas)
    }
    canvas.write(text, place.x, place.y, scene.style(.quiet))
  }
}
