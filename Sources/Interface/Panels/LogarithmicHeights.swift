import Drawing

extension HeightScale {
  /// A logarithmic axis in so many rows that holds all from `low` to `high`, both greater than 0.
  ///
  /// Up to a third of the height is given for ticks that lie on the middles of rows; those that lie
  /// further than about a quarter of a row from one are left out.
  ///
  /// - Parameter value: one that is to have a tick, if any.
  init(logarithmic low: Double, to high: Double, rows: Int, through value: Double? = nil) {
    let heights = (low: decimalLogarithm(low), high: decimalLogarithm(high))
    let span = max(heights.high - heights.low, 1e-6)
    let room = max(0.5, Double(rows) - 2 * Self.margin)
    let fitting = room / span
    let values = RoundValues(low: low, high: high, rows: rows, through: value)
    let wanted = rows < 6 ? 2 : rows < 24 ? 3 : 5
    var best: (count: Int, scale: HeightScale)?
    for perDecade in Self.steps(upTo: fitting) {
      for anchor in values.anchors {
        let below = (heights.high - anchor.height) * perDecade
        // As low as can be: what room is left is above, where figures stand.
        let lowest = Self.margin + room - span * perDecade
        let row = (below + lowest - 0.5 + 1e-9).rounded(.down)
        guard row + 0.5 - below >= Self.margin - 1e-9 else { continue }
        let zero = row + 0.5 + anchor.height * perDecade
        let ticks = values.ticks(from: anchor, perDecade: perDecade, zero: zero)
        let count = min(wanted, ticks.count)
        if count > best?.count ?? 0 {
          best = (
            count,
            HeightScale(isLinear: false, ticks: ticks, rowsPerUnit: perDecade, zero: zero)
          )
        }
      }
      // A number beyond the third is worth less of the height.
      if best?.count == wanted || (best?.count ?? 0 >= 3 && perDecade < 0.88 * fitting) { break }
    }
    self =
      best?.scale
      ?? HeightScale(
        isLinear: false, ticks: [], rowsPerUnit: fitting,
        zero: Self.margin + heights.high * fitting)
  }

  /// The rows for a power of ten to choose from, the most first: whole numbers before their halves
  /// and fourths; where there are more powers than rows, whole numbers of powers for a row.
  private static func steps(upTo most: Double) -> [Double] {
    let least = most * 0.7
    func multiples(_ part: Double) -> [Double] {
      let (first, last) = ((most / part).rounded(.down), (least / part).rounded(.up))
      guard first >= max(1, last) else { return [] }
      return stride(from: first, through: max(1, last), by: -1).map { $0 * part }
    }
    let wholes = multiples(1)
    if most >= 8 { return wholes }
    let powers = (1...max(1, whole(2 / most))).map { 1 / Double($0) }
    return wholes + powers.filter { $0 <= most && $0 >= least } + multiples(0.5) + multiples(0.25)
      + powers.filter { $0 < least } + [most]
  }
}

/// The round values that a logarithmic axis may name.
private struct RoundValues {
  typealias Value = (value: Double, height: Double)
  private let decades: [Value]
  private let fine: [Value]
  /// Multiples of a round step, for an axis that holds less than a power of ten.
  private let even: [Value]
  private let rows: Int
  private let fixed: Value?

  init(low: Double, high: Double, rows: Int, through value: Double?) {
    fixed = value.map { ($0, decimalLogarithm($0)) }
    func values(_ values: [Double]) -> [Value] { values.map { ($0, decimalLogarithm($0)) } }
    // Some way beyond the ends: the axis is a little longer than what it holds.
    let powers = Ticks.decades(from: low / 20, to: high * 2)
    decades = values(powers.filter { $0 >= low / 2 })
    // Between powers of ten only where there are few of them, or many rows for each.
    let isNear = high / low < 30 || Double(rows) > 5.5 * (decimalLogarithm(high / low))
    let between: [Double] = isNear ? powers.map { 2 * $0 } + powers.map { 5 * $0 } : []
    fine = values(between.filter { $0 >= low / 2 && $0 <= high * 2 })
    even = values(
      high / low < 4
        ? Ticks.linear(from: low, to: high, about: max(3, rows / 4)).filter { $0 > 0 } : [])
    self.rows = rows
  }

  /// What may be put on the middle of a row, for the others to follow.
  var anchors: [Value] {
    if let fixed { return [fixed] }
    return decades.isEmpty ? fine + even : decades + (rows < 9 ? [] : fine)
  }

  /// Those that lie near the middle of a row and not beside one another, from an anchor outwards.
  func ticks(from anchor: Value, perDecade: Double, zero: Double) -> [HeightScale.Tick] {
    var taken: [HeightScale.Tick] = []
    func take(_ value: Value) {
      let place = zero - value.height * perDecade
      let row = place.rounded(.down)
      guard row >= 0, row < Double(rows), abs(place - row - 0.5) <= HeightScale.tolerance,
        !taken.contains(where: { abs($0.row - whole(row)) < 2 })
      else { return }
      taken.append((value.value, whole(row)))
    }
    take(anchor)
    let apart = max(1, whole((2 / perDecade).rounded(.up)))
    for decade in decades {
      let distance = whole((decade.height - anchor.height).rounded())
      if distance % apart == 0 { take(decade) }
    }
    if perDecade > 5.5 || taken.count < 2 { fine.forEach(take) }
    if taken.count < 3 { even.forEach(take) }
    return taken
  }
}
