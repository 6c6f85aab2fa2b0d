import Glibc
import PseudoTerminal
import Testing

let environmentRows = refused + terminals + colorless + fewerColors + locales + sizes + homes

private let refused = [
  ("unset", nil, "TERM is not set"), ("empty", "", "TERM is not set"),
  ("dumb", "dumb", "TERM=dumb: this terminal cannot place its cursor"),
  ("unknown", "unknown", "TERM=unknown: this terminal cannot place its cursor"),
  ("nosuch", "nosuch", "TERM=nosuch: no such terminal"),
  ("a path", "../../etc/passwd", "no such terminal"),
  ("an escape sequence", "a\u{1B}[2Jb", "TERM=a^[[2Jb: no such terminal"),
  ("200 letters long", String(repeating: "x", count: 200), "no such terminal"),
].map { title, name, cause in
  Row("TERM is \(title): one plain line, no escape") {
    let run = try TerminalRun(
      "descent", size: (400, 24),
      environment: ["TERM": name as String?])
    try expectOneLine(run, cause)
  }
}

private let terminals =
  [
    "xterm", "xterm-mono", "xterm-16color", "xterm-direct", "screen", "screen-256color",
    "tmux-256color",
  ].map { term in
    Row("TERM=\(term): drawn, and left cleanly") {
      let run = try started(
        environment: ["TERM": term, "TERMINFO_DIRS": Descriptions.folders])
      #expect(run.screen.isAlternate)
      if term == "xterm-mono" { expectNoColors(run) }
      try quit(run)
    }
  }
  + ["vt100", "linux"].map { term in
    Row("TERM=\(term), without a second screen: drawn, and left standing above the prompt") {
      let run = try started(["--screen", "units"], environment: ["TERM": term])
      // No font of the Linux console has braille.
      #expect(run.sent.allSatisfy { $0 < 0x80 } == (term == "linux"))
      let above = run.screen.cells.dropLast(run.screen.width).map(\.glyph)
      try run.send("q")
      #expect(try run.end() == .exited(0))
      #expect(run.traces == [])
      #expect(run.screen.cells.dropLast(run.screen.width).map(\.glyph) == above)
      #expect(run.screen.line(23) == "" && run.screen.row == 23 && run.screen.column == 0)
    }
  }

private func expectNoColors(_ run: TerminalRun) {
  #expect(
    run.screen.cells.allSatisfy {
      $0.pen.foreground == .standard && $0.pen.background == .standard
    })
}

private let colorless =
  [
    ("NO_COLOR=1", ["NO_COLOR": "1"], []),
    ("NO_COLOR=1 with COLORTERM=truecolor", ["NO_COLOR": "1", "COLORTERM": "truecolor"], []),
    ("--color never", [:], ["--color", "never"]),
  ].map { title, environment, arguments in
    Row("\(title): no colour is sent") {
      let run = try started(endless + arguments, environment: environment)
      expectNoColors(run)
      try quit(run)
    }
  } + [
    Row("NO_COLOR empty, which asks for nothing: colours") {
      let run = try started(environment: ["NO_COLOR": ""])
      #expect(run.screen.cells.contains { $0.pen.foreground != .standard })
      try quit(run)
    }
  ]

private let fewerColors = [
  Row("--color 256 where the terminal has 8: said once, until the next key") {
    let run = try started(["--color", "256"], environment: ["TERM": "xterm"])
    let words = "256 colours were asked for, 8 are used: descent doctor says more"
    try run.wait("what is used") { $0.text.contains(words) }
    try run.send("t")
    try run.wait("the state of things") { !$0.text.contains(words) }
    try quit(run)
  }
]

private let locales =
  [
    ("LC_ALL=C", ["LC_ALL": "C"]), ("LC_ALL=POSIX", ["LC_ALL": "POSIX"]),
    ("LANG=C", ["LANG": "C"]), ("no LANG", ["LANG": nil]), ("LANG empty", ["LANG": ""]),
    ("LANG=nonsense", ["LANG": "no$uch/../locale"]),
    ("LC_ALL=xx_YY.UTF-8, which is not installed", ["LC_ALL": "xx_YY.UTF-8"]),
    ("LC_CTYPE=C over a UTF-8 LANG", ["LC_CTYPE": "C"]),
  ].map { title, environment in
    Row("\(title): every byte is ASCII") {
      try expectASCII(environment)
    }
  } + [
    Row("a locale of ISO 8859-1: every byte is ASCII") {
      guard let folder = Latin1.folder else { return print("localedef makes no locale here") }
      try expectASCII(["LC_ALL": "en_US.ISO-8859-1", "LOCPATH": folder])
    },
    Row("--ascii in a UTF-8 locale: every byte is ASCII") {
      try expectASCII([:], ["--ascii"])
    },
  ]

private func expectASCII(_ environment: [String: String?], _ arguments: [String] = []) throws {
  let run = try started(arguments, environment: environment)
  try run.send("2")
  try run.wait(for: "alpha 50")
  try quit(run)
  #expect(run.sent.allSatisfy { $0 < 0x80 })
}

/// A locale that is not UTF-8, compiled once for all runs: it takes megabytes.
private enum Latin1 {
  static let folder: String? = {
    let folder = "/tmp/descent-locale-\(getuid())"
    let place = folder + "/en_US.ISO-8859-1"
    if access(place + "/LC_CTYPE", R_OK) != 0 {
      mkdir(folder, 0o700)
      _ = try? TerminalRun("/usr/bin/localedef", ["-f", "ISO-8859-1", "-i", "en_US", place]).end()
    }
    return access(place + "/LC_CTYPE", R_OK) == 0 ? folder : nil
  }()
}

private let sizes = [
  ("0", "0"), ("-1", "-1"), ("99999", "99999"), ("1", "1"), ("four", "  "),
  ("99999999999999999999", "1e9"),
].map { lines, columns in
  Row("LINES=\(lines) COLUMNS=\(columns): the terminal's own size counts") {
    let run = try started(environment: ["LINES": lines, "COLUMNS": columns])
    #expect(run.screen.line(23).contains("? help"))
    try quit(run)
  }
}

private let homes =
  [
    ("unset", nil), ("empty", ""), ("a directory that is not there", "/nonexistent"),
    ("one that nobody can write", "/proc"), ("a file", "/dev/null"),
  ].map { title, home in
    Row("HOME is \(title): nothing is missed") {
      try quit(try started(environment: ["HOME": home as String?]))
    }
  } + [
    Row("no variable but TERM: nothing is missed") {
      let none = ["LANG", "PATH", "HOME"].map { ($0, String?.none) }
      try quit(try started(environment: Dictionary(uniqueKeysWithValues: none)))
    }
  ]
