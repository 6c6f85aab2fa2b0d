import Learning
import Testing

@testable import Runtime

@Suite struct JSONTests {
  @Test func `text is written so that it reads back`() throws {
    let value = JSON.object([
      "b": .list([.list([.number(1.5), .number(-2)]), .list([])]), "a": .string("\"\\\n\t\u{1}é"),
      "c": .object([:]), "d": .bool(true), "e": .null,
    ])
    #expect(try JSONReader.read(Array(value.text.utf8)) == value)
  }

  @Test func `keys are in order and an innermost list stays on its line`() {
    let value = JSON.object(["b": .list([.numbers([1, 0.5])]), "a": .whole(3)])
    #expect(
      value.text == """
        {
          "a": 3,
          "b": [
            [1.0, 0.5]
          ]
        }
        """)
  }

  @Test func `what is no number of JSON is null`() {
    #expect(JSON.numbers([.nan, .infinity, -.infinity, 1]).text == "[null, null, null, 1.0]")
  }

  @Test func `escapes are read`() throws {
    let text = #"["\u0041\n\/\\\" \ud800"]"#
    #expect(try JSONReader.read(Array(text.utf8)) == .list([.string("A\n/\\\" \u{FFFD}")]))
  }
}
