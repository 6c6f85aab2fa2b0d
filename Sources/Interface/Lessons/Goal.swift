/// What a card wants to be reached, as a lesson writes it: `outcome = converged`, `cost < 0.01`,
/// `dataset = not and outcome = converged`.
public struct Goal: Hashable, Sendable {
  /// What must hold, all of it at one moment.
  let clauses: [Clause]

  /// Reads clauses joined by `and`, each a figure, a comparison, and a value or another figure.
  ///
  /// - Throws: `InputError` that says what cannot be taken and what is allowed.
  public init(_ text: String) throws(InputError) {
    var clauses: [Clause] = []
    var words = ""
    for word in text.split(separator: " ") {
      // Where a value is still to come, it is the value: there is a dataset of that name.
      if word == "and", Clause.isWhole(words) {
        clauses.append(try Clause(words))
        words = ""
      } else {
        words += (words.isEmpty ? "" : " ") + word
      }
    }
    clauses.append(try Clause(words.isEmpty ? text : words))
    self.clauses = clauses
  }

  /// What its figures read now, as they are written; nil while one has nothing to read.
  public func now(_ scene: Scene) -> String? {
    let readings = clauses.compactMap { $0.asked.reading(in: scene)?.text }
    return readings.count == clauses.count ? readings.joined(separator: " and ") : nil
  }

  /// Whether it is reached as things stand.
  public func isReached(in scene: Scene) -> Bool { clauses.allSatisfy { $0.holds(in: scene) } }

  /// As a lesson's check names it: `cost < 0.01`, `epochs ≤ 5000`.
  public var text: String { clauses.map(\.text).joined(separator: " and ") }

  /// Whether it asks about a figure of that name.
  public func asks(about name: String) -> Bool { clauses.contains { $0.asked.figure == name } }

  /// Whether it asks only what is set up, and nothing of what comes of it: any key that sets it up
  /// would tick it.
  public var isOfSetupAlone: Bool {
    let names = Set(Figure.ofSetup.map(\.name) + ["alpha", "lanes"])
    return clauses.allSatisfy { names.contains($0.asked.figure) }
  }

  /// Whether it asks only what is looked at.
  public var isOfLookingAlone: Bool {
    let names = Set(Figure.ofModel.map(\.name)).subtracting(["lanes"])
    return clauses.allSatisfy { names.contains($0.asked.figure) }
  }
}
