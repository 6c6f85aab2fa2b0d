import Drawing
import Learning

/// The axes of a cost plot: epochs to columns, J to rows, linear or logarithmic.
struct CostScale {
  let epochs: Int
  let low: Double
  let high: Double
  let isLinear: Bool

  /// A scale that holds whole histories and the line of ε, with round ends.
  init(_ histories: [CostHistory], epsilon: Double, isLinear: Bool) {
    let finite = histories.flatMap { $0.columns.flatMap { [$0.min, $0.max] } }
      .filter(\.isFinite)
    epochs = Self.roomy(histories.map(\.epochs).max() ?? 1)
    self.isLinear = isLinear
    let top = finite.max() ?? 1
    if isLinear {
      low = 0
      high = max(top, epsilon, 1e-300)
    } else {
      let positive = finite.filter { $0 > 0 } + (epsilon > 0 ? [epsilon] : [])
      let bottom = max(positive.min() ?? 1e-3, Self.deepest)
      // A little room below the lowest value, and above ε at least one decade.
      low = min(bottom / 1.6, max(top, 1e-300) / 10)
      high = max(top * 1.25, low * 10)
    }
  }

  /// The least round number of epochs that is not below `epochs`.
  ///
  /// An axis that ended at the present epoch would move the whole curve with every picture; this
  /// one leaves it room to grow into, and moves it only now and then.
  private static func roomy(_ epochs: Int) -> Int {
    var power = 100
    while power < epochs, power < Int.max / 10 { power *= 10 }
    let rounds = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100].map { power / 100 * $0 }
    return rounds.first { $0 >= epochs } ?? power
  }

  /// Nobody reads a cost below this; the axis ends here.
  private static let deepest = 1e-15

  /// From 0 at the top to 1 at the bottom, for a finite J.
  func share(of cost: Double) -> Double {
    guard cost > low else { return 1 }
    guard cost < high else { return 0 }
    return isLinear
      ? (high - cost) / (high - low)
      : (logarithm(high) - logarithm(cost)) / (logarithm(high) - logarithm(low))
  }

  /// Round values of J with the text of each.
  func ticks(rows: Int) -> [(cost: Double, text: String)] {
    let values: [Double]
    if isLinear {
      values = Ticks.linear(from: 0, to: high, about: max(2, rows / 3))
    } else {
      let decades = Ticks.decades(from: low, to: high)
      let step = max(1, (decades.count * 2 + rows - 1) / max(1, rows))
      let around = [(decades.first ?? low) / 10] + decades
      let fine = around.flatMap { [$0, 2 * $0, 5 * $0] }.filter { $0 >= low && $0 <= high }
      let coarse = decades.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      if decades.count <= 3, rows >= 9 {
        values = fine
      } else if coarse.count < 2, let top = fine.last, top != coarse.first {
        // One tick alone would leave the curve's height to guess.
        values = coarse + [top]
      } else {
        values = coarse
      }
    }
    return values.map { ($0, tickText($0)) }
  }
}

/// A round value without idle zeros: 0.1, 0.05, 1e−6.
func tickText(_ value: Double) -> String {
  guard value != 0, value.magnitude < 1e5, value.magnitude >= 1e-4 else {
    return value == 0 ? "0" : scientific(value, 1)
  }
  return plain(value, 2)
}

/// The natural logarithm, for placing dots; what is beyond all numbers is put past all of theirs.
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? 710 : -745 }
  return binaryLogarithm(value) * 0.693_147_180_559_945_3
}
