import Testing

@testable import Interface

@Suite struct PaceChangeTests {
  @Test func `what one pace owes is not paid at another`() {
    var playback = Playback(pace: Pace(examplesPerSecond: 2))
    #expect(playback.due(after: 0.25) == 0)
    #expect(playback.wait == 0.25)
    playback.pace = Pace(examplesPerSecond: 4)
    #expect(playback.wait == 0.25)
    #expect(playback.due(after: 0.125) == 0 && playback.due(after: 0.125) == 1)
  }
}
