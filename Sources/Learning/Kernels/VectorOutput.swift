import CVectors

/// What the kernels ask for at the end of a network whose output function they do not know: the
/// function itself, for one example at a time.
///
/// So every output function has the fast way through all layers before it. A view, good only inside
/// `with`.
struct VectorOutput {
  private let function: any OutputFunction.Type
  private let layers: UnsafeBufferPointer<LayerPlan>
  /// o of each output.
  private let outputs: UnsafeMutablePointer<Double>
  /// Where o and J of the next example are put whose J is asked for, if anywhere.
  private var answers: UnsafeMutablePointer<Double>?

  /// Lends out what the kernels call for the time of `work`; with `answers`, o and J of every example
  /// whose J they ask for are put there, one after another.
  static func with<Result>(
    _ output: Output, of count: Int, answers: UnsafeMutablePointer<Double>? = nil,
    _ work: (UnsafePointer<vectors_output>) -> Result
  ) -> Result {
    let layers = [LayerPlan(inputs: 0, outputs: count, parameters: 0, from: 0, to: 0)]
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { outputs in
      layers.withUnsafeBufferPointer { layers in
        // A network has at least one output.
        var own = VectorOutput(
          function: output.function, layers: layers, outputs: outputs.baseAddress!,
          answers: answers)
        return withUnsafeMutablePointer(to: &own) { own in
          var called = vectors_output(
            deltas: { Self.at($0).pointee.putDeltas($1!, $2!, in: $3!) },
            cost: { Self.at($0).pointee.cost($1!, $2!) }, context: own)
          return withUnsafePointer(to: &called, work)
        }
      }
    }
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self> {
    context!.assumingMemoryBound(to: VectorOutput.self)
  }

  private func putDeltas(
    _ z: UnsafePointer<Double>, _ target: UnsafePointer<Double>,
    in delta: UnsafeMutablePointer<Double>
  ) {
    let bench = bench(z, target, delta)
    function.activate(bench)
    function.delta(bench)
  }

  private mutating func cost(
    _ z: UnsafePointer<Double>, _ target: UnsafePointer<Double>
  ) -> Double {
    let bench = bench(z, target, outputs)
    function.activate(bench)
    let cost = function.cost(bench)
    if let place = answers {
      let count = bench.output.outputs
      place.update(from: outputs, count: count)
      place[count] = cost
      answers = place + count + 1
    }
    return cost
  }

  /// A bench of nothing but outputs: an output function looks at nothing else, and writes neither to z
  /// nor to the targets.
  private func bench(
    _ z: UnsafePointer<Double>, _ target: UnsafePointer<Double>,
    _ delta: UnsafeMutablePointer<Double>
  ) -> Workbench {
    Workbench(
      layers: layers, parameters: outputs, gradient: outputs, z: UnsafeMutablePointer(mutating: z),
      a: outputs, delta: delta, target: UnsafeMutablePointer(mutating: target))
  }
}
