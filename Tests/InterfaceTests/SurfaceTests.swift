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
  func `the slope is one line, named in the legend, and where steps land is named on the curve`(
    _ width: Int, _ height: Int
  ) {
    let scene = scene(
      .surface, epochs: 700, features: Features(colors: .direct, isUnicode: true))
    let canvas = picture(scene, width, height)
    #expect(canvas.text.contains("━ slope") && canvas.text.contains("now: J 0.048"))
    #expect(canvas.text.contains(/α \d{2,}/))
    let slope = canvas.pixels(in: canvas.bounds, scene.style(.goal).foreground) {
      (0x2580...0x259F).contains($0.value)
    }
    let columns = Set(slope.map(\.x))
    guard let first = columns.min(), let last = columns.max() else {
      Issue.record("no slope is drawn")
      return
    }
    // The ball lies on it, and a landing may.
    #expect(last - first > 4 && last - first + 1 - columns.count <= 4)
  }

  @Test func `without colours a row below the axis names the rates, and the slope has gaps`() {
    let text = picture(scene(.surface, epochs: 700), 80, 24).text
    #expect(text.contains("if α =") && text.contains("● now"))
  }

  @Test func `the ball lies on the curve, its centre a radius along the normal`() throws {
    let features = Features(colors: .direct, isUnicode: true)
    for epochs in [0, 300, 700, 954] {
      let scene = scene(.surface, epochs: epochs, features: features)
      let run = try #require(scene.run)
      let slice = WeightSlice(run, along: scene.model.surface.axes(of: run.setup).across)
      for size in [Size(36, 14), Size(60, 30)] {
        var canvas = Canvas(size, features: features)
        canvas.fill(canvas.bounds, Cell(" ", scene.style(.text)))
        let plot = SlicePlot(slice, scene, in: canvas.bounds)
        plot.drawBall(slice, on: &canvas)
        let ball = canvas.pixels(in: plot.frame.plot, scene.style(.boundary).foreground)
        let (x, y) = plot.frame.place(slice.weight, slice.cost)
        let contact = (x: Double(plot.frame.plot.x) + x, y: Double(plot.frame.plot.y) + y)
        #expect(!ball.isEmpty)
        // Near the place, and not below it: in cells, a cell being twice as high as wide.
        for cell in ball {
          #expect(abs(Double(cell.x) + 0.5 - contact.x) <= 4.6)
          #expect(abs(Double(cell.y) + 0.5 - contact.y) <= 2.8)
        }
        #expect(ball.contains { Double($0.y) < contact.y })
      }
    }
  }

  @Test func `the arrows turn the relief, v shows it from above, and w takes another weight`() {
    var shown = scene(
      .surface, epochs: 700, features: Features(colors: .direct, isUnicode: true))
    func press(_ key: Key) -> Canvas {
      _ = shown.model.update(.key(key), seeing: shown.snapshots)
      return picture(shown, 80, 24)
    }
    let first = picture(shown, 80, 24)
    let turned = press(.right)
    #expect(turned != first && press(.left) == first)
    #expect(press(.up) != first && press(.down) == first)
    for _ in 0..<24 { _ = press(.right) }
    #expect(picture(shown, 80, 24) == first)
    let above = press(.character("v"))
    #expect(above != first && above.text.contains("J from above"))
    #expect(press(.character("v")) == first)
    #expect(press(.character("w")).text.contains("mean J along x₁→h₂"))
    #expect(press(.character("m")).text.contains("x₁→h₂, x₂→h₁"))
  }

  @Test func `in ASCII the surface is a map of digits, with the path from S to @`() {
    let shown = scene(
      .surface, epochs: 700, features: Features(colors: .none, isUnicode: false)
    ) { $0.features = Features(colors: .none, isUnicode: false) }
    let text = picture(shown, 80, 24).text
    for sign in ["S", "*", "@", "5", "9", "J: 0 is"] { #expect(text.contains(sign), "\(text)") }
  }

  @Test(arguments: [false, true])
  func `a network too large to be drawn in every frame is said to be`(_ isThree: Bool) {
    for (hidden, isDrawn) in [([128, 128], true), ([512, 512], false)] {
      var setup = Setup()
      setup.hidden = hidden
      let scene = scene(.surface, setup: setup) { $0.surface.showsThreeRates = isThree }
      let text = picture(scene, 120, 36).text
      #expect(text.contains("takes too") == !isDrawn)
      #expect((["slope of", "●", "□"].contains { text.contains($0) }) == isDrawn)
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
    (model.surface.isFromAbove, model.surface.isAlongPath) = (true, false)
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
    // The words may part at the end of a line.
    #expect(valley.contains("not convex") || valley.contains("convex in general"))
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
        for size in [(80, 24), (120, 36)] {
          let text = picture(scene(.surface, epochs: 50, setup: setup), size.0, size.1).text
          #expect(!text.lowercased().contains("local min"))
        }
      }
    }
  }

  @Test func `until there is a path the surface lies over two weights`() {
    #expect(picture(scene(.surface), 120, 36).text.contains("mean J over x₁→h₁ and x₂→h₁"))
    #expect(picture(scene(.surface, epochs: 99), 120, 36).text.contains("main directions"))
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
      // An activation looks no different from another view: they take turns.
      let isOdd = Activation.catalog.firstIndex(of: activation).map { $0 % 2 == 1 }
      for isAlongPath in [false, true] {
        for showsThreeRates in [false, true] where (isOdd == isAlongPath) != showsThreeRates {
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
