import Glibc
import PseudoTerminal
import Testing

/// How soon a program must be gone; it takes a tenth of that, but this machine may be busy.
private let soon = 2.0

let signalRows = endings + keyEndings + crashes + accidents + starts + stops + storms

private let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { signal in
  Row("\(name(signal)): clean, and the death is by that signal") {
    let run = try started()
    run.signal(signal)
    try expectClean(run, .killed(signal), within: soon)
  }
}

private let keyEndings = [("Ctrl-C", "\u{03}", SIGINT), ("Ctrl-\\", "\u{1C}", SIGQUIT)].map {
  (key, byte, signal) in
  Row("\(key) is \(name(signal)): clean, and the death is by that signal") {
    let run = try started()
    try run.send(byte)
    try expectClean(run, .killed(signal), within: soon)
  }
}

private let crashes = [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP].flatMap { signal in
  [
    Row("\(name(signal)) in the UI thread: clean, one line, raised again") {
      let run = try started(size: (100, 30))
      run.signal(signal, toThread: run.process)
      try expectClean(run, .killed(signal), saying: [crashLine(signal)])
    },
    Row("\(name(signal)) in the engine's thread: clean, one line, raised again") {
      let run = try started(size: (100, 30))
      let engine = try #require(run.engineThreads.first)
      run.signal(signal, toThread: engine)
      try expectClean(run, .killed(signal), saying: [crashLine(signal)])
    },
  ]
}

