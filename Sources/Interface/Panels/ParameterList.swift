import Learning

/// The weights and biases in the order in which people read them: neuron by neuron, from the input.
struct ParameterList {
  let shape: Shape
  var count: Int { shape.parameterCount }

  init(_ shape: Shape) { self.shape = shape }

  subscript(place: Int) -> ParameterID {
    var rest = place
    var layer = 0
    while rest >= shape.parameterCount(inLayer: layer) {
      rest -= shape.parameterCount(inLayer: layer)
      layer += 1
    }
    return shape.parameter(inOrder: rest, ofLayer: layer)
  }

  func place(of parameter: ParameterID) -> Int {
    (0..<parameter.layer).reduce(0) { $0 + shape.parameterCount(inLayer: $1) }
      + shape.order(inLayer: parameter)
  }

  /// Where a window of so many begins that has a parameter in its middle.
  func window(of room: Int, round parameter: ParameterID) -> Int {
    max(0, min(place(of: parameter) - room / 2, count - room))
  }
}
