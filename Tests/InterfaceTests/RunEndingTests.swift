import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct RunEndingTests {
  /// Half of its epochs are no whole number of the history's columns.
  private static func tooBig(_ setup: inout Setup) {
    setup.alpha = 50
    setup.epochLimit = 4_100
  }

  private func ended(_ change: (inout Setup) -> Void) -> Scene {
    var setup = Setup()
    change(&setup)
    return scene(epochs: setup.epochLimit, setup: setup)
  }

  private func status(_ scene: Scene, _ width: Int = 80) -> String {
    let lines = picture(scene, width, 24).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    return String(lines[22])
  }

  @Test func `what is wrong with α, and the keys for it, stand whole in 80 columns`() {
    let big = ended(Self.tooBig)
    #expect(
      status(big).contains(
        "stuck at mean J 0.250: α is too big; − lowers it, r begins again"))
    #expect(!status(big).contains("…"))
    let diverged = ended {
      $0.activation = .identity
      $0.alpha = 100
    }
    #expect(
      status(diverged).contains(
        "diverged in epoch 2: α is too big; − lowers it, r begins again"))
  }

  /// The first comes near 1/12 in its own time, the second is twins that no α parts, and the third
  /// arrives with more epochs: that J still falls is all that they have in common.
  @Test(arguments: [(2, 1, 3_000), (7, 0, 5_000), (7, 1, 300)] as [(UInt64, Double, Int)])
  func `a spent budget while J falls says so, and nothing against α`(
    _ seed: UInt64, _ range: Double, _ epochs: Int
  ) {
    let falling = ended {
      $0.seed = seed
      $0.start = .uniform(range)
      $0.epochLimit = epochs
    }
    #expect(status(falling).contains(" still falls; space trains on"))
    #expect(!status(falling).contains("…") && !status(falling).contains("too small"))
  }

  @Test func `a plateau is told in plain words and in epochs that were asked for`() {
    let plateau = ended {
      $0.seed = 9
      $0.epochLimit = 6_000
    }
    #expect(
      status(plateau).contains("stuck at mean J 0.0629: it has hardly moved for 3,000 epochs"))
    let big = ended(Self.tooBig)
    #expect(status(big, 160).contains("it has hardly moved for 2,050 epochs"))
  }

  /// What was seen of these runs, by hand; nothing of α but where it is proved.
  @Test(arguments: [
    ("epochs 200", "unfinished after 200 epochs: mean J 0.124 still falls; space trains on"),
    ("epochs 3", "unfinished after 3 epochs: mean J 0.132 still falls; space trains on"),
    (
      "activation identity, alpha 5, epochs 1",
      "unfinished after 1 epoch: mean J 6.9e68; no α can: no line parts xor; it began at 0.700"
    ),
    ("hidden none, epochs 2000", "stuck at mean J 0.125: no α can: no line parts xor"),
    (
      "hidden none, order shuffled, alpha 2, epochs 3000",
      "unfinished after 3,000 epochs: mean J 0.125 still falls; no α can: no line parts xor"
    ),
    (
      "activation relu, alpha 0.1, seed 2",
      "stuck at mean J 0.250: o is 0 on every example and its slope too: no weight can move"
    ),
    ("activation step", "stuck at mean J 0.250: the step's g′ is 0, so there is no gradient"),
    (
      "init zeros, batch full",
      "stuck at mean J 0.125: the gradient of every batch is 0: no weight can move; h₁ and h₂ have "
        + "equal weights, and so stay equal"
    ),
    (
      "dataset or, hidden none, activation identity, alpha 0.05, epochs 2000",
      "at the bottom: no weights do better than mean J 0.0313"
    ),
    ("epochs 954", "converged: mean J ≤ 0.01 at epoch 954"),
  ])
  func `a single run says what its numbers prove`(_ words: String, _ told: String) throws {
    var setup = Setup()
    for word in words.split(separator: ",") {
      let parts = word.split(separator: " ").map(String.init)
      try SetupWord.named(parts[0]).apply(parts[1], to: &setup)
    }
    let line = status(scene(epochs: setup.epochLimit, setup: setup), 200)
    #expect(line.contains(told), "\(line)")
    #expect(!line.contains("too big") && !line.contains("too small"))
  }

  @Test func `Train and Race judge α in the same words`() throws {
    var setup = Setup()
    Self.tooBig(&setup)
    var run = Run(setup)
    run.advance(epochs: setup.epochLimit)
    let verdict = Verdict.judge(Lane(run), among: [])
    let words = try #require(RunEnding(run).judgement)
    #expect(words == "α is \(verdict.kind.rawValue)")
  }

  @Test func `once a run has diverged the footer offers what works there`() {
    var diverged = ended {
      $0.activation = .identity
      $0.alpha = 100
    }
    diverged.snapshots[.training]?.playback.isPlaying = false
    let footer = picture(diverged, 120, 24).text.split(separator: "\n").last ?? ""
    #expect(footer.contains("r again") && footer.contains("α"))
    for word in ["train on", "one example", "one epoch", "pace"] {
      #expect(!footer.contains(word), "\(word)")
    }
  }

  @Test func `another α after the end is told together with the key that takes it up`() {
    for change: (inout Setup) -> Void in [
      {
        $0.activation = .identity
        $0.alpha = 100
      },
      Self.tooBig,
    ] {
      var changed = ended(change)
      changed.snapshots[.training]?.runs[0].setAlpha(1)
      #expect(status(changed).contains("; r begins again with α 1"))
      #expect(!status(changed).contains("too big"))
    }
  }

  @Test func `a lane's verdict is the one that it has among all lanes of its race`() {
    var experiment = Experiment(Model(alphas: [0.01, 0.5, 5, 50]).raceSetups)
    for _ in 0..<6 {
      let runs = experiment.runs
      #expect(runs.map { verdict(on: $0, among: runs) } == verdicts(on: runs))
      for index in runs.indices { experiment.runs[index].advance(epochs: 400) }
    }
    #expect(experiment.runs.contains { $0.hasConverged })
  }
}
