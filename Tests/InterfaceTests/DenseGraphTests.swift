import Drawing
import Learning
import Testing

@testable import Interface

/// Graphs of networks with more neurons and weights than there is room for.
@Suite struct DenseGraphTests {
  static let shapes: [[Int]] = [
    [2], [3, 2], [5], [8], [8, 8], [16], [4, 4, 4], [64, 32], [2, 2, 2, 2, 2, 2, 2, 2], [],
  ]
  static let sizes = [
    Size(12, 3), Size(30, 6), Size(52, 11), Size(54, 12), Size(78, 19), Size(198, 55),
  ]

  private static func graph(_ hidden: [Int], _ dataset: Dataset) -> NetworkGraph {
    var setup = Setup()
    (setup.dataset, setup.hidden) = (dataset, hidden)
    let features = Features(colors: .none, isUnicode: true)
    return NetworkGraph(
      scene: Scene(model: Model(setup: setup), snapshots: [:], features: features),
      network: Run(setup).network,
      names: UnitNames(layers: setup.layers, inputs: dataset.inputNames),
      dataset: dataset, input: dataset.examples[1].input, showsGates: true)
  }

  /// Nothing chosen, the first input, the last neuron of the first hidden layer, and the output.
  private static func selections(_ graph: NetworkGraph) -> [GraphUnit?] {
    let layers = graph.network.shape.layers
    return [nil, GraphUnit(layer: 0, index: 0), GraphUnit(layer: 1, index: layers[1] - 1)]
      + (layers.count > 2 ? [GraphUnit(layer: layers.count - 1, index: 0)] : [])
  }

  @Test(arguments: shapes, [Dataset.xor, .iris])
  func `no label touches another, a neuron or the end of a line`(
    _ hidden: [Int], _ dataset: Dataset
  ) throws {
    var graph = Self.graph(hidden, dataset)
    for chosen in Self.selections(graph) {
      for size in Self.sizes {
        graph.chosen = chosen
        let area = Rect(3, 2, size.width, size.height)
        check(try #require(graph.picture(in: area)), in: area, "\(size) \(chosen as Any)")
      }
    }
  }

  private func check(_ picture: NetworkGraph.Picture, in area: Rect, _ what: String) {
    let ends = picture.edges.joined().flatMap { [$0.from.exit, $0.to.entry] }
    let discs = picture.layout.neurons.joined().map(\.disc)
    // Some bring the space that parts them from others.
    let words = picture.labels.map { label in
      label.pieces.count == 1 && label.pieces[0].text.hasPrefix(" ")
        ? label.place.inset(1, 0) : label.place
    }
    for (place, label) in picture.labels.enumerated() {
      let around = Rect(words[place].x - 1, label.place.y, words[place].width + 2, 1)
      #expect(label.place.intersection(area) == label.place, "\(what): \(label)")
      for other in words[(place + 1)...] {
        #expect(around.intersection(other).isEmpty, "\(what): \(label), \(other)")
      }
      #expect(discs.allSatisfy { label.place.intersection($0).isEmpty }, "\(what): \(label)")
      // A line ends between two cells: the one it comes from is its own.
      let cells = ends.enumerated().map { index, end in
        Point(Int(end.x) - index % 2, Int(end.y))
      }
      #expect(!cells.contains { label.place.contains($0) }, "\(what): \(label)")
    }
  }

  @Test(arguments: shapes)
  func
    `every neuron is drawn in its place or counted, and the chosen one is drawn with all its lines`(
      _ hidden: [Int]
    ) throws
  {
    var graph = Self.graph(hidden, .xor)
    for size in Self.sizes {
      for chosen in Self.selections(graph) {
        graph.chosen = chosen
        let area = Rect(0, 0, size.width, size.height)
        let picture = try #require(graph.picture(in: area))
        for (layer, count) in graph.network.shape.layers.enumerated() {
          let shown = picture.layout.neurons[layer]
          #expect(shown.count + picture.layout.hidden[layer] == count)
          #expect(shown.allSatisfy { $0.disc.intersection(area) == $0.disc }, "\(hidden) \(size)")
          for (a, b) in zip(shown, shown.dropFirst()) {
            #expect(a.disc.intersection(b.disc).isEmpty, "\(hidden) \(size)")
          }
        }
        guard let chosen else { continue }
        #expect(picture.layout.neurons[chosen.layer].contains { $0.unit == chosen })
        let own = picture.edges.joined().filter { $0.from.unit == chosen || $0.to.unit == chosen }
        let beside = [chosen.layer - 1, chosen.layer + 1].reduce(0) { sum, layer in
          sum
            + (picture.layout.neurons.indices.contains(layer)
              ? picture.layout.neurons[layer].count : 0)
        }
        #expect(own.count == beside && own.allSatisfy { $0.light == .usual })
      }
    }
  }

  @Test func `what is left out is counted in words`() {
    var setup = Setup()
    setup.hidden = [64, 32]
    let text = picture(scene(setup: setup), 80, 24).text
    #expect(text.contains("+ 58 more") && text.contains("+ 26 more"))
    #expect(text.contains(" of 2,208 weights"))
    setup.hidden = [8]
    #expect(!picture(scene(setup: setup), 80, 24).text.contains(" more"))
  }

  @Test func `u goes through the neurons, a click chooses one, and Esc lets go`() throws {
    var setup = Setup()
    setup.hidden = [8, 8]
    var scene = scene(setup: setup)
    func press(_ key: Key) { _ = scene.model.update(.key(key), seeing: scene.snapshots) }
    press(.character("u"))
    #expect(scene.model.neuron == GraphUnit(layer: 1, index: 0))
    press(.character("U"))
    #expect(scene.model.neuron == nil)
    press(.character("U"))
    #expect(scene.model.neuron == GraphUnit(layer: 3, index: 0))
    #expect(picture(scene, 80, 24).text.contains("o 0."))
    press(.escape)
    #expect(scene.model.neuron == nil)
    let placed = try #require(Placement(scene, Size(80, 24)).panels.first)
    let area = placed.inner(scene)
    let neuron = GraphLayout(setup.layers, in: area).neurons[1][3]
    let middle = Point(neuron.disc.x + 1, neuron.disc.y)
    _ = scene.model.update(.click(middle), seeing: scene.snapshots)
    #expect(scene.model.neuron == neuron.unit)
    let text = picture(scene, 80, 24).text
    #expect(text.contains("h1.4 0.") && text.contains("bias "))
    _ = scene.model.update(.click(middle), seeing: scene.snapshots)
    #expect(scene.model.neuron == nil)
  }

  @Test func `neuron takes the names that the graph shows, and says which there are`() throws {
    var model = Model()
    _ = try model.obey("neuron h2")
    #expect(model.neuron == GraphUnit(layer: 1, index: 1))
    _ = try model.obey("neuron none")
    #expect(model.neuron == nil)
    #expect(throws: InputError.self) { _ = try model.obey("neuron h3") }
  }
}
