/// How long the rest of what has begun may take to come, in seconds.
struct Patience: Hashable, Sendable {
  /// After ESC: the key alone, or the beginning of a sequence. Too short for a person to notice, and
  /// longer where a network may part what was sent as one.
  private(set) var escape = 0.1
  /// Within a sequence, which is surely one. What comes after it was given up would act as keys.
  private(set) var sequence = 1.0
  /// After an Esc that was taken for the key: what reads like the rest of a sequence until then is one
  /// that was late, and no key of its own.
  private(set) var late = 0.5
  /// A paste may stand still on the way, but a lost end must not swallow the keys for ever.
  let paste = 5.0

  /// The longest wait for which ESCDELAY can ask: ten times what ncurses takes where nobody asks.
  private static let most = 10_000

  /// As the environment says: ESCDELAY in milliseconds, as ncurses reads it, or else longer over ssh.
  init(_ environment: [String: String]) {
    if ["SSH_CONNECTION", "SSH_TTY"].contains(where: { !environment[$0, default: ""].isEmpty }) {
      (escape, sequence, late) = (0.25, 2, 1)
    }
    if let asked = Int(environment["ESCDELAY"] ?? ""), (0...Self.most).contains(asked) {
      escape = Double(asked) / 1_000
      sequence = max(sequence, escape)
    }
  }
}
