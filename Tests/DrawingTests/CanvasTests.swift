import Testing

@testable import Drawing

@Suite struct CanvasTests {
  @Test func `what falls outside a canvas is dropped`() {
    var canvas = Canvas(Size(3, 1))
    canvas.write("abcdef", -1, 0)
    canvas.put("x", 0, 5)
    #expect(canvas.text == "bcd")
  }

  @Test func `text cannot move the cursor or reorder a line`() {
    var canvas = Canvas(Size(20, 1))
    canvas.write("a\u{1B}[2J\u{202E}b\u{9B}", 0, 0)
    #expect(canvas.text == "a^[[2J\\u{202E}b\\u{9B")
  }
}
