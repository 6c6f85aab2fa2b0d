import Drawing

/// A recording of a terminal in asciicast's second version: a line that says what is recorded, then a
/// line for each picture.
public struct Cast {
  /// The picture that the recording ends with so far.
  private var last: Canvas?

  /// How every recording begins.
  static let beginning = "{\"version\": 2, "

  /// The recording's first line, with its line's end.
  public let header: String

  public init(_ size: Size, title: String) {
    header =
      "\(Self.beginning)\"width\": \(size.width), \"height\": \(size.height), "
      + "\"title\": \(quoted(title)), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
  }

  /// The line that shows a picture at a time, in seconds from the start; empty if it is the last one's.
  public mutating func line(showing canvas: Canvas, at seconds: Double) -> String {
    var output = canvas.ansi(after: last)
    guard !output.isEmpty else { return "" }
    if last == nil { output = "\u{1B}[?25l" + output }
    let size = canvas.size
    let isResized = last.map { $0.size != size } ?? false
    last = canvas
    let resize =
      isResized ? event(seconds, "r", "\(size.width)x\(size.height)") : ""
    return resize + event(seconds, "o", output)
  }

  private func event(_ seconds: Double, _ kind: String, _ text: String) -> String {
    "[\((seconds * 1000).rounded() / 1000), \"\(kind)\", \(quoted(text))]\n"
  }
}
