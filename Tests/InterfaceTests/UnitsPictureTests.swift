import Drawing
import Learning
import Testing

@testable import Interface

/// What Units draws and says.
extension UnitsTests {
  @Test(arguments: Units.View.allCases)
  func `each panel of each view draws inside its area, on every terminal`(_ view: Units.View) {
    for features in depths {
      // One input, or two: how a terminal draws does not depend on it.
      for dataset in features == depths.first ? [Dataset.xor, .not] : [.xor] {
        var setup = Setup()
        setup.dataset = dataset
        let scene = scene(.units, epochs: 5, setup: setup, features: features) {
          $0.units.view = view
          $0.units.cursor = .middle
        }
        for size in PanelTests.sizes {
          for place in Screens.named(.units).panels(scene, in: Rect(Size(80, 20))) {
            var canvas = Canvas(Size(size.width + 6, size.height + 4), features: features)
            canvas.fill(canvas.bounds, Cell("@"))
            let area = Rect(3, 2, size.width, size.height)
            PlacedPanel(place.panel, area).draw(scene, on: &canvas, isFocused: false)
            for y in 0..<canvas.size.height {
              for x in 0..<canvas.size.width where !area.contains(Point(x, y)) {
                #expect(canvas[x, y] == Cell("@"))
              }
            }
          }
        }
        for (width, height) in [(1, 1), (20, 5), (80, 24), (120, 36)] {
          #expect(picture(scene, width, height).size == Size(width, height))
        }
      }
    }
  }

  @Test(arguments: Activation.catalog)
  func `in ASCII no word is cut where the letters of mathematics are written out`(
    _ activation: Activation
  ) {
    var setup = Setup()
    setup.activation = activation
    for width in stride(from: 80, through: 200, by: 3) {
      let features = Features(colors: .none, isUnicode: false)
      func words(_ isUnicode: Bool) -> [String] {
        let scene = scene(
          .units, setup: setup, features: isUnicode ? .full : features
        ) { $0.units.view = .sigmoid }
        let place = UnitsLayout(scene).panels(in: Rect(0, 1, width, 45))[1]
        var canvas = Canvas(Size(width, 48), features: scene.features)
        place.draw(scene, on: &canvas, isFocused: false)
        let lines = (38..<46).map { y in
          String(
            String.UnicodeScalarView(
              (place.inner(scene).x..<place.inner(scene).right).map { canvas[$0, y].glyph }))
        }
        return ascii(lines.joined(separator: " ")).split(separator: " ").map(String.init)
      }
      #expect(words(false) == words(true), "\(width)")
    }
  }

  @Test func `the weights of a cycle are parted by spaces, whatever they are`() throws {
    let points: [([Double], Double)] = [
      ([0.125, 0.125], 0), ([0.125, -0.625], 1), ([-0.625, 0.125], 1), ([-0.625, -0.625], 0),
    ]
    var setup = Setup()
    setup.dataset = Dataset(
      name: "eighths", summary: "points", inputNames: ["x1", "x2"],
      examples: points.map { Example(input: $0.0, target: [$0.1]) })
    let scene = scene(.units, epochs: 200, setup: setup)
    let cycle = try #require(scene.perceptron?.cycle)
    for width in 22...60 {
      var canvas = Canvas(Size(width, 40), features: .full)
      CyclePanel().draw(scene, on: &canvas, in: canvas.bounds)
      let lines = canvas.text.split(separator: "\n").dropFirst()
      for (line, correction) in zip(lines, cycle.corrections.prefix(38)) {
        let words = line.split(separator: " ").filter { $0 != "▸" }.map(String.init)
        let exact = correction.after.map(weightText)
        let short = correction.after.map { plain($0, 2) }
        #expect([exact, short].contains(Array(words.prefix(3))), "\(width): \(line)")
      }
    }
  }

  @Test(arguments: [Dataset.and, .xor, .or, .nand])
  func `at 60x20 no sentence and no weight of the perceptron is cut`(_ dataset: Dataset) {
    var setup = Setup()
    setup.dataset = dataset
    for epochs in 1...6 {
      let scene = scene(.units, epochs: epochs, setup: setup)
      let text = picture(scene, 60, 20).text
      if scene.perceptron?.lastCorrection != nil {
        #expect(text.contains("w₀") && text.contains("w₁") && text.contains("w₂"))
        #expect(text.contains(", should be 0") || text.contains(", should be 1"))
      }
      #expect(!text.contains("longest x") || text.contains(" line"))
      #expect(!text.contains("from this") || text.contains("from this start"))
    }
  }

  @Test func `the picture says what the perceptron has come to`() throws {
    var setup = Setup()
    setup.dataset = .and
    #expect(
      picture(scene(.units, epochs: 50, setup: setup), 80, 24).text.contains("■ converged after"))
    let xor = picture(scene(.units, epochs: 50), 80, 24).text
    #expect(xor.contains("the weights come round every epoch, for ever"))
    #expect(xor.contains("cycle: 1 epoch") && xor.contains("4 corrections a round"))
  }

  @Test
  func `beside a lesson the truth table keeps its last line, and depth says what α threw off`() {
    let gates = picture(
      scene(.units, epochs: 0) {
        $0.units.view = .gates
        $0.units.gate = HandSetNetwork.catalog.count - 1
      }, 80, 18)
    #expect(gates.text.contains("  1  1 1.00000  0.00005"))
    var and = Setup()
    and.dataset = .and
    let depth = scene(.units, epochs: 3_000, setup: and) {
      $0.units.view = .depth
    }
    #expect(picture(depth, 80, 24).text.contains("α too big"))
  }
}
