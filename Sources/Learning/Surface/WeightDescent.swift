/// Descent on the mean of J along one weight, all others held: w ← w − α ∂J̄/∂w, or what another
/// rule makes of it, repeated.
public struct WeightDescent: Sendable {
  /// Where a step ends on the curve of J.
  public struct Place: Sendable, Hashable {
    /// The weight there.
    public var weight: Double
    /// The mean of J there.
    public var cost: Double
  }

  /// The learning rate α of every step.
  public let alpha: Double
  /// The start and the places after each step, in order; it ends early at a number past all bounds.
  public let places: [Place]
  private let isWhole: Bool

  /// Takes so many steps with parameter `p` of the probe's network, from a weight of its own.
  public init(
    from start: Double, alpha: Double, steps: Int, moving p: Int,
    by rule: LearningRule = .plain, of probe: inout CostProbe
  ) {
    self.alpha = alpha
    var places: [Place] = []
    var weight = start
    var memory = Array(repeating: 0.0, count: rule.memories)
    for step in 0...steps {
      let (cost, slope) = probe.slope(moving: p, at: weight)
      guard cost.isFinite, slope.isFinite else { break }
      places.append(Place(weight: weight, cost: cost))
      if rule == .plain || rule == .perceptron {
        weight -= alpha * slope
      } else if let update = rule.update {
        var weights = [weight]
        update.updated(
          &weights, memory: &memory, gradient: [slope], rate: alpha, step: step + 1)
        weight = weights[0]
      }
    }
    self.places = places
    isWhole = places.count == steps + 1
  }

  /// J before the first step; +infinity where it is no finite number.
  public var start: Double { places.first?.cost ?? .infinity }
  /// J after the last step.
  public var end: Double { places.last?.cost ?? .infinity }
  /// By how much J fell in all; −infinity where it went past all bounds on the way.
  public var fall: Double { isWhole ? start - end : -.infinity }
  /// At how many steps J rose.
  public var rises: Int { zip(places, places.dropFirst()).count { $1.cost > $0.cost } }
}
