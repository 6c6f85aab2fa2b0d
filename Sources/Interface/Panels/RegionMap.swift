import Learning

/// What a map shows at its pixels, row by row from the top.
struct RegionMap {
  let plane: Plane
  /// From 0 to 1: the answer between the two classes, the value on its scale, or how sure one of several
  /// classes is.
  let shades: [Double]
  /// Which label each pixel has; nil where no line parts any.
  let labels: [Int]?
  /// Whether the labels have colours of their own, and not the two of the ramp.
  var isOfSeveral = false
  /// Whether the shades keep away from their brightest ends, for points to stand out.
  var isMuted = false

  /// Shades alone.
  init(_ plane: Plane, shades: [Double]) {
    (self.plane, self.shades, labels) = (plane, shades, nil)
  }

  /// What a network answers over a plane through the inputs of a dataset.
  init(_ network: Network, on dataset: Dataset, _ section: CrossSection, over plane: Plane) {
    let (meaning, layer) = (dataset.meaning, network.shape.depth - 1)
    let hasClasses = meaning.kind == .classes && meaning.outputs > 1
    let answers = network.sample(
      layer: layer, neurons: 0..<(hasClasses ? meaning.outputs : 1), over: plane,
      through: section, of: dataset)
    self.plane = plane
    if hasClasses {
      let pixels = answers[0].indices.map { pixel in answers.map { $0[pixel] } }
      labels = pixels.map { Self.place(meaning.label(of: $0)) }
      shades = pixels.map(Self.certainty)
      isOfSeveral = true
    } else {
      labels =
        meaning.kind == .values ? nil : answers[0].map { Self.place(meaning.label(of: [$0])) }
      let (low, span) = (
        meaning.range.lowerBound, meaning.range.upperBound - meaning.range.lowerBound
      )
      shades = answers[0].map { ($0 - low) / span }
    }
  }

  private static func place(_ label: Meaning.Label) -> Int {
    switch label {
    case .named(let place): place
    case .bits(let bits): bits[0] ? 1 : 0
    case .values, .none: 0
    }
  }

  /// By how much the greatest output is above the next, from 0 to 1.
  private static func certainty(_ outputs: [Double]) -> Double {
    let ranked = outputs.filter { !$0.isNaN }.sorted(by: >)
    guard ranked.count > 1 else { return 0 }
    return min(1, max(0, ranked[0] - ranked[1]))
  }

  func label(_ x: Int, _ y: Int) -> Int { labels?[y * plane.columns + x] ?? 0 }
  func shade(_ x: Int, _ y: Int) -> Double { shades[y * plane.columns + x] }

  /// Whether the line between two labels runs along a pixel: a neighbour has a lower one.
  func isBoundary(_ x: Int, _ y: Int) -> Bool {
    guard labels != nil else { return false }
    let here = label(x, y)
    return (x > 0 && label(x - 1, y) < here)
      || (x + 1 < plane.columns && label(x + 1, y) < here)
      || (y > 0 && label(x, y - 1) < here)
      || (y + 1 < plane.rows && label(x, y + 1) < here)
  }
}
