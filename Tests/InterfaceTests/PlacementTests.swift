import Drawing
import Learning
import Testing

@testable import Interface

/// The panels that can be chosen are those that are drawn, and each lies where a click finds it.
@Suite struct PlacementTests {
  static let sizes = [
    Size(80, 24), Size(120, 36), Size(120, 44), Size(44, 10),
  ]

  /// Every screen, in each of its ways to look.
  static let lines = [
    "screen train", "screen race", "alphas 0.1,0.2,0.5,1,2", "screen step", "step worked",
    "screen surface", "screen census", "view perceptron", "view sigmoid", "view gates",
    "view depth", "screen lessons",
  ]

  private static func scenes(_ line: String, _ size: Size) -> [Scene] {
    depths.filter { $0.colors == .direct }.flatMap { features in
      [false, true].flatMap { isOther -> [Scene] in
        var model = Model()
        (model.size, model.features) = (size, features)
        _ = model.carryOut(line)
        if isOther { model.surface.showsThreeRates = true }
        let shown = scene(model.screen, epochs: 12, features: features) {
          $0 = model
          if isOther { $0.setup.dataset = .and }
        }
        return [shown]
      }
    }
  }

  /// The area of the panel whose rule is drawn otherwise once it is chosen.
  private func frame(of focus: Int, _ scene: Scene, _ size: Size) -> Rect? {
    var scene = scene
    scene.model.focus = focus
    let canvas = picture(scene, size.width, size.height)
    let rule = canvas.cells(in: canvas.bounds, scene.style(.focusedFrame).foreground) {
      $0 == FrameGlyphs.fitting(scene.features).heavy
    }.filter { canvas[$0.x, $0.y].style == scene.style(.focusedFrame) }
    guard let left = rule.map(\.x).min(), let right = rule.map(\.x).max(), let y = rule.first?.y,
      rule.allSatisfy({ $0.y == y })
    else { return nil }
    // A column parts it from the next.
    return Placement(scene, size).panels.map(\.area).first {
      $0.y == y && $0.x == left && $0.right == right + 2
    }
  }

  @Test(arguments: lines)
  func `Tab, zoom and clicks reach every panel that is drawn, and no other`(_ line: String) throws {
    for size in Self.sizes {
      for scene in Self.scenes(line, size) {
        let model = scene.model
        let isLessons = model.screen == .lessons
        // Tab goes through them from the first, and round.
        var walked: [Int] = []
        var walker = model
        while !isLessons, walked.count < 20 {
          _ = walker.update(.key(.tab), seeing: scene.snapshots)
          guard let focus = walker.focus, focus != walked.first else { break }
          walked.append(focus)
        }
        if isLessons { walked = [0] }
        #expect(walked == Array(walked.indices))
        // Each of them is a frame of its own, and together they fill the panels' part.
        let frames = walked.map { frame(of: $0, scene, size) }
        let found = Set(frames.compactMap(\.self))
        let lanes = model.screen == .race ? max(1, min(model.alphas.count, size.width / 16)) : nil
        if lanes == nil || lanes == model.alphas.count { #expect(found.count == walked.count) }
        let part = ViewLayout(scene, size).panels
        // What all lanes have in common is nobody's to choose.
        let common = Placement(scene, size).panels.filter { $0.panel is RacePlotPanel }
        let covered = (Array(found) + common.map(\.area)).reduce(0) { $0 + $1.width * $1.height }
        let tabs = model.screen == .units && part.height >= 6 ? part.width : 0
        if lanes == nil || lanes == model.alphas.count {
          #expect(covered == part.width * part.height - tabs, "\(line), \(size)")
        }
        try checkZoom(walked.count, scene)
        for (focus, frame) in zip(walked, frames) {
          guard let frame, !isLessons else { continue }
          checkClick(on: frame, focus, scene)
        }
      }
    }
  }

  private func checkZoom(_ count: Int, _ scene: Scene) throws {
    var model = scene.model
    model.seen = scene.snapshots
    for number in 1...count {
      _ = try model.obey("zoom \(number)")
      #expect(model.focus == number - 1 && model.isZoomed)
    }
    for number in [0, count + 1] {
      let error = #expect(throws: InputError.self) { try model.obey("zoom \(number)") }
      let said = error?.message ?? ""
      #expect(said.contains(count == 1 ? "one panel" : "from 1 to \(count);"), "\(said)")
    }
  }

  private func checkClick(on frame: Rect, _ focus: Int, _ scene: Scene) {
    var model = scene.model
    model.focus = focus
    let middle = Point(frame.x + frame.width / 2, frame.y + frame.height / 2)
    _ = model.update(.click(middle), seeing: scene.snapshots)
    #expect(model.focus == focus, "\(frame)")
  }

  @Test func `beside a card of a lesson a click meets what is drawn there, however it is spelled`()
  {
    let card = Card(
      text: "α ≤ 2, α ≥ 1: Δw = −α ∂J/∂w, and so on, until the words take a line more than before.",
      cues: [])
    for features in depths where features.colors == .direct {
      for size in [Size(80, 24), Size(60, 24), Size(50, 30), Size(120, 36)] {
        var shown = scene(epochs: 5, features: features)
        shown.model.course.open = OpenLesson(
          Lesson(title: "t", about: "a", minutes: 1, cards: [card]))
        (shown.model.size, shown.model.features) = (size, features)
        for focus in 0..<Placement(shown, size).count {
          guard let frame = frame(of: focus, shown, size) else { continue }
          for y in [frame.y, frame.bottom - 1] {
            var model = shown.model
            _ = model.update(.click(Point(frame.x + 2, y)), seeing: shown.snapshots)
            #expect(model.focus == focus)
          }
        }
      }
    }
  }

  @Test func `in a race a typed α asks for a lane, and changes none that is not chosen`() throws {
    var model = Model()
    _ = model.act(.screen(.race), [:])
    let alphas = model.alphas
    let error = #expect(throws: InputError.self) { try model.obey("alpha 3") }
    #expect(error?.message.contains("which lane") == true)
    #expect(model.alphas == alphas && model.focus == nil)
    // Enter marks the lane that the rate will be for.
    _ = model.update(.key(.enter), seeing: [:])
    #expect(model.focus == 0 && model.prompt?.text == "alpha ")
    _ = model.update(.key(.character("3")), seeing: [:])
    #expect(model.update(.key(.enter), seeing: [:]).count == 1)
    #expect(model.alphas == [3] + alphas.dropFirst())
    model.focus = 2
    _ = try model.obey("alpha 7")
    #expect(model.alphas[2] == 7 && model.alphas[0] == 3)
  }
}
