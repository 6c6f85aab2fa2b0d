import Drawing
import Glibc
import Learning
import PseudoTerminal
import Testing

@testable import Interface

let inputRows = floods + unread + broken + keyRows + mouseRows + pastes + random

private let floods = [
  Row("20,000 mouse reports: the next key is heard") {
    let run = try started()
    let reports = (0..<20_000).map { turn in
      "\u{1B}[<\([0, 2, 32, 35, 64, 65, 99][turn % 7]);\(turn % 90);\(turn % 30)M"
    }
    try run.send(reports.joined())
    try run.send("6")
    try run.wait(for: "points")
    try quit(run)
  }
]

private let unread = [
  ("mouse reports", (0..<100).map { "\u{1B}[<0;\($0);5M" }.joined()),
  ("the rest of a paste", "first line\nsecond line\n\u{1B}[201~"),
].map { title, text in
  Row("SIGTERM with \(title) unread: clean, and nothing of it is a command for the shell") {
    let run = try started()
    run.signal(SIGSTOP)
    try run.waitUntil("a stop") { run.isStopped }
    try run.send(text)
    run.signal(SIGTERM)
    run.signal(SIGCONT)
    try expectClean(run, .killed(SIGTERM))
    #expect(run.waiting == 0)
  }
}

private let broken = [("a sequence", "\u{1B}[", 1_500), ("a paste", "\u{1B}[200~lost", 5_500)].map {
  what, beginning, milliseconds in
  Row("\(what) that is never ended, while it draws: the next key is heard") {
    let run = try started()
    try run.send(beginning)
    let end = run.now() + Double(milliseconds) / 1_000
    try run.waitUntil("time enough to give it up") { run.now() > end }
    try run.send("?")
    try run.wait(for: " keys ")
    try run.send("?")
    try quit(run)
  }
}

private let pastes = [64 << 10, 1 << 20].flatMap { count in
  [
    Row("a paste of \(count >> 10) KiB of q: no key of it is heard") {
      let run = try started()
      try run.send("\u{1B}[200~" + String(repeating: "q", count: count) + "\u{1B}[201~")
      try run.send("6")
      try run.wait(for: "points")
      try quit(run)
    },
    Row("a paste of \(count >> 10) KiB into the prompt: refused whole, and said so") {
      let run = try started()
      try run.send(":")
      try run.wait { $0.line(22).hasPrefix(":") || $0.text.contains("\n:") }
      let line = String(repeating: "word ", count: count / 5)
      try run.send("\u{1B}[200~" + line + "\nq\nq\u{1B}[201~")
      try run.wait(for: "pasted none is taken")
      try run.send("quit no\r")
      try run.wait(for: "quit no: quit stands alone")
      try quit(run)
    },
  ]
}

/// How long random input goes on in each row: DESCENT_RANDOM_SECONDS=60 asks for a minute, and takes
/// another seed each time; a failure is played again with DESCENT_SEED. By default a second or so.
private let secondsOfRandom = number(in: "DESCENT_RANDOM_SECONDS")
private let seed =
  number(in: "DESCENT_SEED") ?? (secondsOfRandom == nil ? 1 : UInt64.random(in: 0...UInt64.max))

private func number(in variable: String) -> UInt64? {
  // getenv's text lives until the next setenv; it is copied at once.
  getenv(variable).flatMap { UInt64(String(cString: $0)) }
}

private let random = ScreenName.allCases.flatMap { screen in
  [
    Row("random keys of the table on \(screen.rawValue), seed \(seed): alive, and left cleanly") {
      try play(on: screen) { numbers in keys[Int.random(in: 0..<keys.count, using: &numbers)] }
    },
    Row("random bytes on \(screen.rawValue), seed \(seed): alive, and left cleanly") {
      try play(on: screen, noise)
    },
    Row("random settings typed on \(screen.rawValue), seed \(seed): alive, and left cleanly") {
      try play(on: screen, setting)
    },
  ]
}

