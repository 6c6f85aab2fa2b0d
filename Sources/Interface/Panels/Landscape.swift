import Drawing
import Learning

/// The mean of J over a plane: exact at the nodes of a grid, straight in between.
struct Landscape {
  /// How many nodes there are, the edges included.
  private let columns: Int
  private let rows: Int
  /// Row by row from the top.
  private let costs: [Double]
  /// The heights that are told apart; what is higher is drawn as the highest.
  let low: Double
  let high: Double

  /// About this many multiplications a frame leave most of its time to training.
  private static let workLimit = 6_000_000

  /// A landscape for a map of so many cells, with a node for each where that is not too much work.
  init(_ plane: SurfacePlane, _ size: Size) {
    var (columns, rows) = (max(1, size.width), max(1, size.height))
    while columns * rows * plane.probe.work > Self.workLimit, columns > 8, rows > 4 {
      columns = (columns + 1) / 2
      rows = (rows + 1) / 2
    }
    self.columns = columns + 1
    self.rows = rows + 1
    var probe = plane.probe
    costs = probe.costs(
      along: plane.u,
      at: (0...columns).map {
        plane.across.value(at: Double($0) / Double(columns)) - plane.now.x
      },
      and: plane.v,
      at: (0...rows).map { plane.up.value(at: 1 - Double($0) / Double(rows)) - plane.now.y }
    ).map { $0.isFinite ? $0 : .greatestFiniteMagnitude }
    (low, high) = Self.heights(costs.sorted())
  }

  /// From the lowest node to the highest, cut where a few steep corners would leave the rest flat.
  private static func heights(_ sorted: [Double]) -> (low: Double, high: Double) {
    guard let low = sorted.first, let top = sorted.last else { return (0, 1) }
    let most = sorted[sorted.count * 3 / 4]
    return (low, max(min(top, low + 2.5 * (most - low)), low + 1e-12))
  }

  /// J at a place of the map, `x` and `y` from 0 to 1 from the top left.
  func cost(_ x: Double, _ y: Double) -> Double {
    let (across, down) = (x * Double(columns - 1), y * Double(rows - 1))
    let column = Int(across, within: 0...columns - 2)
    let row = Int(down, within: 0...rows - 2)
    let (s, t) = (across - Double(column), down - Double(row))
    let place = row * columns + column
    let top = costs[place] * (1 - s) + costs[place + 1] * s
    let bottom = costs[place + columns] * (1 - s) + costs[place + columns + 1] * s
    return top * (1 - t) + bottom * t
  }

  /// From 0 for the lowest to 1 for the highest.
  func height(_ cost: Double) -> Double { min(max(0, (cost - low) / (high - low)), 1) }
}
