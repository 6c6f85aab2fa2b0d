import Drawing
import Learning
import Testing

@testable import Interface

/// The presenter's look of the Train screen.
@Suite struct PresentTests {
  private func presented(
    _ epochs: Int, _ setup: Setup = Setup(), features: Features = .full
  ) -> Scene {
    scene(epochs: epochs, setup: setup, features: features) { $0.isPresenting = true }
  }

  @Test(arguments: [Size(56, 17), Size(80, 24), Size(120, 36), Size(200, 60)])
  func `the figures are in block digits, all of them inside their panel`(_ size: Size) throws {
    for features in depths {
      let scene = presented(300, features: features)
      let placed = Placement(scene, size).panels
      let figures = try #require(placed.first { $0.panel is FiguresPanel })
      var canvas = Canvas(size, features: features)
      figures.draw(scene, on: &canvas, isFocused: false)
      // The rows below the captions hold digits from one end to the other.
      let rows = (figures.area.y..<figures.area.bottom).filter { y in
        (0..<size.width).contains { canvas[$0, y] != .blank }
      }
      let least = features.isUnicode || size.width >= 80 ? BlockText.fewestRows(features.grid) : 2
      #expect(rows.count >= least, "\(size) \(features)")
      #expect((0..<size.height).allSatisfy { canvas[size.width - 1, $0] == .blank })
      #expect(placed.allSatisfy { !$0.area.isEmpty && $0.area.bottom <= size.height - 1 })
    }
  }

  @Test func `larger screens have larger digits, and from 50 rows on captions in block letters`()
    throws
  {
    var last = 0
    for size in [Size(80, 24), Size(120, 36), Size(200, 60)] {
      let panel = Placement(presented(10), size).panels.lazy.compactMap {
        $0.panel as? FiguresPanel
      }
      .first
      let figures = try #require(panel)
      #expect(figures.digits > last && figures.digits * 7 <= size.height + 6)
      #expect((figures.captions > 1) == (size.height >= 50))
      last = figures.digits
    }
  }

  @Test func `the verdict is in block letters on a band that is grey until it is decided`() {
    func band(_ epochs: Int) -> (word: String, style: Style) {
      let scene = presented(epochs)
      let canvas = picture(scene, 80, 24)
      let word = scene.run.map { OutcomePanel.word($0, isPaused: scene.isPaused) } ?? ""
      return (word, canvas[0, 22].style)
    }
    let (before, after) = (band(10), band(5_000))
    #expect(["PAUSED", "LEARNING"].contains(before.word) && after.word == "CONVERGED")
    #expect(before.style.background != after.style.background)
  }

  @Test func `P shows it and takes it away, on the Train screen alone, and nothing else changes`() {
    var scene = presented(10)
    scene.model.isPresenting = false
    let plain = picture(scene, 80, 24)
    _ = scene.model.update(.key(.character("P")), seeing: scene.snapshots)
    #expect(scene.model.isPresenting && picture(scene, 80, 24) != plain)
    #expect(picture(scene, 80, 24).text.contains("P all panels"))
    scene.model.screen = .race
    #expect(!scene.isPresented)
    scene.model.screen = .train
    _ = scene.model.update(.key(.character("P")), seeing: scene.snapshots)
    #expect(picture(scene, 80, 24) == plain)
    // Too small a screen keeps its panels.
    scene.model.isPresenting = true
    #expect(picture(scene, 40, 12).text.contains("mean J"))
  }

  @Test func `present is a word of the prompt`() throws {
    var model = Model()
    _ = try model.obey("present on")
    #expect(model.isPresenting)
    #expect(throws: InputError.self) { _ = try model.obey("present maybe") }
    _ = try model.obey("present off")
    #expect(!model.isPresenting)
  }
}
