import CVectors

/// Trains networks of two inputs, one small hidden layer and one output, all sigmoid, one example
/// after another: many epochs in a call, of which none but the last can be one to look at.
///
/// Assumes that no weight or bias of the hidden layer is −0, so that the sign of a zero that is
/// added to one never shows.
struct SmallKernel {
  /// Epochs of one call at most.
  static let mostEpochs = 64

  private let examples: FlatExamples
  private let hidden: Int
  private let train: (UnsafeMutablePointer<vectors_small>?, Int, Int) -> Int
  /// What each example remembers.
  private var remembered: AlignedNumbers
  /// The parameters after each epoch of the last call, and the mean of J.
  private(set) var ends: [Double]
  private(set) var costs = Array(repeating: 0.0, count: mostEpochs)

  /// The parameters after the n-th epoch of the last call, from 0.
  func parameters(after epoch: Int) -> ArraySlice<Double> {
    let size = 4 * hidden + 1
    return ends[epoch * size..<(epoch + 1) * size]
  }

  init(hidden: Int, _ examples: FlatExamples, width: vectors_width) {
    self.examples = examples
    self.hidden = hidden
    // Every table has all of the functions.
    let functions = vectors_of(width).pointee
    train = functions.train_small!
    remembered = AlignedNumbers(count: functions.small_memory!(hidden, examples.count), of: .nan)
    ends = Array(repeating: 0, count: (Self.mostEpochs + 1) * (4 * hidden + 1))
  }

  /// What came of a call.
  struct Ending {
    var epochs: Int
    /// The goal is reached, or something is not finite.
    var isStopped: Bool
    var isFinite: Bool
  }

  /// Takes so many examples from `position` on, fewer if it stops.
  mutating func train(
    _ count: Int, from position: Int, of order: UnsafePointer<Int>, alpha: Double, goal: Double,
    parameters: UnsafeMutablePointer<Double>
  ) -> Ending {
    let (examples, hidden, train) = (examples, hidden, train)
    return remembered.withPointer { remembered in
      costs.withUnsafeMutableBufferPointer { costs in
        ends.withUnsafeMutableBufferPointer { ends in
          examples.values.withUnsafeBufferPointer { values in
            var work = vectors_small(
              hidden: hidden, examples: values.baseAddress, order: order,
              example_count: examples.count, sigmoid: CurveTable.sigmoid.centre, alpha: alpha,
              epsilon: goal, parameters: parameters, ends: ends.baseAddress,
              costs: costs.baseAddress, remembered: remembered, goes_on: 1, is_finite: 1)
            let epochs = train(&work, position, count)
            return Ending(
              epochs: epochs, isStopped: work.goes_on == 0, isFinite: work.is_finite != 0)
          }
        }
      }
    }
  }
}

extension Run {
  private var fitsSmallKernel: Bool {
    guard setup.activation == .sigmoid, setup.batchLength == 1, setup.hidden.count == 1,
      setup.hidden[0] <= VECTORS_SMALL, examples.inputs == 2, examples.outputs == 1
    else { return false }
    return memory.isEach(of: 3 * setup.hidden[0]) { $0.bitPattern != (-0.0).bitPattern }
  }

  /// Advances with the small kernel, if it fits the setup; nil if not.
  mutating func advanceSmall(
    examples count: Int, width: vectors_width = vectors_widest()
  ) -> Int? {
    guard fitsSmallKernel else { return nil }
    var kernel = SmallKernel(hidden: setup.hidden[0], examples, width: width)
    var taken = 0
    while taken < count && !isFinished {
      let (start, left) = (position, lastEpoch > epoch ? lastEpoch - epoch : .max)
      let epochs = setup.order == .fixed ? min(left, SmallKernel.mostEpochs) : 1
      let portion = min(count - taken, epochs * order.count - start)
      let (alpha, goal) = (setup.alpha, goalAhead ?? -1)  // J is never below 0
      let ending = order.withUnsafeBufferPointer { order in
        memory.withBench {
          // No list is empty.
          kernel.train(
            portion, from: start, of: order.baseAddress!, alpha: alpha, goal: goal,
            parameters: $0.parameters)
        }
      }
      take(ending, of: kernel)
      let done = ending.isStopped ? ending.epochs * order.count - start : portion
      position = (start + done) % order.count
      taken += done
    }
    return taken
  }

  /// Takes in the epochs that a call has ended.
  private mutating func take(_ ending: SmallKernel.Ending, of kernel: borrowing SmallKernel) {
    guard ending.epochs > 0 else { return }
    let last = ending.epochs - 1
    for number in 0..<last {
      epoch += 1
      if path.isDue(at: epoch) { path.keep(kernel.parameters(after: number)) }
    }
    history.append(kernel.costs[..<last])
    if ending.isFinite {
      kept.replaceSubrange(kept.indices, with: kernel.parameters(after: last))
    } else if last > 0 {
      kept.replaceSubrange(kept.indices, with: kernel.parameters(after: last - 1))
    }
    endEpoch(cost: kernel.costs[last], isFinite: ending.isFinite)
  }
}
