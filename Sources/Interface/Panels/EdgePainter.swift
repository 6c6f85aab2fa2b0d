import Drawing
import Learning

/// Draws the weights between the neurons of a layout.
struct EdgePainter {
  let scene: Scene
  let network: Network
  let layout: GraphLayout
  /// Which weights are being computed; nil: all are shown alike.
  var spotlight: Spotlight?
  /// Where words stand that a number must not cover.
  private var labels: [Rect]

  init(
    scene: Scene, network: Network, layout: GraphLayout, captions: [Rect],
    spotlight: Spotlight? = nil
  ) {
    self.scene = scene
    self.network = network
    self.layout = layout
    self.spotlight = spotlight
    labels = layout.neurons.joined().flatMap(GraphLayout.words) + captions
  }

  private enum Light { case usual, dim, lit }

  private struct Edge {
    var weight: Double
    var light: Light
    /// Its gradient is spelled out beside the graph.
    var isChosen: Bool
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
  }

  /// Past this many, lines would only smear: the strongest stand for the rest.
  private static let mostEdges = 120

  mutating func draw(on canvas: inout Canvas, in area: Rect) {
    let layers = (0..<network.shape.depth).map(edges)
    // The lit ones lie over the others.
    let weakestFirst = layers.joined().sorted {
      ($0.light == .lit ? 1 : 0, abs($0.weight)) < ($1.light == .lit ? 1 : 0, abs($1.weight))
    }
    let shown = weakestFirst.suffix(Self.mostEdges)
    if scene.features.isUnicode {
      var image = PixelImage(scene.features.grid, area.size)
      for edge in shown { stroke(edge, on: &image, in: area) }
      canvas.draw(image, at: Point(area.x, area.y))
    } else {
      for edge in shown { strokeASCII(edge, on: &canvas) }
    }
    for edges in layers {
      // With more numbers than every other row holds, they would cover what they name.
      let lit = edges.filter { $0.light == .lit || $0.isChosen }
      let isRoomy = edges.count * 2 <= area.height
      for edge in lit.count * 2 <= area.height ? lit : [] { label(edge, on: &canvas) }
      for edge in isRoomy ? edges : [] where edge.light != .lit && !edge.isChosen {
        label(edge, on: &canvas)
      }
    }
  }

  private func edges(_ layer: Int) -> [Edge] {
    layout.neurons[layer].flatMap { from in
      layout.neurons[layer + 1].map { to in
        let parameter = ParameterID(layer: layer, from: from.index, to: to.index)
        return Edge(
          weight: network.parameters.weight(layer: layer, from: from.index, to: to.index),
          light: light(of: parameter), isChosen: spotlight?.isChosen(parameter) ?? false,
          from: (Double(from.disc.right), Double(from.disc.y) + Double(from.disc.height) / 2),
          to: (Double(to.disc.x), Double(to.disc.y) + Double(to.disc.height) / 2))
      }
    }
  }

  private func light(of parameter: ParameterID) -> Light {
    guard let spotlight else { return .usual }
    return spotlight.isLit(parameter) ? .lit : .dim
  }

  /// The width of a stroke in cell widths: it grows with the weight and with the panel.
  private static func width(of weight: Double, in area: Rect) -> Double {
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

  private func width(of edge: Edge, in area: Rect) -> Double {
    let width = Self.width(of: edge.weight, in: area)
    switch edge.light {
    case .usual: return width
    case .dim: return Self.dimWidth
    case .lit: return max(Self.litWidth, width)
    }
  }

  private func style(_ edge: Edge) -> Style {
    scene.style(edge.light == .dim ? .faint : edge.weight < 0 ? .zero : .one)
  }

  private func stroke(_ edge: Edge, on image: inout PixelImage, in area: Rect) {
    let width = width(of: edge, in: area)
    let dash = abs(edge.weight) < Self.faintest ? Self.dots : edge.weight < 0 ? dash(width) : nil
    let stroke = Stroke(
      from: (edge.from.x - Double(area.x), edge.from.y - Double(area.y)),
      to: (edge.to.x - Double(area.x), edge.to.y - Double(area.y)), width: width, dash: dash)
    image.stroke(stroke, style(edge).foreground)
  }

  /// A weight of at least this size is drawn in `strongGlyphs`.
  private static let strong = 4.0
  /// What strong weights are drawn with in ASCII, by their sign: where others cross it, a gap is no
  /// longer seen, but the glyph is.
  static let strongGlyphs: (positive: Unicode.Scalar, negative: Unicode.Scalar) = ("#", "=")

  /// In ASCII the glyph tells the slope and the size; gaps, and a glyph of its own, a minus sign.
  private func strokeASCII(_ edge: Edge, on canvas: inout Canvas) {
    let style = style(edge)
    let rise = (edge.to.y - edge.from.y) / max(1, edge.to.x - edge.from.x)
    let size = abs(edge.weight)
    let slope: Unicode.Scalar = abs(rise) < 0.12 ? "-" : rise > 0 ? "\\" : "/"
    let strong = edge.weight < 0 ? Self.strongGlyphs.negative : Self.strongGlyphs.positive
    let glyph: Unicode.Scalar =
      edge.light == .dim
      ? "." : edge.light == .lit ? strong : size < 0.5 ? "." : size < Self.strong ? slope : strong
    for x in Int(edge.from.x)..<max(Int(edge.from.x), Int(edge.to.x)) {
      let along = Double(x) + 0.5 - edge.from.x
      if edge.weight < 0, Int(along) % 4 == 3 { continue }
      canvas.put(glyph, x, Int(edge.from.y + rise * along), style)
    }
  }

  /// Writes the weight on its line, where no other number is.
  private mutating func label(_ edge: Edge, on canvas: inout Canvas) {
    let figure = signed(edge.weight, abs(edge.weight) < 9.995 ? 2 : 1)
    let text = edge.isChosen ? "[\(figure)]" : figure
    let width = canvas.columns(of: text)
    guard edge.to.x - edge.from.x >= Double(width + 3) else { return }
    for share in [0.32, 0.42, 0.24, 0.55, 0.7] {
      let x = Int(edge.from.x + (edge.to.x - edge.from.x) * share) - width / 2
      let y = Int(edge.from.y + (edge.to.y - edge.from.y) * share)
      let place = Rect(x - 1, y, width + 2, 1)
      guard Double(x) > edge.from.x, Double(x + width) < edge.to.x,
        !labels.contains(where: { !$0.intersection(place).isEmpty })
      else { continue }
      labels.append(place)
      canvas.write(" \(text) ", x - 1, y, labelStyle(edge))
      return
    }
  }

  private func labelStyle(_ edge: Edge) -> Style {
    if edge.light == .lit { return scene.style(.lit) }
    if edge.isChosen { return scene.style(.strong) }
    return edge.light == .dim
      ? scene.style(.quiet) : scene.style(edge.weight < 0 ? .zero : .one).bold
  }
}
