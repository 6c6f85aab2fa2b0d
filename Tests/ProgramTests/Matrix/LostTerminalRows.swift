import Glibc
import PseudoTerminal
import Testing

let lostTerminalRows = closings + deafness + nameless + redirectionRows

/// The program behind a shell that does this first.
private func startedAfter(_ command: String) throws -> TerminalRun {
  let program = TerminalRun.directory + "/descent"
  let run = try TerminalRun("/bin/sh", ["-c", "\(command); exec '\(program)' --pace full"])
  try run.wait(for: "regions")
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
    // Paused, or converged before the key came and trained on by it: then it has to be paused anew.
    try run.send(" ")
    try run.wait { screen in
      ["paused", "converged", "past the goal"].contains { screen.text.contains($0) }
    }
    if run.screen.text.contains("past the goal") {
      try run.send(" ")
      try run.wait(for: "paused")
    }
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
    try endUnread(try startedProbe(["--nameless"], controls: false))
  },
  Row("no name to open, but the session's own terminal: dead soon, and clean") {
    try endUnread(try startedProbe(["--nameless"]))
  },
]

/// Ends a program whose terminal is full and does not read.
private func endUnread(_ run: TerminalRun) throws {
  try run.send("M")
  try run.waitUntilFull()
  run.signal(SIGTERM)
  #expect(try run.end(within: afterAll, isReading: false) == .killed(SIGTERM))
  run.drain()
  #expect(run.traces == [])
}
