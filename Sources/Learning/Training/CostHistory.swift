/// The mean of J after every epoch of a run, from epoch 0 on, in bounded memory.
///
/// Once `capacity` columns are full, pairs of them merge and each then stands for twice as many
/// epochs. The least and the greatest J and the count of rises are never lost by that, so a single
/// spike in a million epochs stays visible.
public struct CostHistory: Sendable, Hashable {
  /// Consecutive epochs taken together.
  public struct Column: Sendable, Hashable {
    /// The epochs from this one on.
    public var firstEpoch: Int
    /// Up to this one, which counts.
    public var lastEpoch: Int
    /// The least J after any of them.
    public var min: Double
    /// The greatest.
    public var max: Double
    /// J after `lastEpoch`.
    public var last: Double
    /// The epochs among these at whose end J was higher than at the end of the one before.
    public var rises: Int
    /// By how much J rose at these epochs, added up.
    public var climb: Double

    /// How many they are.
    fileprivate var count: Int { lastEpoch - firstEpoch + 1 }

    fileprivate init(firstEpoch: Int, cost: Double) {
      (self.firstEpoch, lastEpoch) = (firstEpoch, firstEpoch)
      (min, max, last) = (cost, cost, cost)
      (rises, climb) = (0, 0)
    }

    /// The epoch after those of another.
    @inline(__always)
    fileprivate init(after column: Column, _ cost: Double) {
      precondition(cost.isFinite, "a diverged cost is an outcome, not a point of the history")
      self.init(firstEpoch: column.lastEpoch + 1, cost: cost)
      rises = cost > column.last ? 1 : 0
      climb = Swift.max(0, cost - column.last)
    }

    /// Takes in J after the next epochs.
    @inline(__always)
    fileprivate mutating func absorb(_ costs: Slice<UnsafeBufferPointer<Double>>) {
      // Each in a register of its own while the loop runs.
      var (min, max, last, rises, climb) = (min, max, last, rises, climb)
      for cost in costs {
        precondition(cost.isFinite, "a diverged cost is an outcome, not a point of the history")
        min = cost < min ? cost : min
        max = cost > max ? cost : max
        rises += cost > last ? 1 : 0
        climb += cost > last ? cost - last : 0
        last = cost
      }
      (self.min, self.max, self.last, self.rises, self.climb) = (min, max, last, rises, climb)
      lastEpoch += costs.count
    }

    mutating func absorb(_ later: Column) {
      lastEpoch = later.lastEpoch
      min = Swift.min(min, later.min)
      max = Swift.max(max, later.max)
      last = later.last
      rises += later.rises
      climb += later.climb
    }
  }

  /// More columns than any screen has; a power of two.
  public static let capacity = 1024

  /// In order, without gaps, the first from epoch 0; all but the last are full.
  public private(set) var columns: [Column]
  /// How many epochs a full column stands for; a power of two.
  public private(set) var stride = 1
  /// The first half of the columns of each merge as they were before it, without gaps from epoch 0:
  /// the earlier, the finer.
  private var opening: [Column] = []
  /// J before the first update.
  public let start: Double
  /// The least J so far.
  public private(set) var lowest: Double

  /// A history of no epoch yet, with J at epoch 0.
  public init(start: Double) {
    self.start = start
    lowest = start
    columns = [Column(firstEpoch: 0, cost: start)]
    columns.reserveCapacity(Self.capacity)
  }

  /// A test curve as a history, each of its points standing for the epochs up to the next.
  public init(_ curve: TestCurve) {
    start = curve.points[0].cost
    lowest = curve.least.cost
    columns = curve.points.map { Column(firstEpoch: $0.epoch, cost: $0.cost) }
    for index in columns.indices.dropLast() {
      columns[index].lastEpoch = columns[index + 1].firstEpoch - 1
    }
  }

  /// The same history as of a run so many times as long: each column stands for as many more epochs.
  func stretched(by factor: Int) -> CostHistory {
    func stretched(_ column: Column) -> Column {
      var column = column
      column.firstEpoch *= factor
      column.lastEpoch = (column.lastEpoch + 1) * factor - 1
      return column
    }
    var history = self
    history.stride *= factor
    history.columns = columns.map(stretched)
    history.opening = opening.map(stretched)
    return history
  }

  /// The history in columns that are the narrower the earlier they are, in order and without gaps:
  /// single epochs at first, and nowhere wider than a 256th of the epochs before them.
  ///
  /// What a long run did in its first epochs can be drawn from it beside what a short one does.
  public var graded: [Column] {
    guard let end = opening.last?.lastEpoch else { return columns }
    return opening + columns.drop { $0.firstEpoch <= end }
  }

  /// How many epochs have been appended: the number of the last one.
  public var epochs: Int { columns[columns.count - 1].lastEpoch }
  /// J after the last epoch.
  public var latest: Double { columns[columns.count - 1].last }

  /// Adds J after several more epochs; all of them must be finite.
  mutating func append(_ costs: UnsafeBufferPointer<Double>) {
    // The last column is worked on by itself, and joins the others again when it is full.
    var column = columns.removeLast()
    var next = 0
    while true {
      let end = Swift.min(costs.count, next + stride - column.count)
      column.absorb(costs[next..<end])
      next = end
      guard next < costs.count else { break }
      add(column)
      column = Column(after: column, costs[next])
      next += 1
    }
    lowest = Swift.min(lowest, column.min)
    columns.append(column)
  }

  /// Adds J after one more epoch; it must be finite.
  public mutating func append(_ cost: Double) {
    withUnsafePointer(to: cost) { append(UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// Adds a full column.
  @inline(__always)
  private mutating func add(_ column: Column) {
    lowest = column.min < lowest ? column.min : lowest
    columns.append(column)
    if columns.count == Self.capacity { mergePairs() }
  }

  private mutating func mergePairs() {
    let kept = opening.last.map { ($0.lastEpoch + 1) / stride } ?? 0
    opening += columns[kept..<Self.capacity / 2]
    for pair in 0..<Self.capacity / 2 {
      columns[pair] = columns[2 * pair]
      columns[pair].absorb(columns[2 * pair + 1])
    }
    columns.removeLast(Self.capacity / 2)
    stride *= 2
  }
}
