import Drawing
import Learning

/// Draws the weights between the neurons of a layout.
struct EdgePainter {
  let scene: Scene
  let network: Network
  let layout: GraphLayout
  /// Where words stand that a number must not cover.
  private var labels: [Rect]

  init(scene: Scene, network: Network, layout: GraphLayout) {
    self.scene = scene
    self.network = network
    self.layout = layout
    labels = layout.neurons.joined().flatMap(GraphLayout.words)
  }

  private struct Edge {
    var weight: Double
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
  }

  /// Past this many, lines would only smear: the strongest stand for the rest.
  private static let mostEdges = 120

  mutating func draw(on canvas: inout Canvas, in area: Rect) {
    let layers = (0..<network.shape.depth).map(edges)
    let weakestFirst = layers.joined().sorted { abs($0.weight) < abs($1.weight) }
    for edge in weakestFirst.suffix(Self.mostEdges) { stroke(edge, on: &canvas, in: area) }
    // With more numbers than every other row holds, they would cover what they name.
    for edges in layers where edges.count * 2 <= area.height {
      for edge in edges { label(edge, on: &canvas) }
    }
  }

  private func edges(_ layer: Int) -> [Edge] {
    layout.neurons[layer].flatMap { from in
      layout.neurons[layer + 1].map { to in
        Edge(
          weight: network.parameters.weight(layer: layer, from: from.index, to: to.index),
          from: (Double(from.disc.right), Double(from.disc.y) + Double(from.disc.height) / 2),
          to: (Double(to.disc.x), Double(to.disc.y) + Double(to.disc.height) / 2))
      }
    }
  }

  /// The width of a stroke in cell widths: it grows with the weight and with the panel.
  private static func width(of weight: Double, in area: Rect) -> Double {
    (0.35 + min(abs(weight), 10) * 0.17) * min(2, max(1, Double(area.width) / 70))
  }

  /// Below this a weight is as good as none, and its line is dotted.
  private static let faintest = 0.05
  /// The strokes and gaps of a negative weight's line, in cell widths: where colour tells the sign
  /// too, just enough to see; where nothing else does, enough not to miss.
  private var dash: (on: Double, off: Double) {
    scene.features.colors > .none ? (on: 4, off: 0.6) : (on: 2.5, off: 1)
  }
  private static let dots = (on: 0.5, off: 0.5)

  private func stroke(_ edge: Edge, on canvas: inout Canvas, in area: Rect) {
    let width = Self.width(of: edge.weight, in: area)
    let kind: DotRaster.Kind =
      !scene.features.isUnicode ? .ascii : width >= 0.8 ? .quadrants : .braille
    guard kind != .ascii else { return strokeASCII(edge, on: &canvas) }
    var raster = DotRaster(kind, area.size)
    let origin = (x: Double(area.x), y: Double(area.y))
    let dash = abs(edge.weight) < Self.faintest ? Self.dots : edge.weight < 0 ? dash : nil
    raster.stroke(
      from: (edge.from.x - origin.x, edge.from.y - origin.y),
      to: (edge.to.x - origin.x, edge.to.y - origin.y), width: width, dash: dash)
    raster.draw(
      on: &canvas, at: Point(area.x, area.y), scene.style(edge.weight < 0 ? .zero : .one))
  }

  /// In ASCII the glyph tells the slope and the size, gaps the sign.
  private func strokeASCII(_ edge: Edge, on canvas: inout Canvas) {
    let style = scene.style(edge.weight < 0 ? .zero : .one)
    let rise = (edge.to.y - edge.from.y) / max(1, edge.to.x - edge.from.x)
    let size = abs(edge.weight)
    let slope: Unicode.Scalar = abs(rise) < 0.12 ? "-" : rise > 0 ? "\\" : "/"
    let glyph: Unicode.Scalar = size < 0.5 ? "." : size < 4 ? slope : "#"
    for x in Int(edge.from.x)..<max(Int(edge.from.x), Int(edge.to.x)) {
      let along = Double(x) + 0.5 - edge.from.x
      if edge.weight < 0, Int(along) % 4 == 3 { continue }
      canvas.put(glyph, x, Int(edge.from.y + rise * along), style)
    }
  }

  /// Writes the weight on its line, where no other number is.
  private mutating func label(_ edge: Edge, on canvas: inout Canvas) {
    let text = signed(edge.weight, abs(edge.weight) < 9.995 ? 2 : 1)
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
      canvas.write(" \(text) ", x - 1, y, scene.style(edge.weight < 0 ? .zero : .one).bold)
      return
    }
  }
}
