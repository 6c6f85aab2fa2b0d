import Learning

extension Run {
  /// The columns of the history, its first ones taken apart into single epochs.
  ///
  /// A long history keeps its epochs in columns of equally many, and on a logarithmic axis the first
  /// such column may be a third of the picture. The same setup gives the same run, bit for bit: so
  /// the first epochs are trained anew, as far as that is less work than drawing. Where the run is no
  /// longer what its setup says, the columns stay as they are.
  var columnsFromSingleEpochs: [CostHistory.Column] {
    let stride = history.stride
    let perEpoch = setup.dataset.examples.count * setup.shape.parameterCount
    let most = min(CostHistory.capacity, Self.workLimit / max(1, perEpoch)) / stride
    let count = min(most, Self.mostColumns, history.columns.count - 1)
    guard stride > 1, count > 0, alphaChangedAt == nil else { return history.columns }
    var anew = setup
    (anew.epsilon, anew.epochLimit) = (0, count * stride - 1)
    var again = Run(anew)
    again.advance(epochs: anew.epochLimit)
    let early = again.history
    guard early.stride == 1, early.epochs == anew.epochLimit,
      early.latest == history.columns[count - 1].last
    else { return history.columns }
    return early.columns + history.columns.dropFirst(count)
  }

  /// From the eighth column on each is narrower than a dot of any picture.
  private static let mostColumns = 8

  /// Weights times examples for one picture of one run: well below a millisecond's work.
  private static let workLimit = 1_000_000
}
