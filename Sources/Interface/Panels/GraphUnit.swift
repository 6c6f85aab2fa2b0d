/// A place in the graph of a network; layer 0 is the input.
public struct GraphUnit: Hashable, Sendable {
  public var layer: Int
  public var index: Int

  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
}
