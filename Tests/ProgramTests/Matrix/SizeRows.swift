import Glibc
import PseudoTerminal
import Testing

let sizeRows = sized + storms + overlays

/// A picture that stands still, so that two programs show the same.
private let still = ["--screen", "lessons", "--color", "never"]

private let extremes = [(1, 1), (2, 2), (200, 1), (1, 60), (0, 0), (1000, 300)]
private let absurd = (32767, 32767)

/// In megabytes: the most that the largest picture of 1000x500 may take.
private let bound = 250.0

private let sized =
  extremes.map { width, height in
    Row("started at \(width)x\(height), or shrunk to it and back: the same picture, and clean") {
      let small = try TerminalRun("descent", still, size: (width, height))
      let run = try started(still)
      let before = run.screen.cells
      run.resize(width, height)
      // Each draws until the other has the same: both are as they should be.
      try run.waitUntil("two programs with the same picture") {
        small.drain()
        return small.screen.wipes > 0 && run.screen.cells == small.screen.cells
          && small.screen.cells.contains { $0.glyph != " " }
      }
      run.resize(80, 24)
      try run.wait("the picture as it was") { $0.cells == before }
      try quit(run)
      try quit(small)
    }
  } + [
    Row("started at 32767x32767: as much as anybody can see, in bounded memory, and clean") {
      let run = try TerminalRun("descent", still, size: absurd)
      try run.wait("the last row") { $0.line(499).contains("? help") }
      #expect(run.mostMegabytes < bound)
      try quit(run)
    },
    Row("grown to 32767x32767 and back: bounded memory, and clean") {
      let run = try started(still)
      let before = run.screen.cells
      run.resize(absurd.0, absurd.1)
      try run.wait("the last row") { $0.line(499).contains("? help") }
      #expect(run.mostMegabytes < bound)
      run.resize(80, 24)
      try run.wait("the picture as it was") { $0.cells == before }
      try quit(run)
    },
  ]

private let storms = [
  Row("1000 sizes, one after another: the last picture is right, and few were drawn before it") {
    let run = try started(still)
    let (wipes, start) = (run.screen.wipes, run.now())
    for round in 1...1000 {
      run.resize(20 + round * 7 % 100, 5 + round * 3 % 40)
      run.drain()
    }
    run.resize(90, 28)
    let fresh = try started(still, size: (90, 28))
    try run.wait("the picture of a program started so") { $0.cells == fresh.screen.cells }
    // Pictures come thirty times a second at the most.
    #expect(Double(run.screen.wipes - wipes) <= 3 + 30 * (run.now() - start))
    try quit(run)
    try quit(fresh)
  }
]

/// What can lie over a screen or change it: the keys that open it, and what then stands there.
private let opened: [(name: String, keys: [String], sign: String)] = [
  ("the help", ["?"], " keys "),
  ("the help, turned on", ["?", "j", "j"], " keys "),
  ("the prompt", [":alph"], ":alph"),
  ("the prompt for another learning rate", ["\r"], ":alpha"),
  ("an error", [":alpha -1\r"], "must be greater than 0"),
  ("a large panel", ["z"], "network"),
  ("the race", ["2"], "α 50"),
  ("one large lane", ["2", "z"], "α"),
  ("the steps", ["3", "n"], "next"),
  ("a prediction", ["3", "g"], "predict"),
  ("the worked example", ["3", "w"], "worked"),
  ("the surface", ["4"], "two weights"),
  ("three rates", ["4", "a"], "too small"),
  ("the census", ["5"], "over"),
  ("the units", ["6"], "points"),
  ("points of one's own", ["6", "p"], "points"),
  ("the lessons", ["7"], "cards"),
  ("a lesson's card", ["7", "\r"], "next card"),
  ("a lesson's card under the help", ["7", "\r", "?"], " keys "),
]

private let overlays = opened.map { name, keys, sign in
  Row("\(name) while it shrinks to nothing: there again afterwards") {
    let run = try started(["--pace", "1"])
    for key in keys { try run.send(key) }
    try run.wait(for: sign)
    for (width, height) in [(30, 10), (200, 1), (1, 60), (2, 2), (0, 0), (1, 1)] {
      let wipes = run.screen.wipes
      run.resize(width, height)
      try run.wait("a picture of \(width)x\(height)") { $0.wipes > wipes }
    }
    run.resize(80, 24)
    try run.wait(for: sign)
    // Whatever is open is closed, and then left.
    try run.send(escape)
    try quit(run)
  }
}
