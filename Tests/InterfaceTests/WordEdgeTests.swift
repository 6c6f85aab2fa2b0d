import Drawing
import Learning
import Testing

@testable import Interface

/// What spells a number, a share or a time, at the edges where its spelling changes.
@Suite struct WordEdgeTests {
  @Test(
    arguments: [
      (0, "0"), (1, "100"), (0.5, "50"), (0.004, "0.4"), (0.0094, "0.9"), (0.01, "1"),
      (0.0149, "1"), (0.015, "2"), (0.0099, "1.0"), (0.99, "99"), (0.9949, "99.5"),
      (0.9999, "99.9"),
      (1 - 1e-9, "99.9"), (1e-9, "0.1"), (0.0004, "0.1"), (0.0006, "0.1"),
    ] as [(Double, String)])
  func `a share is 0 or 100 only where it is none or all`(_ share: Double, _ said: String) {
    #expect(percent(share) == said)
  }

  @Test func `no share between none and all is said to be either, whatever is counted`() {
    for runs in [2, 3, 7, 100, 999, 1_000, 1_000_000] {
      for count in [1, 2, runs / 3, runs / 2, runs - 2, runs - 1] where (1..<runs).contains(count) {
        let said = percent(Double(count) / Double(runs))
        #expect(!["0", "0.0", "100", "100.0"].contains(said), "\(count) of \(runs): \(said)")
      }
    }
  }

  @Test(
    arguments: [
      (0, "0 s"), (0.001, "1 s"), (1, "1 s"), (1.2, "2 s"), (99, "99 s"), (99.01, "2 min"),
      (100, "2 min"), (149, "2 min"), (151, "3 min"), (5_969, "99 min"), (5_971, "2 h"),
      (5_999, "2 h"), (6_000, "2 h"), (356_399, "99 h"), (358_201, "days"), (360_000, "days"),
      (1e300, "days"), (.infinity, "days"), (.nan, "days"), (-1, "0 s"),
    ] as [(Double, String)])
  func `a time is said in two digits of its unit`(_ seconds: Double, _ said: String) {
    #expect(duration(seconds) == said)
  }

  @Test(
    arguments: [
      (0, "0"), (0.4, "0"), (0.5, "1"), (999.4, "999"), (999.5, "1,000"), (-0.4, "0"),
      (-1_234.5, "−1,235"), (1e15 - 1, "999,999,999,999,999"), (1e15, "1.00e15"), (.nan, "NaN"),
      (-.infinity, "−∞"),
    ] as [(Double, String)])
  func `a large number is whole, with its thousands parted`(_ value: Double, _ said: String) {
    #expect(grouped(value) == said)
  }

  @Test func `a term of a sum has its sign before it, and no sign of its own`() {
    #expect(signedTerm(-33) == "− 33" && signedTerm(33) == "+ 33" && signedTerm(0) == "+ 0")
    #expect(signedPercent(0.05) == "+5 %" && signedPercent(-0.118) == "−12 %")
  }

  @Test(
    arguments: [
      (4.0, "4"), (0.5, "0.5"), (1.26, "1.26"), (100, "100"), (10, "10"), (1_000, "1000"),
      (0.001, "0.001"), (0, "0"), (1.2e-9, "1.2e−9"), (-3.0, "−3"), (99.95, "100"),
    ] as [(Double, String)])
  func `a plain number has no idle zeros, and keeps those that are not`(
    _ value: Double, _ said: String
  ) {
    #expect(plain(value) == said)
  }

  @Test func `two numbers are told apart by as few digits as do it`() {
    #expect(toldApart(0.25, 0.35) == ("0.250", "0.350"))
    #expect(toldApart(0.25, 0.2501) == ("0.2500", "0.2501"))
    #expect(toldApart(0.25, 0.2500001) == ("0.250000", "0.250000"))
    #expect(changeOfCost(0.25, 0.25) == "J stays 0.250")
    #expect(changeOfCost(0.25, 0.35) == "J 0.250→0.350")
    #expect(changeOfCost(0.25, 0.2500001) == "ΔJ 1.0e−7")
    #expect(changeOfCost(0.25, 0.2499999) == "ΔJ −1.0e−7")
  }

