import Learning

extension Model {
  /// Whether something can be drawn: an image, or points on the map.
  var canDraw: Bool { setup.dataset.images != nil || setup.dataset.takesPoints }

  /// Whether the keys are those of a pen.
  var isDrawing: Bool { pad != nil || mapCursor != nil }

  /// The image that is answered wrong after the chosen one, the surest first, round and round.
  mutating func chooseNextMistake() {
    guard let judged = seen[.training]?.runs.first?.judged, !judged.mistakes.isEmpty else {
      message = Message("every one is right")
      return
    }
    let mistakes = judged.mistakes.map { judged.first + $0 }
    let place = example.flatMap { mistakes.firstIndex(of: $0) }
    example = mistakes[place.map { ($0 + 1) % mistakes.count } ?? 0]
  }

  /// The Step screen on the image that is shown.
  mutating func stepOnImage() -> [Effect] {
    guard let run = seen[.training]?.runs.first else { return [] }
    let shown = Scene(model: self, snapshots: seen, features: features).shownExample(of: run)
    let snapshots = seen
    step.isWorked = false
    step.example = shown
    step.hide(from: 0)
    return act(.screen(.step), snapshots)
  }
}
