import Testing

@testable import Learning

/// Expects that nothing but the time tells two runs apart.
func expectSame(_ fast: Run, _ reference: Run) {
  let (a, b) = (fast.network.parameters.values, reference.network.parameters.values)
  #expect(a.map(\.bitPattern) == b.map(\.bitPattern))
  #expect(fast.kept.map(\.bitPattern) == reference.kept.map(\.bitPattern))
  #expect(fast.cost.bitPattern == reference.cost.bitPattern)
  #expect(fast.history == reference.history)
  #expect(fast.outcome == reference.outcome)
  #expect(fast.path == reference.path)
  #expect(fast.epoch == reference.epoch && fast.position == reference.position)
}
