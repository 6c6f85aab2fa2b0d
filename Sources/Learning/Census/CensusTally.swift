/// The results of a census as they come in, counted in the order of the plan.
///
/// A result is counted when all before it are in. Quick runs come in first; counted as they come,
/// they would make every share and every median of an unfinished census look better than it is. And
/// so the rows depend on how many runs are counted alone, never on how many cores ran them.
public struct CensusTally: Sendable {
  /// What is counted.
  public let plan: CensusPlan
  private var columns: [CensusColumn]
  /// Counted results by index.
  private var results: [CensusResult] = []
  /// Results that wait for one before them, by index.
  private var early: [Int: CensusResult] = [:]
  /// How many results have come in, counted or not.
  public private(set) var received = 0

  public init(_ plan: CensusPlan) {
    self.plan = plan
    columns = Array(repeating: CensusColumn(), count: plan.columnCount)
  }

  /// A tally of a new plan that takes over the results of the runs that both plans have.
  public init(_ plan: CensusPlan, keeping earlier: CensusTally?) {
    self.init(plan)
    guard let earlier else { return }
    let columns = plan.columns(of: earlier.plan)
    for (index, result) in Array(earlier.results.enumerated()) + earlier.early.map({ ($0, $1) }) {
      guard let column = columns[earlier.plan.column(of: index)],
        let place = plan.index(column: column, seed: result.seed)
      else { continue }
      record(result, at: place)
    }
  }

  /// How many runs are counted: those from the first to the last before one that is missing.
  public var counted: Int { results.count }

  /// True once every run is counted.
  public var isComplete: Bool { counted == plan.count }

  /// The runs whose results have not come in, in order.
  public var missing: [Int] { (counted..<plan.count).filter { early[$0] == nil } }

  /// Takes the result of a run, once for each.
  public mutating func record(_ result: CensusResult, at index: Int) {
    precondition(index >= counted && early[index] == nil, "each run has one result")
    received += 1
    early[index] = result
    while let next = early.removeValue(forKey: counted) {
      columns[plan.column(of: counted)].count(next)
      results.append(next)
    }
  }

  /// A row for each column.
  public var rows: [CensusRow] {
    columns.indices.map { columns[$0].row(plan.setup(column: $0, seed: plan.firstSeed)) }
  }

  /// The runs that did not converge, column by column in the order of seeds.
  public var missed: [[CensusResult]] { columns.map(\.missed) }
}

extension CensusRow {
  /// The index of the row whose runs were fastest: half of all of them, those that never
  /// arrive included,
  /// had reached ε by the earliest epoch. nil where no row has half.
  public static func fastest(_ rows: [CensusRow]) -> Int? {
    let known = rows.indices.compactMap { index in rows[index].halfway.map { (index, $0) } }
    return known.min { $0.1 < $1.1 }?.0
  }
}
