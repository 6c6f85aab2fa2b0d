/// A dataset in one flat list, each example its inputs and then its targets.
struct FlatExamples: Sendable {
  let count: Int
  let inputs: Int
  let outputs: Int
  let values: [Double]

  init(_ dataset: Dataset) {
    count = dataset.examples.count
    inputs = dataset.inputCount
    outputs = dataset.outputCount
    values = dataset.examples.flatMap { $0.input + $0.target }
  }
}

extension Workbench {
  /// Copies the example that begins at `place` of a flat list on to the bench.
  @inline(__always)
  func place(_ place: UnsafePointer<Double>, of examples: FlatExamples) {
    for i in 0..<examples.inputs { a[i] = place[i] }
    for k in 0..<examples.outputs { target[k] = place[examples.inputs &+ k] }
  }
}
