import Learning

extension Model {
  /// Carries out an action on the Step screen; nil where it means what it means everywhere.
  mutating func actOnStep(_ action: Action, _ subject: StepSubject) -> [Effect]? {
    switch action {
    case .nextOperation: step.position = min(subject.position + 1, subject.tour.count - 1)
    case .previousOperation:
      step.keepShown(before: subject.position)
      step.position = max(subject.position - 1, 0)
    case .nextStage:
      step.position = subject.tour.stageStarts.first { $0 > subject.position } ?? subject.position
    case .previousStage:
      step.keepShown(before: subject.position)
      step.position = subject.tour.stageStarts.last { $0 < subject.position } ?? 0
    case .operation(let place):
      if place < subject.position { step.keepShown(before: subject.position) }
      step.position = min(max(0, place), subject.tour.count - 1)
    case .parameter(let parameter): step.parameter = parameter
    case .stepOn: return stepOn(subject)
    case .oneExample: return takeStep()
    case .up, .down, .left, .right: step.parameter = subject.neighbour(action)
    case .workedExample:
      step = step.switched()
    case .predict: predict(subject)
    case .showAll: step.showAll()
    case .otherExample: chooseOther(subject)
    case .back where !isZoomed && (step.parameter != nil || step.example != nil):
      step.parameter = nil
      step.example = nil
    case .alphaUp, .alphaDown:
      guard step.isWorked else { return nil }
      message = Message("the worked example has α = 0.5; w goes to the network in training")
    case .again, .nextSeed, .previousSeed, .moreHidden, .fewerHidden, .nextDataset,
      .nextActivation, .runOrPause, .oneEpoch:
      // Whoever works on the training run wants to see it.
      if step.isWorked { step = step.switched() }
      if action != .runOrPause { step.hide(from: 0) }
      return nil
    default: return nil
    }
    return []
  }

  /// One operation on; what is hidden is shown first; after the last, the step is taken.
  private mutating func stepOn(_ subject: StepSubject) -> [Effect] {
    if !subject.hasReached(subject.operation) {
      step.known = subject.position + 1
      return []
    }
    guard !subject.isLast else {
      if !step.isWorked { step.position = 0 }
      return takeStep()
    }
    step.position = subject.position + 1
    return []
  }

  /// Training takes the example that is its next; the screen goes on to the one after it.
  private mutating func takeStep() -> [Effect] {
    guard !step.isWorked else {
      message = Message("the worked example is this one step; w goes to the network in training")
      return []
    }
    step.example = nil
    step.hide(from: 0)
    return [.send(.oneExample, to: .training)]
  }

  private mutating func chooseOther(_ subject: StepSubject) {
    guard let next = subject.next else {
      message = Message(
        "the worked example has this one example; w goes to the network in training")
      return
    }
    let other = (subject.index + 1) % subject.dataset.examples.count
    step.example = other == next ? nil : other
    step.hide(from: 0)
  }
}

extension StepView {
  /// The other one of training and the worked example, from its first operation.
  func switched() -> StepView {
    var other = StepView()
    other.isWorked = !isWorked
    other.isPredicting = isPredicting
    other.beside = beside
    return other
  }
}

extension StepSubject {
  /// The weight or bias that an arrow leads to: up and down within a layer, left and right between
  /// layers.
  func neighbour(_ arrow: Action) -> ParameterID {
    var next = parameter
    switch arrow {
    case .up, .down:
      let count = shape.parameterCount(inLayer: next.layer)
      let place = shape.order(inLayer: next) + (arrow == .down ? 1 : -1)
      return shape.parameter(inOrder: (place + count) % count, ofLayer: next.layer)
    default:
      next.layer = min(max(0, next.layer + (arrow == .right ? 1 : -1)), shape.depth - 1)
      next.to = min(next.to, shape.layers[next.layer + 1] - 1)
      next.from = next.from.map { min($0, shape.layers[next.layer] - 1) }
      return next
    }
  }

  /// What stands in the status line: which example this is, and how it belongs to training.
  var status: String {
    if next == nil { return "the worked example: 2-2-1, α = 0.5, one step on one example" }
    if hasDiverged { return "the run has diverged; shown is its last state with finite weights" }
    if hasOtherRule {
      return "gradient descent, as it would go; training here has the perceptron rule"
    }
    let count = dataset.examples.count
    if index >= count {
      return
        "a look at image \(grouped(index - count + 1)) of \(grouped(dataset.test.count)) held back, "
        + "which training never takes"
    }
    let place = "example \(grouped(index + 1)) of \(grouped(count))"
    if index != next, let next {
      return "a look at \(place); training takes example \(grouped(next + 1)) next"
    }
    switch batch {
    case .examples(1):
      return "\(place), the next that training takes, in epoch \(grouped(epoch + 1))"
    case .examples, .full:
      return "\(place), next in training, which updates by the mean of a whole batch"
    }
  }
}