/// Sends random pieces to the program until the time is up, looking again and again that it still
/// draws; then leaves.
private func play(
  on screen: ScreenName, _ piece: (inout SplitMix64) -> [UInt8]
) throws {
  var numbers = SplitMix64(seed: seed, stream: .order)
  let run = try started(["--screen", screen.rawValue, "--pace", "full"])
  let end = secondsOfRandom.map { run.now() + Double($0) }
  var bursts = 0
  repeat {
    // Back to this screen, from wherever the last burst led.
    try run.send(escape + String(Character(Screens.named(screen).key)))
    for _ in 0..<25 { try run.send(piece(&numbers)) }
    bursts += 1
    // A new size is drawn whatever is open: so all that was sent before has been dealt with.
    let wipes = run.screen.wipes
    run.resize(80 + bursts % 2, 24)
    try run.wait("a new picture after burst \(bursts)") { $0.wipes > wipes }
  } while end.map { run.now() < $0 } ?? (bursts < 20)
  try leave(run)
}

/// Ends a sequence or a paste that was begun, closes what is open, and quits.
private func leave(_ run: TerminalRun) throws {
  try run.send("\u{18}\u{1B}[201~" + escape + escape)
  try quit(run)
}

/// What the keys of the table send, those of every screen; not those that leave or stop it.
private let keys: [[UInt8]] = {
  let bindings = ScreenName.allCases.flatMap { screen in
    var model = Model()
    model.screen = screen
    return Keymap.table(for: model).filter { ![.quit, .suspend].contains($0.action) }
  }
  return Set(bindings.flatMap(\.keys).map(bytes)).sorted { $0.lexicographicallyPrecedes($1) }
}()

private func bytes(_ key: Key) -> [UInt8] {
  let text =
    switch key {
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): String(Character(Unicode.Scalar(UInt8(scalar.value & 0x1F))))
    case .enter: "\r"
    case .escape: escape
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .function: "\u{1B}OP"
    }
  return Array(text.utf8)
}

/// Control sequences, mouse reports, broken UTF-8 and plain bytes, in turn.
private func noise(_ numbers: inout SplitMix64) -> [UInt8] {
  func byte(_ range: ClosedRange<UInt8>) -> UInt8 { .random(in: range, using: &numbers) }
  func some(_ range: ClosedRange<UInt8>) -> [UInt8] {
    (0..<Int.random(in: 0...8, using: &numbers)).map { _ in byte(range) }
  }
  let bytes: [UInt8]
  switch byte(0...5) {
  case 0:
    bytes = [0x1B, UInt8(ascii: "[")] + some(0x30...0x3F) + some(0x20...0x2F) + [byte(0x40...0x7E)]
  case 1:
    bytes = [0x1B, UInt8(ascii: "["), UInt8(ascii: "<")] + some(0x30...0x3B) + [UInt8(ascii: "M")]
  case 2: bytes = [0x1B, byte(0x20...0x7E)] + some(0x20...0x7E) + [0x07]
  case 3: bytes = some(0x80...0xFF)
  case 4: bytes = Array("é∂ж漢🎲\u{202E}\u{9B}".utf8).shuffled(using: &numbers)
  default: bytes = some(0x00...0xFF)
  }
  // Ctrl-C, Ctrl-\ and Ctrl-Z are signals, and q leaves: each has a row of its own.
  let barred: [UInt8] = [0x03, 0x1A, 0x1C, UInt8(ascii: "q")]
  return bytes.filter { !barred.contains($0) }
}

/// A line for the prompt: a word of the catalog with a value, sensible or as far from it as can be,
/// and at times a key. Not the words that read and write files, and not the one that leaves.
private func setting(_ numbers: inout SplitMix64) -> [UInt8] {
  let words = PromptWord.catalog.filter {
    !["weights", "write", "write!", "quit"].contains($0.name)
  }
  let values = [
    "0.5", "1e300", "1e-300", "1e308", "-1", "0", "nan", "inf", "1", "2", "16", "9999999999999",
    "8,8", "1,1,1,1,1,1,1,1", "0,0,0 1,1,1", "", "full", "relu", "tanh", "step", "1...8", "é\u{7}",
  ]
  guard let word = words.randomElement(using: &numbers), Bool.random(using: &numbers) else {
    return keys.randomElement(using: &numbers) ?? []
  }
  let choices = word.choices + values
  return Array((escape + ":\(word.name) \(choices.randomElement(using: &numbers) ?? "")\r").utf8)
}
