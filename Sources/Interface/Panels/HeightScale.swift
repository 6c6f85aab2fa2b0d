import Drawing
import Learning

/// One axis upwards of a plot: from values to rows, linear or logarithmic, chosen so that its round
/// ticks fall on the middles of rows, where their labels are, and not between two of them.
struct HeightScale {
  /// A labelled value and the row whose middle it lies on, to about a quarter of a row.
  typealias Tick = (value: Double, row: Int)

  let isLinear: Bool
  /// From above downwards; no two in neighbouring rows.
  let ticks: [Tick]
  /// The rows for one unit, or for one power of ten.
  private let rowsPerUnit: Double
  /// In rows from the upper edge: where the height 0 lies.
  private let zero: Double

  init(isLinear: Bool, ticks: [Tick], rowsPerUnit: Double, zero: Double) {
    self.isLinear = isLinear
    self.ticks = ticks.sorted { $0.row < $1.row }
    self.rowsPerUnit = rowsPerUnit
    self.zero = zero
  }

  /// Room above the highest and below the lowest value, in rows: a dot that a line's middle may lie on.
  static let margin = 0.125

  /// How far from the middle of its row a tick may lie, in rows: about one dot.
  static let tolerance = 0.3

  /// In rows from the plot's upper edge; the middle of row r is r + ½. Outside for what lies outside.
  func place(_ value: Double) -> Double {
    zero - (isLinear ? value : decimalLogarithm(value)) * rowsPerUnit
  }

  /// The value at a place of a linear axis, in rows from the plot's upper edge.
  func value(at place: Double) -> Double {
    precondition(isLinear, "a place on a logarithmic axis is a power")
    return (zero - place) / rowsPerUnit
  }

  /// The row that a value lies in; nil outside of so many rows.
  func row(_ value: Double, of rows: Int) -> Int? {
    let row = whole(place(value).rounded(.down))
    return row >= 0 && row < rows ? row : nil
  }

  /// The same without another number in the row of a value.
  func withoutTicks(besides value: Double, of rows: Int) -> HeightScale {
    guard value > 0, let taken = row(value, of: rows) else { return self }
    return HeightScale(
      isLinear: isLinear, ticks: ticks.filter { $0.row != taken || $0.value == value },
      rowsPerUnit: rowsPerUnit, zero: zero)
  }

  /// The first dot of a line so many dots thick, with so many dots in a row; outside of the plot for
  /// what lies outside.
  func dot(_ value: Double, perRow dots: Int, thickness: Int) -> Int {
    whole((place(value) * Double(dots) - Double(thickness) / 2).rounded())
  }
}

/// The logarithm to base ten, for placing dots; what is beyond all numbers is put past all of theirs.
func decimalLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? 310 : -330 }
  return binaryLogarithm(value) * 0.301_029_995_663_981_2
}
