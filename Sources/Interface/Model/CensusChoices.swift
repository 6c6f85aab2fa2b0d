import Learning

/// What the person has chosen on the Census screen.
public struct CensusChoices: Sendable {
  /// What the columns are.
  public enum View: String, CaseIterable, Sendable { case hidden, alpha }

  /// Small enough to be counted within a minute or so, large enough for the rule to show.
  public static let standardRuns = 100
  public static let standardSizes = Array(1...8)
  /// Far apart enough to show too small and too big, close enough to find the fastest.
  public static let standardAlphas: [Double] = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50]

  /// More would fill the memory of no machine, but try the patience of every class.
  static let mostRuns = 12_800
  static let largestSizes = 2...16

  public var view = View.hidden
  /// The numbers of hidden neurons that are counted, a column for each.
  public var sizes = CensusChoices.standardSizes
  /// How many random starts each column has.
  public var runs = CensusChoices.standardRuns
  var isLinear = false
  /// The chosen column.
  var column: Int?
  /// The seed of the chosen run in it, one that did not arrive.
  var seed: UInt64?
  /// The census that was last begun.
  var begun: CensusPlan?

  public init() {}

  /// Whether twice as many starts are still counted here.
  var canGrow: Bool { runs * 2 <= Self.mostRuns }
}
