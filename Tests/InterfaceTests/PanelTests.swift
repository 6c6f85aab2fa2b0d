import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct PanelTests {
  static let sizes = [Size(1, 1), Size(20, 5), Size(80, 24), Size(200, 60)]

  @Test(arguments: ScreenName.allCases)
  func `each panel draws inside its area, at every size and on every terminal`(
    _ screen: ScreenName
  ) {
    for features in depths {
      let scene = scene(screen, epochs: 300, features: features)
      let mark = Cell("@")
      for size in Self.sizes {
        for place in Screens.named(screen).panels(scene, in: Rect(Size(200, 60))) {
          var canvas = Canvas(Size(size.width + 6, size.height + 4), features: features)
          canvas.fill(canvas.bounds, mark)
          let area = Rect(3, 2, size.width, size.height)
          PlacedPanel(place.panel, area).draw(scene, on: &canvas, isFocused: false)
          for y in 0..<canvas.size.height {
            for x in 0..<canvas.size.width where !area.contains(Point(x, y)) {
              #expect(canvas[x, y] == mark)
            }
          }
        }
      }
    }
  }

  @Test(arguments: ScreenName.allCases)
  func `a screen of any size is drawn, with every overlay`(_ screen: ScreenName) {
    for (width, height) in [(0, 0), (1, 1), (2, 2), (200, 1), (1, 60), (20, 5), (400, 120)] {
      // As large as no terminal, but once.
      for features in depths where width < 400 || features == .full {
        let plain = scene(screen, epochs: 50, features: features)
        let helped = scene(screen, epochs: 50, features: features) { $0.isHelpShown = true }
        let typed = scene(screen, epochs: 50, features: features) { $0.prompt = Prompt("alp") }
        for scene in [plain, helped, typed] {
          #expect(picture(scene, width, height).size == Size(width, height))
        }
      }
    }
  }

  @Test(arguments: ["none", "1", "3", "12", "1024", "4,3,2", "64,64"])
  func `a network of any shape is drawn`(_ hidden: String) throws {
    var setup = Setup()
    try SetupWord.hidden.apply(hidden, to: &setup)
    for dataset in Dataset.catalog {
      setup.dataset = dataset
      for features in depths {
        let scene = scene(epochs: 1, setup: setup, features: features)
        #expect(picture(scene, 80, 24).text.contains("mean J"))
      }
    }
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (200, 60)])
  func `what the Train screen tells stays there all through a run`(_ width: Int, _ height: Int) {
    let texts = [0, 9, 72, 424, 600, 800, 954].map {
      picture(scene(epochs: $0), width, height).text
    }
    for text in texts {
      // Wherever the curve is, it leaves room for the figure.
      #expect(text.contains("% of the start"))
      #expect(text.contains("mean J"))
    }
    let headers = texts.compactMap { $0.split(separator: "\n").first }
    #expect(Set(headers.map { $0.contains("seed 7") }).count == 1)
    let h1 = texts.compactMap { text in text.firstRange(of: "h₁ 0.")?.lowerBound }
    #expect(h1.count == texts.count)
  }

  @Test func `in ASCII a product is no difference, and the map keeps its legend`() {
    let ascii = Features(colors: .indexed, isUnicode: false)
    #expect(picture(scene(epochs: 9, features: ascii), 120, 36).text.contains("step alpha*|dJ/dw|"))
    #expect(picture(scene(epochs: 9, features: ascii), 80, 24).text.contains("# 0 # 1"))
  }

  @Test func `the smallest terminals keep the mean J to the last`() {
    for width in [80, 60, 40, 24, 14] {
      #expect(picture(scene(epochs: 954), width, 5).text.contains("J 0.00996"))
    }
  }

  @Test func `a run thrown off by a monstrous α is drawn with its last finite figures`() {
    var setup = Setup()
    setup.alpha = 1e308
    setup.activation = .identity
    let scene = scene(epochs: 200, setup: setup)
    #expect(picture(scene, 120, 36).text.contains("diverged in epoch"))
    #expect(!picture(scene, 120, 36).text.contains("NaN"))
  }

  @Test
  func
    `a diverged run has no surface and no digits that agree, and its report is of its last state`()
  {
    var setup = Setup()
    setup.alpha = 100
    setup.activation = .identity
    for (width, height) in [(80, 24), (120, 36)] {
      let surface = picture(scene(.surface, epochs: 200, setup: setup), width, height).text
      #expect(surface.contains("The run has diverged") && surface.contains("past 1e66"))
      #expect(!surface.contains("┤") && !surface.contains("2.0e265"))
      let step = picture(scene(.step, epochs: 200, setup: setup), width, height).text
      #expect(step.contains("diverged: no digits") && !step.contains("agree"))
    }
    var run = Run(setup)
    run.advance(epochs: 200)
    let report = report(on: run, command: "descent train", .unicode).joined(separator: "\n")
    #expect(report.contains("after 1 epoch; 2 of 4 right"))
    #expect(report.contains("the last state with finite numbers"))
  }

  @Test func `where a run has diverged nothing says how many examples it answers right`() {
    var setup = Setup()
    setup.alpha = 100
    setup.activation = .identity
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
      for screen in [ScreenName.train, .race, .step, .surface] {
        let text = picture(
          scene(screen, epochs: 200, setup: setup) { $0.alphas = [100, 1000] }, width, height
        ).text
        // A race says it in letters of blocks.
        let isSaid = text.contains("diverged") || screen == .race
        #expect(!text.contains("/4 right") && isSaid, "\(text)")
        #expect(!text.contains("✓") && !text.contains("✗"), "\(text)")
        if screen == .train { #expect(text.contains("last mean J ")) }
      }
    }
  }

  @Test func `weights of every size leave the picture standing`() throws {
    var setup = Setup()
    setup.start = .given(
      try Parameters(
        weights: [[[1e308, -1e308], [1e-308, 0]], [[-0.0], [1e30]]],
        biases: [[1e308, 0], [-1e308]]))
    for epochs in [0, 3] {
      #expect(picture(scene(epochs: epochs, setup: setup), 80, 24).size.width == 80)
    }
  }
}
