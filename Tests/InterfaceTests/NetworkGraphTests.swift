import Drawing
import Learning
import Testing

@testable import Interface

/// What can be read of a network's graph.
@Suite struct NetworkGraphTests {
  @Test(arguments: [[8, 8, 8], [64, 64], [8, 8], [3, 2], [16], [4, 4, 4]])
  func `no bias covers a neuron's name or what it answers`(_ hidden: [Int]) throws {
    var setup = Setup()
    setup.hidden = hidden
    let scene = scene(epochs: 3, setup: setup)
    let run = try #require(scene.run)
    let network = run.network
    let example = setup.dataset.examples[scene.shownExample(of: run)]
    let answers = network.activations(example.input).a
    let names = UnitNames(layers: setup.layers, inputs: setup.dataset.inputNames)
    for (width, height) in [(80, 24), (100, 30), (120, 36)] {
      let text = picture(scene, width, height).text
      for layer in hidden.indices {
        for index in 0..<hidden[layer] {
          let name = names.name(layer: layer + 1, index: index)
          // Of a layer that is too long the last ones are not shown.
          guard text.contains("\(name) ") else { break }
          let whole = "\(name) \(fixed(answers[layer][index], 2))"
          #expect(text.contains(whole), "\(whole), \(width)")
        }
      }
      #expect(
        text.contains("b \(signed(network.parameters.biases.last?[0] ?? 0, 2))")
          || text.contains("bias \(signed(network.parameters.biases.last?[0] ?? 0, 2))"))
    }
  }

  @Test(arguments: 10...40)
  func `of discs that have room for a map, the biases are never left out`(_ height: Int) throws {
    let layout = GraphLayout([2, 2, 1], in: Rect(0, 0, 76, height))
    for neuron in layout.neurons.joined() where neuron.layer > 0 { #expect(neuron.hasBias) }
  }

  @Test func `saturated neurons are counted with the output, and of ReLUs the dead ones`() {
    func counted(_ hidden: [Int], _ activation: Activation, alpha: Double = 0.5) -> String {
      var setup = Setup()
      (setup.hidden, setup.activation, setup.alpha) = (hidden, activation, alpha)
      return picture(scene(epochs: 1_000, setup: setup), 120, 36).text
    }
    #expect(counted([], .sigmoid).contains("neurons saturated         0 of 1"))
    #expect(counted([2], .sigmoid, alpha: 50).contains("neurons saturated         1 of 3"))
    #expect(counted([2], .relu).contains(" of 3") && counted([2], .relu).contains("neurons dead"))
  }
}
