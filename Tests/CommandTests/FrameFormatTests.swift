import Testing

@Suite struct FrameFormatTests {
  @Test func `a frame is text, colours, vectors or a page, as its format says`() {
    let text = Child.run(["frame", "--epochs", "0", "--format", "text", "--color", "24bit"])
    #expect(text.status == 0 && !text.output.contains("\u{1B}"))
    let ansi = Child.run(["frame", "--epochs", "0", "--format", "ansi"])
    #expect(ansi.output.contains("\u{1B}[0"))
    let svg = Child.run(["frame", "--epochs", "0", "--format", "svg", "--theme", "light"])
    #expect(svg.output.hasPrefix("<svg xmlns") && svg.output.contains("fill=\"#ffffff\""))
    #expect(svg.output.contains("<title>Descent: train, descent --seed 7</title>"))
    let page = Child.run(["frame", "--epochs", "0", "--format", "html"])
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.hasSuffix("</html>\n"))
  }

  @Test func `a film begins at epoch 0 and ends where the picture is`() {
    let film = Child.run([
      "frame", "--epochs", "100", "--every", "30", "--format", "cast", "--color", "never",
    ])
    let lines = film.output.split(separator: "\n")
    // Epochs 0, 30, 60, 90 and 100.
    #expect(film.status == 0 && lines.count == 1 + 5)
    #expect(
      lines.dropFirst().map { $0.prefix(5) } == ["[0.0,", "[0.1,", "[0.2,", "[0.3,", "[0.4,"])
    let last = Child.run(["frame", "--epochs", "100", "--color", "never"]).output
    let header = last.split(separator: "\n")[0].split(separator: " ").suffix(3)
    #expect(header.allSatisfy { lines[5].contains($0) })
  }

  @Test(arguments: [
    (["--format", "png"], "there is no such format"),
    (["--format", "svgg"], "did you mean svg?"),
    (["--every", "10"], "add --format cast"),
    (["--every", "0", "--format", "cast"], "try --every 10"),
    (["--every", "-1", "--format", "cast"], "try --every 10"),
    (["--every", "1", "--format", "cast", "--epochs", "1000000"], "try --every 11"),
    (["--format", "cast", "--screen", "census"], "a census has no epochs to film"),
  ])
  func `what cannot be printed is one line`(_ options: [String], _ answer: String) {
    let child = Child.run(["frame"] + options)
    #expect(child.status == 64 && child.output.isEmpty && child.errorLines.count == 2)
    #expect(child.errors.contains(answer), "\(child.errors)")
  }
}
