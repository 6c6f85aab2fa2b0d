/// The lines that were typed at the prompt, the newest last.
public struct PromptHistory: Hashable, Sendable {
  private var lines: [String] = []
  /// The line shown in place of the one being typed, counted from the newest, 0.
  private var place: Int?
  /// What was being typed before an earlier line took its place.
  private var draft = ""

  /// More than anybody goes back through by hand.
  private static let limit = 100

  public init() {}

  /// Keeps a line that was carried out or refused; one typed twice in a row is kept once.
  mutating func keep(_ line: String) {
    leave()
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }

  /// Whatever is typed next is a line of its own.
  mutating func leave() { place = nil }

  /// The line before the one that is shown; nil where there is none.
  mutating func earlier(than shown: String) -> String? {
    let wanted = place.map { $0 + 1 } ?? 0
    guard lines.indices.contains(lines.count - 1 - wanted) else { return nil }
    if place == nil { draft = shown }
    place = wanted
    return lines[lines.count - 1 - wanted]
  }

  /// The line after it, at last what was being typed; nil where there is none.
  mutating func later() -> String? {
    guard let now = place else { return nil }
    place = now == 0 ? nil : now - 1
    return now == 0 ? draft : lines[lines.count - now]
  }
}
