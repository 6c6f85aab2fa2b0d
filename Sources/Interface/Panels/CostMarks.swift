import Drawing
import Learning

/// What a card has named on the curve of J: words beside the places that they speak of.
///
/// Nothing is named that the curve does not have: no plateau while J falls all the time.
struct CostMarks {
  let plot: CostPlot
  let run: Run

  private var scene: Scene { plot.scene }

  func draw(_ marks: [CardMark], on canvas: inout Canvas, in area: Rect) {
    guard !marks.isEmpty, area.width >= 40, area.height >= 6 else { return }
    let course = CostCourse(run.history, above: run.setup.epsilon)
    for mark in marks {
      switch mark {
      case .plateau:
        guard let plateau = course.plateau else { continue }
        point(
          at: plateau.middle, "the plateau: J ≈ \(costFigure(plateau.level))", on: &canvas, in: area
        )
      case .fall:
        guard let epoch = course.fall else { continue }
        write("the fall", beside: epoch, on: &canvas, in: area)
      case .arrival:
        guard case .converged(let epoch) = run.outcome else { continue }
        write("arrived: epoch \(grouped(epoch))", beside: epoch, on: &canvas, in: area)
      }
    }
  }

  private func place(_ epoch: Int, in area: Rect) -> Point? {
    plot.point(epoch: epoch, cost: run.history.cost(at: epoch), in: area)
  }

  /// Words below the curve, under a sign that points at it.
  private func point(at epoch: Int, _ text: String, on canvas: inout Canvas, in area: Rect) {
    guard let place = place(epoch, in: area) else { return }
    let width = canvas.columns(of: text)
    let sign = scene.features.isUnicode ? "▲" : "^"
    for down in 1...3 {
      for x in [place.x + 2, place.x - width - 1] {
        let words = Rect(x, place.y + down + 1, width, 1)
        guard isFree(Rect(place.x, place.y + down, 1, 1), on: canvas, in: area),
          isFree(Rect(x - 1, words.y, width + 2, 1), on: canvas, in: area)
        else { continue }
        write(sign, at: Point(place.x, place.y + down), on: &canvas)
        return write(text, at: Point(x, words.y), on: &canvas)
      }
    }
  }

  /// The most columns between words and what they name.
  private static let farthest = 10

  /// Words left of the curve with an arrow to it, or right of it.
  private func write(
    _ text: String, beside epoch: Int, on canvas: inout Canvas, in area: Rect
  ) {
    guard let place = place(epoch, in: area) else { return }
    let (right, left) = scene.features.isUnicode ? ("→", "←") : ("->", "<-")
    for (words, isBefore) in [("\(text) \(right)", true), ("\(left) \(text)", false)] {
      let width = canvas.columns(of: words)
      for gap in 1...Self.farthest {
        let x = isBefore ? place.x - gap - width : place.x + gap + 1
        for y in [place.y, place.y + 1, place.y - 1, place.y - 2] {
          guard isFree(Rect(x - 1, y, width + 2, 1), on: canvas, in: area) else { continue }
          return write(words, at: Point(x, y), on: &canvas)
        }
      }
    }
  }

  private func write(_ text: String, at place: Point, on canvas: inout Canvas) {
    var x = place.x
    // The shade below the curve may end within the words.
    for character in text {
      let below = canvas[x, place.y].style.background
      x = canvas.write(String(character), x, place.y, scene.style(.strong).on(below))
    }
  }

  private func isFree(_ place: Rect, on canvas: Canvas, in area: Rect) -> Bool {
    let blank = [scene.style(.text).background, scene.style(.area).foreground]
    guard place.intersection(area) == place, place.bottom < area.bottom else { return false }
    return (place.x..<place.right).allSatisfy {
      canvas[$0, place.y].glyph == " " && blank.contains(canvas[$0, place.y].style.background)
    }
  }
}

/// The parts of a curve of J that have a name.
struct CostCourse {
  /// Where J changed least for longest, and at which height.
  private(set) var plateau: (middle: Int, level: Double)?
  /// Where J was half way down from there, on a logarithmic scale.
  private(set) var fall: Int?

  /// So many places of the curve are looked at.
  private static let places = 120
  /// By how much of it J changes on a plateau at most, and the least share of all epochs that it takes.
  private static let change = 0.08
  private static let leastShare = 0.15
  private static let leastEpochs = 20

  init(_ history: CostHistory, above epsilon: Double) {
    let count = min(Self.places, history.epochs + 1)
    guard history.epochs >= Self.leastEpochs, history.start.isFinite else { return }
    let epochs = (0..<count).map { $0 * history.epochs / (count - 1) }
    let costs = epochs.map(history.cost(at:))
    guard let part = Self.longest(costs), costs[part.lowerBound] > 2 * epsilon else { return }
    let length = epochs[part.upperBound] - epochs[part.lowerBound]
    guard length >= Self.leastEpochs,
      Double(length) >= Self.leastShare * Double(history.epochs)
    else { return }
    let middle = (part.lowerBound + part.upperBound) / 2
    plateau = (epochs[middle], costs[middle])
    guard let last = costs.last, last > 0, last < costs[middle] / 2 else { return }
    let half = (costs[middle] * last).squareRoot()
    fall = costs.indices.first { $0 > part.upperBound && costs[$0] <= half }.map { epochs[$0] }
  }

  /// The longest stretch in which the costs change by so little.
  private static func longest(_ costs: [Double]) -> ClosedRange<Int>? {
    var best: ClosedRange<Int>?
    for first in costs.indices {
      var (low, high) = (costs[first], costs[first])
      for last in costs.indices[first...] {
        (low, high) = (min(low, costs[last]), max(high, costs[last]))
        guard high.isFinite, high - low <= change * high else { break }
        if last - first > (best?.count ?? 1) - 1 { best = first...last }
      }
    }
    return best
  }
}
