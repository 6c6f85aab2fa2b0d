/// What the numbers of one run say about its α, beside the other runs of a race.
///
/// What it says once it goes on saying: from `learning` it changes to one other kind, and after that
/// only because another lane has arrived.
public struct Verdict: Sendable, Hashable {
  /// What is said of an α; the raw value is the words for it.
  public enum Kind: String, Sendable, CaseIterable {
    case learning
    case tooSmall = "too small"
    case right
    case tooBig = "too big"
    case unfinished
    case stuck
    case bottom = "at the bottom"
    case diverged
  }

  /// A number or two that carry a verdict.
  public enum Fact: Sendable, Hashable {
    /// The lane came to ε at this epoch, after so many rises of J in so many epochs.
    case arrived(epoch: Int, rises: Int, of: Int)
    /// Another lane did.
    case otherArrived(alpha: Double, epoch: Int)
    /// The mean of J is still above ε after so many epochs.
    case stands(cost: Double, epochs: Int)
    /// The mean of J is above the one that the lane began with.
    case above(start: Double, cost: Double)
    /// So little gradient is left that the budget does not bring J back.
    case noWayBack
    /// The lane of a smaller α ended lower.
    case lower(alpha: Double, cost: Double)
    /// At the same α · epochs another lane had this mean of J: this one went elsewhere.
    case elsewhere(alpha: Double, cost: Double)
    /// J fell to what it is over the last epochs.
    case fell(EndEvidence.Fall, to: Double)
    /// J stands still.
    case still(EndEvidence.Stillness)
    /// What the neurons are like.
    case neurons(NeuronSigns)
    /// No weights arrive, and so no α does.
    case noAlphaCan(Hindrance)
    /// The mean of J is the least that any weights give.
    case least(Double)
    /// In this epoch a weight or J stopped being a finite number; 0 if it started so.
    case diverged(epoch: Int)
  }

  /// What is said of the α.
  public var kind: Kind
  /// The numbers that carry it, the most telling first.
  public var facts: [Fact]

  public init(_ kind: Kind, _ facts: [Fact]) {
    self.kind = kind
    self.facts = facts
  }

  /// A lane is right within so many times the epochs of the quickest, and judged once it has had so
  /// many without arriving.
  public static let slowness = 5

  /// Judges a lane among the lanes of its race; only those of the same start count. Whether the lane
  /// itself is among them makes no difference.
  public static func judge(_ lane: Lane, among others: [Lane]) -> Verdict {
    let peers = others.filter { $0.alpha != lane.alpha && $0.origin == lane.origin }
    switch lane.outcome {
    case .converged(let epoch): return lane.arrival(at: epoch, among: peers)
    case .diverged(let epoch):
      // Where the start itself is no number, no α is to blame.
      return Verdict(epoch == 0 ? .diverged : .tooBig, [.diverged(epoch: epoch)])
    case .learning, .unfinished, .stuck, .bottom: return lane.standing(among: peers)
    }
  }
}
