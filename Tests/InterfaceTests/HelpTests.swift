import Drawing
import Learning
import Testing

@testable import Interface

/// The help and the keys that it names.
@Suite struct HelpTests {
  @Test func `the help begins with the training, and with the lesson where there is one`() {
    let plain = scene { $0.isHelpShown = true }
    let helped = scene {
      $0.take(Lesson(title: "t", about: "a", minutes: 5, cards: [Card(text: "text")]))
      $0.isHelpShown = true
    }
    for (scene, group) in [(plain, "Training"), (helped, "Lesson")] {
      let rows = picture(scene, 80, 24).text.split(separator: "\n")
      #expect(rows[1].contains(" \(group) "), "\(rows[1])")
    }
    #expect(!picture(plain, 120, 40).text.contains("the next card"))
  }

  @Test(arguments: ScreenName.allCases)
  func `no column of the help ends in a bare heading`(_ screen: ScreenName) {
    for height in 10...40 {
      for width in [80, 120] {
        let scene = scene(screen) { $0.isHelpShown = true }
        let rows = picture(scene, width, height).text.split(separator: "\n")
        let groups = Set(Keymap.table(for: scene.model).map(\.group))
        guard let last = rows.lastIndex(where: { $0.contains("The run on the wall") }) else {
          continue
        }
        for group in groups {
          let row = rows[last - 2]
          #expect(!row.contains("  \(group) ") && !row.contains("│ \(group) "), "\(row)")
        }
      }
    }
  }

  @Test(arguments: ScreenName.allCases)
  func `no key has two meanings on a screen, and every meaning has a short help`(
    _ screen: ScreenName
  ) {
    var seen: Set<Key> = []
    var model = Model()
    model.screen = screen
    for binding in Keymap.table(for: model) {
      for key in binding.keys { #expect(seen.insert(key).inserted) }
      #expect(!binding.help.isEmpty && binding.help.count <= 28)
    }
  }

  @Test func `the help turned beyond its end turns back with the next key`() {
    var model = Model()
    model.size = Size(40, 12)
    model.isHelpShown = true
    for _ in 0..<200 { _ = model.update(.key(.down), seeing: [:]) }
    let end = picture(Scene(model: model, snapshots: [:], features: .full), 40, 12).text
    _ = model.update(.key(.up), seeing: [:])
    #expect(picture(Scene(model: model, snapshots: [:], features: .full), 40, 12).text != end)
    model.size = Size(200, 60)
    _ = model.update(.key(.pageDown), seeing: [:])
    #expect(model.helpRow == 0)
  }

  @Test func `help that is closed begins at its first row again`() {
    var model = Model()
    model.size = Size(40, 12)
    model.isHelpShown = true
    for key in [Key.down, .down, .escape] { _ = model.update(.key(key), seeing: [:]) }
    #expect(!model.isHelpShown && model.helpRow == 0)
  }

  @Test func `the help and the status line say the line of what is on the wall, if there is one`() {
    func line(_ screen: ScreenName, _ change: (inout Run) -> Void = { _ in }) -> String? {
      var shown = scene(screen, epochs: 20) { $0.isHelpShown = true }
      for desk in [Desk.training, .race] {
        guard var run = shown.snapshots[desk]?.runs.first else { continue }
        change(&run)
        shown.snapshots[desk]?.runs[0] = run
      }
      let help = picture(shown, 120, 36).text.split(separator: "\n").first {
        $0.contains("on the wall again: ")
      }
      let told = Screens.named(screen).statement(shown)?.line
      #expect(help.map { $0.contains("again: \(told ?? "-") ") } ?? (told == ""), "\(screen)")
      return told
    }
    #expect(line(.train) == "descent --seed 7")
    #expect(line(.race) == "descent --seed 7 --screen race --alphas 0.01,0.5,50")
    // α changed on the way: no line gives that again.
    #expect(line(.train) { $0.setAlpha(3) } == "")
    #expect(line(.race) { $0.setAlpha(3) } == "")
    let given = scene(epochs: 1) {
      $0.isHelpShown = true
      $0.setup.start = .given(Setup().startParameters())
    }
    #expect(!picture(given, 120, 36).text.contains("on the wall again"))
  }

  @Test func `a key over the help turns it or closes it, and changes nothing below`() {
    var model = Model()
    let setup = model.setup
    for key in [Key.down, .character("+"), .character("]")] {
      model.isHelpShown = true
      let effects = model.update(.key(key), seeing: [:])
      #expect(effects.isEmpty)
    }
    let isSame = model.setup == setup
    #expect(isSame)
  }

  @Test(arguments: ScreenName.allCases)
  func `the help names every key of the tables, the mouse's and the prompt's too`(
    _ screen: ScreenName
  ) {
    let shown = scene(screen) { $0.isHelpShown = true }
    let rows = HelpLayout(shown.model, Size(200, 200)).rows
    func has(_ key: String, _ help: String) -> Bool {
      rows.contains { $0.text == key && $0.help == help }
    }
    for binding in Keymap.table(for: shown.model) { #expect(has(binding.shown, binding.help)) }
    for key in PromptKey.table { #expect(has(key.shown, key.help)) }
    for line in shown.model.mouseHelp { #expect(has(line.shown, line.help)) }
  }

  @Test func `while points are placed the help begins with the pencil's keys`() {
    let shown = scene(.units) {
      $0.units.cursor = .middle
      $0.isHelpShown = true
    }
    let rows = HelpLayout(shown.model, Size(80, 24)).rows
    #expect(rows.prefix(PencilKey.table.count + 1).map(\.text).contains("Placing points"))
    #expect(rows[5].text == "0" && rows[5].help == "a point of class 0")
  }

  @Test func `the list of lessons names no key that has nothing to do there`() {
    let help = picture(scene(.lessons) { $0.isHelpShown = true }, 80, 30).text
    for words in ["example", "panel"] { #expect(!help.contains(words), "\(words)") }
    #expect(!Keymap.table(for: scene(.lessons).model).contains { $0.keys.contains(.tab) })
    #expect(help.contains("the next lesson") && help.contains("the next theme"))
  }

  @Test func `the wheel turns the help, and moves nothing behind it or behind the prompt`() {
    var model = Model()
    model.size = Size(80, 24)
    model.isHelpShown = true
    let wheel = { Event.wheel(Point(3, 3), up: $0) }
    #expect(model.update(wheel(false), seeing: [:]).isEmpty && model.helpRow == 1)
    #expect(model.update(wheel(true), seeing: [:]).isEmpty && model.helpRow == 0)
    model.isHelpShown = false
    model.prompt = Prompt("hidden 3")
    #expect(model.update(wheel(true), seeing: [:]).isEmpty && model.setup.alpha == 0.5)
    model.prompt = nil
  }

  @Test func `the wheel does nothing where a screen has no α to change`() {
    var model = Model()
    _ = model.act(.screen(.census), [:])
    model.census.view = .alpha
    for x in 0..<80 {
      #expect(model.update(.wheel(Point(x, 0), up: true), seeing: [:]).isEmpty)
    }
    #expect(model.setup.alpha == 0.5)
  }
}
