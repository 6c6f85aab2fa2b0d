/// How a canvas is written down outside a terminal.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// The glyphs alone.
  case text
  /// With the sequences that colour it in a terminal: what `cat` shows.
  case ansi
  /// Scalable vector graphics, the blocks as shapes.
  case svg
  /// A page of its own.
  case html

  /// The format that a file's name asks for; nil where it ends in none that is known.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "ans", "ansi": self = .ansi
    case "svg": self = .svg
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// Whether it has colours of its own, and asks no terminal for them.
  public var hasOwnColors: Bool { self == .svg || self == .html }

  /// The canvas in this format, a newline at its end.
  ///
  /// - Parameter title: what a reader who does not see it is told.
  public func spell(_ canvas: Canvas, title: String, paper: Paper = .dark) -> String {
    switch self {
    case .text: canvas.text + "\n"
    case .ansi: canvas.ansi + "\n"
    case .svg: canvas.svg(title: title, paper: paper)
    case .html: canvas.html(title: title, paper: paper)
    }
  }
}

/// What stands for a terminal's own two colours where there is no terminal.
public struct Paper: Hashable, Sendable {
  public var ink: Color
  public var ground: Color

  public init(ink: Color, ground: Color) {
    self.ink = ink
    self.ground = ground
  }

  /// Light on dark, as most terminals are.
  public static let dark = Paper(ink: .rgb(0xE4, 0xE4, 0xE4), ground: .rgb(0x10, 0x12, 0x16))
  /// Dark on light, as paper is.
  public static let light = Paper(ink: .rgb(0x1A, 0x1A, 0x1A), ground: .rgb(0xFF, 0xFF, 0xFF))

  /// Ink and ground of a style as they are seen, "#rrggbb" each.
  func seen(_ style: Style) -> (ink: String, ground: String) {
    let own = style.foreground == .standard ? ink : style.foreground
    let under = style.background == .standard ? ground : style.background
    let (front, back) = style.isReversed ? (under, own) : (own, under)
    return (
      style.isDim ? Self.hexadecimal(front, half: back) : Self.hexadecimal(front),
      Self.hexadecimal(back)
    )
  }

  /// A colour, or what lies in the middle between it and another.
  static func hexadecimal(_ color: Color, half other: Color? = nil) -> String {
    let own = color.components ?? (0, 0, 0)
    let second = other?.components ?? own
    let mixed = [(own.red, second.red), (own.green, second.green), (own.blue, second.blue)]
    return mixed.reduce("#") { text, pair in
      let value = (Int(pair.0) + Int(pair.1)) / 2
      return text + (value < 16 ? "0" : "") + String(value, radix: 16)
    }
  }
}

/// Text with what a mark-up language would take for its own spelled out.
func escaped(_ text: some StringProtocol) -> String {
  text.unicodeScalars.reduce(into: "") { out, scalar in
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    default: out.unicodeScalars.append(scalar)
    }
  }
}
