/// A faster way through the reference trainer's work, for setups of one kind, with the same bits.
///
/// It holds the parameters while a run advances: they are taken from the run's memory at the start
/// of a call and brought back at its end.
protocol Kernel {
  /// One update for each of these examples of the dataset, one after another.
  mutating func train(_ order: UnsafeBufferPointer<Int>)

  /// The mean of J over the dataset.
  func meanCost() -> Double

  /// True while all parameters are finite.
  var isFinite: Bool { get }

  /// Writes the parameters where `Shape` says they lie.
  func store(_ parameters: UnsafeMutablePointer<Double>)
}

extension Run {
  /// Advances with a kernel, if there is one for the setup; nil if not.
  mutating func advanceFast(examples count: Int) -> Int? {
    guard perceptron == nil else { return nil }
    return advanceSmall(examples: count) ?? advanceLayers(examples: count)
  }

  /// Advances with a kernel; the same as `advance(examples:)` without one.
  @inline(__always)
  mutating func advance<K: Kernel>(examples count: Int, with kernel: inout K) -> Int {
    var taken = 0
    while taken < count && !isFinished {
      let portion = min(count - taken, order.count - position)
      order.withUnsafeBufferPointer { order in
        kernel.train(UnsafeBufferPointer(rebasing: order[position..<position + portion]))
      }
      taken += portion
      position += portion
      guard position == order.count else { continue }
      let cost = kernel.meanCost()
      let isFinite = cost.isFinite && kernel.isFinite
      if isFinite { kept.withUnsafeMutableBufferPointer { kernel.store($0.baseAddress!) } }
      endEpoch(cost: cost, isFinite: isFinite)
    }
    // A diverged run has gone back to the parameters that it kept.
    if case .diverged = outcome { return taken }
    memory.withBench { kernel.store($0.parameters) }
    return taken
  }
}
