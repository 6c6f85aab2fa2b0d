import Testing

@testable import Interface

@Suite struct GoalTests {
  @Test(arguments: [
    ("correct = 4", true), ("correct < 4", false), ("correct >= 4", true), ("cost<0.01", true),
    ("cost <= 0.009", false), ("outcome = converged", true), ("epochs <= 954", true),
    ("epochs > 954", false), ("epoch = 954", true), ("alpha = 0.5", true), ("hidden = 2", true),
    ("screen = train", true), ("answer 2 > 0.8", true), ("answer 1 > 0.8", false),
    ("answer 9 > 0", false), ("verdict 1 = right", false),
    ("seed = 7 and outcome = converged", true), ("seed > 7 and outcome = converged", false),
    ("dataset = and and outcome = converged", false), ("epoch = epochs", true),
    ("taken > epoch", true), ("taken < epoch", false),
  ])
  func `a goal is reached as the snapshot says`(_ text: String, _ isReached: Bool) throws {
    #expect(try Goal(text).isReached(in: scene(epochs: 954)) == isReached)
  }

  @Test(arguments: [
    ("correct = 4", "all 4 right (2 so far)"), ("correct = 3", "3 right (2 so far)"),
    ("outcome = converged", "it has converged (still learning)"),
    ("outcome = stuck", "it is stuck (still learning)"),
    ("outcome = unfinished", "it is unfinished (still learning)"),
    ("outcome 2 = bottom", "lane 2 is at the bottom"),
    ("saturated >= 1", "at least 1 saturated (0 so far)"),
    ("taken = 1", "take one example (1,200 so far)"),
    ("taken = 2", "take 2 examples (1,200 so far)"),
    ("epoch >= 5", "at least 5 epochs done (300 so far)"),
    ("seed > 7", "a later seed than 7 (now: 7)"),
    ("cost <= 0.01", "mean J at most 0.01 (0.120 now)"),
    ("epochs > 5000", "converged after more than 5,000 epochs (not yet)"),
    ("epochs 3 < epochs 2", "lane 3 arrives before lane 2 (not yet)"),
    ("alpha 2 = 0.5", "α of lane 2 is 0.5"), ("taken > epoch", "taken > epoch (1,200 so far)"),
    (
      "dataset = not and outcome = converged", "the dataset is NOT, and it has converged (now: XOR)"
    ),
    ("seed = 7 and outcome = converged", "seed 7, and it has converged (still learning)"),
    ("cycle >= 1", "the weights come round (not yet)"), ("hidden = 1", "one hidden neuron (2 now)"),
    ("verdict 3 = too big", "α of lane 3 is too big"), ("lanes >= 3", "at least 3 lanes (3 now)"),
    ("example = 3", "look at example 3"), ("outcome 2 = converged", "lane 2 has converged"),
    ("dataset = not", "the dataset is NOT (now: XOR)"),
  ])
  func `a goal is said as a person would say it`(_ text: String, _ words: String) throws {
    let scene = scene(epochs: 300)
    let goal = try Goal(text)
    let standing = goal.standing(in: scene).map { " (\($0))" } ?? ""
    #expect(goal.words(in: scene) + standing == words)
  }

  @Test func `a goal about a lane reads the race`() throws {
    let scene = scene(.race, epochs: 5_000)
    #expect(try Goal("verdict 1 = too small").isReached(in: scene))
    #expect(try Goal("verdict 2 = right").isReached(in: scene))
    #expect(try Goal("outcome 2 = converged").isReached(in: scene))
    #expect(try !Goal("outcome 4 = converged").isReached(in: scene))
  }

  @Test func `a lane whose α was changed has no verdict to reach, as on the screen`() throws {
    var changed = scene(.race, epochs: 3_000)
    changed.snapshots[.race]?.runs[0].setAlpha(0.2)
    #expect(try Goal("verdict 1 = too small").now(changed) == nil)
    changed = scene(.race, epochs: 5_000)
    #expect(try Goal("verdict 1 = too small").isReached(in: changed))
    changed.snapshots[.race]?.runs[1].setAlpha(0.2)
    #expect(try Goal("verdict 1 = learning").isReached(in: changed))
  }

