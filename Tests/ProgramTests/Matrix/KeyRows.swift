import Glibc
import PseudoTerminal
import Testing

/// Keys that come in parts, and Esc alone.
let keyRows = slow + alone

private let slow = [
  ("an arrow", "\u{1B}[D"), ("an arrow of the keypad", "\u{1B}OD"),
  ("the wheel", "\u{1B}[<65;9;9M"),
].flatMap { what, bytes in
  [([:], 30), (["SSH_TTY": "/dev/pts/0"], 30), ([:], 200)].map { environment, milliseconds in
    Row("\(what), its bytes \(milliseconds) ms apart, with \(environment): no byte of it is a key")
    {
      let run = try started(["--pace", "1"], environment: environment)
      for byte in bytes.utf8 {
        try run.send([byte])
        run.wait(milliseconds: Int32(milliseconds))
      }
      try run.send("?")
      try run.wait(for: " keys ")
      // Neither a neuron fewer, nor another dataset, nor a panel left.
      try run.send("?")
      try run.wait { $0.line(0).contains("2-2-1") && !$0.text.contains(" keys ") }
      try quit(run)
    }
  }
}

private let alone = [([:], 0.5), (["SSH_TTY": "x"], 0.8)].map { environment, seconds in
  Row("Esc alone, with \(environment): it closes the help within \(seconds) s") {
    let run = try started(["--pace", "1"], environment: environment)
    try run.send("?")
    try run.wait(for: " keys ")
    try run.send("\u{1B}")
    try run.wait("the help closed", within: seconds) { !$0.text.contains(" keys ") }
    try quit(run)
  }
}

/// What the mouse does, and giving it back.
let mouseRows = [
  Row(":mouse off gives the mouse back to the terminal, after Ctrl-Z too, and :mouse on takes it") {
    // From a shell: without one there is nobody who could wake it again, so Ctrl-Z stops nothing.
    let shell = try startedShell()
    let (drags, wide) = (1002, 1006)
    try shell.send("'\(TerminalRun.directory)/descent' --pace 1\n")
    try shell.wait("the picture") { $0.isAlternate && $0.text.contains("? help") }
    #expect(shell.screen.modes.isSuperset(of: [drags, wide]))
    try shell.send(":mouse off\r")
    try shell.wait("no mouse") { $0.modes.isDisjoint(with: [drags, wide]) }
    try shell.send("\u{1A}")
    try shell.wait("the shell") { $0.text.contains("Stopped") && !$0.isAlternate }
    try shell.wait("its prompt") { $0.line($0.row) == "ready>" }
    try shell.send("fg\n")
    try shell.wait("the picture again") { $0.isAlternate && $0.text.contains("? help") }
    #expect(shell.screen.modes.isDisjoint(with: [drags, wide]))
    try shell.send(":mouse on\r")
    try shell.wait("the mouse") { $0.modes.isSuperset(of: [drags, wide]) }
    try shell.send("q")
    try shell.wait("the shell again") { !$0.isAlternate && $0.line($0.row) == "ready>" }
    try shell.send("exit\n")
    try shell.end()
    #expect(shell.traces == [])
  },
  Row("a click on the footer's help opens it, and the wheel turns it") {
    let run = try started(["--pace", "1"])
    let row = run.screen.line(23)
    let column = Array(row).firstIndex(of: "?") ?? 0
    try run.send("\u{1B}[<0;\(column + 1);24M\u{1B}[<0;\(column + 1);24m")
    try run.wait(for: " keys ")
    let first = run.screen.line(3)
    try run.send("\u{1B}[<65;40;12M")
    try run.wait { $0.line(3) != first }
    try run.send("?")
    try quit(run)
  },
]
