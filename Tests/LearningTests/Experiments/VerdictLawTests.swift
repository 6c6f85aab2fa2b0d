import Foundation
import Testing

@testable import Learning

/// The law of the verdicts: in any race, whenever one looks, no verdict says what the epochs do not
/// carry, and what was said once stays said until another lane arrives.
@Suite struct VerdictLawTests {
  /// `DESCENT_RACES=2000` takes so many, and longer ones.
  private static let wished = ProcessInfo.processInfo.environment["DESCENT_RACES"].flatMap {
    Int($0)
  }

  @Test(arguments: 0..<8)
  func `a verdict changes from learning to one other, and then only when a lane arrives`(
    _ part: Int
  ) {
    let count = (Self.wished ?? 240) / 8
    for race in part * count..<(part + 1) * count {
      var watched = WatchedRace(random: UInt64(race), isLong: Self.wished != nil)
      while !watched.race.isFinished { watched.goOn() }
      if watched.broken.isEmpty { continue }
      Issue.record("race \(race): \(watched.broken.first ?? "") \(watched.race.runs.map(\.setup))")
    }
  }

  @Test func `the races of the law meet every verdict`() {
    var met: Set<Verdict.Kind> = []
    for race in 0..<160 {
      var watched = WatchedRace(random: UInt64(race), isLong: false)
      while !watched.race.isFinished { watched.goOn() }
      met.formUnion(watched.verdicts.map(\.kind))
    }
    // A start that is no number is no race's.
    #expect(met == Set(Verdict.Kind.allCases).subtracting([.learning, .diverged]))
  }
}

/// A random race that is looked at every so many epochs, with whatever was not right.
private struct WatchedRace {
  var race: Experiment
  var verdicts: [Verdict] = []
  var broken: [String] = []
  private var arrived = 0
  private var epochs = 0

  init(random number: UInt64, isLong: Bool) {
    var numbers = SplitMix64(seed: number, stream: .order)
    func one<Value>(_ list: [Value]) -> Value { list[numbers.index(below: list.count)] }
    var setup = Setup()
    setup.dataset = one([.xor, .xor, .xor] + Dataset.catalog)
    setup.hidden = one([[], [1], [2], [2], [3], [4, 4], [2, 2, 2], [8]])
    setup.activation = one([.sigmoid, .sigmoid, .sigmoid] + Activation.catalog)
    setup.order = one(ExampleOrder.allCases)
    setup.batch = one([.examples(1), .examples(1), .examples(2), .full])
    setup.start = .uniform(one([0, 0.1, 0.5, 1, 1, 1, 3, 20]))
    setup.epsilon = one([0.01, 0.01, 0.1, 0.001])
    setup.epochLimit =
      isLong ? one([50, 1_000, 5_000, 20_000, 30_000]) : one([1, 3, 40, 300, 1_000, 2_500])
    setup.seed = number + 1
    var rates = [0.003, 0.03, 0.1, 0.3, 0.5, 1, 2, 3, 5, 10, 20, 50, 500, 1e6]
    var alphas: [Double] = []
    for _ in 0..<2 + numbers.index(below: 4) {
      alphas.append(rates.remove(at: numbers.index(below: rates.count)))
    }
    race = .race(setup, alphas: alphas)
    look()
  }

  mutating func goOn() {
    // About a tenth more each time, so that early epochs are looked at as closely as late ones.
    let step = 1 + epochs / 10
    epochs += step
    race.advance(examples: step * race.runs[0].setup.dataset.examples.count)
    look()
  }

  private mutating func look() {
    let lanes = race.runs.map { Lane($0) }
    let now = lanes.map { Verdict.judge($0, among: lanes) }
    let arrivals = lanes.compactMap(\.arrivedAt)
    for (index, verdict) in now.enumerated() {
      if let wrong = wrong(verdict.kind, lanes[index], lanes) {
        broken.append("epoch \(epochs), α \(lanes[index].alpha) \(verdict.kind): \(wrong)")
      }
      guard let before = verdicts.isEmpty ? nil : verdicts[index].kind else { continue }
      if before != .learning, before != verdict.kind, arrivals.count == arrived {
        broken.append(
          "epoch \(epochs), α \(lanes[index].alpha): from \(before) to \(verdict.kind)")
      }
    }
    (verdicts, arrived) = (now, arrivals.count)
  }

  /// The rules again, from the epochs alone; nil where all of them hold.
  private func wrong(_ kind: Verdict.Kind, _ lane: Lane, _ lanes: [Lane]) -> String? {
    let best = lanes.compactMap(\.arrivedAt).min()
    let smaller = lanes.filter { $0.alpha < lane.alpha }
    let hasSmaller = smaller.contains { $0.arrivedAt != nil }
    let greater = lanes.filter { $0.alpha > lane.alpha && $0.arrivedAt != nil }
    if let epoch = lane.arrivedAt {
      guard let best else { return "has arrived alone" }
      if (kind == .right) != (epoch <= 5 * best) { return "\(epoch) epochs, the best \(best)" }
      if lane.isThrownOff { return "no way back, and arrived" }
      return kind == .right || kind == .tooSmall || kind == .tooBig ? nil : "has arrived"
    }
    switch kind {
    case .right: return "has not arrived"
    case .tooSmall:
      let isLess = greater.contains {
        lane.alpha * Double(lane.epochs) < $0.alpha * Double($0.arrivedAt ?? 0)
          && lane.epochs >= 5 * ($0.arrivedAt ?? 0)
      }
      return isLess && !hasSmaller ? nil : "no greater α went further in a fifth of the epochs"
    case .tooBig:
      let isAbove =
        lane.outcome.evidence != nil && lane.isAboveStart
        && smaller.contains { $0.cost < lane.cost }
      if case .diverged = lane.outcome { return nil }
      return lane.isThrownOff || hasSmaller || isAbove ? nil : "nothing is against it"
    case .stuck, .bottom:
      return hasSmaller ? "a smaller α arrived" : nil
    case .unfinished, .learning:
      if lane.outcome.evidence != nil && kind == .learning { return "it has ended" }
      guard let best, hasSmaller, lane.epochs >= 5 * max(1, best) else { return nil }
      return "a smaller α arrived"
    case .diverged: return "no start is infinite here"
    }
  }
}
