/// A number that the network is given in place of the inputs themselves: one of them, its square, a
/// product of two, or a sine.
public enum Feature: Sendable, Hashable {
  case input(Int)
  case square(Int)
  case product(Int, Int)
  case sine(Int)

  /// Its value where the inputs are these.
  public func value(_ x: [Double]) -> Double {
    switch self {
    case .input(let i): x[i]
    case .square(let i): x[i] * x[i]
    case .product(let i, let j): x[i] * x[j]
    case .sine(let i): Trigonometry.sine(x[i])
    }
  }

  /// As it is typed, by the names of the inputs: "x1^2", "sin(x2)".
  public func name(_ inputs: [String]) -> String {
    switch self {
    case .input(let i): inputs[i]
    case .square(let i): inputs[i] + "^2"
    case .product(let i, let j): inputs[i] + "*" + inputs[j]
    case .sine(let i): "sin(\(inputs[i]))"
    }
  }

  /// Reads one as it is typed; nil where it is none of these inputs.
  public init?(_ text: String, of inputs: [String]) {
    func place(_ name: Substring) -> Int? { inputs.firstIndex { $0 == name } }
    if let i = place(text[...]) {
      self = .input(i)
    } else if text.hasSuffix("^2"), let i = place(text.dropLast(2)) {
      self = .square(i)
    } else if text.hasPrefix("sin("), text.hasSuffix(")"),
      let i = place(text.dropFirst(4).dropLast())
    {
      self = .sine(i)
    } else {
      let factors = text.split(separator: "*", omittingEmptySubsequences: false)
      guard factors.count == 2, let i = place(factors[0]), let j = place(factors[1]) else {
        return nil
      }
      self = i == j ? .square(i) : .product(i, j)
    }
  }
}
