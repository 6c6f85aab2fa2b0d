import Drawing
import Learning

/// Where the columns of a census stand in a plot, with their names below.
struct CensusColumns {
  let scene: Scene
  let progress: CensusProgress
  /// The bars' part.
  let plot: Rect
  /// The middle cell of each column.
  let centers: [Int]
  /// The width of a bar, odd, so that it has a middle.
  let width: Int
  /// The columns' names, as many as have room.
  private let names: [String]
  /// The figures below the names, one for each column that is named: a figure alone would be read as
  /// its neighbour's.
  private let figures: [String]

  static let labelWidth = 6
  private static let widestBar = 11

  /// - Parameters:
  ///   - figures: a figure for each column, below the names as room allows: in a second row those
  ///     that do not fit beside their neighbours.
  ///   - others: the figures of the panel beside this one, so that both have their axis in one row.
  init(
    _ scene: Scene, _ progress: CensusProgress, in area: Rect, figures: [String],
    beside others: [String]
  ) {
    self.scene = scene
    self.progress = progress
    let (x, room) = (area.x + Self.labelWidth, area.width - Self.labelWidth)
    let count = progress.rows.count
    // Whole cells for each column, so that all are of one width; what is over stays at the right.
    let columns = room >= count ? room / count * count : room
    centers = Self.shares(progress).map {
      x + min(max(0, Int($0 * Double(columns))), max(0, columns - 1))
    }
    let gap = zip(centers, centers.dropFirst()).map { $1 - $0 }.min() ?? columns
    let widest = max(1, min(gap - 1, Self.widestBar))
    width = widest - (widest % 2 == 0 ? 1 : 0)
    let centers = centers
    let allNames = progress.rows.map { progress.plan.axis.place(of: $0) }
    let chosenFirst = Self.order(progress.rows.count, progress.column(scene.model.census))
    let named = Set(Self.places(allNames, chosenFirst, centers, x..<x + room).map(\.index))
    func ofNamed(_ texts: [String]) -> [String] {
      texts.indices.map { named.contains($0) ? texts[$0] : "" }
    }
    names = ofNamed(allNames)
    self.figures = ofNamed(figures)
    let needed =
      [figures, others].map(ofNamed).allSatisfy { texts in
        Self.places(texts, Array(texts.indices), centers, x..<x + room).count
          == texts.filter { !$0.isEmpty }.count
      } ? 1 : 2
    let rows = area.height >= Self.leastHeight + needed ? 2 + needed : min(2, area.height - 1)
    plot = Rect(x, area.y, room, area.height - max(0, rows))
  }

  /// With so many rows there is one for a figure, and with one more there are two.
  private static let leastHeight = 7

  /// The cell of an interval: over the middle of its bar, or beside a bar that it would hide.
  func whisker(_ index: Int) -> Int {
    guard width == 1 else { return centers[index] }
    let free = [centers[index] + 1, centers[index] - 1].first {
      $0 >= plot.x && $0 < plot.right && !centers.contains($0)
    }
    return free ?? centers[index]
  }

  /// The share of each column's starts that arrive.
  static func shares(of progress: CensusProgress) -> [String] {
    progress.rows.map { $0.runs > 0 ? wholePercent($0.share) : "" }
  }

  /// The median of the epochs that they needed.
  static func medians(of progress: CensusProgress) -> [String] {
    progress.rows.map { $0.epochs.map { medianText($0.median) } ?? "" }
  }

  /// The columns from 0 to 1: hidden neurons evenly spaced, learning rates on a log axis.
  private static func shares(_ progress: CensusProgress) -> [Double] {
    let count = Double(progress.rows.count)
    guard case .alpha(let rates) = progress.plan.axis, let low = rates.min(),
      let high = rates.max(), high > low
    else { return progress.rows.indices.map { (Double($0) + 0.5) / count } }
    let span = binaryLogarithm(high) - binaryLogarithm(low)
    return rates.map {
      (0.5 + (count - 1) * (binaryLogarithm($0) - binaryLogarithm(low)) / span) / count
    }
  }

  private static func order(_ count: Int, _ chosen: Int?) -> [Int] {
    [chosen].compactMap { $0 } + (0..<count).filter { $0 != chosen }
  }

  /// A number left of a row of the plot.
  func drawLabel(_ text: String, _ row: Int, on canvas: inout Canvas) {
    canvas.writeRight(text, endingAt: plot.x - 1, plot.y + row, scene.style(.quiet))
  }

  /// Dots across a row of the plot.
  func drawGridline(_ row: Int, on canvas: inout Canvas) {
    let dotted = FrameGlyphs.fitting(scene.features).dotted
    for x in stride(from: plot.x, to: plot.right, by: 2) {
      canvas.put(dotted, x, plot.y + row, scene.style(.faint))
    }
  }

  /// The line below the bars, a mark at the chosen column, the names, and the figures.
  func drawAxis(on canvas: inout Canvas, figureName: String) {
    let y = plot.bottom
    let line: Unicode.Scalar = scene.features.isUnicode ? "─" : "-"
    for x in plot.x..<plot.right { canvas.put(line, x, y, scene.style(.faint)) }
    markChosen(on: &canvas)
    let first = Self.order(names.count, chosen)
    write(names, first, as: progress.plan.axis.symbol, y + 1, .text, on: &canvas)
    // Every other column first, so that those between have a row of their own where it is tight.
    let order = [0, 1].flatMap { odd in first.filter { ($0 - (chosen ?? 0)) & 1 == odd } }
    let left = write(figures, order, as: figureName, y + 2, .quiet, on: &canvas)
    write(left, order, as: "", y + 3, .quiet, on: &canvas)
  }

  private var chosen: Int? { progress.column(scene.model.census) }

  /// A mark on the axis at the chosen column.
  func markChosen(on canvas: inout Canvas) {
    guard let chosen, centers.indices.contains(chosen) else { return }
    canvas.put(
      scene.features.isUnicode ? "▲" : "^", centers[chosen], plot.bottom, scene.style(.strong))
  }

  /// Writes texts below their columns; where they do not all fit, as many as do, in an order.
  /// Returns those that did not.
  @discardableResult
  private func write(
    _ texts: [String], _ order: [Int], as name: String, _ y: Int, _ role: Role,
    on canvas: inout Canvas
  ) -> [String] {
    canvas.writeRight(name, endingAt: plot.x - 1, y, scene.style(.quiet))
    var left = texts
    for (index, x) in Self.places(texts, order, centers, plot.x..<plot.right) {
      canvas.write(texts[index], x, y, scene.style(index == chosen ? .strong : role))
      left[index] = ""
    }
    return left
  }

  /// Where texts begin in a row, each below its column's middle; those that fit, taken in an order.
  private static func places(
    _ texts: [String], _ order: [Int], _ centers: [Int], _ row: Range<Int>
  ) -> [(index: Int, x: Int)] {
    var places: [(index: Int, x: Int)] = []
    var taken: [Range<Int>] = []
    for index in order where texts.indices.contains(index) && !texts[index].isEmpty {
      let count = texts[index].count  // figures and signs: a cell each
      let x = min(max(row.lowerBound, centers[index] - count / 2), row.upperBound - count)
      guard x >= row.lowerBound, !taken.contains(where: { $0.overlaps(x..<x + count) }) else {
        continue
      }
      taken.append(x - 1..<x + count + 1)
      places.append((index, x))
    }
    return places
  }
}
