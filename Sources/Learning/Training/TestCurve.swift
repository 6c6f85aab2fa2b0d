/// The mean of J over the examples that a dataset holds back, at the ends of some of the epochs of a
/// run: of each at first, and later of no more than 128 between an epoch and twice that.
///
/// Which epochs they are depends on nothing but their numbers, so that the curve is the same however the
/// work is cut.
public struct TestCurve: Sendable, Hashable {
  /// J after an epoch.
  public struct Point: Sendable, Hashable {
    public var epoch: Int
    public var cost: Double
  }

  /// In the order of the epochs, the first of epoch 0.
  public private(set) var points: [Point]
  /// The earliest of those with the least J.
  public private(set) var least: Point

  /// A curve of no epoch yet.
  init(start: Double) {
    least = Point(epoch: 0, cost: start)
    points = [least]
  }

  /// The last point.
  public var latest: Point { points[points.count - 1] }

  mutating func append(_ cost: Double, at epoch: Int) {
    guard cost.isFinite else { return }
    let point = Point(epoch: epoch, cost: cost)
    points.append(point)
    if cost < least.cost { least = point }
  }

  /// How many epochs lie between two points round an epoch: 1 up to 127, 2 up to 255, and so on.
  private static func stride(at epoch: Int) -> Int {
    1 << max(0, Int.bitWidth - 1 - max(1, epoch).leadingZeroBitCount - 6)
  }

  static func isDue(at epoch: Int) -> Bool { epoch & (stride(at: epoch) - 1) == 0 }

  /// How many epochs from an epoch there is one whose J is wanted.
  static func epochsUntilDue(after epoch: Int) -> Int {
    let stride = stride(at: epoch + 1)
    return stride - (epoch & (stride - 1))
  }
}
