import Drawing

@testable import Interface

/// An axis as a person reads it off a picture: the numbers that stand at it and where, and nothing of
/// what the program knows.
struct ReadAxis {
  /// Numbers and the middles of the cells that they stand at.
  let ticks: [(place: Double, value: Double)]
  let isLogarithmic: Bool

  /// The axis upwards whose line is in column `x` of some rows, with its numbers left of that.
  static func up(
    _ canvas: Canvas, _ rows: Range<Int>, line x: Int, from left: Int = 0,
    isLogarithmic: Bool = false
  ) -> ReadAxis {
    let ticks = rows.compactMap { y -> (place: Double, value: Double)? in
      value(glyphs(canvas, left..<x, y)).map { (Double(y) + 0.5, $0) }
    }
    return ReadAxis(ticks: ticks, isLogarithmic: isLogarithmic)
  }

  /// The axis across in a row, each number at the middle of its cells.
  static func across(_ canvas: Canvas, _ columns: Range<Int>, row y: Int) -> ReadAxis {
    var ticks: [(place: Double, value: Double)] = []
    var x = columns.lowerBound
    while x < columns.upperBound {
      guard canvas[x, y].glyph != " " else {
        x += 1
        continue
      }
      let end = (x..<columns.upperBound).first { canvas[$0, y].glyph == " " } ?? columns.upperBound
      if let value = value(glyphs(canvas, x..<end, y)) {
        // A number stands with its middle cell below its place.
        ticks.append((Double(x + (end - x) / 2) + 0.5, value))
      }
      x = end
    }
    return ReadAxis(ticks: ticks, isLogarithmic: false)
  }

  /// Where a value lies, by the two numbers that are farthest apart.
  func place(_ value: Double) -> Double? {
    guard let first = ticks.first, let last = ticks.last, first.value != last.value else {
      return nil
    }
    func height(_ value: Double) -> Double { isLogarithmic ? decimalLogarithm(value) : value }
    let share = (height(value) - height(first.value)) / (height(last.value) - height(first.value))
    return first.place + share * (last.place - first.place)
  }

  /// The values that are rounded to one of its numbers at a row.
  func value(atRow y: Int) -> Double? { ticks.first { whole($0.place) == y }?.value }

  private static func glyphs(_ canvas: Canvas, _ columns: Range<Int>, _ y: Int) -> String {
    let scalars = columns.map { canvas[$0, y].glyph }
    return String(String.UnicodeScalarView(scalars)).trimmingSpaces
  }

  private static func value(_ text: String) -> Double? {
    var text = text.replacing("−", with: "-").replacing(",", with: "").replacing(" %", with: "")
    var factor = 1.0
    for (unit, times) in [("k", 1e3), ("M", 1e6)] where text.hasSuffix(unit) {
      text.removeLast()
      factor = times
    }
    guard text.contains(where: \.isNumber) else { return nil }
    return Double(text).map { $0 * factor }
  }
}

extension Canvas {
  /// The cells of an area in a foreground colour.
  func cells(in area: Rect, _ color: Color, where isIt: (Unicode.Scalar) -> Bool = { $0 != " " })
    -> [Point]
  {
    (area.y..<area.bottom).flatMap { y in
      (area.x..<area.right).compactMap { x in
        self[x, y].style.foreground == color && isIt(self[x, y].glyph) ? Point(x, y) : nil
      }
    }
  }

  /// The cells of an area in which pixels have a colour.
  func pixels(in area: Rect, _ color: Color, where isIt: (Unicode.Scalar) -> Bool = { $0 != " " })
    -> [Point]
  {
    (area.y..<area.bottom).flatMap { y in
      (area.x..<area.right).compactMap { x in
        let cell = self[x, y]
        let isInFront = cell.style.foreground == color && isIt(cell.glyph)
        return isInFront || cell.style.background == color ? Point(x, y) : nil
      }
    }
  }

  /// The cells of an area that show a glyph.
  func cells(in area: Rect, _ glyph: Unicode.Scalar) -> [Point] {
    (area.y..<area.bottom).flatMap { y in
      (area.x..<area.right).compactMap { self[$0, y].glyph == glyph ? Point($0, y) : nil }
    }
  }
}

/// A panel alone, in a frame of its own.
func drawn(_ panel: any Panel, _ scene: Scene, _ size: Size) -> (canvas: Canvas, inner: Rect) {
  var canvas = Canvas(size, features: scene.features)
  canvas.fill(canvas.bounds, Cell(" ", scene.style(.text)))
  let place = PlacedPanel(panel, canvas.bounds)
  place.draw(scene, on: &canvas, isFocused: false)
  return (canvas, place.inner(scene))
}

/// Colours by which marks are told apart in tests, with and without Unicode.
let coloured = [true, false].map { Features(colors: .direct, isUnicode: $0) }
