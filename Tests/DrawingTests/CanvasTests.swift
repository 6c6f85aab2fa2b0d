import Testing

@testable import Drawing

@Suite struct CanvasTests {
  @Test func `what falls outside a canvas is dropped`() {
    var canvas = Canvas(Size(3, 1))
    canvas.write("abcdef", -1, 0)
    canvas.put("x", 0, 5)
    #expect(canvas.text == "bcd")
  }

  @Test func `an area within an area is cut by both`() {
    var canvas = Canvas(Size(4, 1))
    canvas.clipped(to: Rect(1, 0, 2, 1)) { canvas in
      canvas.clipped(to: Rect(0, 0, 4, 1)) { $0.write("abcd", 0, 0) }
      canvas.put("x", 3, 0)
    }
    canvas.put("e", 3, 0)
    #expect(canvas.text == " bce")
  }

  @Test func `text cannot move the cursor or reorder a line`() {
    var canvas = Canvas(Size(20, 1))
    canvas.write("a\u{1B}[2J\u{202E}b\u{9B}", 0, 0)
    #expect(canvas.text == "a^[[2J\\u{202E}b\\u{9B")
  }
}
