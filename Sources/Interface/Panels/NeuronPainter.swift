import Drawing
import Learning

/// Draws the neurons: a disc that holds the map of what each answers over the inputs, its name, its
/// activation for the shown example, and its bias.
struct NeuronPainter {
  let scene: Scene
  let names: UnitNames
  let network: Network
  let dataset: Dataset
  let input: [Double]
  let answers: [[Double]]
  /// Where words must stay.
  let area: Rect
  /// Whether a hidden neuron is labelled by the gate that it has become.
  var showsGates = false
  /// Which neurons are being computed, and what is known of each by then; nil: all of it.
  var spotlight: Spotlight?

  /// What stands under a disc: the neuron's bias or its δ.
  struct Caption {
    var text: String
    var style: Style
    var place: Rect
  }

  func draw(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    let value = value(neuron)
    if neuron.disc.height > 1 {
      drawDisc(neuron, on: &canvas)
    } else {
      drawDot(neuron, value, on: &canvas)
    }
    if neuron.hasName { drawName(neuron, on: &canvas) }
  }

  private func value(_ neuron: GraphLayout.Neuron) -> Double {
    neuron.layer == 0 ? input[neuron.index] : answers[neuron.layer - 1][neuron.index]
  }

  /// The name, the activation and the gate that stand above a disc.
  private func title(_ neuron: GraphLayout.Neuron) -> (name: String, figure: String, gate: String) {
    let value = value(neuron)
    let figure =
      spotlight?.figure(neuron) ?? (neuron.layer == 0 ? weightText(value) : answer(value))
    return (
      names.name(layer: neuron.layer, index: neuron.index), figure,
      gateName(neuron).map { " " + $0 } ?? ""
    )
  }

  /// Where the words above a disc stand.
  private func titlePlace(_ neuron: GraphLayout.Neuron) -> Rect {
    let title = title(neuron)
    let width = scene.features.columns(of: "\(title.name) \(title.figure)\(title.gate)")
    let x = neuron.disc.x + neuron.disc.width / 2 - width / 2
    return Rect(max(area.x, min(x, area.right - width)), neuron.disc.y - 1, width, 1)
  }

  private func drawName(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    let (name, figure, gate) = title(neuron)
    let place = titlePlace(neuron)
    if spotlight?.isLit(neuron) == true {
      let mark = scene.features.colors > .none ? " " : "▶"
      canvas.write(
        "\(mark)\(name) \(figure) ", max(area.x, place.x - 1), place.y, scene.style(.lit))
      return
    }
    var x = canvas.write(name + " ", place.x, place.y, scene.style(.quiet))
    x = canvas.write(figure, x, place.y, scene.style(.strong))
    canvas.write(gate, x, place.y, scene.style(.title))
  }

  /// An activation, in places that stand still while it changes where it lies between -1 and 1.
  private func answer(_ value: Double) -> String {
    value.magnitude < 9.995 ? fixed(value, 2) : short(value, 2)
  }

  /// The captions of the neurons that have one, none of them over a neighbour's name or disc: where
  /// it would be, it is shorter or a row lower, and where that does not help there is none.
  func captions(_ neurons: [GraphLayout.Neuron]) -> [Caption] {
    var taken = neurons.flatMap { $0.hasName ? [$0.disc, titlePlace($0)] : [$0.disc] }
    return neurons.filter(\.hasBias).compactMap { neuron in
      let places = captionForms(neuron)
      let free = places.first { form in
        let around = Rect(form.place.x - 1, form.place.y, form.place.width + 2, 1)
        return form.place.bottom <= area.bottom
          && taken.allSatisfy { $0.intersection(around).isEmpty }
      }
      if let free { taken.append(free.place) }
      return free
    }
  }

  private func captionForms(_ neuron: GraphLayout.Neuron) -> [Caption] {
    let bias = network.parameters.bias(layer: neuron.layer - 1, neuron: neuron.index)
    let delta = spotlight?.below(neuron)
    let style = scene.style(delta != nil ? .strong : bias < 0 ? .zero : .one)
    let texts = delta.map { [$0] } ?? ["bias \(signed(bias, 2))", "b \(signed(bias, 2))"]
    return [0, 1].flatMap { down in
      texts.map { text in
        let width = scene.features.columns(of: text)
        let x = neuron.disc.x + neuron.disc.width / 2 - width / 2
        return Caption(
          text: text, style: style,
          place: Rect(
            max(area.x, min(x, area.right - width)), neuron.disc.bottom + down, width, 1))
      }
    }
  }

