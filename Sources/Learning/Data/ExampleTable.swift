/// A dataset in one flat list, each example its inputs and then its targets: those that are trained
/// on, and after them those that are held back.
struct ExampleTable: Sendable {
  /// How many are trained on.
  let count: Int
  /// How many are held back.
  let testCount: Int
  let inputs: Int
  let outputs: Int
  let values: [Double]
  /// So far above every number of the examples, and above 1, that as long as the squares of this
  /// times each parameter can be summed up, so can any products of the two.
  let reach: Double

  init(_ dataset: Dataset) {
    (count, testCount) = (dataset.examples.count, dataset.test.count)
    inputs = dataset.inputCount
    outputs = dataset.outputCount
    values =
      dataset.examples.flatMap { $0.input + $0.target }
      + dataset.test.flatMap { $0.input + $0.target }
    // Here, since a call that takes few examples would look through all of them.
    reach = 0x1p20 * values.reduce(1) { max($0, $1.magnitude) }
  }

  /// How many numbers an example takes.
  var stride: Int { inputs + outputs }
}

extension Workbench {
  /// Copies the example that begins at `place` of a table on to the bench.
  @inline(__always)
  func place(_ place: UnsafePointer<Double>, of examples: ExampleTable) {
    for i in 0..<examples.inputs { a[i] = place[i] }
    for k in 0..<examples.outputs { target[k] = place[examples.inputs &+ k] }
  }
}
