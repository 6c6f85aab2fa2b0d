import Testing

@Suite struct FrameCommandTests {
  @Test(arguments: [(1, 1), (20, 5), (80, 24), (1000, 500)])
  func `a frame has as many rows as were asked for, and no row is wider`(width: Int, height: Int) {
    for screen in width < 80 ? ["census"] : ["train", "race"] {
      let size = "\(width)x\(height)"
      let child = Child.run(
        [
          "frame", "--size", size, "--screen", screen, "--epochs", "3",
        ] + (screen == "census" ? ["--runs", "2"] : []))
      let rows = child.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(child.status == 0 && rows.count == height)
      #expect(rows.allSatisfy { $0.unicodeScalars.count <= width })
    }
  }

  @Test func `a frame has colours when asked for, and ASCII when asked for`() {
    #expect(!Child.run(["frame", "--epochs", "0"]).output.contains("\u{1B}"))
    let colored = Child.run(["frame", "--epochs", "0", "--color", "24bit", "--theme", "light"])
    #expect(colored.output.contains("\u{1B}[0;38;2;") || colored.output.contains(";48;2;"))
    #expect(Child.run(["frame", "--epochs", "0", "--ascii"]).output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    (["--screen", "units", "--cue", "view gates"], "[gates]"),
    (["--cue", "screen step", "--cue", "step worked"], "the worked example"),
    (["--cue", "hidden 3", "--cue", "alpha 2"], "2-3-1 sigmoid  α 2"),
  ])
  func `a frame begins with what its cues say`(_ options: [String], _ shown: String) {
    #expect(Child.run(["frame", "--epochs", "0"] + options).output.contains(shown))
  }

  @Test func `the epochs of a frame are the budget of its census`() {
    let child = Child.run(["frame", "--screen", "census", "--runs", "2", "--epochs", "5"])
    #expect(child.output.contains("descent census --hidden 1...8 --runs 2 --epochs 5"))
  }
}
