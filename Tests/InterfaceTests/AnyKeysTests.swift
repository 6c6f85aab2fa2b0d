import Drawing
import Learning
import Testing

@testable import Interface

/// Whatever is pressed, clicked, typed and pasted, in any order, every screen can be drawn.
@Suite struct AnyKeysTests {
  /// Sessions without threads: they carry out what they are sent, a little at a time.
  private struct Desks {
    var snapshots: [Desk: Snapshot] = [:]

    mutating func carryOut(_ effects: [Effect]) {
      for case .send(let command, let desk) in effects {
        var snapshot = snapshots[desk] ?? Snapshot(runs: [], playback: Playback())
        snapshot.commands += 1
        switch command {
        case .begin(let setups):
          snapshot.runs = setups.map { Run($0) }
        case .again: snapshot.runs = snapshot.runs.map { Run($0.setup) }
        case .resume(let runs, let playback):
          (snapshot.runs, snapshot.playback) = (runs, playback)
        case .alpha(let alpha, let run) where snapshot.runs.indices.contains(run):
          snapshot.runs[run].setAlpha(alpha)
        case .census(let plan):
          var tally = CensusTally(plan)
          for index in 0..<min(plan.count, 40) {
            let ending: CensusResult.Ending = [.converged, .stuck, .diverged][index % 5 % 3]
            tally.record(
              CensusResult(seed: plan.seed(of: index), ending: ending, epochs: 9, cost: 0.1),
              at: index)
          }
          snapshot.census = CensusProgress(tally)
        case .toggle: snapshot.playback.isPlaying.toggle()
        case .play(let isPlaying): snapshot.playback.isPlaying = isPlaying
        case .pace(let pace): snapshot.playback.pace = pace
        default: break
        }
        for index in snapshot.runs.indices { snapshot.runs[index].advance(examples: 7) }
        snapshots[desk] = snapshot
      }
    }
  }

  private static let words = [
    "hidden 3", "hidden none", "hidden 4,2,4", "alpha 1e300", "alpha 0.5", "dataset not",
    "dataset and", "activation step", "activation identity", "rule perceptron", "init 0",
    "batch full", "order shuffled", "alphas 0.1,0.5,2,9,50", "standard", "epochs 1", "epsilon 9",
    "pace full", "points", "given worked", "seed 3", "example 4", "zoom 2", "view depth",
    "axis epochs log", "step worked 3",
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

  @Test(arguments: 1...12)
  func `every screen is drawn after any keys`(seed: UInt64) {
    var numbers = SplitMix64(seed: seed, stream: .order)
    var desks = Desks()
    var model = Model()
    model.course = Course([
      Lesson(
        title: "t", about: "a", minutes: 5,
        cards: ["screen race", "view gates", "screen census", "step worked 3"].map {
          Card(text: "{alpha} {cost} {verdict 1}", cues: [Card.Line($0, number: 1)])
        })
    ])
    desks.carryOut(model.start())
    let sizes = [Size(80, 24), Size(120, 36), Size(200, 60), Size(33, 9), Size(60, 20)]
    for step in 0..<250 {
      let size = sizes[step / 50]
      model.size = size
      for event in event(&numbers, size) {
        desks.carryOut(model.update(event, seeing: desks.snapshots))
        model.notice(desks.snapshots)
      }
      guard step % 4 == 0 else { continue }
      let isUnicode = step % 8 == 0
      let scene = Scene(
        model: model, snapshots: desks.snapshots,
        features: Features(colors: isUnicode ? .direct : .none, isUnicode: isUnicode))
      #expect(picture(scene, size.width, size.height).size == size)
    }
  }
}
