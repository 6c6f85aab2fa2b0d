import Drawing
import Learning
import Testing

@testable import Interface

/// Points placed on the map of the Train screen.
@Suite struct MapPencilTests {
  private func model(_ name: String, count: Int = 40) throws -> Model {
    var setup = Setup()
    setup.dataset = try #require(Dataset.named(name)).remade {
      if $0.count > 0 { $0.count = count }
    }
    return Model(setup: setup)
  }

  private func press(_ keys: [Key], _ model: inout Model) -> [Effect] {
    keys.flatMap { model.update(.key($0), seeing: [:]) }
  }

  @Test func `a digit places a point of its class, and x takes it away`() throws {
    var model = try model("circle")
    let before = model.setup.dataset
    let effects = press([.character("p"), .right, .up, .character("1")], &model)
    #expect(model.setup.dataset.rowExamples.dropLast() == before.rowExamples[...])
    #expect(model.setup.dataset.rowExamples.last == Example(input: [0.25, 0.5], target: [1]))
    #expect(model.setup.dataset.bounds == before.bounds && model.setup.dataset.name == "points")
    guard case .send(.begin, to: .training)? = effects.last else {
      Issue.record("no new run")
      return
    }
    _ = press([.character("x")], &model)
    #expect(model.setup.dataset.rowExamples == before.rowExamples)
    _ = press([.enter], &model)
    #expect(model.mapCursor == nil && model.screen == .train)
  }

  @Test func `a new class gives every class an output of its own`() throws {
    var model = try model("circle")
    _ = press([.character("p"), .character("2")], &model)
    let dataset = model.setup.dataset
    #expect(dataset.outputCount == 3 && dataset.classNames == ["a", "b", "c"])
    #expect(dataset.rowExamples.last?.target == [0, 0, 1])
    #expect(dataset.rowExamples.allSatisfy { $0.target.reduce(0, +) == 1 })
    _ = press([.character("7")], &model)
    #expect(model.setup.dataset == dataset && model.message != nil)
  }

  @Test func `a few points in the unit square still fit on a command line`() throws {
    var model = try model("xor")
    _ = press([.character("p"), .character("1"), .escape], &model)
    #expect(model.setup.dataset.pointsAsTyped == "0,0,0 1,0,1 0,1,1 1,1,0 0.5,0.5,1")
    #expect(model.setup.options.contains("--points"))
  }

  @Test func `the last point stays, and a place without one says so`() throws {
    var model = Model()
    _ = try model.obey("points 0.5,0.5,1")
    _ = press([.character("p"), .character("x")], &model)
    #expect(
      model.setup.dataset.rowExamples.count == 1 && model.message?.text.contains("last") == true)
    _ = press([.right, .right, .right, .right, .character("x")], &model)
    #expect(model.message?.text.contains("no point") == true)
  }

  @Test func `the mouse brings the cursor to a cell, and takes a point along`() throws {
    var model = Model()
    _ = try model.obey("points 0,0,0 1,1,1")
    _ = press([.character("p")], &model)
    let snapshots = scene(setup: model.setup).snapshots
    let scene = Scene(model: model, snapshots: snapshots, features: model.features)
    let place = try #require(
      Placement(scene, model.size).panels.first { $0.panel is RegionPanel })
    let panel = try #require(place.panel as? RegionPanel)
    let area = panel.mapArea(place.inner(scene), model.setup.dataset)
    let axes = MapAxes(model.setup.dataset, nil, in: area)
    let cell = try #require(axes.cell([1, 1]))
    _ = model.update(.click(cell), seeing: snapshots)
    let target = try #require(axes.cell([0.5, 0.5]))
    _ = model.update(.drag(target), seeing: snapshots)
    let moved = model.setup.dataset.rowExamples[1]
    #expect(moved.target == [1] && moved.input.allSatisfy { abs($0 - 0.5) < 0.1 })
    #expect(model.setup.dataset.rowExamples[0] == Example(input: [0, 0], target: [0]))
  }

  @Test func `values, many inputs and standardized ones take no points`() throws {
    for name in ["plane", "iris", "sine", "parity"] {
      var model = try model(name, count: name == "parity" ? 8 : 40)
      _ = press([.character("p")], &model)
      #expect(model.mapCursor == nil)
    }
  }
}

@Suite struct ContributionTests {
  private static let sine = Dataset.named("sine")?.remade { $0.count = 10 } ?? .xor

  @Test func `what the hidden neurons add and the output's bias are z of the output`() throws {
    var setup = Setup()
    (setup.dataset, setup.hidden, setup.activation) = (
      Self.sine, [4], .tanh
    )
    let network = Run(setup).network
    let added = try #require(Contributions(network, at: [[-0.5], [0.25]]))
    for (column, x) in [-0.5, 0.25].enumerated() {
      let sum = added.values[column].reduce(network.parameters.biases[1][0], +)
      #expect(abs(sum - network.activations([x]).z[1][0]) < 1e-12)
    }
    setup.hidden = []
    #expect(Contributions(Run(setup).network, at: [[0]]) == nil)
  }

  @Test func `thin lines stand below the curve, with and without colours`() {
    var setup = Setup()
    (setup.dataset, setup.hidden, setup.activation) = (
      Self.sine, [3], .tanh
    )
    for features in depths {
      let text = picture(scene(epochs: 5, setup: setup, features: features), 160, 50).text
      #expect(text.contains("thin: "))
    }
  }
}
