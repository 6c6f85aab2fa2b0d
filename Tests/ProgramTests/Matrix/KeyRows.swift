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
    let run = try started(["--pace", "1"])
    let (clicks, wide) = (1000, 1006)
    #expect(run.screen.modes.isSuperset(of: [clicks, wide]))
    try run.send(":mouse off\r")
    try run.wait { $0.modes.isDisjoint(with: [clicks, wide]) }
    try run.send("\u{1A}")
    try run.waitUntil("a stop") { run.isStopped }
    run.signal(SIGCONT)
    try run.wait { $0.isAlternate && $0.text.contains("? help") }
    #expect(run.screen.modes.isDisjoint(with: [clicks, wide]))
    try run.send(":mouse on\r")
    try run.wait { $0.modes.isSuperset(of: [clicks, wide]) }
    try quit(run)
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
