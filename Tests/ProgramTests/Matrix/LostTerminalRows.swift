import Glibc
import PseudoTerminal
import Testing

let lostTerminalRows = closings + deafness + nameless + redirections + noTerminal

/// The program behind a shell that does this first.
private func startedAfter(_ command: String) throws -> TerminalRun {
  let program = TerminalRun.directory + "/descent"
  let run = try TerminalRun("/bin/sh", ["-c", "\(command); exec '\(program)' --pace full"])
  try run.wait(for: "decision regions")
  return run
}

private let closings = [
  Row("closed: SIGHUP ends it") {
    let run = try started()
    run.hangUp()
    #expect(try run.end() == .killed(SIGHUP))
  },
  Row("closed with SIGHUP ignored: it leaves on the error, without spinning") {
    let run = try startedAfter("trap '' HUP")
    run.hangUp()
    #expect(try run.end() == .exited(0))
  },
  Row("closed with SIGHUP ignored and nothing to draw: it leaves as well") {
    let run = try startedAfter("trap '' HUP")
    try run.send(" ")
    try run.wait { $0.text.contains("paused") || $0.text.contains("converged") }
    run.hangUp()
    #expect(try run.end() == .exited(0))
  },
  Row("closed where it controls nothing, so that no signal comes: it leaves") {
    let run = try started(controls: false)
    run.hangUp()
    #expect(try run.end() == .exited(0))
  },
]

extension TerminalRun {
  /// Lets the program draw, unread, until the terminal takes no more.
  fileprivate func stopReading() throws {
    try waitUnread("a full terminal") {
      if !isFull { try? send("\u{0C}") }
      return isFull
    }
  }
}

/// Longer than the half second that leaving may take, with slack for a busy machine.
private let afterAll = 3.0

