/// Trains networks of two inputs, one hidden layer and one output, all sigmoid, one example after
/// another: the hidden neurons lie side by side in one vector.
///
/// Assumes at most as many hidden neurons as the vector has places. The places left over hold
/// zeros for weights, and are never added to a sum.
struct SmallKernel<V: LaneVector>: Kernel {
  private let table = CurveTable.sigmoid
  private let hidden: Int
  private let alpha: Double
  /// x1, x2 and y of each example.
  private let examples: UnsafePointer<Double>
  private let exampleCount: Int
  private var bias = V()
  private var first = V()
  private var second = V()
  private var outputBias: Double
  private var output = V()

  /// Takes the parameters as `Shape` lays them out.
  @inline(__always)
  init(
    hidden: Int, alpha: Double, examples: UnsafeBufferPointer<Double>,
    parameters w: UnsafePointer<Double>
  ) {
    self.hidden = hidden
    self.alpha = alpha
    self.examples = examples.baseAddress!
    exampleCount = examples.count / 3
    outputBias = w[3 * hidden]
    for j in 0..<hidden {
      (bias[j], first[j], second[j]) = (w[j], w[hidden + j], w[2 * hidden + j])
      output[j] = w[3 * hidden + 1 + j]
    }
  }

  @inline(__always)
  func store(_ w: UnsafeMutablePointer<Double>) {
    w[3 * hidden] = outputBias
    for j in 0..<hidden {
      (w[j], w[hidden + j], w[2 * hidden + j]) = (bias[j], first[j], second[j])
      w[3 * hidden + 1 + j] = output[j]
    }
  }

  @inline(__always)
  var isFinite: Bool {
    // A sum of finite numbers times 0 is 0; of others it is not.
    (bias * 0 + first * 0 + second * 0 + output * 0).anySum + outputBias * 0 == 0
  }

  @inline(__always)
  private func feedForward(_ x1: Double, _ x2: Double) -> (h: V, o: Double) {
    let h = table.sigmoid(bias + first * x1 + second * x2)
    let products = output * h
    var z = outputBias
    for j in 0..<V.scalarCount where j < hidden { z = z + products[j] }
    return (h, table.sigmoid(z))
  }

  @inline(__always)
  mutating func train(_ order: UnsafeBufferPointer<Int>) {
    for example in order {
      let x = examples + 3 * example
      let (h, o) = feedForward(x[0], x[1])
      let delta = (x[2] - o) * (o * (1 - o))
      // The reference begins its sum of one product with 0: −0 becomes 0.
      let back = h * (1 - h) * (0 + delta * output)
      let step = alpha * delta
      outputBias = outputBias + step
      output = output + step * h
      let steps = alpha * back
      bias = bias + steps
      first = first + steps * x[0]
      second = second + steps * x[1]
    }
  }

  @inline(__always)
  func meanCost() -> Double {
    var sum = 0.0
    for example in 0..<exampleCount {
      let x = examples + 3 * example
      let error = x[2] - feedForward(x[0], x[1]).o
      sum = sum + 0.5 * (error * error)
    }
    return sum / Double(exampleCount)
  }
}

extension Run {
  /// Hidden neurons up to which the small kernel is used.
  private static let most = 8

  /// Advances with the small kernel, if it fits the setup; nil if not.
  mutating func advanceSmall(examples count: Int) -> Int? {
    guard setup.activation == .sigmoid, setup.batchLength == 1, setup.hidden.count == 1,
      examples.inputs == 2, examples.outputs == 1
    else { return nil }
    switch setup.hidden[0] {
    case ...2: return advanceSmall(examples: count, places: SIMD2<Double>.self)
    case ...4: return advanceSmall(examples: count, places: SIMD4<Double>.self)
    case ...Self.most: return advanceSmall(examples: count, places: SIMD8<Double>.self)
    default: return nil
    }
  }

  @inline(__always)
  private mutating func advanceSmall<V: LaneVector>(
    examples count: Int, places: V.Type
  ) -> Int {
    let (hidden, alpha, list) = (setup.hidden[0], setup.alpha, examples.values)
    return list.withUnsafeBufferPointer { list in
      var kernel = memory.withBench { bench in
        SmallKernel<V>(
          hidden: hidden, alpha: alpha, examples: list, parameters: bench.parameters)
      }
      return advance(examples: count, with: &kernel)
    }
  }
}
