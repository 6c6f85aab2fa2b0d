/// The parameters of a run at the ends of its epochs, from epoch 0 on, in bounded memory.
///
/// Once it is full every other point is dropped and only half as many epochs are recorded from then
/// on, so that the whole run stays covered, evenly, however long it lasts. A network with so many
/// parameters that not even a few points would fit has no path (`isRecorded` is false).
public struct WeightPath: Sendable, Hashable {
  /// The length of one point.
  public let parameterCount: Int
  /// The most points kept: a power of two, or 0 where nothing is recorded.
  public let capacity: Int
  /// How many epochs lie between two points; a power of two.
  public private(set) var stride = 1
  /// The points one after another, each as `Shape` lays parameters out.
  public private(set) var values: [Double] = []

  /// More points than a path on the widest map can show apart.
  private static let mostPoints = 512
  /// Two megabytes: what a snapshot may copy many times a second unnoticed.
  private static let mostNumbers = 1 << 18
  /// Fewer points would be no path.
  private static let fewestPoints = 8

  /// A path of one point: the parameters at epoch 0.
  init(start: [Double]) {
    parameterCount = start.count
    var room = Self.mostPoints
    while room * start.count > Self.mostNumbers { room /= 2 }
    capacity = room < Self.fewestPoints ? 0 : room
    record(start, epoch: 0)
  }

  /// The same path as of a run so many times as long.
  func stretched(by factor: Int) -> WeightPath {
    var path = self
    path.stride *= factor
    return path
  }

  public var isRecorded: Bool { capacity > 0 }
  /// How many points there are.
  public var count: Int { values.count / max(1, parameterCount) }

  /// The parameters of a point.
  public subscript(point: Int) -> ArraySlice<Double> {
    values[point * parameterCount..<(point + 1) * parameterCount]
  }

  /// The epoch at whose end a point was recorded.
  public func epoch(of point: Int) -> Int { point * stride }

  /// Keeps the parameters at the end of an epoch if that epoch is due; epochs come one by one.
  @inline(__always)
  mutating func record(_ parameters: [Double], epoch: Int) {
    if isDue(at: epoch) { parameters.withUnsafeBufferPointer { keep($0) } }
  }

  /// True for the epochs whose parameters are recorded.
  @inline(__always)
  func isDue(at epoch: Int) -> Bool {
    // A stride is a power of two, so the mask is the remainder.
    capacity > 0 && epoch & (stride &- 1) == 0
  }

  /// Keeps the parameters at the end of an epoch that is due.
  mutating func keep(_ parameters: UnsafeBufferPointer<Double>) {
    if count == capacity { thin() }
    values.append(contentsOf: parameters)
  }

  /// Drops every other point; the next epoch due is then a multiple of the new stride too.
  private mutating func thin() {
    for point in 1..<capacity / 2 {
      for p in 0..<parameterCount {
        values[point * parameterCount + p] = values[2 * point * parameterCount + p]
      }
    }
    values.removeLast(capacity / 2 * parameterCount)
    stride *= 2
  }
}
