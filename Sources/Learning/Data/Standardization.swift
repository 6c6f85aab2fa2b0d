/// What brings each input to mean 0 and standard deviation 1 over some examples; an input that is the same in
/// all of them comes to 0.
struct Standardization {
  private let means: [Double]
  private let deviations: [Double]

  init(_ examples: [Example]) {
    let count = Double(examples.count)
    means = examples[0].input.indices.map { i in examples.reduce(0) { $0 + $1.input[i] } / count }
    deviations = means.enumerated().map { i, mean in
      let square = examples.reduce(0) { sum, example in
        fused(example.input[i] - mean, example.input[i] - mean, sum)
      }
      let deviation = (square / count).squareRoot()
      return deviation > 0 ? deviation : 1
    }
  }

  private func applied(_ value: Double, input: Int) -> Double {
    (value - means[input]) / deviations[input]
  }

  func applied(_ example: Example) -> Example {
    Example(
      input: example.input.indices.map { applied(example.input[$0], input: $0) },
      target: example.target)
  }

  func applied(_ bounds: ClosedRange<Double>, input: Int) -> ClosedRange<Double> {
    applied(bounds.lowerBound, input: input)...applied(bounds.upperBound, input: input)
  }
}
