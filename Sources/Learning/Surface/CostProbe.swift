/// The mean of J over a dataset while the parameters of a network are moved about: what the
/// landscape of the cost is drawn from.
///
/// It works on a copy of its own; between calls the parameters are always back where they were.
public struct CostProbe: Sendable {
  /// Where the network is.
  public let origin: [Double]
  private let formulas: Formulas
  private let examples: ExampleTable
  private var memory: Memory

  /// A probe of a network where it is, over a dataset that has as many inputs and outputs.
  public init(_ network: Network, over dataset: Dataset) {
    examples = ExampleTable(dataset)
    precondition(network.takes(examples), "the dataset has the network's inputs and outputs")
    origin = network.parameters.values
    formulas = network.formulas
    memory = Memory(network.parameters)
  }

  /// How many multiplications, roughly, one evaluation of J costs.
  public var work: Int { origin.count * examples.count }

  /// The mean of J with parameter `p` at each of these values and all others as they are.
  public mutating func costs(moving p: Int, to places: [Double]) -> [Double] {
    let (formulas, examples, home) = (formulas, examples, origin[p])
    return memory.withBench { bench in
      defer { bench.parameters[p] = home }
      return places.map { place in
        bench.parameters[p] = place
        return bench.meanCost(over: examples, by: formulas)
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
    let (formulas, examples, home) = (formulas, examples, origin[p])
    let count = origin.count
    return memory.withBench { bench in
      bench.parameters[p] = place
      var sum = 0.0
      examples.forEach(on: bench) {
        formulas.feedForward(bench)
        sum = sum + formulas.cost(bench)
        formulas.backpropagate(bench)
        bench.accumulateGradient()
      }
      bench.parameters[p] = home
      let gradient = (0..<count).map { bench.gradient[$0] / Double(examples.count) }
      for q in 0..<count { bench.gradient[q] = 0 }
      return (sum / Double(examples.count), gradient)
    }
  }

  /// The mean of J at w + s·u + t·v for every t (a row) and every s (a column), row by row, where w
  /// is where the network is; u and v have one number for each parameter.
  public mutating func costs(
    along u: [Double], at columns: [Double], and v: [Double], at rows: [Double]
  ) -> [Double] {
    precondition(u.count == origin.count && v.count == origin.count, "a direction has every weight")
    let (formulas, examples, origin) = (formulas, examples, origin)
    // Two chosen weights leave all others alone; a direction of the path moves them all.
    let moved = origin.indices.filter { u[$0] != 0 || v[$0] != 0 }
    return memory.withBench { bench in
      defer { for p in moved { bench.parameters[p] = origin[p] } }
      return rows.flatMap { t in
        columns.map { s in
          for p in moved { bench.parameters[p] = origin[p] + s * u[p] + t * v[p] }
          return bench.meanCost(over: examples, by: formulas)
        }
      }
    }
  }
}
