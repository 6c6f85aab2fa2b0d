import Learning
import Testing

/// The worked example of one step, nine digits of each figure.
@Suite struct StepRecordTests {
  let record = StepRecord.of(
    network: Network(activation: .sigmoid, parameters: .workedExample),
    example: Dataset.xor.examples[1], alpha: 0.5)

  private func agrees(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 0.5e-9
  }

  @Test func `the forward pass and the cost`() {
    #expect(agrees(record.activation[0][0], 0.777299861))
    #expect(agrees(record.activation[0][1], 0.759510917))
    #expect(agrees(record.activation[1][0], 0.823027364))
    #expect(agrees(record.cost, 0.015659657))
  }

  @Test func `the deltas`() {
    #expect(agrees(record.delta[1][0], 0.025776652))
    #expect(agrees(record.delta[0][0], 0.001338619))
    #expect(agrees(record.delta[0][1], 0.001883284))
  }

  @Test func `the weights after`() {
    let after = record.after
    #expect(agrees(after.weight(layer: 1, from: 0, to: 0), 0.310018094))
    #expect(agrees(after.weight(layer: 1, from: 1, to: 0), 0.409788824))
    #expect(agrees(after.bias(layer: 1, neuron: 0), 1.012888326))
    #expect(agrees(after.bias(layer: 0, neuron: 0), 1.000669309))
    #expect(agrees(after.bias(layer: 0, neuron: 1), 1.000941642))
    #expect(agrees(after.weight(layer: 0, from: 0, to: 0), 0.250669309))
    #expect(agrees(after.weight(layer: 0, from: 0, to: 1), 0.150941642))
    #expect(after.weight(layer: 0, from: 1, to: 0) == 0.2)
    #expect(after.weight(layer: 0, from: 1, to: 1) == 0.1)
  }

  @Test func `nothing that a zero input leaves alone has a negative zero`() {
    #expect(record.gradient.weight(layer: 0, from: 1, to: 0).sign == .plus)
  }
}
