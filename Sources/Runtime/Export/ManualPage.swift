import Interface

/// The manual page of the program, as `man` reads it: from the tables that the command line and the keys
/// are read from, so that it tells what they do.
public struct ManualPage {
  private let root: [String: JSON]
  private let version: String
  private let keys: [KeyGroup]

  /// - Parameter dump: what the parser of the command line says of itself, as JSON.
  public init(dump: String, version: String, keys: [KeyGroup]) {
    guard case .object(let document)? = try? JSONReader.read(Array(dump.utf8)),
      case .object(let command)? = document["command"]
    else { preconditionFailure("the parser describes its commands in JSON") }
    root = command
    (self.version, self.keys) = (version, keys)
  }

  /// The page, in the macros of man(7).
  public var text: String {
    let parts = [
      heading, section("SYNOPSIS", synopsis), section("DESCRIPTION", description),
      section("COMMANDS", commands.map(term(of:)).joined()), pages,
      section("KEYS", keys.map(list).joined()), section("ENVIRONMENT", list(Self.environment)),
      section("EXIT STATUS", list(Self.statuses)),
    ]
    return parts.joined()
  }

  private var heading: String {
    """
    .TH DESCENT 1 "" "Descent \(version)" "User Commands"
    .SH NAME
    descent \\- \(escaped(lowercased(root.text("abstract"))))

    """
  }

  private var synopsis: String {
    let words = commands.filter { $0.text("commandName") != "watch" }.map { $0.text("commandName") }
    return """
      .B descent
      [\\fIoptions\\fR]
      .br
      .B descent
      \(words.joined(separator: "|")) [\\fIoptions\\fR]

      """
  }

  private var description: String {
    paragraphs(commands.first { $0.text("commandName") == "watch" }?.text("discussion") ?? "")
  }

  private var commands: [[String: JSON]] {
    root.objects("subcommands").filter { $0.text("commandName") != "help" }
  }

  /// What is typed without a command comes first.
  private var pages: String {
    let isFirst = { (command: [String: JSON]) in command.text("commandName") == "watch" }
    return (commands.filter(isFirst) + commands.filter { !isFirst($0) }).map(page).joined()
  }

  private func term(of command: [String: JSON]) -> String {
    let name = command.text("commandName")
    return name == "watch"
      ? "" : item("\\fB\(escaped(name))\\fR", command.text("abstract"))
  }

  /// A command's own section; the full screen's has no name, since it is typed without one.
  private func page(of command: [String: JSON]) -> String {
    let name = command.text("commandName")
    let title = name == "watch" ? "OPTIONS" : "descent \(name)"
    let said = name == "watch" ? "" : paragraphs(command.text("discussion"))
    let options = command.objects("arguments").filter { $0["shouldDisplay"] == .bool(true) }
    return section(title, said + options.map(option).joined())
  }

  private func option(_ argument: [String: JSON]) -> String {
    let names = argument.objects("names").map {
      ($0.text("kind") == "short" ? "-" : "--") + $0.text("name")
    }
    let value =
      argument.text("kind") == "flag" ? "" : " \\fI\(escaped(argument.text("valueName")))\\fR"
    let shown = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    return item(shown.isEmpty ? value.trimmed : shown + value, argument.text("abstract"))
  }

  private func list(_ group: KeyGroup) -> String {
    ".SS \(escaped(group.title))\n"
      + group.rows.map { item("\\fB\(escaped($0.keys))\\fR", $0.help) }.joined()
  }

  private func list(_ rows: [(String, String)]) -> String {
    rows.map { item("\\fB\(escaped($0.0))\\fR", $0.1) }.joined()
  }

  private static let environment = [
    ("TERM, COLORTERM", "what the terminal is, and whether it has 24-bit colour"),
    ("NO_COLOR", "no colours"), ("FORCE_COLOR, CLICOLOR_FORCE", "colours in a pipe too"),
    ("LC_ALL, LC_CTYPE, LANG", "the locale: UTF-8, or plain ASCII"),
    ("ESCDELAY", "in milliseconds: how long the rest of a key may be on its way"),
  ]

  private static let statuses = [
    ("0", "all went well"), ("64", "the command line cannot be understood"),
    ("65", "a file holds what it must not"), ("66", "a file cannot be read"),
    ("69", "there is no terminal that can show the program, or no thread"),
    ("73", "a file cannot be made"), ("74", "a file cannot be written to its end"),
  ]

  private func section(_ title: String, _ content: String) -> String {
    ".SH \(escaped(title.uppercased()))\n\(content)"
  }

  private func item(_ term: String, _ text: String) -> String {
    ".TP\n\(term)\n\(escaped(text))\n"
  }

  /// Indented lines are examples, and stay as they are.
  private func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.isEmpty { return ".PP\n" }
      return line.hasPrefix("  ")
        ? ".br\n\\ \\ \(escaped(line.drop { $0 == " " }))\n" : escaped(line) + "\n"
    }.joined()
  }

  private func lowercased(_ text: String) -> String {
    let sentence = text.hasSuffix(".") ? text.dropLast() : text[...]
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// Text in which nothing is a request of roff.
  private func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\n": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
  }
}

extension [String: JSON] {
  fileprivate func text(_ name: String) -> String {
    if case .string(let text) = self[name] { text } else { "" }
  }

  fileprivate func objects(_ name: String) -> [[String: JSON]] {
    guard case .list(let items) = self[name] else { return [] }
    return items.compactMap { if case .object(let members) = $0 { members } else { nil } }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
