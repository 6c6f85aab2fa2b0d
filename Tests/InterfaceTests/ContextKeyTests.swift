import Drawing
import Learning
import Testing

@testable import Interface

/// Keys while something lies over the screen or takes them first: the help, the prompt, the pencil.
@Suite struct ContextKeyTests {
  @Test(arguments: Place.allCases)
  func `below the help no key changes anything but the help`(_ place: Place) {
    let open = place.stand { $0.isHelpShown = true }
    for binding in Keymap.table(for: open.model) {
      let passes: Set<String> =
        switch binding.action {
        case .quit: ["quits"]
        case .redraw: ["redraws"]
        case .suspend: ["suspends"]
        default: []
        }
      for key in binding.keys {
        let found = changes(by: .key(key), on: open)
        #expect(found.subtracting(["help", "help row"]) == passes, "\(key) in \(place)")
      }
    }
  }

  @Test(arguments: Place.allCases)
  func `at the prompt every key is typed, and changes nothing else`(_ place: Place) {
    for text in ["", "alpha 0.5", "zzz"] {
      let open = place.stand { $0.prompt = Prompt(text) }
      for binding in Keymap.table(for: open.model) {
        for key in binding.keys where key != .enter {
          let found = changes(by: .key(key), on: open)
          #expect(
            found.isSubset(of: ["prompt", "history", "redraws"]), "\(key) after \(text) in \(place)"
          )
          guard case .character(let scalar) = key else { continue }
          var model = open.model
          _ = model.update(.key(key), seeing: open.snapshots)
          #expect(model.prompt?.text == text + String(scalar))
        }
      }
    }
  }

  @Test func `a line that is given up is not kept, and one that was refused is`() {
    for (end, isKept) in [(Key.escape, false), (.control("c"), false), (.enter, true)] {
      var model = Place.train.stand().model
      for key in [":", "z", "z"] as [Unicode.Scalar] {
        _ = model.update(.key(.character(key)), seeing: [:])
      }
      _ = model.update(.key(end), seeing: [:])
      #expect(model.prompt == nil)
      _ = model.update(.key(.character(":")), seeing: [:])
      _ = model.update(.key(.up), seeing: [:])
      #expect(model.prompt?.text == (isKept ? "zz" : "seed 3"), "\(end)")
    }
  }

  @Test func `a line half typed comes back after the lines before it`() {
    var model = Place.train.stand().model
    for key in [":", "a"] as [Unicode.Scalar] {
      _ = model.update(.key(.character(key)), seeing: [:])
    }
    for (key, text) in [(Key.up, "seed 3"), (.up, "seed 3"), (.down, "a"), (.down, "a")] {
      _ = model.update(.key(key), seeing: [:])
      #expect(model.prompt?.text == text)
    }
  }

  @Test(
    arguments: [
      ([.left, .right, .up, .down], ["cursor"]),
      (["h", "j", "k", "l"].map { .character($0) }, ["cursor"]),
      ([.enter, .escape, .character("p")], ["cursor"]),
      (
        [.character("0"), .character("1")],
        ["dataset", "example", "other example", "begins perceptron", "begins training"]
      ),
      ([.character("x"), .backspace, .delete], []),
      (["2", "3", "4", "5", "7"].map { .character($0) }, ["cursor", "focus", "screen"]),
      (
        [.character("d")],
        [
          "dataset", "example", "other example", "begins perceptron", "begins training",
        ]
      ),
      ([.character("n"), .character("N")], ["seed", "begins perceptron", "begins training"]),
      ([.character("?")], ["help"]), ([.character(":")], ["prompt"]),
      (["+", "-", "]", "[", "f"].map { .character($0) }, []),
    ] as [([Key], Set<String>)])
  func `while points are placed a key is the pencil's or its own`(
    _ keys: [Key], _ expected: Set<String>
  ) {
    let placing = Place.perceptron.stand { $0.units.cursor = .middle }
    for key in keys { #expect(changes(by: .key(key), on: placing) == expected, "\(key)") }
  }

  @Test func `who comes back to the points is no longer placing them`() {
    var placing = Place.perceptron.stand { $0.units.cursor = .middle }
    for key in ["2", "6", "1"] as [Unicode.Scalar] {
      _ = placing.model.update(.key(.character(key)), seeing: placing.snapshots)
    }
    #expect(placing.model.screen == .train && placing.model.setup.dataset == .xor)
  }

  @Test(
    arguments: [
      ("dataset and", ["dataset", "example", "other example"]), ("seed 9", ["seed"]),
      ("hidden 3", ["hidden"]), ("activation tanh", ["activation"]),
      ("epsilon 0.1", ["rest of the setup"]),
      ("points 0,0,1 1,1,0", ["dataset", "example", "other example"]), ("init 2", ["start"]),
      ("batch full", ["rest of the setup"]), ("order shuffled", ["rest of the setup"]),
      ("epochs 9", ["rest of the setup"]), ("dataset xor", []), ("seed 7", []),
    ] as [(String, Set<String>)])
  func `a word at the prompt takes away what its key would`(_ line: String, _ expected: Set<String>)
  {
    let open = Place.train.stand { $0.prompt = Prompt(line) }
    let found = changes(by: .key(.enter), on: open).subtracting(["prompt", "history"])
    #expect(found == (expected.isEmpty ? [] : expected.union(["begins training"])))
  }

  @Test func `a chosen size of the census stays chosen where it comes to stand`() throws {
    var model = Place.overHidden.stand().model
    let start = try #require(model.census.seed)
    _ = try model.obey("hidden 4,2,8")
    #expect(model.census.column == 1 && model.census.seed == start)
    _ = try model.obey("hidden 8,4,2")
    #expect(model.census.column == 2 && model.census.seed == start)
    _ = try model.obey("hidden 8,4")
    #expect(model.census.column == nil && model.census.seed == nil)
  }
}
