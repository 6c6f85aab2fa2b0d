import Drawing
import Learning

/// The mistakes of each epoch as bars, and how many there can be at most.
struct MistakesPanel: Panel {
  func title(_ scene: Scene) -> String {
    scene.perceptron?.isSeparable == false ? "mistakes" : "mistakes per epoch"
  }

  func legend(_ scene: Scene) -> [(String, Role)] { [(" epochs ", .quiet)] }

  func note(_ scene: Scene) -> String {
    guard let perceptron = scene.perceptron else { return "" }
    return counted(perceptron.mistakes, "mistake") + " so far"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.perceptronRun, let perceptron = run.perceptron, area.height >= 3
    else { return }
    let lines = area.width >= 24 ? words(run, perceptron, width: area.width - 1) : []
    let shown = area.height >= 6 ? lines : []
    let plot = Rect(area.x, area.y, area.width, area.height - shown.count)
    drawBars(perceptron, scene, on: &canvas, in: plot)
    for (row, line) in shown.enumerated() {
      canvas.write(
        line.0, area.x + 1, plot.bottom + row, scene.style(line.1), limit: area.width - 1)
    }
  }

  /// The bound, with what it is made of.
  private func words(_ run: Run, _ perceptron: Perceptron, width: Int) -> [(String, Role)] {
    if perceptron.isSeparable == false { return [] }
    let best = perceptron.separation
    guard run.alphaChangedAt == nil,
      let line = best ?? Separation(perceptron.weights, over: perceptron.examples)
    else { return [] }
    let bound = line.mistakeBound(from: perceptron.start, alpha: perceptron.alpha)
    let fromZero = line.mistakeBound(from: perceptron.start.map { _ in 0 })
    let isZero = perceptron.start.allSatisfy { $0 == 0 }
    let made = counted(perceptron.mistakes, "mistake")
    let most = "\(made) ≤ \(short(bound))"
    return [
      (fitting([most + (isZero ? " = (R/γ)²" : " from this start"), most], width), .strong),
      (isZero ? "the perceptron's bound" : "from w = 0: (R/γ)² = \(short(fromZero))", .text),
      (fitting(radiusAndMargin(line, inputs: perceptron.weights.count - 1), width), .quiet),
    ]
  }

  /// What R and γ are of: the inputs with the 1 that the bias is for, and all the weights. In the
  /// plane γ is no distance.
  private func radiusAndMargin(_ line: Separation, inputs: Int) -> [String] {
    let names = ["1"] + (1...max(1, inputs)).map { "x" + lowered($0) }
    let input = "(\(names.count > 4 ? "1, x" : names.joined(separator: ",")))"
    let (radius, margin) = ("R \(short(line.radius))", "γ \(short(line.margin))")
    let whose = line.source == .best ? "best line's" : "this line's"
    return [
      "\(radius): longest \(input); \(margin): \(whose) least |z|/|w|, w₀ in w: no distance in the plane",
      "\(radius): longest \(input); \(margin): \(whose) least |z|/|w|",
      "\(radius) longest, \(margin) margin in \(input)", "\(radius), \(margin) in \(input)",
      "\(radius), \(margin)",
    ]
  }

  /// Wide enough for "now" and for the greatest epoch; wider where there is room for a dozen epochs
  /// anyway.
  private static func barWidth(_ area: Rect, last epoch: Int) -> Int {
    max(min(9, max(3, area.width / 14 - 1)), grouped(epoch).count)
  }

  /// Below the epoch that has not come to its end, and whose count is not final.
  private static func underWay(_ width: Int) -> String { width >= 6 ? "so far" : "now" }

  /// A taller bar says no more of a handful of mistakes, but on a wall it is seen from afar.
  private static func mostRows(_ area: Rect) -> Int {
    area.height < 18 ? 2 : area.height < 24 ? 3 : 8
  }

  private func drawBars(
    _ perceptron: Perceptron, _ scene: Scene, on canvas: inout Canvas, in area: Rect
  ) {
    guard area.width >= 6, area.height >= 3 else { return }
    let width = Self.barWidth(area, last: perceptron.epoch)
    let room = max(1, (area.width - 1) / (width + 1))
    // The epoch under way stands last, in another colour.
    let all = perceptron.mistakesPerEpoch + [perceptron.mistakesNow]
    let first = max(0, all.count - room)
    let base = area.bottom - 2
    // The same for each mistake, whole rows where there are any; a row above is the count's.
    let most = Double(base - area.y) / Double(max(1, perceptron.examples.count))
    let each = min(Double(Self.mostRows(area)), most < 1 ? most : most.rounded(.down))
    for (index, mistakes) in all.enumerated().dropFirst(first) {
      let x = area.x + 1 + (index - first) * (width + 1)
      let isNow = index == all.count - 1
      let height = drawBar(
        Double(mistakes) * each, isNow: isNow, scene, on: &canvas, Rect(x, base, width, 1))
      canvas.write(
        centred(grouped(mistakes), width), x, base - height,
        scene.style(mistakes == 0 && !isNow ? .good : .strong))
      // Past the epochs that are remembered, the count goes on.
      let epoch = perceptron.epoch - all.count + 2 + index
      canvas.write(
        centred(isNow ? Self.underWay(width) : grouped(epoch), width), x, area.bottom - 1,
        scene.style(.quiet))
    }
  }

  /// Draws a bar so many rows high from a row upwards, to an eighth of a row; returns the rows that it
  /// takes.
  private func drawBar(
    _ height: Double, isNow: Bool, _ scene: Scene, on canvas: inout Canvas, _ foot: Rect
  ) -> Int {
    let style = scene.style(isNow ? .goal : .warning)
    let eighths = whole((height * 8).rounded())
    let rows = (eighths + 7) / 8
    for row in 0..<rows {
      let left = min(8, eighths - 8 * row)
      let isWhole = left == 8 && scene.features.isUnicode && isNow
      guard let glyph = isWhole ? "▒" : blockGlyph(left, scene.features) else { continue }
      for dx in 0..<foot.width { canvas.put(glyph, foot.x + dx, foot.y - row, style) }
    }
    return rows
  }

  private func centred(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, (width - text.count + 1) / 2)) + text
  }
}
