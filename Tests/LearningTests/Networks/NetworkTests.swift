import Learning
import Testing

@Suite struct NetworkTests {
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
