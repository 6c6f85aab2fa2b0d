import Learning

/// What the Surface screen looks at.
public struct SurfaceView: Hashable, Sendable {
  /// The weights along the axes, as `Shape` lays parameters out; nil: the usual ones.
  var across: Int?
  var up: Int?
  /// Whether the landscape lies along the path's two main directions, as soon as there is a path,
  /// instead of two weights.
  public var isAlongPath = true
  /// Whether the three pictures of α have the screen to themselves.
  public var showsThreeRates = false

  /// Whether the landscape is seen as a map from above instead of as a relief.
  public var isFromAbove = false
  /// From where the relief is seen.
  public var view = ReliefView.usual

  public init() {}

  /// Whether the arrows turn a relief.
  func isRelief(_ model: Model) -> Bool {
    !isFromAbove && !showsThreeRates && model.features.isUnicode
  }

  /// The weights of the two axes for a network; the first unit's weights from the first inputs
  /// where none are chosen or the chosen ones do not exist.
  func axes(of setup: Setup) -> (across: Int, up: Int) {
    let shape = setup.shape
    // The first pixels of an image are hardly ever ink: J does not change along their weights.
    let first = setup.dataset.images.map { ($0.height / 2) * $0.width - $0.width / 2 } ?? 0
    let usual = shape.weightIndex(layer: 0, from: first, to: 0)
    let across = valid(across, shape) ?? usual
    let second =
      shape.layers[0] > 1
      ? shape.weightIndex(layer: 0, from: first + 1, to: 0) : shape.biasIndex(layer: 0, neuron: 0)
    let up = valid(up, shape) ?? second
    // A map needs two different weights.
    return (across, up == across ? (across == usual ? second : usual) : up)
  }

  private func valid(_ index: Int?, _ shape: Shape) -> Int? {
    index.flatMap { $0 < shape.parameterCount ? $0 : nil }
  }

  /// The next weight for the axis across, passing over the one that the other axis has.
  mutating func stepAcross(_ step: Int, _ setup: Setup) {
    let now = axes(of: setup)
    self.across = next(now.across, step, setup.shape.parameterCount, avoiding: now.up)
    up = now.up
  }

  /// The next weight for the axis upwards.
  mutating func stepUp(_ step: Int, _ setup: Setup) {
    let now = axes(of: setup)
    up = next(now.up, step, setup.shape.parameterCount, avoiding: now.across)
    across = now.across
  }

  private func next(_ index: Int, _ step: Int, _ count: Int, avoiding other: Int) -> Int {
    let one = (index + step + count) % count
    return one == other ? (one + step + count) % count : one
  }
}
