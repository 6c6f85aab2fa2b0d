/// A straight line in log₂ H: presentations P ≈ level + slope·log₂ H, for H hidden neurons.
///
/// A presentation is one example shown once, so P is epochs × examples.
public struct Trend: Sendable, Hashable {
  /// P at H = 1.
  public let level: Double
  /// By how much P changes each time that H doubles.
  public let slope: Double

  /// The line of this level, in presentations, and slope, in presentations a doubling.
  public init(level: Double, slope: Double) {
    self.level = level
    self.slope = slope
  }

  /// P on the line, for H ≥ 1.
  public func presentations(hidden: Int) -> Double {
    level + slope * binaryLogarithm(Double(hidden))
  }

  /// Chauvin's relation for XOR at α = 0.25, as Rumelhart, Hinton and Williams give it in Parallel
  /// Distributed Processing, vol. 1 (1986), ch. 8. Its start and momentum are not fully stated: the
  /// trend can be compared with ours, the level cannot.
  public static let published = Trend(level: 280, slope: -33)

  /// The change of P from H to 2H as a share of P at H; what trends of different levels have in
  /// common.
  public func changePerDoubling(from hidden: Int) -> Double {
    slope / presentations(hidden: hidden)
  }
}

extension Trend {
  /// A row with fewer converged runs has no median worth fitting.
  public static let fewestRuns = 5

  /// Whether the median of a row may be fitted: of enough runs, and of more than did not arrive,
  /// since what those would have needed is not known.
  public static func takes(_ row: CensusRow) -> Bool {
    row.hidden > 0 && row.converged >= fewestRuns && row.converged * 2 > row.runs
  }

  /// The line of least squares through the median presentations of rows with different H, each row
  /// with the same weight; nil unless it takes two rows.
  public init?(fitting rows: [CensusRow], examples: Int) {
    let points = rows.filter(Self.takes).compactMap { row in
      row.epochs.map {
        (x: binaryLogarithm(Double(row.hidden)), y: $0.median * Double(examples))
      }
    }
    let n = Double(points.count)
    let middle = (
      x: points.reduce(0) { $0 + $1.x } / n, y: points.reduce(0) { $0 + $1.y } / n
    )
    let spread = points.reduce(0) { $0 + ($1.x - middle.x) * ($1.x - middle.x) }
    guard points.count >= 2, spread > 0 else { return nil }
    let joint = points.reduce(0) { $0 + ($1.x - middle.x) * ($1.y - middle.y) }
    self.init(level: middle.y - joint / spread * middle.x, slope: joint / spread)
  }
}
