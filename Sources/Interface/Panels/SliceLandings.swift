import Drawing

/// Where steps of some α land on the curve, named on the picture: the network's own, the one that
/// comes lowest, and the least that overshoots.
struct SliceLandings {
  let scene: Scene
  let slice: WeightSlice
  let plot: SlicePlot

  struct Landing {
    var alpha: Double
    var place: Double
    var cost: Double
    var style: Style
    /// What is said of it, the longest first.
    var words: [String]
  }

  /// Those that leave the ball's own column, inside the picture.
  var landings: [Landing] {
    let own = slice.setup.alpha
    let others = AlphaLadder.rungs.filter { $0 != own && isApart($0) }
    let costs = others.map { slice.cost(at: slice.landing($0)) }
    let lower = others.indices.filter { costs[$0] < slice.cost }.min { costs[$0] < costs[$1] }
    let higher = others.indices.first { costs[$0] > slice.cost && others[$0] > own }
    let theme = scene.model.theme
    var all: [Landing] = []
    if isApart(own) { all.append(landing(own, scene.style(.zero))) }
    if let lower { all.append(landing(others[lower], theme.lane(0, scene.features.colors))) }
    if let higher { all.append(landing(others[higher], theme.lane(2, scene.features.colors))) }
    return all
  }

  private func isApart(_ alpha: Double) -> Bool {
    guard let column = plot.frame.column(slice.landing(alpha)),
      let now = plot.frame.column(slice.weight)
    else { return false }
    return abs(column - now) > 1
  }

  private func landing(_ alpha: Double, _ style: Style) -> Landing {
    let place = slice.landing(alpha)
    let cost = slice.cost(at: place)
    let (name, figure) = ("α \(number(alpha))", short(cost, 3))
    let long = cost > slice.cost ? "overshoots" : "lands here"
    return Landing(
      alpha: alpha, place: place, cost: cost, style: style.bold,
      words: ["\(name) \(long): \(figure)", "\(name): \(figure)", name])
  }

  func draw(on canvas: inout Canvas) {
    let landings = landings
    for landing in landings {
      plot.drawLanding(landing.place, landing.cost, landing.style.foreground, on: &canvas)
    }
    plot.drawBall(slice, on: &canvas)
    let strong = scene.style(.strong)
    let now = ["now: J \(short(slice.cost, 3))", "now"]
    name(now, slice.weight, slice.cost, strong, isAbove: true, on: &canvas)
    for landing in landings {
      name(
        landing.words, landing.place, landing.cost, landing.style,
        isAbove: landing.cost > slice.cost, on: &canvas)
    }
  }

  /// Writes words beside a place of the curve where nothing else is drawn, if there is room.
  private func name(
    _ forms: [String], _ place: Double, _ cost: Double, _ style: Style, isAbove: Bool,
    on canvas: inout Canvas
  ) {
    guard let column = plot.frame.column(place) else { return }
    let row = plot.frame.row(min(max(cost, plot.frame.up.low), plot.frame.up.high))
    guard let row else { return }
    let away = [1, 2, 3, 4]
    let steps = isAbove ? away.map { -$0 } + [0] + away : away + [0] + away.map { -$0 }
    for text in forms {
      let width = canvas.columns(of: text)
      let places = steps.flatMap { step in
        [column + 3, column - 2 - width].map { Rect($0, row + step, width, 1) }
      }
      guard let free = places.first(where: { isFree($0, canvas) }) else { continue }
      for (offset, glyph) in canvas.features.glyphs(of: text).enumerated() {
        let below = canvas[free.x + offset, free.y].style.background
        canvas.put(glyph, free.x + offset, free.y, style.on(below))
      }
      return
    }
  }

  /// Whether nothing but the ground or the sky is there, a column around it included.
  private func isFree(_ place: Rect, _ canvas: Canvas) -> Bool {
    let area = plot.frame.plot
    guard place.x >= area.x, place.right <= area.right, place.y >= area.y, place.y < area.bottom
    else { return false }
    let blank = [scene.style(.text).background, scene.style(.area).foreground]
    return (max(area.x, place.x - 1)..<min(area.right, place.right + 1)).allSatisfy { x in
      let cell = canvas[x, place.y]
      return cell.glyph == " " && blank.contains(cell.style.background)
    }
  }
}
