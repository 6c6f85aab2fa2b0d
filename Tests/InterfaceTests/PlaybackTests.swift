import Testing

@testable import Interface

@Suite struct PlaybackTests {
  @Test func `what is due does not depend on how often it is asked`() {
    var often = Playback(pace: Pace(examplesPerSecond: 500))
    var seldom = often
    var total = 0
    // 1/1,024 s and 1/8 s are exact, so that both clocks agree to the last bit.
    for _ in 0..<1_024 { total += often.due(after: 1.0 / 1_024) ?? 0 }
    #expect(total == (0..<8).reduce(0) { sum, _ in sum + (seldom.due(after: 1.0 / 8) ?? 0) })
    #expect(total == 500)
  }

  @Test func `what is owed already shortens the wait for the next example`() {
    var playback = Playback(pace: Pace(examplesPerSecond: 8))
    #expect(playback.wait == 0.125)
    #expect(playback.due(after: 0.0625) == 0)
    #expect(playback.wait == 0.0625)
  }

  @Test func `after a stall only a moment is caught up on`() {
    var playback = Playback(pace: Pace(examplesPerSecond: 1_000))
    #expect(playback.due(after: 3_600) == 250)
  }

  @Test func `paused, nothing is due and nothing is waited for`() {
    var playback = Playback(isPlaying: false)
    #expect(playback.due(after: 1) == 0)
    #expect(playback.wait == nil)
  }

  @Test func `the ladder goes up and down over the same paces and stops at its ends`() {
    var pace = Pace.ladder[0]
    #expect(pace.slower == pace)
    var seen = [pace]
    while pace.faster != pace {
      pace = pace.faster
      seen.append(pace)
    }
    #expect(seen == Pace.ladder)
    for expected in Pace.ladder.reversed().dropFirst() {
      pace = pace.slower
      #expect(pace == expected)
    }
  }

  @Test func `a pace is told in what a person would count`() {
    #expect(Pace(examplesPerSecond: 1).label(examplesPerEpoch: 4) == "1 example/s")
    #expect(Pace(examplesPerSecond: 2).label(examplesPerEpoch: 4) == "2 examples/s")
    #expect(Pace(examplesPerSecond: 4).label(examplesPerEpoch: 4) == "1.0 epochs/s")
    #expect(Pace(examplesPerSecond: 500).label(examplesPerEpoch: 4) == "125 epochs/s")
    #expect(Pace.full.label(examplesPerEpoch: 4) == "full speed")
  }
}
