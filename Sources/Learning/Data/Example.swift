/// One example: an input x and the target y that a network should answer with.
public struct Example: Sendable, Hashable {
  /// x, a number for each input.
  public var input: [Double]
  /// y, a number for each output.
  public var target: [Double]

  public init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}
