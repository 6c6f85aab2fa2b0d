import Drawing

/// The marks on the curve: the dot, where a step lands, and where other α would land.
struct SliceMarks {
  let scene: Scene
  let slice: WeightSlice
  let plot: SlicePlot

  /// - Parameter row: the row for the α of each mark, if there is one.
  func draw(on canvas: inout Canvas, labelsAt row: Int?) {
    let alpha = slice.setup.alpha
    drawThreshold(on: &canvas)
    var taken: [ClosedRange<Int>] = []
    if let row { nameRow(row, &taken, on: &canvas) }
    if let row, isApart(alpha) {
      label(number(alpha), at: slice.landing(alpha), row, .zero, &taken, on: &canvas)
    }
    for other in AlphaLadder.rungs.reversed() where other != alpha {
      guard isApart(other), let row else { continue }
      let wasLabelled = label(
        number(other), at: slice.landing(other), row, .goal, &taken, on: &canvas)
      if wasLabelled { mark(SurfaceMark.other(scene), slice.landing(other), .goal, on: &canvas) }
    }
    mark(SurfaceMark.next(scene), slice.landing(alpha), .zero, on: &canvas)
    plot.frame.mark(SurfaceMark.now(scene), slice.weight, slice.cost, .strong, on: &canvas)
  }

  /// Whether a step of this α leaves the dot's own column, inside the picture.
  private func isApart(_ alpha: Double) -> Bool {
    guard let column = plot.frame.column(slice.landing(alpha)) else { return false }
    return column != plot.frame.column(slice.weight)
  }

  private func mark(
    _ glyph: Unicode.Scalar, _ place: Double, _ role: Role, on canvas: inout Canvas
  ) {
    guard plot.frame.column(place) != nil else { return }
    plot.frame.mark(glyph, place, slice.cost(at: place), role, on: &canvas)
  }

  /// Says what the figures of the row are, in the margin where the axis has its own: learning rates,
  /// not places.
  private func nameRow(_ row: Int, _ taken: inout [ClosedRange<Int>], on canvas: inout Canvas) {
    let name = scene.features.isUnicode ? "if α =" : "alpha:"
    canvas.writeRight(name, endingAt: plot.frame.plot.x - 1, row, scene.style(.quiet))
    label("now", at: slice.weight, row, .quiet, &taken, on: &canvas)
  }

  /// Writes the α below its mark, unless another one is there already.
  @discardableResult
  private func label(
    _ text: String, at place: Double, _ row: Int, _ role: Role, _ taken: inout [ClosedRange<Int>],
    on canvas: inout Canvas
  ) -> Bool {
    guard let column = plot.frame.column(place) else { return false }
    let width = canvas.columns(of: text)
    let area = plot.frame.plot
    let start = min(max(area.x, column - width / 2), area.right - width)
    let span = start - 1...start + width
    guard !taken.contains(where: { $0.overlaps(span) }) else { return false }
    taken.append(start...start + width - 1)
    canvas.write(text, start, row, scene.style(role))
    return true
  }

  /// The far side, as high as here: the step of exactly 2/curvature lands there.
  func drawThreshold(on canvas: inout Canvas) {
    guard let threshold = slice.threshold else { return }
    let area = plot.frame.plot
    let mirror = slice.landing(threshold)
    guard let column = plot.frame.column(mirror), column != plot.frame.column(slice.weight) else {
      return
    }
    let dash: Unicode.Scalar = scene.features.isUnicode ? "┊" : ":"
    for y in area.y..<area.bottom where canvas[column, y].glyph == " " {
      let below = canvas[column, y].style.background
      canvas.put(dash, column, y, scene.style(.quiet).on(below))
    }
    guard area.height >= 6 else { return }
    let words = ["2/curvature", "α \(plain(threshold))"]
    let place = placeForWords(words, beside: column, on: canvas)
    for (line, text) in words.enumerated() {
      canvas.write(text, place.x, place.y + line, scene.style(.quiet))
    }
  }

  /// Beside the line, as high as can be without covering the curve; at its top if that is nowhere.
  private func placeForWords(_ words: [String], beside column: Int, on canvas: Canvas) -> Point {
    let area = plot.frame.plot
    let width = words.map { canvas.columns(of: $0) }.max() ?? 0
    let sides = [column + 2, column - 1 - width].filter { $0 >= area.x && $0 + width <= area.right }
    let places = (area.y...area.bottom - words.count).flatMap { y in sides.map { Point($0, y) } }
    let free = places.first { place in
      (place.y..<place.y + words.count).allSatisfy { y in
        (place.x..<place.x + width).allSatisfy { canvas[$0, y].glyph == " " }
      }
    }
    return free ?? Point(max(area.x, sides.first ?? area.right - width), area.y)
  }
}
