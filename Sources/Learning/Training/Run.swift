/// One training of one network: by the setup's rule, as a rule gradient descent, to ε or to the end
/// of the budget.
///
/// A value: a copy goes on on its own. How the work is cut into calls never changes a bit of it.
public struct Run: Sendable {
  /// What determines the run; its `alpha` is the one in force.
  public internal(set) var setup: Setup
  public let startParameters: Parameters
  /// How many epochs are completed; of a run that has diverged, those that left all numbers finite.
  public internal(set) var epoch = 0
  /// How many examples of the next epoch have been taken.
  public internal(set) var position = 0
  /// The mean of J over the dataset at the end of the last epoch at which it was finite.
  ///
  /// +infinity only if it was not finite at the start.
  public internal(set) var cost: Double
  public internal(set) var history: CostHistory
  /// J over the examples that the dataset holds back; nil where it holds none, and without a history unless
  /// the setup's patience depends on it.
  public internal(set) var testCurve: TestCurve?
  /// False if J is of interest at the run's end alone: the history has no more than the start then,
  /// so that it is not seen whether J stands still, and `cost` may be that of an earlier epoch until the run is finished,
  /// because no more of J is reckoned than shows that it is above ε.
  public let keepsHistory: Bool
  /// Where the parameters were at the ends of the epochs.
  public internal(set) var path: WeightPath
  /// The last verdict reached; it stays while the run trains on, until there is another.
  public internal(set) var outcome = Outcome.learning
  /// True when there is nothing more to do, unless `trainOn()` says so.
  public internal(set) var isFinished = false
  /// Whether J was thrown well above its start and so little gradient is left there that the budget
  /// cannot bring it back; it stays said.
  public internal(set) var isThrownOff = false
  /// Whether it was ended because J over the examples that are held back had not fallen for the setup's
  /// patience; it stays said.
  public internal(set) var isOutOfPatience = false
  /// Why no α at all can bring this run to its goal, where that is proved; nil too without a history.
  public let hindrance: Hindrance?
  /// The epoch, if any, at which α was last changed by hand; from there on the setup alone no
  /// longer gives the run.
  public internal(set) var alphaChangedAt: Int?
  /// What the rule remembers: a list for each of its memories, of a number for each parameter.
  public internal(set) var ruleMemory: [Double]
  /// How many updates the rule has made by the mean gradient of a batch; plain descent does not count.
  public internal(set) var updates = 0
  /// What there is to tell of a run by the perceptron rule; nil by any other.
  public internal(set) var perceptron: Perceptron?

  /// Which way through the work it takes, on its own...
  let way: Way
  /// ...and whether lanes are its way among many of its kind.
  let takesLanes: Bool
  let formulas: Formulas
  var memory: Memory
  let examples: ExampleTable
  var order: [Int]
  var orderNumbers: SplitMix64
  /// The parameters at the end of the last epoch that left all of them finite.
  var kept: [Double]
  /// The budget ends with this epoch.
  var lastEpoch: Int
  /// False after an epoch of which no more is known than that J is above ε.
  var isCostKnown = true
  /// Whether the last epoch left every parameter as it was.
  var isStill = false
  /// Whether these parameters, which an epoch has left as they were, are known to have a gradient.
  var isKnownToMove = false

