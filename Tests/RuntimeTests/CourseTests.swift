import Foundation
import Interface
import Learning
import Testing

@testable import Runtime

/// The lessons that come with the program, and the reading of others.
@Suite struct CourseTests {
  @Test(arguments: BuiltInLessons.texts.map(\.name))
  func `each lesson of the course reaches its goals by its own cues and deeds, and no otherwise`(
    _ name: String
  ) throws {
    let text = try #require(BuiltInLessons.texts.first { $0.name == name }?.text)
    for card in Rehearsal.results(of: try LessonFile.lesson(text, named: name)) {
      for problem in card.problems {
        Issue.record("assets/lessons/\(name):\(problem.line): card \(card.card): \(problem.text)")
      }
    }
  }

  @Test func `each file of the folder is in the binary, as it is`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../assets/lessons").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(
      BuiltInLessons.texts.map(\.name) == files,
      "a lesson's file is 01.yaml to 99.yaml; touch assets/lessons.c after adding one")
    for (name, text) in BuiltInLessons.texts {
      #expect(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) == text)
    }
  }

  @Test func `a lesson has six to ten cards, and takes five to ten minutes`() {
    #expect(BuiltInLessons.all.count >= 10)
    for lesson in BuiltInLessons.all {
      #expect((6...10).contains(lesson.cards.count) && (5...10).contains(lesson.minutes))
      #expect(lesson.cards.contains { !$0.goals.isEmpty })
    }
  }

  private static let head = "title: t\nabout: a\ncards:\n"

  @Test(arguments: [
    ("", "1: the file is empty"), ("titel: x", "1: titel: unknown; did you mean title?"),
    ("title: x\nabout: y", "1: cards: expected a list"), ("title: [", "not YAML"),
    (head + "  - text: hi\n    cue: 1\n    gaol: x", "6: gaol: unknown; did you mean goal?"),
    (head + "  - cue: run", "4: text: is missing"),
    (head + "  - text: a\n    goal: |\n      cost < 1\n\n      corect = 4", "8: corect"),
    (head + "  - text: a\n    do:\n      - key r\n      - key rr", "7: key rr"),
    (head + "  - text: a\n    picture: csot", "5: picture csot"),
    (head + "  - text: a\n    picture:\n      - cost\n      - slice", "7: picture: one for a card"),
    (head + "  - text: a\n    picture: cost\n    mark: platau", "6: mark platau"),
    (
      head + "  - text: a\n    picture: slice\n    mark: fall", "6: mark fall: is on the curve of J"
    ),
    (head + "  - text: the {prize} is", "4: text: {prize}"), (head + "  - 3", "4: a card has"),
    (head + "  - text: |\n      J is {cost\n      now}", "4: text: {cost}"),
    ("title: t\nabout: a\nminutes: x\ncards: [{text: a}]", "3: minutes"),
  ])
  func `what cannot be read is named with its line`(_ text: String, _ reason: String) {
    let failure = #expect(throws: Failure.self) {
      try LessonFile.lesson(text, named: "mine.yaml")
    }
    #expect(failure?.status == .badInput)
    #expect(failure?.message.hasPrefix("mine.yaml:") == true)
    #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "")")
  }

  @Test(arguments: [
    ("    cue: screen rase", "5: screen rase: there is no such screen"),
    ("    cue: screen lessons", "4: the card leaves its own lesson"),
    ("    goal: correct = 5", "5: correct = 5: is not reached; it is 4 now"),
    ("    goal: hidden = 2", "5: hidden = 2: is reached before anything has happened"),
    ("    do: alhpa 5", "5: alhpa: unknown; did you mean alpha?"),
    (
      "    cue: pause\n    do: until outcome = stuck",
      "6: outcome = stuck: is not reached; it is learning now, and training is paused"
    ),
  ])
  func `a check says which line of a card fails, and why`(
    _ rest: String, _ reason: String
  ) throws {
    let lesson = try LessonFile.lesson(Self.head + "  - text: a\n" + rest, named: "mine.yaml")
    let problems = Rehearsal.results(of: lesson).flatMap(\.problems).map {
      "\($0.line): \($0.text)"
    }
    #expect(problems.count == 1 && problems[0].contains(reason), "\(problems)")
  }

  @Test(arguments: [
    (
      "cue: run\n    do: key y\n    goal: outcome = converged",
      "7: outcome = converged: is ticked by doing nothing"
    ),
    ("do: key ]\n    goal: hidden = 3", "6: hidden = 3: asks only what is set up"),
    (
      "cue: [epochs 20, screen census]\n    do: key y\n    goal: counted = 800",
      "7: counted = 800: is ticked by doing nothing"
    ),
    (
      "cue: screen race\n    do: key a\n    goal: lanes >= 4",
      "7: lanes ≥ 4: asks only what is set up"
    ),
    (
      "cue: pause\n    do: [key y, key space]\n    goal: outcome = converged",
      "6: key y: all goals are ticked without it"
    ),
    (
      "cue: pause\n    do: key space\n    goal: cost < 0.135",
      "7: cost < 0.135: is ticked in no time, by the keys n"
    ),
    (
      "cue: pause\n    do: key space\n    goal: outcome = converged\n  - text: b\n"
        + "    do: [key space, key space]\n    goal: state = paused",
      "10: state = paused: is reached as the card opens, for who only turned the cards before it"
    ),
    (
      "cue: run\n    do: key d\n    goal: outcome = converged",
      "7: outcome = converged: is not reached, with dataset and now; the card has xor"
    ),
  ])
  func `a check names what a card gives away, and to whom`(
    _ rest: String, _ reason: String
  ) throws {
    let lesson = try LessonFile.lesson(Self.head + "  - text: a\n    " + rest, named: "mine.yaml")
    let problems = Rehearsal.results(of: lesson).flatMap(\.problems).map {
      "\($0.line): \($0.text)"
    }
    #expect(problems.count == 1 && problems[0].hasPrefix(reason), "\(problems)")
  }

  @Test func `a goal that asks about the data itself is reached on other data`() throws {
    let card = "  - text: a\n    cue: run\n    do: key d\n"
    let goal = "    goal: dataset = and and outcome = converged\n"
    let lesson = try LessonFile.lesson(Self.head + card + goal, named: "mine.yaml")
    #expect(Rehearsal.results(of: lesson).flatMap(\.problems).isEmpty)
  }

  @Test
  func `a class counts the census that workers count, run by run and after more is asked for`() {
    var setup = Setup()
    (setup.alpha, setup.epochLimit) = (5, 300)
    var census = CensusInClass()
    for seeds in [5, 11] {
      let plan = CensusPlan(setup, axis: .hidden([1, 2, 4]), seedCount: seeds)
      census.carryOut(.census(plan))
      census.carryOut(.show(false))
      census.pass(1)
      #expect(census.snapshot.census?.ended == (seeds == 5 ? 0 : 15))
      census.carryOut(.show(true))
      while !census.isResting { census.pass(0.1) }
      var tally = CensusTally(plan)
      let results = BatchOfRuns.finish((0..<plan.count).map(plan.setup(of:)))
      for (index, result) in results.enumerated() { tally.record(result, at: index) }
      #expect(census.snapshot.census?.rows == tally.rows)
    }
  }

  @Test func `a figure that may not be known yet is no part of a sentence`() {
    // Who goes on without a goal reads "Epochs needed: not known yet", not "after not known yet".
    for lesson in BuiltInLessons.all {
      for card in lesson.cards {
        for part in card.text.split(separator: "{epochs").dropLast() {
          #expect(
            part.replacing("\n", with: " ").hasSuffix(": "), "\(lesson.title): …\(part.suffix(30))")
        }
      }
    }
  }

  @Test func `a text that does not fit 80x24 fails, with how much does`() throws {
    let long = String(repeating: "word ", count: 100)
    let lesson = try LessonFile.lesson(Self.head + "  - text: \(long)", named: "mine.yaml")
    let problems = Rehearsal.results(of: lesson).flatMap(\.problems).map(\.text)
    #expect(problems == ["its text takes 7 lines at 80x24, where 5 fit; make two cards of it"])
  }
}
