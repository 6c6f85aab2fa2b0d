import Glibc
import PseudoTerminal
import Testing

/// Standard files that are no terminal, and programs that have none.
let redirectionRows = redirections + noTerminal

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
