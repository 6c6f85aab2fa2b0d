/// The mean of J over a dataset while the parameters of a network are moved about: what the
/// landscape of the cost is drawn from.
///
/// It works on a copy of its own; between calls the parameters are always back where they were.
public struct CostProbe: Sendable {
  /// Where the network is.
  public let origin: [Double]
  private let network: Network
  private let examples: ExampleTable
  private let order: [Int]
  private var memory: Memory

  /// A probe of a network where it is, over a dataset that has as many inputs and outputs.
  public init(_ network: Network, over dataset: Dataset) {
    examples = ExampleTable(dataset)
    precondition(network.takes(examples), "the dataset has the network's inputs and outputs")
    origin = network.parameters.values
    self.network = network
    order = Array(0..<examples.count)
    memory = Memory(network.parameters)
  }

  /// How many multiplications, roughly, one evaluation of J costs.
  public var work: Int { origin.count * examples.count }

  /// The mean of J with parameter `p` at each of these values and all others as they are.
  public mutating func costs(moving p: Int, to places: [Double]) -> [Double] {
    let home = origin[p]
    return withMeanCost { bench, meanCost in
      defer { bench.parameters[p] = home }
      return places.map { place in
        bench.parameters[p] = place
        return meanCost()
      }
    }
  }

  /// The mean of J and its slope ∂J/∂w along parameter `p` alone, with `p` at `place`.
  public mutating func slope(moving p: Int, at place: Double) -> (cost: Double, slope: Double) {
    let (cost, gradient) = gradient(moving: p, to: place)
    return (cost, gradient[p])
  }

  /// ∂J/∂w of the mean of J, for every parameter, where the network is.
  public mutating func gradient() -> [Double] { gradient(moving: 0, to: origin[0]).gradient }

  private mutating func gradient(
    moving p: Int, to place: Double
  ) -> (cost: Double, gradient: [Double]) {
    let (network, examples, order, home) = (network, examples, order, origin[p])
    let count = origin.count
    return memory.withBench { bench in
      bench.parameters[p] = place
      let cost =
        network.sumGradientInVectors(over: examples, order, on: bench)
        ?? bench.sumGradient(over: examples, by: network.formulas)
      bench.parameters[p] = home
      let gradient = (0..<count).map { bench.gradient[$0] / Double(examples.count) }
      for q in 0..<count { bench.gradient[q] = 0 }
      return (cost / Double(examples.count), gradient)
    }
  }

  /// Lends out a bench, and what says the mean of J with the parameters as they stand there: by
  /// vectors, if those know the network.
  private mutating func withMeanCost<Result>(
    _ work: (Workbench, _ meanCost: @escaping () -> Double) -> [Result]
  ) -> [Result] {
    let (network, examples) = (network, examples)
    return memory.withBench { bench in
      network.withMeanCostInVectors(over: examples, on: bench) { work(bench, $0) }
        ?? work(bench) { bench.meanCost(over: examples, by: network.formulas) }
    }
  }

  /// The mean of J at w + s·u + t·v for every t (a row) and every s (a column), row by row, where w
  /// is where the network is; u and v have one number for each parameter.
  public mutating func costs(
    along u: [Double], at columns: [Double], and v: [Double], at rows: [Double]
  ) -> [Double] {
    precondition(u.count == origin.count && v.count == origin.count, "a direction has every weight")
    let origin = origin
    // Two chosen weights leave all others alone; a direction of the path moves them all.
    let moved = origin.indices.filter { u[$0] != 0 || v[$0] != 0 }
    return withMeanCost { bench, meanCost in
      defer { for p in moved { bench.parameters[p] = origin[p] } }
      return rows.flatMap { t in
        columns.map { s in
          for p in moved { bench.parameters[p] = origin[p] + s * u[p] + t * v[p] }
          return meanCost()
        }
      }
    }
  }
}
