import Learning

extension StepRecord {
  /// One step, every number of it.
  public var export: JSON {
    .object([
      "input": .numbers(input),
      "target": .numbers(target),
      "alpha": .figure(alpha),
      "z": .list(z.map(JSON.numbers)),
      "activation": .list(activation.map(JSON.numbers)),
      "cost": .figure(cost),
      "delta": .list(delta.map(JSON.numbers)),
      "gradient": .object(gradient.figures),
      "before": .object(before.figures),
      "after": .object(after.figures),
    ])
  }
}

extension Parameters {
  fileprivate var figures: [String: JSON] {
    json.filter { $0.key != "layers" }
  }
}
