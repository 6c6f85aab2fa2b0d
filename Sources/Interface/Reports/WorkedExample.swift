import Learning

/// The worked example of one step, as the introductory text that it comes from prints it.
///
/// That text rounds as it goes; whoever holds it compares with its figures, not with exact ones.
public enum WorkedExample {
  public static let network = Network(activation: .sigmoid, parameters: .workedExample)
  public static let example = Example(input: [1, 0], target: [1])
  public static let alpha = 0.5

  /// Whether a step is this one.
  public static func isShown(by step: StepRecord, activation: Activation) -> Bool {
    step.before == network.parameters && activation == network.activation
      && step.input == example.input && step.target == example.target && step.alpha == alpha
  }

  /// The text's figures, by the name of the quantity on the board.
  static let figures: [String: String] = [
    "h₁": "0.777", "h₂": "0.759", "o": "0.824",
    "J": "0.0155",
    "δₒ": "0.0255", "δₕ₁": "0.00132", "δₕ₂": "0.00187",
    "bias o": "1.01275", "h₁→o": "0.3099", "h₂→o": "0.4097",
    "bias h₁": "1.001", "bias h₂": "1.001",
    "x₁→h₁": "0.251", "x₁→h₂": "0.151", "x₂→h₁": "0.20", "x₂→h₂": "0.10",
  ]

  /// What a reader who compares would otherwise stumble over.
  static let remarks = [
    "text: as the introductory text prints it, rounded on the way; exact: as computed here.",
    "The text names this example (0,1), yet its sums use x₁ = 1 and x₂ = 0, that is (1,0); y is 1",
    "for both. In its lines for δₕ it prints 0.255 where 0.0255 is meant.",
  ]
}