private let accidents = [
  ("an access that is refused", "v", SIGSEGV), ("a Swift trap", "t", SIGILL),
  ("a fatalError", "f", SIGILL), ("an abort", "a", SIGABRT),
  ("a stack overflow", "o", SIGSEGV), ("a SIGSEGV that it sends itself", "k", SIGSEGV),
].flatMap { accident, key, signal in
  [("the UI", key), ("an engine's", key.uppercased())].map { thread, key in
    Row("\(accident) in \(thread) thread: clean, told in one line, and stays that crash") {
      let run = try startedProbe()
      try run.send(key)
      #expect(try run.end() == .killed(signal))
      #expect(run.traces == [])
      // Swift says of itself why it stops; that line comes first.
      #expect(run.lines.filter { $0 == crashLine(signal) }.count == 1)
      #expect(run.lines.last == crashLine(signal))
      if accident == "a fatalError" { #expect(run.screen.text.contains("as asked")) }
    }
  }
}

private let starts = [
  Row("20 SIGTERMs at once after the start: clean") {
    let run = try TerminalRun("descent")
    for _ in 0..<20 { run.signal(SIGTERM) }
    try expectClean(run, .killed(SIGTERM))
  },
  Row("20 SIGTERMs, one each millisecond of the start: clean") {
    let run = try TerminalRun("descent")
    for _ in 0..<20 where !run.isOver {
      run.signal(SIGTERM)
      run.wait(milliseconds: 1)
    }
    run.signal(SIGTERM)
    try expectClean(run, .killed(SIGTERM))
  },
  Row("20 SIGTERMs when the settings have just been taken: clean") {
    let run = try TerminalRun("descent")
    try run.waitUnread("other settings") { run.settings != run.settingsBefore }
    for _ in 0..<20 { run.signal(SIGTERM) }
    try expectClean(run, .killed(SIGTERM))
  },
  Row("20 SIGTERMs at the first byte of the first picture: clean") {
    let run = try TerminalRun("descent")
    try run.waitUnread("a byte") { run.unread > 0 }
    for _ in 0..<20 { run.signal(SIGTERM) }
    try expectClean(run, .killed(SIGTERM))
  },
]

/// An interactive shell that the program is started from.
func startedShell() throws -> TerminalRun {
  let run = try TerminalRun(
    "/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "ready> "])
  try run.wait(for: "ready>")
  return run
}

private let descent = "'\(TerminalRun.directory)/descent' --screen lessons"

private let stops = [
  Row("Ctrl-C in the midst of a picture that nobody has read: no sequence is cut") {
    let run = try TerminalRun("descent", ["--color", "24bit", "--pace", "full"], size: (200, 60))
    try run.waitUnread("much of a picture") { run.unread > 3_000 }
    try run.send("\u{3}")
    try expectClean(run, .killed(SIGINT))
  },
  Row("Ctrl-Z, another size, fg: clean while stopped, repainted after, twice over") {
    let shell = try startedShell()
    try shell.send("\(descent)\n")
    for (width, height) in [(100, 30), (60, 20)] {
      try shell.wait("the picture") { $0.isAlternate && $0.line($0.height - 1).contains("open") }
      try shell.send("\u{1A}")
      try shell.wait("the shell") { $0.text.contains("Stopped") && !$0.isAlternate }
      try shell.wait("its prompt") { $0.line($0.row) == "ready>" }
      #expect(shell.settings.isLineByLine && shell.traces.dropFirst().isEmpty)
      shell.resize(width, height)
      try shell.send("clear; fg\n")
      try shell.wait("the picture again") {
        $0.isAlternate && $0.hasMouse && $0.line(height - 1).contains("open")
      }
      #expect(shell.screen.line(0).contains("Descent"))
    }
    try shell.send("q")
    try shell.wait("the shell again") { !$0.isAlternate && $0.line($0.row) == "ready>" }
    try shell.send("exit\n")
    try shell.end()
    #expect(shell.traces == [])
  },
  Row("SIGTERM while it is stopped: the shell's screen is left alone") {
    let shell = try startedShell()
    try shell.send("\(descent)\n")
    try shell.wait("the picture") { $0.isAlternate && $0.line(23).contains("open") }
    try shell.send("\u{1A}")
    try shell.wait(for: "Stopped")
    let before = shell.sent.count
    // Not "wait %1": bash gives up on a job that it still takes for a stopped one.
    try shell.send("kill %1; while kill -0 %1 2>/dev/null; do :; done; echo $((40 + 2)) gone\n")
    try shell.wait(for: "42 gone")
    try shell.wait(for: "Terminated")
    #expect(!shell.sent[before...].contains(0x1B))
    try shell.send("exit\n")
    try shell.end()
  },
]

private let storms = [
  Row("SIGTERM in a tight loop while it draws: no deadlock, clean") {
    let run = try started()
    while !run.isOver {
      run.signal(SIGTERM)
      run.drain()
    }
    try expectClean(run, .killed(SIGTERM))
  },
  Row("TERM, HUP, INT and QUIT at once: one of them ends it, clean") {
    let run = try started()
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] { run.signal(signal) }
    let end = try run.end()
    #expect([SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { .killed($0) }.contains(end))
    #expect(run.traces == [] && run.lines == [])
  },
  Row("SIGSTOP and SIGCONT: repainted, whatever stands there meanwhile") {
    let run = try started(["--screen", "lessons"])
    let picture = run.screen.cells
    run.signal(SIGSTOP)
    try run.waitUntil("a stop") { run.isStopped }
    run.takeSettingsBack()
    run.scribble("\u{1B}[Hsomebody else wrote this\r\nand this")
    run.signal(SIGCONT)
    try run.wait("the picture again") { $0.cells == picture }
    #expect(!run.settings.isLineByLine)
    try quit(run)
  },
  Row("SIGWINCH delivered to an engine's thread: the picture has the new size") {
    // Where the terminal controls nothing, the kernel sends no signal of its own.
    let run = try started(controls: false)
    for (index, thread) in run.engineThreads.enumerated() {
      run.resize(100 + index, 30)
      run.signal(SIGWINCH, toThread: thread)
      try run.wait("the new size") { $0.line(29).contains("? help") }
    }
    try quit(run)
  },
  Row("a storm of signals while it reads keys and writes a file: EINTR is no error") {
    let path = "/tmp/descent-storm-\(getpid()).json"
    defer { unlink(path) }
    let run = try started(["--pace", "full"])
    try run.wait("training") { $0.text.contains("full speed") || $0.text.contains("converged") }
    try run.send(":write \(path)")
    for round in 0..<200 {
      run.signal(round % 2 == 0 ? SIGWINCH : SIGCONT)
      if round == 100 { try run.send("\r") }
      run.drain()
    }
    try run.wait(for: "wrote \(path)")
    try run.send(":weights \(path)\r")
    try run.wait { !$0.text.contains("wrote") && !$0.text.contains(":weights") }
    #expect(!run.screen.text.contains("Interrupted"))
    try quit(run)
  },
]
