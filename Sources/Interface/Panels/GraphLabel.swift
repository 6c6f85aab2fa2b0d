import Drawing

/// Words in the graph of a network: a name with a figure, a weight, a count.
struct GraphLabel {
  var pieces: [(text: String, style: Style)]
  var place: Rect

  init(_ pieces: [(text: String, style: Style)], at place: Rect) {
    self.pieces = pieces
    self.place = place
  }

  func draw(on canvas: inout Canvas) {
    var x = place.x
    for piece in pieces {
      x = canvas.write(piece.text, x, place.y, piece.style, limit: place.right - x)
    }
  }
}

/// The words of a graph, none of which touches another, a neuron or the end of a line.
struct GraphLabels {
  private(set) var labels: [GraphLabel] = []
  /// Where no words may stand.
  private var taken: [Rect]

  init(avoiding taken: [Rect]) { self.taken = taken }

  /// Takes the first of some labels that there is room for; a column or more stay free at its sides.
  ///
  /// - Returns: whether there was room for any.
  @discardableResult
  mutating func add(firstOf forms: [GraphLabel], in area: Rect, apart gap: Int = 1) -> Bool {
    guard let free = forms.first(where: { isFree($0.place, in: area, gap) }) else { return false }
    labels.append(free)
    taken.append(free.place)
    return true
  }

  /// Keeps words that come later away from an area.
  mutating func take(_ areas: [Rect]) { taken += areas }

  private func isFree(_ place: Rect, in area: Rect, _ gap: Int) -> Bool {
    let around = Rect(place.x - gap, place.y, place.width + 2 * gap, 1)
    return place.intersection(area) == place && taken.allSatisfy { $0.intersection(around).isEmpty }
  }
}