  /// A run at epoch 0; converged if the start is at the goal, diverged if its cost is not finite.
  public init(_ setup: Setup, keepsHistory: Bool = true) {
    precondition(setup.epochLimit >= 0, "a budget of epochs is not negative")
    self.setup = setup
    self.keepsHistory = keepsHistory
    (way, takesLanes, formulas) = (Way.of(setup), setup.trainsInLanes, setup.formulas)
    startParameters = setup.startParameters()
    memory = Memory(startParameters)
    ruleMemory = Array(
      repeating: 0, count: setup.ruleInForce.memories * startParameters.values.count)
    examples = ExampleTable(setup.dataset)
    order = Array(setup.dataset.examples.indices)
    orderNumbers = SplitMix64(seed: setup.seed, stream: .order)
    kept = startParameters.values
    path = WeightPath(start: kept)
    lastEpoch = setup.epochLimit
    hindrance = keepsHistory ? setup.hindrance : nil
    if setup.ruleInForce == .perceptron {
      perceptron = Perceptron(
        setup.dataset.examples, start: startParameters.values, alpha: setup.alpha)
    }
    let network = setup.network(startParameters)
    let start =
      perceptron?.meanCost ?? network.fastMeanCost(over: examples)
      ?? network.meanCost(over: setup.dataset)
    cost = start.isFinite && startParameters.isFinite ? start : .infinity
    history = CostHistory(start: cost)
    if keepsHistory || setup.patience > 0, examples.testCount > 0, cost.isFinite {
      testCurve = TestCurve(start: testCost())
    }
    reorder()
    if cost == .infinity { finish(.diverged(epoch: 0)) } else { judge() }
  }

  /// The network as it stands; once it has diverged, as it last was with all parameters finite at
  /// an epoch's end.
  public var network: Network {
    let now = memory.parameters
    let parameters = now.isFinite ? now : Parameters(shape: now.shape, values: kept)
    return setup.network(parameters)
  }

  /// How many examples have been taken in all.
  public var exampleCount: Int { epoch * order.count + position }

  /// The index in the dataset of the example that comes next.
  public var nextExample: Int { order[position] }

  /// What one update on an example of the dataset would do now; past those that are trained on come those
  /// that are held back.
  public func step(on example: Int) -> StepRecord {
    var record = StepRecord.of(
      network: network, example: setup.dataset.example(at: example), alpha: rate)
    if let update = setup.ruleInForce.update, !setup.isPlainDescent {
      record.update(by: update, setup.penalty, ruleMemory, step: updates + 1)
    }
    if var learner = perceptron {
      learner.learn(example)
      record.after.values = learner.weights
    }
    return record
  }

  /// The learning rate of the epoch under way: α, as the schedule has it by now.
  public var rate: Double {
    setup.schedule.function.rate(setup.alpha, epoch: epoch, budget: setup.epochLimit)
  }

  /// What it answers to the examples of its dataset; a perceptron reckons its own as it learns,
  /// without rounding where that can be.
  public var answers: [Answer] {
    let answers = network.answers(to: setup.dataset)
    guard let perceptron else { return answers }
    return perceptron.examples.enumerated().map { index, example in
      let (output, target) = (perceptron.answer(to: index), example.target[0])
      let error = target - output
      return Answer(output: [output], cost: 0.5 * error * error, isRight: error == 0)
    }
  }

  /// What it answers to the examples that its dataset holds back.
  public var testAnswers: [Answer] { network.answers(toTestOf: setup.dataset) }

  /// How many examples it answers right.
  public var correct: Int { answers.count(where: \.isRight) }

  /// True while the run trains on after it has converged.
  public var isPastGoal: Bool { hasConverged && !isFinished }

  /// Whether J has come to ε; it may have trained on since.
  public var hasConverged: Bool {
    if case .converged = outcome { return true }
    return false
  }

  /// Whether it has diverged; all that it tells is then as it last was with finite numbers.
  public var hasDiverged: Bool { divergedAt != nil }

  /// The epoch in which it diverged; 0 if it started so.
  public var divergedAt: Int? {
    if case .diverged(let epoch) = outcome { return epoch }
    return nil
  }

  /// Lets a finished run go on: past ε after converging, with a fresh budget after spending one.
  ///
  /// A diverged run has nowhere to go, and stays as it is.
  public mutating func trainOn() {
    switch outcome {
    case .learning, .diverged: return
    case .converged: isFinished = false
    case .unfinished, .stuck, .bottom:
      guard isFinished else { return }
      lastEpoch = epoch + Swift.max(1, setup.epochLimit)
      isFinished = false
    }
  }

  /// Changes α from the next update on; weights, outcome and budget stay.
  public mutating func setAlpha(_ alpha: Double) {
    guard alpha != setup.alpha else { return }
    setup.alpha = alpha
    alphaChangedAt = epoch
    perceptron?.setAlpha(alpha)
  }
}
