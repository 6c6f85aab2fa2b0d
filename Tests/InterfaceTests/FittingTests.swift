import Drawing
import Learning
import Testing

@testable import Interface

/// What has no room gives way as a whole: a number that is cut is another number, and two that touch
/// are one.
@Suite struct FittingTests {
  private static let sizes = [
    Size(80, 24), Size(120, 36), Size(64, 18), Size(60, 20), Size(50, 14), Size(44, 14),
  ]

  private func edge(_ canvas: Canvas, _ area: Rect) -> String {
    String(
      String.UnicodeScalarView((area.x + 2..<area.right).map { canvas[$0, area.y].glyph }))
  }

  private func isWhole(_ edge: String, _ titles: [String]) -> Bool {
    titles.contains { title in
      [" ", "─", "╮"].contains { edge.hasPrefix(" \(title)\($0)") }
    }
  }

  @Test(arguments: ScreenName.allCases, sizes)
  func `a title is whole, or dots stand for words that are left out`(
    _ screen: ScreenName, _ size: Size
  ) {
    let scene = scene(screen, epochs: 30) { $0.size = size }
    let canvas = picture(scene, size.width, size.height)
    for placed in Placement(scene, size).panels
    where placed.area.width >= 6 && placed.area.height >= 3 && placed.panel.canBeChosen {
      let edge = edge(canvas, placed.area)
      #expect(isWhole(edge, placed.panel.titles(scene)) || edge.contains("…"), "\(edge)")
    }
  }

  @Test(arguments: 24...60)
  func `how many starts did not arrive is said whole at every width`(_ width: Int) {
    let scene = scene(.census)
    var canvas = Canvas(Size(width, 6), features: scene.features)
    PlacedPanel(StuckPanel(), Rect(canvas.size)).draw(scene, on: &canvas, isFocused: false)
    #expect(isWhole(edge(canvas, Rect(canvas.size)), StuckPanel().titles(scene)), "\(canvas.text)")
  }

  @Test(arguments: 4...40)
  func `two texts in one line never touch`(_ width: Int) {
    let style = Style()
    for cost in ["mean J 0.125", "mean J 0.000126", "last mean J 4.7e2"] {
      for right in [["16/16 right", "16/16"], ["diverged"]] {
        var canvas = Canvas(Size(width, 1), features: .full)
        let short = cost.split(separator: " ").last.map(String.init) ?? ""
        canvas.writeEnds(([cost], style), (right, style), alone: [short], in: Rect(canvas.size))
        let words = canvas.text.split(separator: " ").joined(separator: " ")
        let allowed = right.map { "\(cost) \($0)" } + [cost, short]
        #expect(allowed.contains(words) || short.count > width, "\(canvas.text)")
      }
    }
  }

  @Test(arguments: [Size(80, 24), Size(120, 36), Size(200, 60), Size(60, 8), Size(22, 9)])
  func `the mean of J is never called J alone where single examples have one too`(_ size: Size) {
    for line in ["screen train", "screen race", "view sigmoid", "view depth"] {
      var model = Model()
      _ = model.carryOut(line)
      let units = model.units
      let shown = scene(model.screen, epochs: 20) {
        $0.size = size
        $0.units = units
      }
      let text = picture(shown, size.width, size.height).text
      for part in text.replacing("mean J ", with: "").split(separator: "J ").dropFirst() {
        #expect(part.first?.isNumber != true, "\(line): J \(part.prefix(8))")
      }
    }
  }

  @Test(arguments: [0.01, 0.05, 1e-5, 2e-7, 1e-12, 5e-15])
  func `a goal that is short to write has its number on a logarithmic axis`(_ goal: Double) {
    var setup = Setup()
    setup.epsilon = goal
    var run = Run(setup)
    run.advance(epochs: 3_000)
    let scale = CostScale([run.history], epsilon: goal, in: Model())
    for rows in 5...40 {
      #expect(scale.heights(rows: rows).ticks.contains { $0.value == goal }, "\(rows) rows")
    }
  }

  @Test func `what is said of a prediction has room in one line`() {
    let words = Model().suggestion(for: Prompt(for: .prediction(of: "z of h₁")))
    #expect(words.count <= 78)
  }

  @Test(arguments: [[2], [3]])
  func `no finite weights are said to have J = 0`(_ hidden: [Int]) {
    var setup = Setup()
    setup.hidden = hidden
    let words = SurfaceWords.shape(of: setup, isLong: true)
    #expect(!words.contains("J = 0") && !words.contains("stuck"))
    #expect(words.contains("as near 0 as you like") == (hidden == [2]))
  }
}

extension FittingTests {
  @Test(arguments: 2...5, [Size(80, 24), Size(100, 30), Size(120, 36), Size(66, 20)])
  func `the mean J of a lane is the whole figure, or none`(_ lanes: Int, _ size: Size) {
    var setup = Setup()
    setup.epsilon = 1e-6
    let scene = scene(.race, epochs: 3_000, setup: setup) {
      $0.alphas = Array([0.5, 2, 0.01, 5, 50].prefix(lanes))
      $0.size = size
    }
    let canvas = picture(scene, size.width, size.height)
    for placed in Placement(scene, size).panels {
      guard let lane = (placed.panel as? LanePanel)?.lane, let runs = scene.snapshot?.runs else {
        continue
      }
      // The rule above it, too.
      let inner = placed.area
      let lines = (inner.y..<inner.bottom).map { y in
        String(String.UnicodeScalarView((inner.x..<inner.right).map { canvas[$0, y].glyph }))
          .split(separator: " ").map(String.init)
      }
      let figure = costFigure(runs[lane])
      #expect(lines.contains { $0.contains(figure) }, "\(figure)\n\(canvas.text)")
    }
  }
}