  @Test(
    arguments: [
      (1.0, 4, "1 example/s"), (2, 4, "2 examples/s"), (3.9, 4, "3.9 examples/s"),
      (4, 4, "1.0 epochs/s"), (38, 4, "9.5 epochs/s"), (39.6, 4, "9.9 epochs/s"),
      (40, 4, "10 epochs/s"), (1e12, 1, "1,000,000,000,000 epochs/s"), (0.25, 4, "0.25 examples/s"),
      (1, 1, "1 example/s"), (2, 1, "2.0 epochs/s"),
    ] as [(Double, Int, String)])
  func `a pace is said in epochs from one a second on`(
    _ rate: Double, _ examples: Int, _ said: String
  ) {
    #expect(Pace(examplesPerSecond: rate).label(examplesPerEpoch: examples) == said)
  }

  @Test func `the ladder of paces has an end above and below, and no step twice`() {
    #expect(Pace.full.faster == .full && Pace.ladder[0].slower == Pace.ladder[0])
    for (slow, fast) in zip(Pace.ladder, Pace.ladder.dropFirst()) {
      #expect(slow.faster == fast && fast.slower == slow)
    }
    #expect(Pace(examplesPerSecond: 3).faster == Pace(examplesPerSecond: 5))
    #expect(Pace(examplesPerSecond: 3).slower == Pace(examplesPerSecond: 2))
    #expect(Pace(examplesPerSecond: 10).showsExamples && !Pace(examplesPerSecond: 11).showsExamples)
  }

  @Test func `one thing is one, and everything else several`() {
    #expect(counted(1, "epoch") == "1 epoch" && counted(0, "epoch") == "0 epochs")
    #expect(counted(2, "weight") == "2 weights" && counted(1_000, "run") == "1,000 runs")
    #expect(epochsText(0.5) == "1" && epochsText(1_000.5) == "1,001" && epochsText(2.4) == "2")
  }

  @Test func `whole numbers in a row are written as a range from three on`() {
    #expect(listed([]) == "" && listed([4]) == "4" && listed([1, 2]) == "1,2")
    #expect(listed([1, 2, 3]) == "1...3" && listed([1, 2, 4]) == "1,2,4")
    #expect(listed([3, 2, 1]) == "3,2,1" && listed([2, 2, 2]) == "2,2,2")
  }

  @Test func `the digits of a figure are as many as are asked for, at every power of ten`() {
    for power in -12...12 {
      let ten = tenTo(power)
      for value in [ten, ten * 9.999, ten * 9.994, ten * 1.0004, ten * 5] {
        let said = short(value).replacing("−", with: "-")
        let read = Double(said) ?? .nan
        // Three significant digits, or two with a power of ten.
        #expect(
          abs(read - value) <= value * (said.contains("e") ? 0.05 : 0.005), "\(value): \(said)")
        #expect(said.count <= 8, "\(said)")
      }
    }
    #expect(fixed(0.5, 0) == "1" && fixed(1.5, 0) == "2" && fixed(-0.5, 0) == "−1")
    #expect(fixed(0.049, 1) == "0.0" && fixed(0.05, 1) == "0.1" && fixed(999.995, 2) == "1000.00")
  }

  @Test func `lines are cut between words, and long words where they must be`() {
    #expect(
      wrapped("a bb ccc", 4) == ["a bb", "ccc"] && wrapped("a bb ccc", 5) == ["a bb", "ccc"])
    #expect(wrapped("abcdef g", 3) == ["abc", "def", "g"] && wrapped("", 3) == [])
    #expect(wrapped("a", 0) == [] && wrapped("  a  b ", 3) == ["a b"])
    #expect(shortened(["a b", "c d"], to: 2) == ["a b", "c d"])
    #expect(shortened(["a b", "c d"], to: 1) == ["a …"] && shortened(["ab"], to: 0) == [])
  }

  @Test(
    arguments: [
      (0, "0"), (1e-9, "<1"), (0.0049, "<1"), (0.005, "1"), (0.5, "50"), (0.994, "99"),
      (0.9951, "99"), (1 - 1e-9, "99"), (1, "100"),
    ] as [(Double, String)])
  func `a share in whole per cent is 0 or 100 only where it is none or all`(
    _ share: Double, _ said: String
  ) {
    #expect(wholePercent(share) == said)
  }
}
