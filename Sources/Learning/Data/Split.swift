/// Which rows are held back from training: a share of them, drawn by the recipe's seed, in the order
/// in which they stand, or the last ones.
struct Split {
  let parts: (training: [Example], test: [Example])

  init(_ rows: [Example], _ recipe: Recipe) {
    if recipe.lastHeldBack > 0 {
      let first = max(1, rows.count - recipe.lastHeldBack)
      parts = (Array(rows[..<first]), Array(rows[first...]))
      return
    }
    let count = Self.heldBack(of: rows.count, share: recipe.heldBack)
    guard count > 0 else {
      parts = (rows, [])
      return
    }
    var numbers = SplitMix64(seed: recipe.seed, stream: .split)
    var order = Array(rows.indices)
    order.shuffle(by: &numbers)
    let isHeldBack = Set(order.prefix(count))
    parts = (
      rows.indices.filter { !isHeldBack.contains($0) }.map { rows[$0] },
      rows.indices.filter { isHeldBack.contains($0) }.map { rows[$0] }
    )
  }

  /// At least one of each part, wherever any are to be held back.
  private static func heldBack(of count: Int, share: Double) -> Int {
    guard share > 0, count > 1 else { return 0 }
    return min(max(1, Int((share * Double(count)).rounded())), count - 1)
  }
}

extension Array {
  /// Puts the elements in an order of their own (Fisher and Yates).
  mutating func shuffle(by numbers: inout SplitMix64) {
    for last in stride(from: count - 1, to: 0, by: -1) {
      swapAt(last, numbers.index(below: last + 1))
    }
  }
}
