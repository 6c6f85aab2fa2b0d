import Learning
import Testing

@testable import Interface

@Suite struct VerdictWordTests {
  private static let signs = NeuronSigns(
    sizes: [2, 1], saturated: [NeuronID(layer: 1, index: 0)],
    twins: [[NeuronID(layer: 0, index: 0), NeuronID(layer: 0, index: 1)]])

  @Test(
    arguments: [
      (.arrived(epoch: 1_000, rises: 0, of: 1_000), "mean J ≤ 0.01 at epoch 1,000"),
      (
        .arrived(epoch: 306, rises: 4, of: 306),
        "mean J ≤ 0.01 at epoch 306; it rose on 4 of 306 epochs"
      ), (.otherArrived(alpha: 0.5, epoch: 954), "α 0.5 arrived at epoch 954"),
      (.stands(cost: 0.1246, epochs: 4_770), "mean J is still 0.125 after 4,770 epochs"),
      // Above ε it stays in what is written.
      (.stands(cost: 0.010001, epochs: 1), "mean J is still 0.0101 after 1 epoch"),
      (.above(start: 0.1404, cost: 0.25), "mean J is 0.250, above the 0.140 it began with"),
      (.noWayBack, "hardly any gradient is left"),
      (.lower(alpha: 0.5, cost: 0.0835), "α 0.5 ended at 0.0835"),
      (
        .elsewhere(alpha: 5, cost: 0.0781),
        "it went elsewhere: at the same α × epochs, α 5 had 0.0781"
      ), (.still(.plateau(epochs: 1_000)), "it has hardly moved for 1,000 epochs"),
      (.still(.noGradient), "the gradient is 0 on every example: no weight can move"),
      (.still(.rounded), "no weight moves: each step is rounded away"),
      (
        .neurons(signs),
        "the output is saturated; h₁ and h₂ have equal weights, and so stay equal"
      ), (.noAlphaCan(.noLine), "no α can: no line parts xor"),
      (.noAlphaCan(.least(0.03125)), "no α can: no weights bring mean J below 0.0313"),
      (.least(0.125), "no weights do better than mean J 0.125"),
      (.diverged(epoch: 3), "a weight or J was no longer finite at epoch 3"),
      (.diverged(epoch: 0), "a weight or J of the start is no finite number"),
    ] as [(Verdict.Fact, String)])
  func `each number that carries a verdict has its words`(_ fact: Verdict.Fact, _ words: String) {
    let verdict = Verdict(.tooBig, [fact])
    #expect(evidence(for: verdict, of: Setup()) == words)
    #expect(sentence(for: verdict, of: Setup()) == "too big: \(words)")
  }

  @Test func `while it learns nothing is still so`() {
    let verdict = Verdict(.learning, [.stands(cost: 0.12, epochs: 3), .noWayBack])
    #expect(
      sentence(for: verdict, of: Setup())
        == "learning: mean J is 0.120 after 3 epochs; hardly any gradient is left")
  }

  private func said(_ saturated: [Int], _ dead: [Int], outputs: Int = 1) -> String? {
    // Two hidden neurons, 0 and 1, and then the outputs.
    func neurons(_ numbers: [Int]) -> [NeuronID] {
      numbers.map { NeuronID(layer: $0 / 2, index: $0 % 2) }
    }
    let signs = NeuronSigns(
      sizes: [2, outputs], saturated: neurons(saturated), dead: neurons(dead))
    return FactWords(setup: Setup()).said(signs)
  }

  @Test func `neurons are counted with the output, and the output is named`() {
    #expect(said([], []) == nil)
    #expect(said([0], []) == "1 of 3 neurons is saturated")
    #expect(said([2], []) == "the output is saturated" && said([], [2]) == "the output is dead")
    #expect(said([0, 1, 2], []) == "3 of 3 neurons are saturated, the output too")
    #expect(said([1], [0]) == "1 of 3 neurons is dead; 1 of 3 neurons is saturated")
    #expect(said([2, 3], [], outputs: 2) == "all outputs are saturated")
    #expect(said([2], [], outputs: 2) == "1 of 4 neurons is saturated")
  }

  @Test func `twins are named where they are two, and counted where they are more`() {
    func said(_ groups: [Int]) -> String? {
      let twins = groups.enumerated().map { layer, count in
        (0..<count).map { NeuronID(layer: layer, index: $0) }
      }
      var setup = Setup()
      setup.hidden = [4, 4]
      return FactWords(setup: setup).said(NeuronSigns(sizes: [4, 4, 1], twins: twins))
    }
    #expect(said([2]) == "h1.1 and h1.2 have equal weights, and so stay equal")
    #expect(said([3]) == "3 hidden neurons have equal weights, and so stay equal")
    #expect(said([4, 4]) == "8 hidden neurons have equal weights, and so stay equal")
  }

  @Test func `a fall is told in digits where they show it`() {
    let words = FactWords(setup: Setup())
    let fall = EndEvidence.Fall(from: 0.12, epochs: 20)
    #expect(words.fell(fall, to: 0.1) == "it fell from 0.120 over the last 20 epochs")
    #expect(
      words.fell(fall, to: 0.1199999)
        == "it still falls, by less than shows over the last 20 epochs")
  }
}
