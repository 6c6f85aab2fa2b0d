import Drawing

extension HeightScale {
  /// What none, one, two and more numbers on an axis are worth: a third is as good as a picture a
  /// quarter taller.
  private static let worth = [0, 0.1, 1, 1.25]

  /// A linear axis in so many rows that holds all from `low` to `high`: a whole number of rows from
  /// each tick to the next, so that all of them are exact.
  init(linear low: Double, to high: Double, rows: Int) {
    let span = high - low
    // On a tall axis a number in every other row would be a column of numbers.
    let least = rows < 4 ? 1 : max(2, rows / 8)
    var best: (worth: Double, rowsPerUnit: Double, zero: Int, step: Double)?
    var step = Ticks.roundStep(atLeast: span / Double(max(1, rows)))
    guard span > 0, span.isFinite, step > 0 else {
      self.init(isLinear: true, ticks: [], rowsPerUnit: 0, zero: Double(rows) / 2)
      return
    }
    while step <= span * 2 {
      let most = max(least, whole(Double(rows) * step / span))
      for each in stride(from: most, through: least, by: -1) {
        let perUnit = Double(each) / step
        let top = whole((high * perUnit - Self.margin).rounded(.up))
        let zero = whole((Double(rows - 1) + Self.margin + low * perUnit).rounded(.down))
        guard top <= zero else { continue }
        let (above, below) = (high * perUnit + Self.margin, low * perUnit - Self.margin)
        let ends = (above / Double(each)).rounded(.down) - (below / Double(each)).rounded(.up)
        let count = min(max(0, whole(ends) + 1), rows < 7 ? 2 : 3)
        let worth = perUnit * Self.worth[count]
        if worth > best?.worth ?? 0 { best = (worth, perUnit, zero, step) }
        break
      }
      // Past 1e300 there is no rounder step above this one.
      let next = Ticks.roundStep(atLeast: step * 1.5)
      guard next > step else { break }
      step = next
    }
    guard let best else {
      let perUnit = Double(rows) / span
      self.init(isLinear: true, ticks: [], rowsPerUnit: perUnit, zero: high * perUnit)
      return
    }
    let each = whole((best.rowsPerUnit * best.step).rounded())
    let ticks = (0..<rows).filter { ($0 - best.zero) % each == 0 }
      .map { (value: Double((best.zero - $0) / each) * best.step, row: $0) }
    self.init(
      isLinear: true, ticks: ticks, rowsPerUnit: best.rowsPerUnit, zero: Double(best.zero) + 0.5)
  }
}
