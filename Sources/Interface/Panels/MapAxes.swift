import Drawing
import Learning

/// Where a map of the inputs lies in its panel, and what stands on its axes.
struct MapAxes {
  let section: CrossSection
  let names: [String]
  /// The ticks of each axis.
  private let ticks: [[(value: Double, text: String)]]
  /// Where the map itself lies, with the axes left and below where there is room for them.
  let map: Rect
  private let hasAxes: Bool
  /// How many columns the numbers of the vertical axis take.
  private let columns: Int

  init(_ dataset: Dataset, _ axes: [Int]?, in area: Rect) {
    section = CrossSection(of: dataset, axes)
    names = section.axes.map { subscripted(dataset.placeNames[$0]) }
    ticks = section.bounds.map { range in
      range == Rows.unitBounds
        ? [0.0, 1.0].map { ($0, number($0)) }
        : AxisRange(rounding: range.lowerBound, range.upperBound).ticks(about: 3)
          .filter { range.contains($0.value) }
    }
    columns = max(2, ticks.count > 1 ? ticks[1].map { $0.text.count }.max() ?? 1 : 1)
    hasAxes = Self.hasAxes(area)
    map = Self.map(in: area, columns: columns)
  }

  /// On a small map the rows are better spent on the map itself.
  private static func hasAxes(_ area: Rect) -> Bool { area.width >= 16 && area.height >= 14 }

  static func map(in area: Rect, columns: Int = 2) -> Rect {
    guard hasAxes(area) else { return area }
    return Rect(area.x + columns, area.y, area.width - columns, area.height - 1)
  }

  /// The cell of a point; nil beyond the map.
  func cell(_ place: [Double]) -> Point? {
    let values = section.axes.map { place[$0] }
    guard zip(section.bounds, values).allSatisfy({ $0.contains($1) }) else { return nil }
    return Point(column(values[0]), values.count > 1 ? row(values[1]) : map.y + map.height / 2)
  }

  func column(_ value: Double) -> Int { map.x + Self.place(value, map.width, section.xRange) }
  func row(_ value: Double) -> Int {
    map.bottom - 1 - Self.place(value, map.height, section.yRange)
  }

  static func place(_ value: Double, _ count: Int, _ range: ClosedRange<Double>) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int(share * Double(count), within: 0...max(0, count - 1))
  }

  func draw(_ scene: Scene, on canvas: inout Canvas) {
    guard hasAxes else { return }
    let quiet = scene.style(.quiet)
    let end = map.right - canvas.columns(of: names[0])
    for tick in ticks[0] where column(tick.value) + tick.text.count < end || ticks[0].count <= 2 {
      canvas.write(tick.text, column(tick.value), map.bottom, quiet)
    }
    if ticks.count > 1 {
      for tick in ticks[1] { canvas.write(tick.text, map.x - columns, row(tick.value), quiet) }
    }
    canvas.writeRight(names[0], endingAt: map.right, map.bottom, quiet)
    guard names.count > 1 else { return }
    // A name that is too long for the margin stands on the map.
    let isShort = canvas.columns(of: names[1]) <= columns
    canvas.write(
      isShort ? names[1] : " \(names[1]) ", map.x - (isShort ? columns : 0), map.y, quiet,
      limit: map.width)
  }
}
