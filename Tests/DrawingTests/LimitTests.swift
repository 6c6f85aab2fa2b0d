import Testing

@testable import Drawing

/// Text is cut exactly where it is told to end.
@Suite struct LimitTests {
  private static let full = Features(colors: .none, isUnicode: true)

  @Test(arguments: [(-1, ""), (0, ""), (1, "a"), (3, "abc"), (5, "abcde"), (6, "abcde")])
  func `so many columns are written and not one more`(_ limit: Int, _ written: String) {
    var canvas = Canvas(Size(8, 1), features: Self.full)
    let end = canvas.write("abcde", 1, 0, limit: limit)
    #expect(canvas.text == (written.isEmpty ? "" : " " + written))
    #expect(end == 1 + written.count)
  }

  @Test func `a filled area ends at its edges, and outside the canvas nothing is`() {
    var canvas = Canvas(Size(4, 3), features: Self.full)
    canvas.fill(Rect(1, 1, 2, 1), Cell("x"))
    #expect(canvas.text == "\n xx\n")
    canvas.fill(Rect(-3, -3, 4, 4), Cell("y"))
    #expect(canvas.text == "y\n xx\n")
    canvas.writeRight("abc", endingAt: 4, 2)
    #expect(canvas.text == "y\n xx\n abc")
  }
}
