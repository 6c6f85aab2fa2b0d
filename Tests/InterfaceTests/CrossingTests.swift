import Drawing
import Learning
import Testing

@testable import Interface

/// What is chosen on one screen and met again on another, in order.
@Suite struct CrossingTests {
  private func press(_ keys: String, _ shown: inout Scene) -> Set<String> {
    var all: Set<String> = []
    for scalar in keys.unicodeScalars {
      all = changes(by: .key(.character(scalar)), on: shown)
      _ = shown.model.update(.key(.character(scalar)), seeing: shown.snapshots)
    }
    return all
  }

  @Test(arguments: [("+", "2"), ("-", "2"), ("z", "2"), ("t", "2"), ("y", "2"), ("+", "5")])
  func `what begins no new run begins no new race and, but for α, no new census`(
    _ key: String, _ screen: String
  ) {
    var shown = Place.train.stand()
    _ = press(key, &shown)
    let found = press(screen, &shown)
    #expect(found.contains("begins census") == (key == "+" && screen == "5"))
    #expect(!found.contains("begins race") && !found.contains("begins training"))
  }

  @Test(arguments: [
    ("n", "2", "race"), ("d", "2", "race"), ("f", "5", "census"), ("]", "2", "race"),
  ])
  func `what begins a new run begins the race and the census anew, once they are opened`(
    _ key: String, _ screen: String, _ desk: String
  ) {
    var shown = Place.train.stand()
    _ = press(key, &shown)
    #expect(press(screen, &shown).contains("begins \(desk)"))
    #expect(!press("1\(screen)", &shown).contains("begins \(desk)"))
  }

  @Test(arguments: Place.allCases.filter { $0 != .lessons })
  func `Esc gives the whole screen back first, with the panel still chosen`(_ place: Place) {
    var shown = place.stand { $0.isZoomed = true }
    #expect(changes(by: .key(.escape), on: shown) == ["zoom"])
    _ = shown.model.update(.key(.escape), seeing: shown.snapshots)
    #expect(shown.model.focus == 1 && shown.model.example == 2)
  }

  @Test func `the pencil goes to every edge of the map and no further`() {
    var shown = Place.perceptron.stand { $0.units.cursor = .middle }
    for (key, place) in [
      ("l", [1.25, 0.5]), ("k", [1.25, 1.25]), ("h", [-0.25, 1.25]), ("j", [-0.25, -0.25]),
    ] {
      _ = press(String(repeating: key, count: 20), &shown)
      #expect(shown.model.units.cursor?.input == place, "\(key)")
    }
  }

  @Test func `a step that is taken hides the next prediction again`() {
    var shown = Place.step.stand {
      ($0.step.isPredicting, $0.step.known) = (true, 9)
    }
    _ = press("s", &shown)
    #expect(shown.model.step.isPredicting && shown.model.step.known <= 1)
    #expect(shown.model.step.example == nil)
  }

  @Test func `the parts of a step are gone through forwards and back the same way`() {
    var shown = Place.step.stand { ($0.step.position, $0.step.example) = (0, nil) }
    var (there, back): ([Int], [Int]) = ([0], [])
    for _ in 0..<20 {
      _ = press("N", &shown)
      guard shown.model.step.position != there.last else { break }
      there.append(shown.model.step.position)
    }
    back.append(shown.model.step.position)
    for _ in there where shown.model.step.position > 0 {
      _ = press("P", &shown)
      back.append(shown.model.step.position)
    }
    #expect(there.count > 4 && back == there.reversed())
  }

  @Test func `the axes of the map go round all the weights, and are never the same`() {
    for key in ["l", "h", "k", "j"] {
      var shown = Place.fromAbove.stand()
      var seen: Set<[Int]> = []
      for _ in 0..<20 {
        _ = press(key, &shown)
        let axes = shown.model.surface.axes(of: shown.model.setup)
        #expect(axes.across != axes.up, "\(key)")
        seen.insert([axes.across, axes.up])
      }
      // Every weight but the other axis's own.
      #expect(seen.count == shown.model.setup.shape.parameterCount - 1, "\(key)")
    }
  }

  @Test func `a lesson gives back everything that was chosen before it`() {
    var shown = Place.train.stand {
      $0.focus = nil
      $0.alphas = [0.1, 7]
      ($0.isCostLinear, $0.areEpochsLogarithmic) = (true, true)
      $0.setup.alpha = 3
    }
    let before = choices(shown.model)
    let openLesson: [Key] = [.character("7"), .enter]
    for key in openLesson { _ = shown.model.update(.key(key), seeing: shown.snapshots) }
    #expect(shown.model.course.open != nil && shown.model.alphas == Model.raceAlphas)
    #expect(!shown.model.isCostLinear && !shown.model.areEpochsLogarithmic)
    _ = shown.model.update(.key(.escape), seeing: shown.snapshots)
    let after = choices(shown.model)
    let changed = before.filter { after[$0.key] != $0.value }.map(\.key).sorted()
    // The list is there, and no example of another's dataset is chosen and no neuron of its network.
    #expect(changed.filter { $0 != "lesson" } == ["example", "neuron", "screen"])
  }

  @Test func `the earlier run is drawn in its own colour, and is said to be grey`() {
    var shown = scene(.train, epochs: 400, features: Features(colors: .direct, isUnicode: true))
    var before = Run(Setup())
    before.advance(epochs: 100)
    let ghost = shown.style(.ghost).foreground
    func cells() -> Int {
      picture(shown, 120, 36).cells.count { $0.glyph != " " && $0.style.foreground == ghost }
    }
    let without = cells()
    shown.snapshots[.training]?.ghost = before.history
    #expect(cells() > without)
    #expect(picture(shown, 120, 36).text.contains("before"))
  }
}
