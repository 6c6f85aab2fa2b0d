import CVectors

/// Trains networks of any shape, the neurons of a layer side by side in vectors, and the examples
/// of a batch side by side.
///
/// Assumes what `Way` has decided. It holds the parameters while a run
/// advances: they are taken from the run's memory at the start of a call and brought back at its
/// end.
struct LayerKernel {
  private let vectors: VectorNetwork
  /// The learning rate of the epoch under way.
  var alpha: Double
  private let examples: UnsafePointer<Double>
  private let exampleCount: Int
  /// Far more than any number of the examples, where no activation is greater either; nil where one
  /// may be.
  private let reach: Double?
  /// How many examples of the epoch have been taken.
  private var batches: vectors_batches

  init(
    _ vectors: VectorNetwork, _ setup: Setup, position: Int, examples: UnsafePointer<Double>,
    count: Int, reach: Double?
  ) {
    self.vectors = vectors
    alpha = setup.alpha
    self.examples = examples
    exampleCount = count
    self.reach = reach
    batches = vectors_batches(size: setup.batchLength, total: count, position: position)
  }

  /// Takes these examples of the dataset, one after another.
  mutating func train(_ order: UnsafeBufferPointer<Int>) {
    vectors.withPointer { network in
      if batches.size == 1 {
        vectors.functions.train_layers(network, examples, order.baseAddress, order.count, alpha)
      } else {
        vectors.functions.train_layers_in_batches(
          network, examples, order.baseAddress, order.count, alpha, batches)
      }
    }
    batches.position = (batches.position + order.count) % batches.total
  }

  /// Adds the gradient at these examples to the sums of their batch.
  func sumGradient(_ order: UnsafeBufferPointer<Int>, begins: Bool) {
    vectors.withPointer {
      vectors.functions.sum_gradient($0, examples, order.baseAddress, order.count, begins ? 1 : 0)
    }
  }

  /// Lets a bench update by the sums of a batch, and goes on with what comes of it.
  func update(on bench: Workbench, _ update: () -> Void) {
    vectors.withPointer { vectors.functions.store_network($0, nil, bench.gradient) }
    update()
    vectors.change(bench.parameters)
  }

  /// The mean of J over the dataset.
  func meanCost() -> Double { summedCost(upTo: .infinity) / Double(exampleCount) }

  /// True if it is certain that the mean of J is above a goal, and that it and all parameters are
  /// finite; for that no more of J is reckoned than it takes.
  func isAbove(_ goal: Double) -> Bool {
    guard let reach, vectors.withPointer({ vectors.functions.is_within($0, reach) != 0 }) else {
      return false
    }
    return summedCost(upTo: goal) < 0
  }

  private func summedCost(upTo goal: Double) -> Double {
    vectors.summedCost(examples, count: exampleCount, upTo: goal)
  }

  /// True while all parameters are finite.
  var isFinite: Bool { vectors.withPointer { vectors.functions.is_finite($0) != 0 } }

  /// Writes the parameters where `Shape` says they lie.
  func store(_ parameters: UnsafeMutablePointer<Double>) {
    vectors.withPointer { vectors.functions.store_network($0, parameters, nil) }
  }

  /// Brings the parameters back, and the sums of a batch that has begun.
  func store(_ bench: Workbench) {
    vectors.withPointer {
      vectors.functions.store_network($0, bench.parameters, bench.gradient)
    }
  }
}

extension Run {
  /// Advances with the layer kernel, if it knows the setup's activation; nil if not.
  mutating func advanceLayers(
    examples count: Int, width: vectors_width? = nil
  ) -> Int? {
    let (setup, start, examples) = (setup, position, examples)
    // What the run has worked out once: whether an output function suits is asked of every example.
    let output = Output(formulas.output)
    let isWithin =
      [.sigmoid, .tanh].contains(setup.activation) && output == .squared(setup.activation)
    let width = width ?? vectors_width(holding: setup.shape.layers.dropFirst().max() ?? 1)
    return VectorNetwork.with(
      memory.shape, setup.activation, output, width: width
    ) { vectors in
      memory.withBench { vectors.load($0.parameters, sums: $0.gradient) }
      return examples.values.withUnsafeBufferPointer { values in
        var kernel = LayerKernel(
          vectors, setup, position: start, examples: values.baseAddress!,
          count: examples.count, reach: isWithin ? examples.reach : nil)
        let taken = advance(examples: count, with: &kernel)
        guard setup.batchLength > 1 else { return taken }
        // Where no batch has begun, sums of an earlier one must not be added to.
        memory.withBench { bench in
          guard position % setup.batchLength == 0 else { return kernel.store(bench) }
          for p in 0..<setup.shape.parameterCount { bench.gradient[p] = 0 }
        }
        return taken
      }
    }
  }
}

extension Run {
  /// The same as `advance(examples:)` with the parameters in a kernel.
  private mutating func advance(examples count: Int, with kernel: inout LayerKernel) -> Int {
    var taken = 0
    while taken < count && !isFinished {
      let portion = min(count - taken, order.count - position)
      kernel.alpha = rate
      if !setup.isPlainDescent {
        trainByGradients(portion, with: kernel)
      } else {
        order.withUnsafeBufferPointer { order in
          kernel.train(UnsafeBufferPointer(rebasing: order[position..<position + portion]))
        }
      }
      taken += portion
      position += portion
      guard position == order.count else { continue }
      memory.withBench { kernel.store($0.parameters) }
      noteStillness()
      // Whether it has stopped for good is for `judge` to say.
      let mayHaveStopped = isStill && !isKnownToMove
      if !mayHaveStopped, let goal = goalWithoutCost, kernel.isAbove(goal), keepIfFinite() {
        endEpochAboveGoal()
        continue
      }
      let cost = kernel.meanCost()
      endEpoch(cost: cost, isFinite: cost.isFinite && keepIfFinite())
    }
    // A diverged run has gone back to the parameters that it kept.
    if case .diverged = outcome { return taken }
    memory.withBench { kernel.store($0.parameters) }
    return taken
  }
}

extension vectors_width {
  /// The narrowest vectors that hold so many neurons, if the processor has them: what is empty in a
  /// vector costs as much as what is full.
  fileprivate init(holding neurons: Int) {
    // The narrowest of all have to do without the fused instruction.
    let wanted = neurons > 4 ? VECTORS_AVX512 : VECTORS_AVX2
    self = wanted.rawValue < vectors_widest().rawValue ? wanted : vectors_widest()
  }
}
