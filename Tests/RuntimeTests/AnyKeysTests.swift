import Drawing
import Learning
import Testing

@testable import Interface
@testable import Runtime

/// Whatever is pressed, clicked, typed and pasted, in any order: the screens can be drawn, and what
/// the engines do is what the model says that they do.
@Suite struct AnyKeysTests {
  /// The engines of every desk without their threads: time passes for all of them between two events.
  private struct Desks {
    private var engines: [Desk: Engine] = [:]
    private let census = CensusDesk(clock: { 0 })
    private var time = 0.0

    init() {
      for desk in Desk.allCases where desk != .census {
        engines[desk] = Engine(pace: .standard, time: 0)
      }
      census.begin(with: 1)
    }

    mutating func carryOut(_ effects: [Effect]) {
      for case .send(let command, let desk) in effects {
        if desk == .census { census.carryOut(command) } else { engines[desk]?.carryOut(command) }
      }
      time += 1.0 / 32
      for desk in engines.keys {
        engines[desk]?.pass(to: time)
        engines[desk]?.work()
      }
      count()
    }

    /// A few runs of the census end at a time, some of them stuck.
    private func count() {
      let seen = census.progress(within: 0)
      guard !seen.isResting, let progress = seen.census, let work = census.waitForWork() else {
        return
      }
      let runs = work.groups.indices.flatMap { group in
        (0..<5).compactMap { _ in work.take(of: group) }
      }
      let ended = runs.map { index in
        let ending: CensusResult.Ending = [.converged, .stuck, .diverged][index % 5 % 3]
        return (
          index,
          CensusResult(seed: progress.plan.seed(of: index), ending: ending, epochs: 9, cost: 0.1)
        )
      }
      census.record(ended, of: work)
    }

    var snapshots: [Desk: Snapshot] {
      mutating get {
        var all: [Desk: Snapshot] = [.census: census.progress(within: 0)]
        for desk in engines.keys { all[desk] = engines[desk]?.look(at: time).snapshot }
        return all
      }
    }
  }

  private static let words = [
    "hidden 3", "hidden none", "hidden 4,2,4", "alpha 1e300", "alpha 0.5", "dataset not",
    "dataset and", "activation step", "activation identity", "rule perceptron", "init 0",
    "batch full", "order shuffled", "alphas 0.1,0.5,2,9,50", "standard", "epochs 1", "epsilon 9",
    "pace full", "points", "points 0,0,1 1,1,0", "given worked", "seed 3", "example 4", "zoom 2",
    "view depth", "axis epochs log", "step worked 3", "epochs 0",
  ]

  private func event(_ numbers: inout SplitMix64, _ size: Size) -> [Event] {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function(1), .control("l"),
    ]
    switch Int.random(in: 0..<20, using: &numbers) {
    case 0...1:
      let point = Point(
        Int.random(in: 0..<size.width, using: &numbers),
        Int.random(in: 0..<size.height, using: &numbers))
      return Bool.random(using: &numbers)
        ? [.click(point)] : [.wheel(point, up: Bool.random(using: &numbers))]
    case 2:
      let word = Self.words.randomElement(using: &numbers) ?? ""
      return [.key(.escape), .key(.character(":"))]
        + word.unicodeScalars.map { .key(.character($0)) } + [.key(.enter)]
    case 3: return [.key(.character(":")), .paste("hid\u{202E}den 4\n")]
    case 4...6: return [.key(named.randomElement(using: &numbers) ?? .enter)]
    case 7...8:
      let digit = Unicode.Scalar(UInt8.random(in: 0x31...0x37, using: &numbers))
      return [.key(.character(digit))]
    default:
      let scalar = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &numbers))
      return [.key(.character(scalar))]
    }
  }

  private static let lesson = Lesson(
    title: "t", about: "a", minutes: 5,
    cards: ["screen race", "view gates", "screen census", "step worked 3"].map {
      Card(text: "{alpha} {cost} {verdict 1}", cues: [Card.Line($0, number: 1)])
    })

  /// A program at its start, some keys, and what is asked of it after each.
  private func press(
    _ seed: UInt64, _ count: Int, then check: (Model, [Desk: Snapshot], Event, Int) -> Void
  ) {
    var numbers = SplitMix64(seed: seed, stream: .order)
    var (desks, model) = (Desks(), Model())
    model.course = Course([Self.lesson])
    desks.carryOut(model.start())
    let sizes = [Size(80, 24), Size(120, 36), Size(200, 60), Size(33, 9), Size(60, 20)]
    for step in 0..<count {
      model.size = sizes[step * sizes.count / count]
      for event in event(&numbers, model.size) {
        desks.carryOut(model.update(event, seeing: desks.snapshots))
        let snapshots = desks.snapshots
        model.notice(snapshots)
        check(model, snapshots, event, step)
      }
    }
  }

  @Test(arguments: 1...12)
  func `after any keys what is trained is what the model says`(seed: UInt64) throws {
    press(seed, 500) { model, snapshots, event, step in
      let place = "seed \(seed), step \(step), \(event)"
      #expect(snapshots[.training]?.runs.map(\.setup) == [model.setup], "\(place)")
      let shown = snapshots[model.desk]
      switch model.desk {
      case .race: #expect(shown?.runs.map(\.setup) == model.raceSetups, "\(place)")
      case .perceptron: #expect(shown?.runs.map(\.setup) == [model.setup.perceptron], "\(place)")
      case .depth:
        #expect(
          shown?.runs.map(\.setup) == model.setup.depths(width: model.units.width), "\(place)")
      case .census: #expect(shown?.census?.plan == model.censusPlan, "\(place)")
      case .training: break
      }
      for (desk, snapshot) in snapshots where desk != model.desk {
        #expect(snapshot.isResting, "\(desk) runs unseen: \(place)")
      }
      let examples = model.setup.dataset.examples.indices
      #expect(model.example.map(examples.contains) != false, "\(place)")
      #expect(model.step.example.map(examples.contains) != false, "\(place)")
      let columns = snapshots[.census]?.census?.rows.indices
      #expect(model.census.column.map { columns?.contains($0) == true } != false, "\(place)")
    }
  }

  @Test(arguments: 1...6)
  func `after any keys every screen is drawn, whole and in the terminal's own characters`(
    seed: UInt64
  ) {
    press(seed, 300) { model, snapshots, event, step in
      guard step % 4 == 0 else { return }
      let isUnicode = step % 8 == 0
      let features = Features(colors: isUnicode ? .direct : .none, isUnicode: isUnicode)
      var canvas = Canvas(model.size, features: features)
      draw(Scene(model: model, snapshots: snapshots, features: features), on: &canvas)
      let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == model.size.height)
      #expect(isUnicode || canvas.text.utf8.allSatisfy { $0 < 0x80 })
      // Every screen has a bar at the top and a line of keys, or of what is typed, at the bottom.
      #expect(lines.first?.contains { $0 != " " } == true, "seed \(seed), step \(step), \(event)")
      #expect(lines.last?.contains { $0 != " " } == true, "seed \(seed), step \(step), \(event)")
    }
  }
}
