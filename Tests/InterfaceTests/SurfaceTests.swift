import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct SurfaceTests {
  @Test func `a step's change of J is told, however small it is`() {
    #expect(changeOfCost(0.5, 0.25) == "J 0.500→0.250")
    #expect(changeOfCost(0.106889, 0.106889 - 1.3e-8) == "ΔJ −1.3e−8")
    #expect(changeOfCost(0.1, 0.1) == "J stays 0.100")
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `the slope is one line, named in the legend, and the rates below the axis are called so`(
    _ width: Int, _ height: Int
  ) {
    let scene = scene(
      .surface, epochs: 700, features: Features(colors: .direct, isUnicode: true))
    let canvas = picture(scene, width, height)
    #expect(canvas.text.contains("━ slope") && canvas.text.contains("if α ="))
    let color = scene.style(.goal).foreground
    let braille = Unicode.Scalar(0x2801 as UInt16).map { $0.value }
    var columns: Set<Int> = []
    for y in 0..<height {
      for x in 0..<width / 2 where canvas[x, y].style.foreground == color {
        if canvas[x, y].glyph.value >= braille ?? 0, canvas[x, y].glyph.value < 0x2900 {
          columns.insert(x)
        }
      }
    }
    guard let first = columns.min(), let last = columns.max() else {
      Issue.record("no slope is drawn")
      return
    }
    // The dot itself, and an α's mark, are the only cells that may stand on it.
    #expect(last - first > 4 && last - first + 1 - columns.count <= 3)
  }

  @Test(arguments: [false, true])
  func `a network too large to be drawn in every frame is said to be`(_ isThree: Bool) {
    for (hidden, isDrawn) in [([128, 128], true), ([512, 512], false)] {
      var setup = Setup()
      setup.hidden = hidden
      let scene = scene(.surface, setup: setup) { $0.surface.showsThreeRates = isThree }
      let text = picture(scene, 120, 36).text
      #expect(text.contains("takes too") == !isDrawn)
      #expect((text.contains("□") || text.contains("●")) == isDrawn)
    }
  }

  static func linear(alpha: Double) -> Setup {
    var setup = Setup()
    setup.hidden = []
    setup.activation = .identity
    setup.alpha = alpha
    return setup
  }

  @Test func `every parameter has a name of its own, in the order of the block`() {
    var setup = Setup()
    #expect(
      (0..<9).map(setup.parameterName) == [
        "bias h₁", "bias h₂", "x₁→h₁", "x₁→h₂", "x₂→h₁", "x₂→h₂", "bias o", "h₁→o", "h₂→o",
      ])
    setup.hidden = [12, 3]
    let names = (0..<setup.shape.parameterCount).map(setup.parameterName)
    #expect(Set(names).count == names.count)
    #expect(
      names[setup.shape.weightIndex(layer: 1, from: 11, to: 2)] == "h1.12→h2.3")
  }

  @Test(arguments: Dataset.catalog, ["none", "1", "2", "8,8"])
  func `the two axes are two different weights, wherever the arrows lead`(
    _ dataset: Dataset, _ hidden: String
  ) throws {
    var setup = Setup()
    setup.dataset = dataset
    try SetupWord.hidden.apply(hidden, to: &setup)
    var model = Model(setup: setup)
    _ = model.act(.screen(.surface), [:])
    var seen: Set<Int> = []
    for step in 0..<200 {
      _ = model.act([.right, .up, .left, .down, .right, .right][step % 6], [:])
      let axes = model.surface.axes(of: setup)
      #expect(axes.across != axes.up)
      #expect(max(axes.across, axes.up) < setup.shape.parameterCount)
      seen.insert(axes.across)
    }
    #expect(seen.count >= min(setup.shape.parameterCount, 60) - 1)
  }

  @Test func `a smaller network takes axes that it has`() {
    var view = SurfaceView()
    (view.across, view.up) = (500, 501)
    let axes = view.axes(of: Setup())
    #expect(axes.across != axes.up && max(axes.across, axes.up) < 9)
  }

  @Test func `the linear unit alone is said to be a convex bowl, with its exact thresholds`() {
    let bowl = picture(scene(.surface, epochs: 10, setup: Self.linear(alpha: 0.5)), 80, 24).text
    #expect(bowl.contains("convex bowl"))
    #expect(bowl.contains("curvature 0.5: α > 4 diverges"))
    #expect(bowl.contains("full batch: α > 1.26"))
    var sigmoid = Self.linear(alpha: 0.5)
    sigmoid.activation = .sigmoid
    let valley = picture(scene(.surface, epochs: 10, setup: sigmoid), 80, 24).text
    #expect(valley.contains("not convex"))
    #expect(!valley.contains("diverges"))
  }

  @Test(arguments: [[], [2]])
  func `of the step it is said that no slope leads down, not that g saturates`(_ hidden: [Int]) {
    var setup = Setup()
    setup.hidden = hidden
    setup.activation = .step
    let text = picture(scene(.surface, epochs: 1, setup: setup), 120, 36).text
    #expect(text.contains("slope of the mean J here: 0"))
    #expect(text.contains("With the step J changes in jumps and is flat between them"))
    #expect(!text.contains("saturates"))
  }

  @Test func `an overshoot is said before it is taken`() {
    // Beyond 2/curvature = 4 along a weight; the run itself has not begun.
    let text = picture(scene(.surface, setup: Self.linear(alpha: 5)), 80, 24).text
    #expect(text.contains("J is higher there: an overshoot"))
    #expect(
      !picture(scene(.surface, setup: Self.linear(alpha: 3)), 80, 24).text.contains("overshoot"))
  }

  @Test(arguments: [["none", "2", "3", "8,8"], ["none"]])
  func `no picture speaks of a local minimum`(_ shapes: [String]) throws {
    for hidden in shapes {
      for activation in Activation.catalog {
        var setup = Setup()
        setup.activation = activation
        try SetupWord.hidden.apply(hidden, to: &setup)
        for size in [(80, 24), (120, 36), (200, 60)] {
          let text = picture(scene(.surface, epochs: 50, setup: setup), size.0, size.1).text
          #expect(!text.lowercased().contains("local min"))
        }
      }
    }
  }

  @Test func `without a path the main directions ask for training`() {
    let text = picture(scene(.surface) { $0.surface.isAlongPath = true }, 80, 24).text
    #expect(text.contains("No path yet"))
  }

  @Test func `the map's height at the dot is the run's own J`() {
    var run = Run(Setup())
    run.advance(epochs: 700)
    for plane in [SurfacePlane(run, across: 2, up: 4), SurfacePlane(alongPathOf: run)] {
      guard let plane else { continue }
      var probe = plane.probe
      let here = probe.costs(along: plane.u, at: [0], and: plane.v, at: [0])[0]
      #expect(abs(here - run.cost) < 1e-15)
      let last = plane.path[plane.path.count - 1]
      #expect(last == plane.now)
      #expect(plane.path.allSatisfy { plane.across.contains($0.x) && plane.up.contains($0.y) })
    }
  }

  @Test(arguments: ["none", "2", "64,64"], [0, 3])
  func `the screen is drawn for every shape, activation and view`(
    _ hidden: String, _ epochs: Int
  ) throws {
    for activation in Activation.catalog {
      var setup = Setup()
      setup.activation = activation
      try SetupWord.hidden.apply(hidden, to: &setup)
      setup.alpha = activation == .identity ? 1e6 : 0.5
      for isAlongPath in [false, true] {
        for showsThreeRates in [false, true] {
          let scene = scene(.surface, epochs: epochs, setup: setup) {
            $0.surface.isAlongPath = isAlongPath
            $0.surface.showsThreeRates = showsThreeRates
          }
          #expect(!picture(scene, 80, 24).text.contains("NaN"))
        }
      }
    }
  }

  @Test(arguments: ["none", "2", "3", "8,8"])
  func `what is said of the landscape is said whole or not at all`(_ hidden: String) throws {
    var setup = Setup()
    setup.dataset = hidden == "none" ? .or : .xor
    try SetupWord.hidden.apply(hidden, to: &setup)
    let scene = scene(.surface, epochs: 20, setup: setup)
    for width in [30, 38, 46, 58, 90] {
      let shape = SurfaceWords.shape(of: setup, isLong: width >= 56).split(separator: " ")
      for height in 4...26 {
        var canvas = Canvas(Size(width, height), features: scene.features)
        LandscapePanel().draw(scene, on: &canvas, in: Rect(0, 0, width, height))
        let words = canvas.text.split(whereSeparator: \.isWhitespace)
        let isWhole = words.suffix(shape.count) == shape[...]
        #expect(isWhole || words.allSatisfy { $0 != shape[0] }, "\(width)x\(height)")
      }
    }
  }
}
