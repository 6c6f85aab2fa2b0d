import Drawing
import Learning

/// What the axes of a cost plot hold: epochs to columns, J to rows, linear or logarithmic.
struct CostScale {
  let epochs: EpochScale
  let low: Double
  let high: Double
  let isLinear: Bool
  /// ε, which is to stand on a tick of its own.
  private let goal: Double

  /// A scale that holds histories and the line of ε, with round ends; whole histories but for those
  /// that soar away from the rest.
  init(_ histories: [CostHistory], epsilon: Double, in model: Model) {
    let finite = histories.flatMap { $0.columns.flatMap { [$0.min, $0.max] } }
      .filter(\.isFinite)
    epochs = EpochScale(
      end: Self.roomy(histories.map(\.epochs).max() ?? 1),
      isLogarithmic: model.areEpochsLogarithmic)
    isLinear = model.isCostLinear
    goal = epsilon
    let top = max(Self.top(of: histories) ?? finite.max() ?? 1, epsilon, 1e-300)
    high = top
    if isLinear {
      low = 0
    } else {
      let positive = finite.filter { $0 > 0 } + (epsilon > 0 ? [epsilon] : [])
      let bottom = max(positive.min() ?? 1e-3, Self.deepest)
      // At least one decade; below ε to round ends, so that the axis stands still while J falls.
      let isDone = bottom < epsilon * 0.9
      low = min(isDone ? Ticks.roundStep(atLeast: bottom * 0.399) : max(bottom, epsilon), top / 10)
    }
  }

  /// A curve that rises beyond its start by this factor leaves the picture where there are others:
  /// an axis for it would press them flat.
  private static let farthestRise = 1_000.0

  /// The greatest cost of the curves that the axis is for; nil where all of them leave it.
  private static func top(of histories: [CostHistory]) -> Double? {
    histories.compactMap { history in
      let greatest = history.columns.map(\.max).max() ?? history.start
      return greatest <= farthestRise * history.start ? greatest : nil
    }.max()
  }

  /// The least round number of epochs that is not below `epochs`.
  ///
  /// An axis that ended at the present epoch would move the whole curve with every picture; this
  /// one leaves it room to grow into, and moves it only now and then.
  private static func roomy(_ epochs: Int) -> Int {
    var power = 100
    while power < epochs, power < Int.max / 10 { power *= 10 }
    let rounds = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100].map { power / 100 * $0 }
    return rounds.first { $0 >= epochs } ?? power
  }

  /// Nobody reads a cost below this; the axis ends here.
  private static let deepest = 1e-15

  enum Side { case above, inside, below }

  /// Where the whole of a history lies, as far as the axis of the epochs goes.
  func side(of history: CostHistory) -> Side {
    let shown = history.graded.prefix { $0.firstEpoch <= epochs.end }
    if shown.allSatisfy({ $0.min > high }) { return .above }
    return shown.allSatisfy { $0.max < low } ? .below : .inside
  }

  /// The axis of J in so many rows. On a logarithmic one ε has a row of its own: with its number where
  /// that is short, and never beside another.
  func heights(rows: Int) -> HeightScale {
    guard !isLinear else { return HeightScale(linear: low, to: high, rows: rows) }
    let isShort = goal > 0 && Double(tickText(goal).replacing("−", with: "-")) == goal
    return HeightScale(logarithmic: low, to: high, rows: rows, through: isShort ? goal : nil)
      .withoutTicks(besides: goal, of: rows)
  }
}

/// A round value without idle zeros: 0.1, 0.05, 1e−6.
func tickText(_ value: Double) -> String {
  guard value != 0, value.magnitude < 1e5, value.magnitude >= 1e-4 else {
    return value == 0 ? "0" : scientific(value, 1)
  }
  return plain(value, 2)
}
