import Learning
import Testing

@Suite struct NetworkTests {
  @Test func `the answers to a dataset are those to its examples, one by one`() {
    var numbers = SplitMix64(seed: 4, stream: .order)
    let targets: [[Double]] = [[0, 1], [1, 0], [1, 1], [.nan, 0]]
    let examples = targets.map { target in
      Example(
        input: (0..<3).map { _ in Double.random(in: -1...1, using: &numbers) }, target: target)
    }
    let dataset = Dataset(name: "d", summary: "", examples: examples)
    var setup = Setup()
    setup.dataset = dataset
    setup.hidden = [5, 4]
    for start in [1.0, 9] {
      setup.start = .uniform(start)
      let network = Network(activation: .tanh, parameters: setup.startParameters())
      let answers = network.answers(to: dataset)
      #expect(answers.map(\.output) == examples.map { network.predict($0.input) })
      #expect(
        answers.map(\.cost.bitPattern) == examples.map { network.cost(of: $0).bitPattern })
      for (answer, target) in zip(answers, targets) {
        #expect(answer.isRight == (answer.output.map { $0 >= 0.5 } == target.map { $0 >= 0.5 }))
      }
      #expect(network.correct(in: dataset) == answers.count { $0.isRight })
    }
    let lost = Network(
      activation: .identity, parameters: Parameters(shape: Shape([1, 1]), values: [.nan, 0]))
    let one = Dataset(name: "d", summary: "", examples: [Example(input: [0], target: [0])])
    #expect(lost.correct(in: one) == 0, "an output that is no number is wrong")
  }

  @Test func `the hand-set network is XOR, its hidden neurons OR and NAND`() {
    let network = Network(activation: .sigmoid, parameters: .handSetXOR)
    #expect(network.correct(in: .xor) == 4)
    #expect(network.meanCost(over: .xor) < 1e-7)
    for (row, example) in Dataset.xor.examples.enumerated() {
      let hidden = network.activations(example.input).a[0]
      #expect(hidden[0].rounded() == Dataset.or.examples[row].target[0])
      #expect(hidden[1].rounded() == Dataset.nand.examples[row].target[0])
    }
  }

  @Test func `a sample is what the network says at each pixel, from the top row down`() {
    let network = Network(activation: .tanh, parameters: madeUpParameters([2, 3, 1], 3))
    let plane = Plane(xRange: 0...1, yRange: -1...1, columns: 4, rows: 2)
    let hidden = network.sample(layer: 0, neuron: 2, over: plane)
    #expect(hidden.count == 8)
    #expect(hidden[0] == network.activations([0.125, 0.5]).a[0][2])
    #expect(hidden[7] == network.activations([0.875, -0.5]).a[0][2])
    let output = network.sample(layer: 1, neuron: 0, over: plane)
    #expect(output[5] == network.predict([0.375, -0.5])[0])
  }

  @Test func `a sample of one input ignores x2, of three sets x3 to 0`() {
    let plane = Plane(xRange: 0...1, yRange: 0...1, columns: 1, rows: 2)
    let one = Network(activation: .sigmoid, parameters: madeUpParameters([1, 1], 3))
    #expect(
      one.sample(layer: 0, neuron: 0, over: plane) == [0.5, 0.5].map { one.predict([$0])[0] })
    let three = Network(activation: .sigmoid, parameters: madeUpParameters([3, 1], 3))
    #expect(three.sample(layer: 0, neuron: 0, over: plane)[0] == three.predict([0.5, 0.75, 0])[0])
  }

  @Test func `linear neurons in a cascade stay linear`() {
    let network = Network(activation: .identity, parameters: madeUpParameters([2, 4, 4, 1], 8))
    let f = { network.predict([$0, $1])[0] }
    #expect(abs(f(1, 1) - (f(1, 0) + f(0, 1) - f(0, 0))) < 1e-14)
  }
}
