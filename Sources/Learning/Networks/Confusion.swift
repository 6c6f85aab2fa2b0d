/// Of the examples of each class, how many a network takes for which class.
public struct Confusion: Sendable, Hashable {
  /// A row for each class, with how many of its examples are taken for each class.
  public let counts: [[Int]]
  /// How many examples there are, those whose outputs are no numbers among them.
  public let total: Int

  /// Nil where the targets are no classes, and where there are no answers.
  init?(_ meaning: Meaning, _ examples: [Example], _ answers: [Answer]) {
    guard meaning.kind == .classes, !answers.isEmpty else { return nil }
    let classes = max(2, meaning.outputs)
    var counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (example, answer) in zip(examples, answers) {
      if case .named(let truth) = meaning.label(of: example.target),
        case .named(let said) = meaning.label(of: answer.output)
      {
        counts[truth][said] += 1
      }
    }
    (self.counts, total) = (counts, answers.count)
  }

  /// How many are taken for what they are.
  public var right: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The pairs of classes of which some are taken for the other, the most frequent first.
  public var mistakes: [(truth: Int, said: Int, count: Int)] {
    let pairs = counts.indices.flatMap { truth in
      counts.indices.filter { $0 != truth && counts[truth][$0] > 0 }.map {
        (truth: truth, said: $0, count: counts[truth][$0])
      }
    }
    return pairs.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}

extension Run {
  /// The examples that tell how well a network has learned: those that are held back, or where there are
  /// none, those that it is trained on.
  public var judged: Judged {
    let isHeldBack = !setup.dataset.test.isEmpty
    return Judged(
      examples: isHeldBack ? setup.dataset.test : setup.dataset.examples,
      answers: isHeldBack ? testAnswers : answers,
      first: isHeldBack ? setup.dataset.examples.count : 0, isHeldBack: isHeldBack)
  }

  /// What it takes the examples for that it is trained on; nil where they have no classes.
  public var confusion: Confusion? {
    Confusion(setup.dataset.meaning, setup.dataset.examples, answers)
  }

  /// The same of those that are held back.
  public var testConfusion: Confusion? {
    Confusion(setup.dataset.meaning, setup.dataset.test, testAnswers)
  }
}

/// Examples with what a network answers to them.
public struct Judged: Sendable {
  public let examples: [Example]
  public let answers: [Answer]
  /// The number of the first of them in its dataset.
  public let first: Int
  public let isHeldBack: Bool

  /// What they are taken for; nil where they have no classes.
  public func confusion(_ meaning: Meaning) -> Confusion? { Confusion(meaning, examples, answers) }

  /// Those that are answered wrong, by their places, the surest first: of which the output that the network
  /// goes by is the greatest.
  public var mistakes: [Int] {
    func certainty(_ place: Int) -> Double { answers[place].output.max() ?? 0 }
    return answers.indices.filter { !answers[$0].isRight }.sorted {
      (certainty($1), $0) < (certainty($0), $1)
    }
  }
}
