/// The closed walk of a perceptron's weights where no line parts the classes.
///
/// The examples come in one fixed order and α stays, so the weights at an epoch's end determine all
/// that follows: the same weights once more, compared exactly, and the walk goes round for ever.
public struct PerceptronCycle: Sendable, Hashable {
  /// The epoch at whose end the weights stood that have come back; 0 is the start.
  public let firstEpoch: Int
  /// How many epochs it takes to come round: the least number, not a multiple.
  public let epochs: Int
  /// The corrections of one round, in order; each one's `after` is the next one's `before`.
  public let corrections: [Perceptron.Correction]

  /// Walks the round once, from weights that stood at the end of epoch `before` too.
  init(of perceptron: Perceptron, since before: Int) {
    firstEpoch = before
    epochs = perceptron.epoch - before
    var walker = perceptron
    var corrections: [Perceptron.Correction] = []
    for _ in 0..<epochs {
      for index in walker.examples.indices where walker.learn(index) {
        if let correction = walker.lastCorrection { corrections.append(correction) }
      }
      walker.endEpoch(isOrderFixed: false)
    }
    self.corrections = corrections
  }

  /// Where on the round a correction is, by its example and weights; nil before the walk is on it.
  public func place(of correction: Perceptron.Correction?) -> Int? {
    corrections.firstIndex {
      $0.example == correction?.example && $0.after == correction?.after
        && $0.before == correction?.before
    }
  }
}

/// The weights at the ends of epochs, each with the first epoch that ended so.
struct EpochEnds: Sendable, Hashable {
  /// So many ends are kept one by one.
  static let limit = 4_096
  /// Longer rounds are not looked for: nobody would follow them.
  private static let longestRound = 4_096

  private var epochs: [[Double]: Int]
  /// One end after those, a newer one every so often: a round that begins late is found from it.
  private var mark: [Double]
  private var markEpoch: Int

  init(_ weights: [Double], at epoch: Int = 0) {
    epochs = [weights: epoch]
    (mark, markEpoch) = (weights, epoch)
  }

  /// Notes the end of an epoch; returns the earlier one that ended with the same weights.
  mutating func note(_ weights: [Double], at epoch: Int) -> Int? {
    if let before = epochs[weights] { return before }
    if epochs.count < Self.limit {
      epochs[weights] = epoch
    } else if weights == mark {
      return markEpoch
    } else if epoch - markEpoch >= Self.longestRound {
      (mark, markEpoch) = (weights, epoch)
    }
    return nil
  }
}
