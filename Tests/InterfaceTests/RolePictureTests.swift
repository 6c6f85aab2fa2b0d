import Drawing
import Foundation
import Learning
import Testing

@testable import Interface

/// What the kept pictures leave out: which role every cell is drawn in, a letter a cell, beside each
/// picture; and the colours that each theme has for the roles. `DESCENT_PICTURES=write` writes them
/// anew.
@Suite struct RolePictureTests {
  /// Every role has a letter, every end of the map and of the landscape a digit or a sign.
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP")
  private static let rampSigns = Array("0123456789")
  private static let heightSigns = Array("[(<{}>)]")
  private static let laneSigns = Array("!@#$%")
  private static let reliefSigns = Array("QRSTUVWXYZ")

  /// A paint that only one thing has: its number is its colour.
  private static func paint(_ number: Int) -> Paint { Paint(UInt32(number), 0, 0, 0) }

  private static let paper = paint(1)
  private static let (firstRole, firstRamp, firstHeight, firstLane) = (0x100, 0x200, 0x300, 0x400)
  private static let firstRelief = 0x500

  /// A theme that says which role is where.
  private static let telling: Theme = {
    var inks: [Role: Ink] = [:]
    for (place, role) in Role.allCases.enumerated() {
      // A role with a paper of its own keeps one, under the same number.
      let hasPaper = Theme.dark.inks[role]?.paper != nil
      inks[role] = Ink(
        paint(firstRole + place), on: hasPaper ? paint(firstRole + place) : nil)
    }
    func paints(_ first: Int, _ count: Int) -> [Paint] { (0..<count).map { paint(first + $0) } }
    return Theme(
      name: "telling", paper: paper, inks: inks, ramp: paints(firstRamp, Theme.dark.ramp.count),
      smallRamp: paints(firstRamp, Theme.dark.smallRamp.count),
      heights: paints(firstHeight, Theme.dark.heights.count),
      lanes: paints(firstLane, Theme.dark.lanes.count),
      relief: paints(firstRelief, Theme.dark.relief.count))
  }()

  private static func sign(_ color: Color) -> Character? {
    guard case .rgb(_, let kind, let place) = color else { return nil }
    func sign(_ signs: [Character], of count: Int) -> Character {
      signs[Int(place) * signs.count / count]
    }
    switch Int(kind) << 8 {
    case firstRole: return letters[Int(place)]
    case firstRamp: return sign(rampSigns, of: Theme.dark.ramp.count)
    case firstHeight: return sign(heightSigns, of: Theme.dark.heights.count)
    case firstLane: return laneSigns[Int(place) % laneSigns.count]
    case firstRelief: return sign(reliefSigns, of: Theme.dark.relief.count)
    default: return nil
    }
  }

  /// The ink of what is drawn, or the paper of what is filled; a point where nothing is either.
  private static func sign(_ cell: Cell) -> Character {
    let paper = sign(cell.style.background)
    if cell.glyph == " " { return paper ?? "." }
    return sign(cell.style.foreground) ?? paper ?? "?"
  }

  private static func roles(_ canvas: Canvas) -> String {
    var lines: [String] = []
    for row in 0..<canvas.size.height {
      let cells = canvas.cells[row * canvas.size.width..<(row + 1) * canvas.size.width]
      var line = String(cells.map(sign))
      while line.last == "." { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `every role and every end of a scale has a sign of its own`() {
    #expect(Role.allCases.count <= Self.letters.count)
    #expect(Theme.dark.lanes.count <= Self.laneSigns.count)
    let scales = Self.rampSigns + Self.heightSigns + Self.laneSigns + Self.reliefSigns
    let all = Self.letters + scales + [".", "?"]
    #expect(Set(all).count == all.count)
  }

  // The pixels of images are inks between two roles.
  @Test(arguments: PictureTests.pictures.filter { $0.dataset.images == nil })
  func `the roles of a screen are as beside its picture`(_ picture: PictureTests.Picture) throws {
    let features = Features(colors: .direct, isUnicode: picture.isUnicode)
    var shown = PictureTests.shown(picture, features)
    shown.model.theme = Self.telling
    let drawn = Self.roles(InterfaceTests.picture(shown, picture.size.0, picture.size.1))
    #expect(!drawn.contains("?"), "a cell has a colour that no role has")
    try Self.compare(drawn, "\(picture.name).roles")
  }

  @Test func `the colours of the themes are as they were chosen`() throws {
    func hex(_ paint: Paint) -> String {
      let digits = String(paint.rgb, radix: 16)
      return String(repeating: "0", count: 6 - digits.count) + digits
        + " \(paint.indexed) \(paint.sixteen) \(paint.eight)"
    }
    var lines: [String] = []
    for theme in Theme.catalog {
      lines.append("\(theme.name) on \(hex(theme.paper))")
      for role in Role.allCases {
        guard let ink = theme.inks[role] else { continue }
        let paper = ink.paper.map { " on \(hex($0))" } ?? ""
        let mono = ink.mono
        let signs = [
          (mono.isBold, "bold"), (mono.isDim, "dim"), (mono.isUnderlined, "underlined"),
          (mono.isReversed, "reversed"),
        ].filter(\.0).map(\.1)
        lines.append(
          "  \(role): \(hex(ink.ink))\(paper)\(ink.isBold ? ", bold" : "")"
            + (signs.isEmpty ? "" : "; without colour \(signs.joined(separator: ", "))"))
      }
      for (name, paints) in [
        ("ramp", theme.ramp), ("small ramp", theme.smallRamp), ("heights", theme.heights),
        ("lanes", theme.lanes), ("relief", theme.relief),
      ] { lines.append("  \(name): " + paints.map(hex).joined(separator: ", ")) }
    }
    try Self.compare(lines.joined(separator: "\n") + "\n", "themes")
  }

  private static func compare(_ drawn: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Pictures/\(name).txt")
    if ProcessInfo.processInfo.environment["DESCENT_PICTURES"] == "write" {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try drawn == String(contentsOf: file, encoding: .utf8), "\(name)")
  }
}
