import Drawing

extension Examination {
  /// Everything that was looked at, in the order in which it is told.
  public var findings: [Finding] {
    [
      input, output, terminal, screenSize, colors, direct, locale, glyphs, mouse, paste, escape,
      numbers, settings, lessons,
    ]
  }

  /// The first size that every screen is made for.
  private static let comfortable = Size(80, 24)

  private func value(_ name: String) -> String { environment[name, default: ""] }

  private var input: Finding {
    isInputTerminal
      ? Finding("input", .good, "a terminal")
      : Finding("input", .prohibitive, "not a terminal", "run it without redirecting its input")
  }

  /// This report itself may well go elsewhere, so that alone is no reason to fail.
  private var output: Finding {
    isOutputTerminal
      ? Finding("output", .good, "a terminal")
      : Finding(
        "output", .improvable, "not a terminal now",
        "fine for this report; the screen itself needs one")
  }

  private var terminal: Finding {
    let name = value("TERM").isEmpty ? "TERM is not set" : "TERM=" + value("TERM")
    switch description {
    case .success: return Finding("terminal", .good, "\(name), which is described here")
    case .failure(let complaint):
      return Finding("terminal", .prohibitive, complaint.cause, complaint.cure)
    }
  }

  private var screenSize: Finding {
    let comfortable = Self.comfortable
    let words = "\(comfortable.width)x\(comfortable.height)"
    guard let size else {
      let advice = "\(words) is taken; stty cols 80 rows 24 sets it"
      return Finding("size", .improvable, "not known", isInputTerminal ? advice : nil)
    }
    let found = "\(size.width)x\(size.height)"
    guard size.width < comfortable.width || size.height < comfortable.height else {
      return Finding("size", .good, found)
    }
    return Finding(
      "size", .improvable, found,
      "from \(words) on no panel gives way; make the window larger or its type smaller")
  }

  private var colors: Finding {
    guard case .success(let found) = description else {
      return Finding("colours", .improvable, "not known without a terminal's description")
    }
    guard found.colors == .none else {
      let advice = found.colors < .indexed ? "if it shows more, try TERM=xterm-256color" : nil
      let words = found.colors == .direct ? "red, green and blue in 24 bits" : found.colors.words
      return Finding("colours", .good, words, advice)
    }
    for (name, isAsking) in [
      ("NO_COLOR", !value("NO_COLOR").isEmpty),
      ("FORCE_COLOR", ["0", "false"].contains(value("FORCE_COLOR").lowercased())),
    ] where isAsking {
      return Finding(
        "colours", .good, "none, as \(name)=\(value(name)) asks",
        "unset \(name), or --color 256, for colours")
    }
    return Finding(
      "colours", .improvable, "none in this entry",
      "if it shows colours, try TERM=xterm-256color")
  }

  private var direct: Finding {
    guard case .success(let found) = description, found.colors != .none else {
      return Finding("24-bit", .good, "not used")
    }
    if found.colors == .direct { return Finding("24-bit", .good, "used") }
    return Finding(
      "24-bit", .improvable, "not asked for", "if it shows 24 bits, set COLORTERM=truecolor")
  }

  private var locale: Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { !value($0).isEmpty }
    let words = name.map { "\($0)=\(value($0))" } ?? "none is named"
    guard isLocaleKnown else {
      return Finding(
        "locale", .improvable, "\(words), which is not installed here", "set LC_ALL=C.UTF-8")
    }
    let found = "\(words), characters \(characters)"
    return isUnicode
      ? Finding("locale", .good, found)
      : Finding("locale", .improvable, found, "for more than ASCII, set LC_ALL=C.UTF-8")
  }

  private var isUnicode: Bool { characters == "UTF-8" }

  private var glyphs: Finding {
    guard isUnicode else { return Finding("glyphs", .good, "plain ASCII") }
    guard !isConsole else {
      return Finding(
        "glyphs", .improvable, "plain ASCII: few fonts of the Linux console have more",
        "a graphical terminal, or one over ssh, shows more; --glyphs quadrants tries")
    }
    return Finding(
      "glyphs", .good,
      drawsSextants
        ? "sextants, which this terminal draws itself"
        : "quadrants, which every font has; not known to draw sextants",
      drawsSextants
        ? "if they look broken, use --glyphs quadrants"
        : "where it does, --glyphs sextants is finer; if they look broken, --ascii")
  }

  private var mouse: Finding {
    guard case .success(let found) = description, found.hasMouse else {
      return Finding("mouse", .good, "not named in its description", "the keys do all of it")
    }
    return Finding("mouse", .good, "clicks and wheel", "to mark text, hold Shift, or :mouse off")
  }

  private var paste: Finding {
    guard case .success(let found) = description, found.hasMouse else {
      return Finding("paste", .good, "not set apart from typing", "paste at the : prompt only")
    }
    return Finding("paste", .good, "in brackets, taken at the : prompt")
  }

  private var escape: Finding {
    let isAsked = !value("ESCDELAY").isEmpty
    let isRemote = !value("SSH_CONNECTION").isEmpty || !value("SSH_TTY").isEmpty
    let why = isAsked ? ", as ESCDELAY says" : isRemote ? ", as this is ssh" : ""
    return Finding(
      "esc", .good, "the rest of a key may come \(escapeMilliseconds) ms after it\(why)",
      isAsked ? nil : "ESCDELAY=500 waits longer")
  }

  private var numbers: Finding {
    hasFusedProducts
      ? Finding("numbers", .good, "products are fused by the processor")
      : Finding(
        "numbers", .improvable, "products are fused by the C library, right and slowly",
        "a processor with AVX2 and FMA trains many times as fast")
  }

  private var settings: Finding {
    Finding("settings", .good, "no file of settings is read or kept; HOME is not needed")
  }

  private var lessons: Finding {
    lessonCount > 0
      ? Finding("lessons", .good, "\(lessonCount) in the program")
      : Finding("lessons", .improvable, "none in the program", "build it anew")
  }
}
