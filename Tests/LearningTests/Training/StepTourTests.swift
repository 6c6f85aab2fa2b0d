import Learning
import Testing

@Suite struct StepTourTests {
  static let shapes = [[2, 2, 1], [2, 1], [1, 1], [3, 4, 2], [2, 3, 5, 2], [1, 1, 1, 1]]

  @Test func `the tour of 2-2-1 goes forward, to J, back, and through every update`() {
    func neuron(_ layer: Int, _ index: Int) -> NeuronID { NeuronID(layer: layer, index: index) }
    func weight(_ layer: Int, _ from: Int?, _ to: Int) -> StepOperation {
      .update(ParameterID(layer: layer, from: from, to: to))
    }
    #expect(
      Array(StepTour(Shape([2, 2, 1]))) == [
        .input,
        .weightedSum(neuron(0, 0)), .activation(neuron(0, 0)),
        .weightedSum(neuron(0, 1)), .activation(neuron(0, 1)),
        .weightedSum(neuron(1, 0)), .activation(neuron(1, 0)),
        .cost,
        .delta(neuron(1, 0)), .delta(neuron(0, 0)), .delta(neuron(0, 1)),
        weight(1, nil, 0), weight(1, 0, 0), weight(1, 1, 0),
        weight(0, nil, 0), weight(0, 0, 0), weight(0, 1, 0),
        weight(0, nil, 1), weight(0, 0, 1), weight(0, 1, 1),
        .updateAll,
      ])
  }

  @Test(arguments: shapes)
  func `every operation stands where it says, once, and every parameter is updated`(
    _ layers: [Int]
  ) {
    let shape = Shape(layers)
    let tour = StepTour(shape)
    var indices: Set<Int> = []
    for (place, operation) in tour.enumerated() {
      #expect(tour.place(of: operation) == place)
      if case .update(let parameter) = operation { indices.insert(shape.index(of: parameter)) }
    }
    #expect(Set(tour).count == tour.count)
    #expect(indices == Set(0..<shape.parameterCount))
  }

  @Test(arguments: shapes)
  func `an operation needs nothing that comes after it`(_ layers: [Int]) {
    let shape = Shape(layers)
    let tour = StepTour(shape)
    for layer in 1..<layers.count {
      for index in 0..<layers[layer] {
        let neuron = NeuronID(layer: layer - 1, index: index)
        let (z, a) = (tour.place(of: .weightedSum(neuron)), tour.place(of: .activation(neuron)))
        #expect(z < a && a < tour.place(of: .cost))
        if layer > 1 { #expect(tour.place(of: .activation(.init(layer: layer - 2, index: 0))) < z) }
        let delta = tour.place(of: .delta(neuron))
        #expect(tour.place(of: .cost) < delta)
        if layer < layers.count - 1 {
          #expect(tour.place(of: .delta(.init(layer: layer, index: 0))) < delta)
        }
        let update = StepOperation.update(.init(layer: layer - 1, from: nil, to: index))
        #expect(delta < tour.place(of: update))
      }
    }
  }

  @Test(arguments: shapes)
  func `a part begins where the operation before is of another part`(_ layers: [Int]) {
    let tour = StepTour(Shape(layers))
    let changes = tour.indices.filter { $0 == 0 || tour.stage(at: $0) != tour.stage(at: $0 - 1) }
    #expect(tour.stageStarts == changes)
  }

  @Test func `a network of eight million weights has its tour at once`() {
    let tour = StepTour(Shape([2] + Array(repeating: 1_024, count: 9) + [1]))
    #expect(tour[tour.count - 1] == .updateAll)
    #expect(tour.place(of: tour[tour.count - 2]) == tour.count - 2)
  }
}
