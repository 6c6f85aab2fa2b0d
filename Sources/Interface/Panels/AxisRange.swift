import Drawing

/// One axis of a picture: from where to where, with round ends, so that it stands still while what
/// it holds moves a little.
struct AxisRange: Equatable {
  let low: Double
  let high: Double
  /// The round values on the middles of rows, where the range was fitted to some.
  private var rowTicks: [Double]?

  /// Past this a range could no longer be halved and doubled safely.
  private static let farthest = 1e150

  /// Holds all of `values`, a margin round them, and at least `least` in all.
  init(holding values: [Double], least: Double, margin: Double) {
    let finite = values.filter { $0.magnitude < Self.farthest }
    let from = finite.min() ?? 0
    let to = finite.max() ?? 0
    let span = max((to - from) * (1 + 2 * margin), least)
    let middle = (from + to) / 2
    self.init(rounding: middle - span / 2, middle + span / 2)
  }

  init(rounding low: Double, _ high: Double) {
    let step = Ticks.roundStep(atLeast: (high - low) / 16)
    guard step > 0 else {
      (self.low, self.high) = (low, low + 1)
      return
    }
    self.low = (low / step).rounded(.down) * step
    self.high = max((high / step).rounded(.up) * step, self.low + step)
  }

  /// Heights from the least to the greatest of `costs`, down to 0 where that is not far.
  init(heights costs: [Double]) {
    let finite = costs.filter { $0.magnitude < Self.farthest }
    let top = finite.max() ?? 1
    let bottom = finite.min() ?? 0
    let isNearZero = bottom < 0.4 * top
    // A curve flat to the last digits is to look flat.
    let span = max(top - bottom, 1e-3 * top, 1e-12)
    self.init(
      rounding: isNearZero ? 0 : max(0, bottom - 0.1 * span), max(top, bottom + span) + 0.05 * span)
  }

  /// The same and a little more, so that round values lie on the middles of so many rows, where
  /// their labels are.
  ///
  /// - Parameter margin: the share at either end that may be cut off for that.
  func onRows(_ rows: Int, sparing margin: Double = 0) -> AxisRange {
    let heights = HeightScale(
      linear: low + margin * span, to: high - margin * span, rows: rows)
    guard heights.ticks.count > 1 else { return self }
    return AxisRange(
      low: heights.value(at: Double(rows)), high: heights.value(at: 0),
      rowTicks: heights.ticks.map(\.value).reversed())
  }

  private init(low: Double, high: Double, rowTicks: [Double]) {
    (self.low, self.high, self.rowTicks) = (low, high, rowTicks)
  }

  var span: Double { high - low }

  /// From 0 at the low end to 1 at the high one; outside for what lies outside.
  func share(of value: Double) -> Double { (value - low) / span }

  func value(at share: Double) -> Double { low + share * span }

  func contains(_ value: Double) -> Bool { value >= low && value <= high }

  /// The centres of `count` equal parts.
  func centers(_ count: Int) -> [Double] {
    (0..<count).map { value(at: (Double($0) + 0.5) / Double(count)) }
  }

  func ticks(about count: Int) -> [(value: Double, text: String)] {
    let values = rowTicks ?? Ticks.linear(from: low, to: high, about: max(1, count))
    let step = values.count > 1 ? values[1] - values[0] : span
    return values.map { ($0, Self.text($0, step: step)) }
  }

  /// As many places after the point as the step between two ticks has.
  private static func text(_ value: Double, step: Double) -> String {
    let exponent = decimalExponent(step)
    if value.magnitude < step / 1000 { return "0" }
    if value.magnitude >= 1e5 || exponent < -5 { return scientific(value, 2) }
    return fixed(value, max(0, -exponent))
  }
}
