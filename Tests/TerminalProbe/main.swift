import Drawing
import Glibc
import Ncurses
import Runtime

// A program that does nothing but use the terminal, for the tests to look at from outside.

var options = TerminalOptions()
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--ascii": options.glyphs = .ascii
  case "--never": options.colors = .never
  case "--nameless": loseName()
  case "--direct": options.colors = .atMost(.direct)
  case "--sixteen": options.colors = .atMost(.sixteen)
  default: break
  }
}

@MainActor func start() -> NcursesTerminal {
  do {
    return try NcursesTerminal(options)
  } catch {
    fputs("probe: \(error.message)\n", standardError())
    exit(69)
  }
}

/// Standard error; Swift refuses libc's global.
func standardError() -> UnsafeMutablePointer<FILE>? { fdopen(2, "w") }

let accidents: [Unicode.Scalar: Accident] = [
  "v": .fault, "t": .trap, "f": .fatalError, "a": .abort, "k": .kill,
  "o": .overflow,
]
let terminal = start()
var frame = 0
var heard = "nothing"
var isMoving = false
var elsewhere: WorkerThread?
var isDone = false

while !isDone {
  if !heard.hasSuffix("key r") {
    terminal.present(picture(terminal.size, terminal.features, frame: frame, heard: heard))
  }
  for event in terminal.events(within: isMoving ? 0.005 : nil) {
    switch event {
    case .closed, .key(.character("q")): isDone = true
    case .key(.character("m")): frame += 1
    case .key(.character("M")): isMoving = true
    case .key(.character("r")):
      frame += 1
      terminal.present(rainbow(terminal.size, terminal.features, frame: frame))
    case .key(.character("z")): terminal.suspend()
    case .key(.character("e")): fputs("said to stderr\n", standardError())
    case .key(.control("l")): terminal.invalidate()
    case .key(.character(let key)) where accidents[key] != nil: accidents[key]!.happen()
    case .key(.character(let key))
    where accidents[Unicode.Scalar(key.value + 32) ?? " "] != nil:
      elsewhere = try happenElsewhere(accidents[Unicode.Scalar(key.value + 32)!]!)
    default: break
    }
    heard = name(event)
  }
  if isMoving { frame += 1 }
}
terminal.close()
if let signal = terminal.endingSignal { NcursesTerminal.dieBySignal(signal) }
print("bye")

func name(_ event: Event) -> String {
  switch event {
  case .key(.character(let scalar)): "key \(scalar)"
  case .key(.control(let scalar)): "ctrl \(scalar)"
  case .key(.function(let number)): "f\(number)"
  case .key(let key): "\(key)"
  case .click(let point): "click \(point.x),\(point.y)"
  case .drag(let point): "drag \(point.x),\(point.y)"
  case .wheel(let point, let up): "wheel \(point.x),\(point.y) \(up ? "up" : "down")"
  case .paste(let text): "paste \(text.count) \(text.prefix(20))"
  case .resized: "resized"
  case .closed: "closed"
  }
}

/// Takes away the right to open this terminal by its name, as after `su`.
func loseName() {
  fchmod(STDIN_FILENO, 0)
  if geteuid() == 0 { setuid(65534) }
}
