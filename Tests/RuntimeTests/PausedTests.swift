import Drawing
import Learning
import Testing

@testable import Interface
@testable import Runtime

/// Paused stays paused and running runs on, whatever is changed meanwhile.
@Suite struct PausedTests {
  /// A program whose sessions are engines without threads.
  private struct Program {
    var model = Model()
    var engines: [Desk: Engine] = [:]

    init(_ screen: ScreenName) {
      for desk in Desk.allCases { engines[desk] = Engine(pace: .standard, time: 0) }
      carryOut(model.start())
      carryOut(model.act(.screen(screen), snapshots))
    }

    var snapshots: [Desk: Snapshot] {
      engines.mapValues { engine in
        var engine = engine
        return engine.look(at: 0).snapshot
      }
    }

    var isPlaying: Bool { engines[model.desk]?.playback.isPlaying ?? false }

    mutating func carryOut(_ effects: [Effect]) {
      for case .send(let command, let desk) in effects { engines[desk]?.carryOut(command) }
    }

    mutating func press(_ key: Key) { carryOut(model.update(.key(key), seeing: snapshots)) }

    mutating func say(_ line: String) {
      press(.character(":"))
      for scalar in line.unicodeScalars { press(.character(scalar)) }
      press(.enter)
    }
  }

  /// What is there to run or to pause, and the screens and weights that bring a state of their own.
  private static let own: Set<Action> = [.runOrPause, .oneExample, .oneEpoch, .stepOn]

  @Test(arguments: ScreenName.allCases.filter { $0 != .lessons })
  func `no key sets a paused run going, but those that say so`(_ screen: ScreenName) {
    let table = Keymap.table(for: Program(screen).model)
    for binding in table where !Self.own.contains(binding.action) && !binding.action.isScreen {
      for key in binding.keys {
        var program = Program(screen)
        program.carryOut([.send(.play(false), to: program.model.desk)])
        let desk = program.model.desk
        program.press(key)
        // Units' Enter on a gate and its views turn to another desk.
        guard program.model.desk == desk, !program.isPlaying else {
          #expect(program.model.desk != desk, "\(screen): \(binding.shown)")
          continue
        }
      }
    }
  }

  @Test(arguments: ScreenName.allCases.filter { ![.lessons, .step].contains($0) })
  func `no key stops a run, but those that say so`(_ screen: ScreenName) {
    let table = Keymap.table(for: Program(screen).model)
    for binding in table where !Self.own.contains(binding.action) && !binding.action.isScreen {
      for key in binding.keys {
        var program = Program(screen)
        program.press(key)
        #expect(program.isPlaying, "\(screen): \(binding.shown)")
      }
    }
  }

  @Test(arguments: [
    "hidden 3", "seed 9", "dataset and", "activation tanh", "alpha 2", "init 0.5", "batch full",
    "order shuffled", "epochs 50", "epsilon 0.1", "standard", "given worked", "again",
    "points 0,0,0 1,1,1", "pace full", "rule perceptron",
  ])
  func `no line sets a paused run going, but run`(_ line: String) {
    var program = Program(.train)
    program.press(.character(" "))
    program.say(line)
    #expect(!program.isPlaying && program.model.message == nil)
    program.say("run")
    #expect(program.isPlaying)
    program.say(line)
    #expect(program.isPlaying)
  }

  @Test func `a paused race stays so with another lane, another α and other lanes`() {
    var program = Program(.race)
    program.press(.character(" "))
    for key in "axr+]dfnN".unicodeScalars { program.press(.character(key)) }
    program.say("alphas 0.1,1,10")
    #expect(!program.isPlaying && program.engines[.race]?.experiment.runs.count == 3)
    program.press(.character(" "))
    #expect(program.isPlaying)
  }

  @Test func `a card shows what it begins, paused or not before, unless it says pause`() {
    var program = Program(.train)
    program.press(.character(" "))
    let cards = ["hidden 3", "hidden 4\npause", "seed 3", "pause\nseed 4"].map { text in
      Card(
        text: "text",
        cues: text.split(separator: "\n").map { Card.Line(String($0), number: 1) })
    }
    program.model.course = Course([Lesson(title: "t", about: "a", minutes: 5, cards: cards)])
    program.press(.character("7"))
    program.press(.enter)
    #expect(program.isPlaying && program.model.setup.hidden == [3])
    program.press(.character("c"))
    #expect(!program.isPlaying && program.model.setup.hidden == [4])
    program.press(.character("c"))
    #expect(program.isPlaying && program.model.setup.seed == 3)
  }

  @Test func `weights that were set by hand are trained from, and a stuck start is watched`() {
    var program = Program(.train)
    program.press(.character(" "))
    program.say("view gates")
    program.press(.enter)
    #expect(program.model.screen == .train && program.isPlaying)
  }
}
