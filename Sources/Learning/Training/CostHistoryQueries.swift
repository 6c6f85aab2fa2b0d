extension CostHistory {
  /// What happened over some consecutive epochs.
  public struct Window: Sendable, Hashable {
    /// The epochs at whose end J was higher than at the end of the one before.
    public var rises: Int
    /// By how much J rose at these epochs, added up.
    public var climb: Double
    /// How many epochs are counted; epoch 0 has none before it and does not count.
    public var of: Int
    /// The least J after any of its epochs.
    public var min: Double
    /// The greatest.
    public var max: Double
    /// J at the end of the window's first column.
    public var first: Double
    /// J at its end.
    public var last: Double

    /// (max − min) as a share of the J it ends with; 0 while J stays 0.
    public var relativeChange: Double { max == min ? 0 : (max - min) / last }
  }

  /// At least the last `epochs` epochs, in whole columns, or all there are.
  public func window(last epochs: Int) -> Window {
    let from = Swift.max(0, self.epochs - epochs + 1)
    var first = columns.count - 1
    while first > 0 && columns[first].firstEpoch > from { first -= 1 }
    return window(columns[first...])
  }

  /// J after `epoch`, or after the last epoch of the column that it lies in.
  public func cost(at epoch: Int) -> Double { columns[min(epoch / stride, columns.count - 1)].last }

  /// The greatest J of the column that `epoch` lies in.
  public func highest(around epoch: Int) -> Double {
    columns[min(epoch / stride, columns.count - 1)].max
  }

  /// The epochs up to `epoch`, in whole columns, so perhaps a few after it.
  public func window(through epoch: Int) -> Window {
    window(columns[..<Swift.max(1, columns.firstIndex { $0.firstEpoch > epoch } ?? columns.count)])
  }

  /// At how many of at least the last `epochs` epochs J rose, and how many these whole columns
  /// really are.
  public func rises(inLast epochs: Int) -> (rises: Int, of: Int) {
    let window = window(last: epochs)
    return (window.rises, window.of)
  }

  private func window(_ part: ArraySlice<Column>) -> Window {
    let all = part.dropFirst().reduce(into: part[part.startIndex]) { $0.absorb($1) }
    return Window(
      rises: all.rises, climb: all.climb, of: all.lastEpoch - Swift.max(all.firstEpoch, 1) + 1,
      min: all.min,
      max: all.max, first: part[part.startIndex].last, last: all.last)
  }
}
