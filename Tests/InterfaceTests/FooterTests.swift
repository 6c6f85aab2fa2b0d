import Drawing
import Learning
import Testing

@testable import Interface

/// The line of keys at the bottom.
@Suite struct FooterTests {
  private func footers(
    _ screen: ScreenName, isUnicode: Bool = true, _ change: (inout Model) -> Void = { _ in }
  ) -> [(width: Int, entries: [FooterEntry])] {
    let shown = scene(
      screen, epochs: 20, features: Features(colors: .none, isUnicode: isUnicode), change: change)
    return (20...240).map { ($0, footer(shown, width: $0)) }
  }

  @Test(arguments: ScreenName.allCases, [true, false])
  func `a row of keys gives way from its end, and never with a hole`(
    _ screen: ScreenName, isUnicode: Bool
  ) {
    let footers = footers(screen, isUnicode: isUnicode)
    let all = footers.last?.entries ?? []
    for (width, entries) in footers {
      for group in Set(all.map(\.group)).subtracting(["Screens"]) {
        // The help stays whatever else of its row has gone.
        func row(_ entries: [FooterEntry]) -> [FooterEntry] {
          entries.filter { $0.group == group && $0.action != .help }
        }
        #expect(row(all).starts(with: row(entries)), "\(width) columns: \(row(entries))")
      }
    }
  }

  @Test(arguments: ScreenName.allCases, [true, false])
  func `the screens' digits stand there all, or as one entry, or not at all`(
    _ screen: ScreenName, isUnicode: Bool
  ) {
    let names = ScreenName.allCases.map(\.rawValue)
    for (width, entries) in footers(screen, isUnicode: isUnicode) {
      let shown = entries.filter { $0.group == "Screens" }.map(\.label)
      // The way to the lessons is shown to whoever is new, before there is room for all.
      let few = shown.filter { $0 != "lessons" || screen != .train }
      #expect(shown == names || few.isEmpty || few == ["screens"], "\(width) columns: \(shown)")
      #expect(width < 160 || isUnicode == false || !shown.isEmpty, "\(width) columns")
    }
  }

  @Test(arguments: ScreenName.allCases, [true, false])
  func `whatever the room, the way to all keys is in it`(_ screen: ScreenName, isUnicode: Bool) {
    for (width, entries) in footers(screen, isUnicode: isUnicode) {
      #expect(entries.contains { $0.action == .help }, "\(width) columns")
      let drawn = entries.map { "\($0.keys) \($0.label)" }.joined(separator: "  ")
      #expect((isUnicode ? drawn : ascii(drawn)).count <= width, "\(drawn)")
    }
  }

  @Test func `in ASCII the arrows are no caret and no letter`() {
    let widest = footers(.units, isUnicode: false) { $0.units.view = .gates }.last?.entries ?? []
    #expect(widest.contains { $0.keys == "up down" } && widest.contains { $0.keys == "left right" })
  }
}