  @Test func `lanes are compared with one another, each by its own α`() throws {
    var race = scene(.race, epochs: 3_000)
    #expect(try Goal("alpha 2 = 0.5").isReached(in: race))
    #expect(try !Goal("alpha 4 > 0.1").isReached(in: race))
    #expect(try !Goal("epochs 2 < epochs 1").isReached(in: race))
    #expect(try Goal("cost 2 < cost 1 and cost 1 < cost 3").isReached(in: race))
    // A lane whose α was changed on the way has arrived by no one α.
    #expect(try Goal("epochs 2 < 1000").isReached(in: race))
    race.snapshots[.race]?.runs[1].setAlpha(0.2)
    #expect(try !Goal("epochs 2 < 1000").isReached(in: race))
  }

  @Test(arguments: [
    ("hidden = 3", true), ("alpha = 2 and seed > 7", true), ("lanes >= 3", true),
    ("lanes >= 3 and outcome 3 = converged", false), ("example = 3", false), ("taken = 1", false),
  ])
  func `a goal of the setup alone is known as one`(_ text: String, _ isOne: Bool) throws {
    #expect(try Goal(text).isOfSetupAlone == isOne)
  }

  @Test func `a census has ended when all its runs have`() throws {
    var shown = scene(.census)
    #expect(try Goal("state = ended").isReached(in: shown))
    shown.snapshots[.census]?.runs = []
    shown.snapshots[.census]?.census?.ended -= 1
    #expect(try Goal("state = running").isReached(in: shown))
  }

  @Test func `what the chosen column of a census has come to is told once all are counted`() throws
  {
    var shown = scene(.census)
    let rows = try #require(shown.census?.rows)
    for (column, row) in rows.enumerated() {
      shown.model.census.column = column
      #expect(try Goal("share = 100").isReached(in: shown) == (row.converged == row.runs))
      let median = row.epochs.map(\.median)
      #expect(
        try Goal("median <= 800").isReached(in: shown) == (median.map { $0 <= 800 } ?? false))
    }
    shown.model.census.column = nil
    let counted = "counted >= \(rows.reduce(0) { $0 + $1.runs })"
    #expect(try Goal(counted).isReached(in: shown))
    shown.model.census.column = rows.firstIndex { $0.converged == $0.runs }
    shown.snapshots[.census]?.census?.ended -= 1
    #expect(try !Goal(counted).isReached(in: shown))
    #expect(try Goal("share >= 0").now(shown) == nil)
    #expect(try Goal("median >= 0").now(shown) == nil)
  }

  @Test(arguments: [
    ("counted = 800", "800 starts counted"),
    ("share = 100", "a column with 100 % of the starts arrived"),
    ("median <= 700", "a column with a median of at most 700 epochs"),
  ])
  func `a goal of the census is said as a person would say it`(
    _ text: String, _ words: String
  ) throws {
    #expect(try Goal(text).words(in: scene(.census)) == words)
  }

  @Test(arguments: [
    ("corect = 4", "did you mean correct?"), ("correct", "a goal compares"),
    ("correct = four", "not a number"), ("verdict = right", "say which lane"),
    ("verdict 1 = fine", "no such verdict"), ("outcome < stuck", "is a word"),
    ("alpha = -1", "greater than 0"), ("screen 2 = race", "takes no number"),
    ("correct 0 = 4", "a number from 1 up"), ("= 4", "a goal compares"),
    ("correct = 4 and", "is not a number"), ("and correct = 4", "no such figure"),
    ("correct = 4 and alpha = -1", "greater than 0"), ("cost < outcome", "outcome is a word"),
    ("outcome = epoch", "no such outcome"), ("epochs 3 < epochs 0", "a number from 1 up"),
  ])
  func `a goal that cannot be is refused with the reason`(_ text: String, _ reason: String) {
    let error = #expect(throws: InputError.self) { try Goal(text) }
    #expect(error?.message.contains(reason) == true)
  }
}
