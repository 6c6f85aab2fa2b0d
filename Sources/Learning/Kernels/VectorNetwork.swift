import CVectors

/// A network laid out for vectors of one width; a view, good only inside `with`.
struct VectorNetwork {
  let functions: vectors_functions
  private(set) var network: vectors_network

  /// Lends out a network of that shape for the time of `work`, with the activation's ½ squared error at
  /// its end if nothing else is said; nil if the vectors do not know its activation.
  static func with<Result>(
    _ shape: Shape, _ activation: Activation, _ output: Output? = nil, width: vectors_width,
    _ work: (VectorNetwork) -> Result
  ) -> Result? {
    guard let output, output != .squared(activation) else {
      return with(shape, activation, at: nil, width: width, work)
    }
    return VectorOutput.with(output, of: shape.layers[shape.depth]) {
      with(shape, activation, at: $0, width: width, work)
    }
  }

  /// The same with o and J of every example whose J is asked for put into `answers`.
  static func with<Result>(
    _ shape: Shape, _ activation: Activation, _ output: Output,
    answers: UnsafeMutablePointer<Double>, width: vectors_width,
    _ work: (VectorNetwork) -> Result
  ) -> Result? {
    VectorOutput.with(output, of: shape.layers[shape.depth], answers: answers) {
      with(shape, activation, at: $0, width: width, work)
    }
  }

  private static func with<Result>(
    _ shape: Shape, _ activation: Activation, at end: UnsafePointer<vectors_output>?,
    width: vectors_width, _ work: (VectorNetwork) -> Result
  ) -> Result? {
    guard let (curve, table) = activation.vectors else { return nil }
    let functions = vectors_of(width).pointee
    return shape.layers.withUnsafeBufferPointer { sizes in
      let count = functions.block_size(sizes.baseAddress, shape.depth)
      let block = UnsafeMutableRawPointer.allocate(
        byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
      defer { block.deallocate() }
      return work(
        VectorNetwork(
          functions: functions,
          network: vectors_network(
            sizes: sizes.baseAddress, depth: shape.depth, curve: curve, table: table?.centre,
            windows: activation == .sigmoid ? CurveWindows.sigmoid.view : vectors_windows(),
            output: end, block: block.bindMemory(to: Double.self, capacity: count))))
    }
  }

  /// Takes the parameters in, which lie as `Shape` says, and the sums of a batch that has begun.
  func load(_ parameters: UnsafePointer<Double>, sums: UnsafePointer<Double>? = nil) {
    withPointer { functions.load_network($0, parameters, sums) }
  }

  /// Takes other parameters in.
  func change(_ parameters: UnsafePointer<Double>) {
    withPointer { functions.change_network($0, parameters) }
  }

  /// J of so many examples, summed up.
  func summedCost(_ examples: UnsafePointer<Double>, count: Int, upTo goal: Double = .infinity)
    -> Double
  {
    withPointer { functions.summed_cost($0, examples, count, goal) }
  }

  @inline(__always)
  func withPointer<Result>(_ work: (UnsafePointer<vectors_network>) -> Result) -> Result {
    withUnsafePointer(to: network, work)
  }
}

extension Activation {
  /// Whether the vectors know it.
  var isOnVectors: Bool { vectors != nil }

  /// What the vectors call it, and its table if it has one; nil for one that they do not know.
  fileprivate var vectors: (vectors_curve, CurveTable?)? {
    switch self {
    case .sigmoid: (VECTORS_SIGMOID, .sigmoid)
    case .tanh: (VECTORS_TANH, .halfTanh)
    case .relu: (VECTORS_RELU, nil)
    case .identity: (VECTORS_IDENTITY, nil)
    case .step: (VECTORS_STEP, nil)
    default: nil
    }
  }
}

extension CurveWindows {
  fileprivate var view: vectors_windows { vectors_windows(rows: rows, firsts: firsts) }
}
