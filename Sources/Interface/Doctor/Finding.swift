/// One thing that `descent doctor` looked at: what it is, and what to do about it.
public struct Finding: Hashable, Sendable {
  /// How good it is; the raw value is the word that the report says.
  public enum Grade: String, Sendable {
    /// As it should be.
    case good = "ok"
    /// The program runs, and could show more.
    case improvable = "note"
    /// The full-screen program cannot start.
    case prohibitive = "FAIL"
  }

  public let subject: String
  public let grade: Grade
  public let found: String
  /// What to do; nil where there is nothing to do.
  public let advice: String?

  init(_ subject: String, _ grade: Grade, _ found: String, _ advice: String? = nil) {
    self.subject = subject
    self.grade = grade
    self.found = found
    self.advice = advice
  }
}

extension [Finding] {
  /// Whether the full-screen program can start.
  public var canRun: Bool { !contains { $0.grade == .prohibitive } }
}