private let deafness =
  [
    Row("it stops reading for a second's work: memory flat, and then the latest picture") {
      let run = try started(size: (120, 36))
      try run.stopReading()
      let (before, worked) = (run.megabytes, run.secondsWorked)
      try run.waitUnread("a second's work") {
        if run.isFull { try? run.send("\u{0C}") }
        return run.secondsWorked - worked > 1
      }
      #expect(run.megabytes - before < 4)
      try run.send(" ")
      try run.wait(for: "paused")
      try quit(run)
    },
    Row("it stops reading, and q: gone soon, and clean for who reads on") {
      let run = try started(size: (120, 36))
      try run.stopReading()
      try run.send("q")
      try expectClean(run, .exited(0), within: afterAll, isReading: false)
    },
    Row("Ctrl-S is no brake: the picture goes on, and q leaves") {
      let run = try started()
      try run.send("\u{13}")
      try run.send(" ")
      try run.wait(for: "paused")
      try quit(run)
    },
  ]
  + [SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { signal in
    Row("\(name(signal)) while it does not read: dead soon, and clean for who reads on") {
      let run = try started(size: (120, 36))
      try run.stopReading()
      run.signal(signal)
      try expectClean(run, .killed(signal), within: afterAll, isReading: false)
    }
  }
  + [
    Row("SIGSEGV while it does not read: dead soon, with the settings as they were") {
      let run = try started(size: (120, 36))
      try run.stopReading()
      run.signal(SIGSEGV)
      #expect(try run.end(within: afterAll, isReading: false) == .killed(SIGSEGV))
      #expect(run.settings == run.settingsBefore)
    }
  ]

/// After `su`, or in a container, the terminal has no name to open, and only descriptors that
/// block are left.
private let nameless = [
  Row("no name to open, a picture as large as any: arrives whole") {
    let run = try startedProbe(["--nameless"], controls: false)
    run.resize(200, 60)
    run.signal(SIGWINCH)
    try run.wait { $0.line(0) == "size 200x60" && $0[199, 59].glyph == "#" }
    try run.send("q")
    #expect(try run.end() == .exited(0))
    #expect(run.traces == [])
  },
  Row("no name to open, and SIGTERM while it does not read: dead soon, and clean") {
    let run = try startedProbe(["--nameless"], controls: false)
    try run.send("M")
    try run.waitUntilFull()
    run.signal(SIGTERM)
    #expect(try run.end(within: afterAll, isReading: false) == .killed(SIGTERM))
    run.drain()
    #expect(run.traces == [])
  },
  Row("no name to open, but the session's own terminal: dead soon, and clean") {
    let run = try startedProbe(["--nameless"])
    try run.send("M")
    try run.waitUntilFull()
    run.signal(SIGTERM)
    #expect(try run.end(within: afterAll, isReading: false) == .killed(SIGTERM))
    run.drain()
    #expect(run.traces == [])
  },
]

// MARK: Files that are no terminal

/// A file that is put in a terminal's place; closed again with the last reference.
private final class Stand {
  let file: StandardFiles.File
  private var open: [Int32] = []

  init(_ kind: String) {
    switch kind {
    case "closed":
      file = .closed
    case "a pipe to read", "a pipe that nobody writes", "a pipe to write",
      "a pipe that nobody reads":
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let ours = kind.hasSuffix("read") || kind.hasSuffix("writes") ? 0 : 1
      file = .descriptor(ends[ours])
      if kind.contains("nobody") { close(ends[1 - ours]) } else { open = [ends[1 - ours]] }
      open.append(ends[ours])
    default:
      open = [Glibc.open(kind, O_RDWR | O_CLOEXEC)]
      file = .descriptor(open[0])
    }
  }

  deinit { for file in open { close(file) } }
}

private let inputs = [
  "/dev/null", "/dev/zero", "closed", "a pipe to read", "a pipe that nobody writes",
]
private let outputs = [
  "/dev/null", "/dev/full", "closed", "a pipe to write", "a pipe that nobody reads",
]

private let redirections =
  inputs.map { kind in
    Row("standard input is \(kind): one plain line, no escape") {
      let stand = Stand(kind)
      try expectRefusal(StandardFiles(input: stand.file), "standard input is not a terminal")
    }
  }
  + outputs.map { kind in
    Row("standard output is \(kind): one plain line, no escape") {
      let stand = Stand(kind)
      try expectRefusal(StandardFiles(output: stand.file), "standard output is not a terminal")
    }
  }
  + outputs.map { kind in
    Row("standard error is \(kind): it runs, and leaves cleanly") {
      let stand = Stand(kind)
      try quit(try started(files: StandardFiles(error: stand.file)))
    }
  }
  + outputs.map { kind in
    Row("standard error is \(kind) in a crash: clean all the same") {
      let stand = Stand(kind)
      let run = try started(files: StandardFiles(error: stand.file))
      run.signal(SIGSEGV)
      try expectClean(run, .killed(SIGSEGV))
    }
  }

private func expectRefusal(_ files: StandardFiles, _ cause: String) throws {
  let run = try TerminalRun("descent", size: (200, 24), files: files)
  try expectOneLine(run, cause)
}

/// The program says in one plain line why not, with what to do instead.
func expectOneLine(_ run: TerminalRun, _ cause: String) throws {
  try expectClean(run, .exited(69), saying: [run.line(with: cause)])
  #expect(run.lines.first?.hasPrefix("descent: ") ?? false)
  #expect(run.screen.text.contains("descent train"))
  #expect(!run.sent.contains(0x1B))
}

extension TerminalRun {
  /// The whole line that holds this text.
  fileprivate func line(with text: String) -> String {
    _ = try? wait(for: text)
    return lines.first { $0.contains(text) } ?? "a line with \"\(text)\""
  }
}

private let noTerminal = [
  Row("something is said to standard error meanwhile: it appears afterwards") {
    let run = try startedProbe()
    try run.send("e")
    try run.wait(for: "heard key e")
    #expect(!run.screen.text.contains("said"))
    try run.send("q")
    try expectClean(run, .exited(0), saying: ["bye", "said to stderr"])
  },
  Row("no controlling terminal: it runs, and leaves cleanly") {
    try quit(try started(controls: false))
  },
  Row("no terminal at all: one plain line, no escape, no hang") {
    let (null, full) = (Stand("/dev/null"), Stand("/dev/null"))
    let run = try TerminalRun(
      "descent", size: (200, 24), files: StandardFiles(input: null.file, output: full.file),
      controls: false)
    try expectOneLine(run, "standard input is not a terminal")
  },
  Row("all three closed: no hang, and the status says why") {
    let run = try TerminalRun(
      "descent", files: StandardFiles(input: .closed, output: .closed, error: .closed))
    try expectClean(run, .exited(69))
  },
]