  /// The gate that a neuron after the input has become, once its answers are decided.
  private func gateName(_ neuron: GraphLayout.Neuron) -> String? {
    guard neuron.layer > 0, showsGates, neuron.disc.height > 1, network.activation == .sigmoid,
      network.shape.layers[0] == 2, neuron.layer < network.shape.depth
    else { return nil }
    return Gate.name(of: network, layer: neuron.layer - 1, neuron: neuron.index)
  }

  private func drawDot(_ neuron: GraphLayout.Neuron, _ value: Double, on canvas: inout Canvas) {
    let glyph: Unicode.Scalar = scene.features.isUnicode ? "●" : "o"
    let isLit = spotlight?.isLit(neuron) == true
    let style = scene.style(isLit ? .lit : Gate.isOn(value) ? .one : .zero)
    canvas.put(glyph, neuron.disc.x, neuron.disc.y, style)
  }

  private func drawDisc(_ neuron: GraphLayout.Neuron, on canvas: inout Canvas) {
    let painter = RegionPainter(scene)
    guard let grid = painter.grid else { return drawPlainDisc(neuron, painter, on: &canvas) }
    let disc = neuron.disc
    let plane = self.plane(disc, painter)
    let values = values(neuron, plane)
    let isLit = spotlight?.isLit(neuron) == true
    let rim = isLit ? scene.style(.lit).background : scene.style(.frame).foreground
    let hasRim = isLit || plane.columns >= Self.narrowestRim
    var image = PixelImage(grid, disc.size)
    image.fill { x, y in
      switch Self.place(x, y, plane, hasRim: hasRim) {
      case .outside: return nil
      case .rim: return rim
      case .inside:
        let shown = canvas.previousPixel(grid, disc, x, y)
        return painter.color(of: values[y * plane.columns + x], shownNow: shown)
      }
    }
    canvas.draw(image, at: Point(disc.x, disc.y))
  }

  /// Without colours a neuron is a small frame, with its map in glyphs where that has room.
  private func drawPlainDisc(
    _ neuron: GraphLayout.Neuron, _ painter: RegionPainter, on canvas: inout Canvas
  ) {
    let inner = neuron.disc.inset(1, 1)
    canvas.fill(neuron.disc)
    canvas.frame(neuron.disc, scene.style(spotlight?.isLit(neuron) == true ? .lit : .strong))
    guard !inner.isEmpty else { return }
    let plane = self.plane(inner, painter)
    painter.draw(RegionMap(plane, shades: values(neuron, plane)), on: &canvas, in: inner)
  }

  private func plane(_ disc: Rect, _ painter: RegionPainter) -> Plane {
    painter.plane(disc, xRange: section.xRange, yRange: section.yRange)
  }

  private var section: CrossSection { CrossSection(of: dataset, scene.mapAxes(of: dataset)) }

  private func values(_ neuron: GraphLayout.Neuron, _ plane: Plane) -> [Double] {
    if neuron.layer > 0 {
      return network.sample(
        layer: neuron.layer - 1, neurons: neuron.index..<neuron.index + 1, over: plane,
        through: section, of: dataset)[0]
    }
    let (section, index) = (section, neuron.index)
    let values = (0..<plane.rows).flatMap { y in
      (0..<plane.columns).map { x in
        dataset.input(at: section.place(plane.x(column: x), plane.y(row: y)))[index]
      }
    }
    return Self.shades(values, of: dataset)
  }

  /// What an input is over the plane, from 0 to 1: as it is where inputs are 0 and 1, else from its least to
  /// its greatest there; ½ where it does not change.
  private static func shades(_ values: [Double], of dataset: Dataset) -> [Double] {
    guard let low = values.min(), let high = values.max(), high > low else {
      return values.map { _ in 0.5 }
    }
    if dataset.kind == .table, dataset.recipe.features.isEmpty { return values }
    return values.map { ($0 - low) / (high - low) }
  }

  private enum Place { case outside, rim, inside }

  /// Fewer pixels across leave a disc no room for a rim.
  private static let narrowestRim = 24

  /// Where a pixel lies to the circle that fills its grid.
  private static func place(_ x: Int, _ y: Int, _ plane: Plane, hasRim: Bool) -> Place {
    let dx = (Double(x) + 0.5) / Double(plane.columns) * 2 - 1
    let dy = (Double(y) + 0.5) / Double(plane.rows) * 2 - 1
    let square = dx * dx + dy * dy
    if square > 1.06 { return .outside }
    let inner = 1 - 2 / Double(plane.columns)
    return hasRim && square > inner * inner ? .rim : .inside
  }
}
