import CVectors

/// Trains networks of two inputs, one small hidden layer and one output, all sigmoid, one example
/// after another: many epochs in a call, of which only the last can be the run's.
///
/// Assumes that no weight or bias of the hidden layer is −0, so that the sign of a zero that is
/// added to one never shows. A view, good only inside `with`.
struct SmallKernel {
  /// Epochs of one call at most: what their ends take up leaves room in the nearest cache.
  static let mostEpochs = 64

  private let train: (UnsafeMutablePointer<vectors_small>?, Int, Int) -> Int
  private var work: vectors_small

  /// Lends a kernel out for the time of `body`.
  static func with<Result>(
    _ setup: Setup, _ examples: ExampleTable, width: vectors_width,
    _ body: (inout SmallKernel) -> Result
  ) -> Result {
    let functions = vectors_of(width).pointee
    let hidden = setup.hidden[0]
    // Every table has all of the functions.
    let memory = functions.small_memory!(hidden, examples.count)
    let ends = mostEpochs * (4 * hidden + 1)
    var numbers = AlignedNumbers(count: memory + ends + mostEpochs, of: .nan)
    return numbers.withPointer { numbers in
      examples.values.withUnsafeBufferPointer { values in
        let work = vectors_small(
          hidden: hidden, examples: values.baseAddress, order: nil, example_count: examples.count,
          sigmoid: CurveTable.sigmoid.centre, alpha: setup.alpha, epsilon: -1, parameters: nil,
          ends: numbers + memory, costs: numbers + memory + ends, remembered: numbers, goes_on: 1,
          is_finite: 1)
        var kernel = SmallKernel(train: functions.train_small!, work: work)
        return body(&kernel)
      }
    }
  }

  /// Takes so many examples from `position` on, fewer if it stops; says how many epochs it ended.
  mutating func take(
    _ count: Int, from position: Int, of order: UnsafePointer<Int>, goal: Double,
    _ parameters: UnsafeMutablePointer<Double>
  ) -> Int {
    (work.order, work.parameters, work.epsilon) = (order, parameters, goal)
    return train(&work, position, count)
  }

  /// After the last call: its goal is reached, or something is not finite.
  var isStopped: Bool { work.goes_on == 0 }
  /// After a call that ended an epoch: J and the parameters are finite there.
  var isFinite: Bool { work.is_finite != 0 }

  /// The mean of J after the n-th epoch of the last call, from 0.
  func cost(after epoch: Int) -> Double { work.costs[epoch] }

  /// J after the first epochs of the last call.
  func costs(_ count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: work.costs, count: count)
  }

  /// The parameters after the n-th epoch of the last call, from 0.
  func parameters(after epoch: Int) -> UnsafeBufferPointer<Double> {
    let size = 4 * work.hidden + 1
    return UnsafeBufferPointer(start: work.ends + epoch * size, count: size)
  }
}

extension Setup {
  /// Whether its network has the shape that the small kernel is written for.
  var isSmall: Bool {
    layers.count == 3 && layers[0] == 2 && layers[1] <= VECTORS_SMALL && layers[2] == 1
  }
}

extension Run {
  /// True where the small kernel is the run's way, and its weights are what that assumes.
  var fitsSmallKernel: Bool {
    guard way == .small else { return false }
    return memory.isEach(of: 3 * setup.hidden[0]) { $0.bitPattern != (-0.0).bitPattern }
  }

  /// Advances with the small kernel, if it fits the setup; nil if not.
  mutating func advanceSmall(
    examples count: Int, width: vectors_width = vectors_widest()
  ) -> Int? {
    guard fitsSmallKernel else { return nil }
    return SmallKernel.with(setup, examples, width: width) { kernel in
      var taken = 0
      while taken < count && !isFinished { taken += advance(atMost: count - taken, &kernel) }
      return taken
    }
  }

  /// Takes examples for one call of the kernel; says how many it were.
  private mutating func advance(atMost count: Int, _ kernel: inout SmallKernel) -> Int {
    let start = position
    let left = min(lastEpoch > epoch ? lastEpoch - epoch : .max, epochsUntilLook)
    let mostEpochs = setup.order == .fixed ? min(left, SmallKernel.mostEpochs) : 1
    let portion = min(count, mostEpochs * order.count - start)
    let goal = goalAhead ?? -1  // J is never below 0
    let epochs = order.withUnsafeBufferPointer { order in
      memory.withBench {
        // There are examples in every dataset.
        kernel.take(portion, from: start, of: order.baseAddress!, goal: goal, $0.parameters)
      }
    }
    let ended = epochs > 0 ? end(epochs, kernel) : 0
    // Past its end the run has taken nothing, though the kernel may have.
    let isCut = kernel.isStopped || epochs > 0 && isFinished
    let taken = isCut ? ended * order.count - start : portion
    position = (start + taken) % order.count
    return taken
  }

  /// Takes in the epochs that a call has ended, one at least; says how many of them the run took.
  private mutating func end(_ epochs: Int, _ kernel: SmallKernel) -> Int {
    let finite = kernel.isFinite ? epochs : epochs - 1
    let first = kernel.isFinite ? kernel.firstStill(of: epochs, since: kept) : nil
    note(isStill: first != nil)
    if finite > 0 {
      for (p, value) in kernel.parameters(after: finite - 1).enumerated() { kept[p] = value }
    }
    // From the first on that no update moves a weight, all epochs are alike.
    let count = hasStopped ? (first ?? epochs) + 1 : epochs
    for number in 0..<count - 1 {
      epoch += 1
      if path.isDue(at: epoch) { path.keep(kernel.parameters(after: number)) }
    }
    if keepsHistory { history.append(kernel.costs(count - 1)) }
    endEpoch(cost: kernel.cost(after: count - 1), isFinite: kernel.isFinite)
    return count
  }
}

extension SmallKernel {
  /// The first of the epochs of the last call that leave every parameter as it was, to the last of
  /// them; nil if the last does not.
  fileprivate func firstStill(of epochs: Int, since kept: [Double]) -> Int? {
    func isStill(_ epoch: Int) -> Bool {
      let now = parameters(after: epoch)
      return epoch > 0
        ? now.elementsEqual(parameters(after: epoch - 1)) : now.elementsEqual(kept)
    }
    var first: Int?
    for epoch in (0..<epochs).reversed() {
      guard isStill(epoch) else { break }
      first = epoch
    }
    return first
  }
}
