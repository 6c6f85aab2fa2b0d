import Drawing

/// The views of the Units screen, the one that is shown in brackets.
struct TabsPanel: Panel {
  /// A line that names the views has nothing to make large.
  var canBeChosen: Bool { false }

  func title(_ scene: Scene) -> String { "" }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    var x = area.x + 1
    return Units.View.allCases.first { view in
      let place = x..<x + view.rawValue.count + 2
      x = place.upperBound + 1
      return place.contains(point.x)
    }.map { .view($0) }
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    var x = area.x + 1
    for view in Units.View.allCases {
      let isShown = view == scene.model.units.view
      let text = isShown ? "[\(view.rawValue)]" : " \(view.rawValue) "
      x = canvas.write(text, x, area.y, scene.style(isShown ? .strong : .quiet)) + 1
    }
    let words = Self.words(scene.model.units.view)
    guard x + canvas.columns(of: words) + 2 <= area.right else { return }
    canvas.writeRight(words, endingAt: area.right - 1, area.y, scene.style(.text))
  }

  /// What the view is about, in a few words.
  private static func words(_ view: Units.View) -> String {
    switch view {
    case .perceptron: "one neuron is one straight line"
    case .sigmoid: "how much a neuron can still learn"
    case .gates: "weights set by hand, nothing learned"
    case .depth: "the same dataset, more and more layers"
    }
  }
}
