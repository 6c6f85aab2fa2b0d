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

  @Test func `a pair of escapes is one character, and half a pair none`() throws {
    let text = #"["\ud83c\udfb2", "\udfb2", "\ud83c\u0041", "\ud83cA"]"#
    #expect(
      try JSONReader.read(Array(text.utf8))
        == .list([.string("🎲"), .string("\u{FFFD}"), .string("\u{FFFD}A"), .string("\u{FFFD}A")]))
    let steering = JSON.string("\u{E0001}")
    #expect(try JSONReader.read(Array(steering.text.utf8)) == steering)
  }

  @Test(arguments: [#""\u+041""#, #""\u-000""#, #""\u00""#, #""\ud83c\u00g0""#])
  func `an escape has four hexadecimal digits`(_ text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func `more values than are wanted are refused`() throws {
    let text = Array("[1, 2, 3]".utf8)
    #expect(try JSONReader.read(text, most: 4) == .list([.number(1), .number(2), .number(3)]))
    let error = JSONError("more than 3 values", at: 7, of: text)
    #expect(throws: error) { try JSONReader.read(text, most: 3) }
  }
}
