import Drawing
import Learning

/// Draws the weights between the neurons of a graph.
struct EdgePainter {
  let scene: Scene
  let area: Rect

  func draw(_ layers: [[GraphEdge]], on canvas: inout Canvas) {
    let weakestFirst = layers.joined().sorted(by: GraphEdge.isBelow).suffix(Self.mostEdges)
    guard scene.features.isUnicode else {
      for edge in weakestFirst { strokeASCII(edge, on: &canvas) }
      return
    }
    var image = PixelImage(scene.features.grid, area.size)
    for edge in weakestFirst { stroke(edge, on: &image) }
    canvas.draw(image, at: Point(area.x, area.y))
  }

  /// Past this many, lines would only smear: the strongest stand for the rest.
  private static let mostEdges = 200

  /// The width of a stroke in cell widths: it grows with the weight and with the panel.
  private func width(of weight: Double) -> Double {
    (0.35 + min(abs(weight), 10) * 0.17) * min(2, max(1, Double(area.width) / 70))
  }

  /// Below this a weight is as good as none, and its line is dotted.
  private static let faintest = 0.05
  /// The strokes and gaps of a negative weight's line, in cell widths: where colour tells the sign
  /// too, just enough to see; where nothing else does, enough not to miss.
  private func dash(_ width: Double) -> (on: Double, off: Double) {
    let scale = max(1, width)
    return scene.features.colors > .none
      ? (on: 4 * scale, off: 0.6 * scale) : (on: 2.5 * scale, off: scale)
  }
  private static let dots = (on: 0.5, off: 0.5)

  /// Lit lines are blocks, and at least so wide, in cell widths; dim ones are hairlines.
  private static let litWidth = 0.8
  private static let dimWidth = 0.35
  /// How much wider the strongest of many lines is.
  private static let manyWidth = 0.5

  private func width(of edge: GraphEdge) -> Double {
    let width = edge.share.map { Self.dimWidth + $0 * Self.manyWidth } ?? width(of: edge.weight)
    switch edge.light {
    case .usual: return width
    case .dim: return Self.dimWidth
    case .lit: return max(Self.litWidth, width)
    }
  }

  private func style(_ edge: GraphEdge) -> Style {
    // Among many coloured tiles coloured lines would smear: their signs are shown a neuron at a time.
    if edge.light == .dim { return scene.style(.faint) }
    if edge.isCrowded, let share = edge.share, !edge.isOfChosen {
      return scene.style(share < Self.strongShare ? .faint : .quiet)
    }
    return scene.style(edge.weight < 0 ? .zero : .one)
  }
  /// From this share of the largest on one of many lines is bright.
  private static let strongShare = 0.75

  private func stroke(_ edge: GraphEdge, on image: inout PixelImage) {
    let width = width(of: edge)
    let dash = abs(edge.weight) < Self.faintest ? Self.dots : edge.weight < 0 ? dash(width) : nil
    let color = style(edge).foreground
    for lead in [edge.from.trail, edge.to.lead].compactMap({ $0 }) {
      image.stroke(stroke(lead.from, lead.to, width, dash: nil), color)
    }
    image.stroke(stroke(edge.from.exit, edge.to.entry, width, dash: dash), color)
  }

  private func stroke(
    _ from: GraphLayout.Neuron.Place, _ to: GraphLayout.Neuron.Place, _ width: Double,
    dash: (on: Double, off: Double)?
  ) -> Stroke {
    Stroke(
      from: (from.x - Double(area.x), from.y - Double(area.y)),
      to: (to.x - Double(area.x), to.y - Double(area.y)), width: width, dash: dash)
  }

  /// A weight of at least this size is drawn in `strongGlyphs`.
  private static let strong = 4.0
  /// What strong weights are drawn with in ASCII, by their sign: where others cross it, a gap is no
  /// longer seen, but the glyph is.
  static let strongGlyphs: (positive: Unicode.Scalar, negative: Unicode.Scalar) = ("#", "=")

  /// In ASCII the glyph tells the slope and the size; gaps, and a glyph of its own, a minus sign.
  private func strokeASCII(_ edge: GraphEdge, on canvas: inout Canvas) {
    let (from, to) = (edge.from.exit, edge.to.entry)
    let rise = (to.y - from.y) / max(1, to.x - from.x)
    for lead in [edge.from.trail, edge.to.lead].compactMap({ $0 }) {
      let glyph = glyph(edge, rise: 0)
      for x in Int(lead.from.x)..<max(Int(lead.from.x), Int(lead.to.x)) {
        canvas.put(glyph, x, Int(lead.from.y), style(edge))
      }
    }
    let glyph = glyph(edge, rise: rise)
    for x in Int(from.x)..<max(Int(from.x), Int(to.x)) {
      let along = Double(x) + 0.5 - from.x
      if edge.weight < 0, Int(along) % 4 == 3 { continue }
      canvas.put(glyph, x, Int(from.y + rise * along), style(edge))
    }
  }

  private func glyph(_ edge: GraphEdge, rise: Double) -> Unicode.Scalar {
    let size = abs(edge.weight)
    let strong = edge.weight < 0 ? Self.strongGlyphs.negative : Self.strongGlyphs.positive
    let slope: Unicode.Scalar = abs(rise) < 0.12 ? "-" : rise > 0 ? "\\" : "/"
    switch edge.light {
    case .dim: return "."
    case .lit: return strong
    case .usual:
      let isStrong = edge.share == nil && size >= Self.strong
      return isStrong ? strong : size < 0.5 && edge.share == nil ? "." : slope
    }
  }
}
