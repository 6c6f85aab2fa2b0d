/// How a gradient moves the weights.
///
/// To add one, write a file like `Momentum.swift` and a line in `LearningRule.catalog`. It looks at
/// each weight or bias by itself, so that it can be shown for one of them.
public protocol UpdateRule: Worded {
  /// The names of the numbers that it keeps for each parameter from update to update, such as "v";
  /// all begin at 0, and there are two at most.
  static var memories: [String] { get }

  /// What it does to each of them and to w, a line each, in plain ASCII; g is the gradient.
  static var formula: [String] { get }

  /// Updates weights by the mean gradient of a batch, penalty included.
  ///
  /// - Parameters:
  ///   - step: the number of this update, from 1.
  func apply(_ gradient: UnsafePointer<Double>, to place: Updated, rate: Double, step: Int)
}

/// The parameters that a rule updates, and its memories of them.
public struct Updated {
  /// w.
  let weights: UnsafeMutablePointer<Double>
  /// The first memory and the second; only as many as the rule has are there.
  let first, second: UnsafeMutablePointer<Double>
  /// How many parameters there are.
  let count: Int

  /// - Parameter memory: one list after another, each of `count` numbers.
  init(
    _ weights: UnsafeMutablePointer<Double>, memory: UnsafeMutablePointer<Double>, count: Int
  ) {
    (self.weights, self.count) = (weights, count)
    (first, second) = (memory, memory + count)
  }
}

extension UpdateRule {
  /// One update of some weights that lie in lists; what explains the rule.
  public func updated(
    _ weights: inout [Double], memory: inout [Double], gradient: [Double], rate: Double, step: Int
  ) {
    let count = weights.count
    precondition(
      gradient.count == count && memory.count == Self.memories.count * count,
      "a gradient, and as many memories as the rule has, for each weight")
    // Without memories there is still an address to hand on, which nobody writes to.
    var room = memory.isEmpty ? [0] : memory
    room.withUnsafeMutableBufferPointer { room in
      weights.withUnsafeMutableBufferPointer { weights in
        guard let memory = room.baseAddress, let start = weights.baseAddress else { return }
        apply(gradient, to: Updated(start, memory: memory, count: count), rate: rate, step: step)
      }
    }
    if !memory.isEmpty { memory = room }
  }
}
