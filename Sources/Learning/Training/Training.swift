extension Run {
  /// Takes up to `count` examples, fewer if the run finishes on the way; returns how many were
  /// taken.
  @discardableResult
  public mutating func advance(examples count: Int) -> Int {
    advanceFast(examples: count) ?? advanceAsDefined(examples: count)
  }

  /// The reference: what every faster way must agree with, bit for bit.
  @discardableResult
  package mutating func advanceAsDefined(examples count: Int) -> Int {
    var taken = 0
    while taken < count && !isFinished {
      let portion = min(count - taken, order.count - position)
      train(portion)
      taken += portion
      if position == order.count {
        let now = meanCost()
        noteStillness()
        endEpoch(cost: now, isFinite: now.isFinite && keepIfFinite())
      }
    }
    return taken
  }

  /// Takes examples to the end of the `count`-th epoch from here, the one begun included; returns
  /// how many were taken.
  @discardableResult
  public mutating func advance(epochs count: Int) -> Int {
    guard count > 0 else { return 0 }
    let (examples, overflow) = count.multipliedReportingOverflow(by: order.count)
    return advance(examples: (overflow ? Int.max : examples) - position)
  }

  /// Feeds forward, backpropagates and updates for the next `count` examples of this epoch.
  private mutating func train(_ count: Int) {
    guard perceptron == nil else { return trainPerceptron(count) }
    let formulas = formulas
    let (alpha, batch) = (rate, setup.batchLength)
    let parameterCount = memory.shape.parameterCount
    let rule = setup.isPlainDescent ? nil : setup.ruleInForce.update
    let penalty = setup.penalty == .none ? nil : setup.penalty.function
    var (ruleMemory, updates) = (takeRuleMemory(), updates)
    let (first, total, examples) = (position, order.count, examples)
    let stride = examples.inputs + examples.outputs
    // `order` holds places in the dataset, and each example takes `stride` numbers of `values`:
    // every address lies inside, and the lists do not change meanwhile.
    order.withUnsafeBufferPointer { order in
      examples.values.withUnsafeBufferPointer { values in
        memory.withBench { bench in
          guard let start = values.baseAddress else { return }
          for place in first..<first + count {
            bench.place(start + order[place] * stride, of: examples)
            formulas.feedForward(bench)
            formulas.backpropagate(bench)
            if batch == 1, rule == nil {
              bench.update(alpha: alpha)
              continue
            }
            bench.accumulateGradient()
            let inBatch = place % batch + 1
            guard inBatch == batch || place + 1 == total else { continue }
            if let rule {
              updates += 1
              bench.update(
                by: rule, penalty, count: inBatch, parameterCount: parameterCount,
                memory: &ruleMemory, rate: alpha, step: updates)
            } else {
              bench.updateFromGradient(
                alpha: alpha, count: inBatch, parameterCount: parameterCount)
            }
          }
        }
      }
    }
    (self.ruleMemory, self.updates) = (ruleMemory, updates)
    position += count
  }

  /// The rule's memory, which is then nobody else's, so that it is not copied.
  mutating func takeRuleMemory() -> [Double] {
    defer { ruleMemory = [] }
    return ruleMemory
  }

  /// Takes the next `count` examples of this epoch by the perceptron rule.
  private mutating func trainPerceptron(_ count: Int) {
    guard var learner = perceptron else { return }
    perceptron = nil  // one owner, so that its lists are not copied
    for place in position..<position + count { learner.learn(order[place]) }
    position += count
    if position == order.count { learner.endEpoch(isOrderFixed: setup.order == .fixed) }
    memory.load(learner.weights)
    perceptron = learner
  }

  /// Takes in the mean of J after the epoch; `isFinite` if all parameters are finite as well, and
  /// kept.
  @inline(__always)
  mutating func endEpoch(cost now: Double, isFinite: Bool) {
    position = 0
    guard isFinite else {
      memory.load(kept)
      if !isCostKnown { cost = meanCost() }
      isCostKnown = true
      finish(.diverged(epoch: epoch + 1))
      return
    }
    epoch += 1
    cost = now
    isCostKnown = true
    if keepsHistory { history.append(now) }
    path.record(kept, epoch: epoch)
    noteTest()
    reorder()
    judge()
  }

  /// What J is compared with if no more is wanted of it after this epoch; nil if all of it is.
  var goalWithoutCost: Double? {
    keepsHistory || testCurve != nil || epoch + 1 >= lastEpoch ? nil : goalAhead ?? -1
  }

  /// Takes note of an epoch whose parameters are finite, and kept, and whose J is finite and above
  /// ε: neither the goal nor the budget ends the run there.
  mutating func endEpochAboveGoal() {
    epoch += 1
    position = 0
    isCostKnown = false
    path.record(kept, epoch: epoch)
    reorder()
  }

  /// The mean of J over the dataset with the parameters as they stand.
  private mutating func meanCost() -> Double {
    if let perceptron { return perceptron.meanCost }
    let (formulas, examples) = (formulas, examples)
    return memory.withBench { $0.meanCost(over: examples, by: formulas) }
  }

  /// The mean of J over the examples that the dataset holds back, where this epoch is one at whose end
  /// it is wanted.
  @inline(__always)
  private mutating func noteTest() {
    guard testCurve != nil, TestCurve.isDue(at: epoch) else { return }
    let cost = testCost()
    testCurve?.append(cost, at: epoch)
  }

  mutating func testCost() -> Double {
    if perceptron == nil, let fast = network.fastMeanCost(over: examples, ofTest: true) {
      return fast
    }
    let (formulas, examples) = (formulas, examples)
    return memory.withBench { $0.meanTestCost(over: examples, by: formulas) }
  }

  /// Copies the parameters to `kept` if all of them are finite; says whether they are.
  mutating func keepIfFinite() -> Bool {
    let count = kept.count
    // A bench has as many parameters as were kept from it.
    return kept.withUnsafeMutableBufferPointer { kept in
      memory.withBench { bench in
        for p in 0..<count where !bench.parameters[p].isFinite { return false }
        for p in 0..<count { kept[p] = bench.parameters[p] }
        return true
      }
    }
  }

  /// Draws the next epoch's permutation (Fisher and Yates), if the setup wants one.
  mutating func reorder() {
    guard setup.order == .shuffled else { return }
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(last, orderNumbers.index(below: last + 1))
    }
  }
}
