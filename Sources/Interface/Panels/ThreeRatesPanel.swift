import Drawing
import Learning

/// One of the three pictures of α: the same curve and start, with the steps of an α that is too
/// small, right, or too big.
struct ThreeRatesPanel: Panel {
  enum Which: CaseIterable, Sendable { case small, right, big }

  let which: Which
  private let later: LaterTrial

  init(_ which: Which, _ later: LaterTrial) {
    self.which = which
    self.later = later
  }

  func title(_ scene: Scene) -> String {
    switch which {
    case .small: "too small"
    case .right: "right"
    case .big: "too big"
    }
  }

  /// What is right for one weight alone may be far from right for the whole network.
  func notes(_ scene: Scene) -> [String] { ["this weight alone", "1 weight"] }

  func legend(_ scene: Scene) -> [(String, Role)] {
    guard scene.run?.whyNoPicture == nil else { return [] }
    return [
      (" \(SurfaceMark.start(scene))", .strong), (" start  ", .quiet),
      ("\(SurfaceMark.other(scene))", .zero), (" step  ", .quiet),
      ("\(SurfaceMark.next(scene))", .zero), (" last ", .quiet),
    ]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    if let why = scene.run?.whyNoPicture {
      return drawWhyNoPicture(why, scene, on: &canvas, in: area)
    }
    guard let trial = later.trial else { return }
    let (slice, rates) = (trial.slice, trial.rates)
    let descent = rates.flatMap(descent)
    let text = words(slice, rates, descent)
    let words = wrapped(scene.spelled(text), area.width)
    // The same for all three, so that their curves are the same.
    let wordRows = min(area.width < 30 ? 4 : 3, max(0, area.height - 5))
    let hasFigures = area.height >= 2
    let rest = area.height - wordRows - (hasFigures ? 1 : 0)
    if area.width >= 12, rest >= 3 {
      let plot = SlicePlot(slice, scene, in: Rect(area.x, area.y, area.width, rest))
      plot.draw(on: &canvas, name: slice.name)
      if let descent { draw(descent, plot, scene, on: &canvas) }
    }
    let figures = descent.map { told($0) }
    if hasFigures {
      canvas.write(
        figures ?? "no such α here", area.x, area.y + rest, scene.style(.strong),
        limit: area.width)
    }
    for (row, line) in words.prefix(wordRows).enumerated() {
      canvas.write(
        line, area.x, area.y + rest + 1 + row, scene.style(.text), limit: area.width)
    }
  }

  private func descent(_ rates: ThreeRates) -> WeightDescent? {
    switch which {
    case .small: rates.small
    case .right: rates.right
    case .big: rates.big
    }
  }

  private func draw(
    _ descent: WeightDescent, _ plot: SlicePlot, _ scene: Scene, on canvas: inout Canvas
  ) {
    for (from, to) in zip(descent.places, descent.places.dropFirst()) {
      plot.line(from: (from.weight, from.cost), to: (to.weight, to.cost), .zero, on: &canvas)
    }
    for place in descent.places.dropFirst() {
      plot.frame.mark(SurfaceMark.other(scene), place.weight, place.cost, .zero, on: &canvas)
    }
    if let last = descent.places.last {
      plot.frame.mark(SurfaceMark.next(scene), last.weight, last.cost, .zero, on: &canvas)
    }
    if let first = descent.places.first {
      plot.frame.mark(SurfaceMark.start(scene), first.weight, first.cost, .strong, on: &canvas)
    }
  }

  private func told(_ descent: WeightDescent) -> String {
    "α \(number(descent.alpha)): \(changeOfCost(descent.start, descent.end))"
  }

  /// What the steps did, in the words that their numbers carry.
  private func words(
    _ slice: WeightSlice, _ rates: ThreeRates?, _ descent: WeightDescent?
  ) -> String {
    guard let rates else {
      return "Along this weight J hardly changes now. Choose another one with left and right."
    }
    guard let descent else {
      return which == .big
        ? "No α up to \(number(AlphaLadder.rungs.last ?? 0)) overshoots on this curve."
        : "Every α that falls here falls far."
    }
    let count = descent.places.count - 1
    let share = (descent.start - descent.end) / max(rates.right.start - rates.right.end, 1e-300)
    switch which {
    case .small:
      return "After \(count) steps only \(short(share * 100, 2)) % of the way that the right α "
        + "came: it takes for ever."
    case .right:
      let all = slice.setup.shape.parameterCount
      // A curvature along one weight is never more than the greatest of all directions.
      let isExact = slice.curvature != nil
      return
        "\(count) steps, each one down. \(isExact ? "A" : "As a rule of thumb, a") weight alone "
        + "bears a larger α than all \(all) together."
    case .big: return bigWords(slice, descent)
    }
  }

  private func bigWords(_ slice: WeightSlice, _ descent: WeightDescent) -> String {
    let count = descent.places.count - 1
    if let threshold = slice.threshold, descent.alpha > threshold {
      return "Beyond 2/curvature = \(plain(threshold)): each step ends higher than the one before. "
        + "It diverges."
    }
    let last = descent.places.suffix(2).map(\.weight)
    let still = (last[last.endIndex - 1] - last[last.startIndex]).magnitude
    if still < slice.range.span / 100 {
      let than = descent.end > descent.start ? "the start" : "the right α comes"
      return "It overshoots on to flat ground and sticks there, J higher than \(than)."
    }
    return "It overshoots: J rose at \(descent.rises) of \(count) steps."
  }
}
