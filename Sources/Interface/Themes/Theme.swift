import Drawing

/// A colour for every depth that a terminal may have, chosen by hand, since the nearest colour of a
/// small palette is seldom the one that reads best.
public struct Paint: Hashable, Sendable {
  let rgb: UInt32
  let indexed: UInt8
  let sixteen: UInt8
  let eight: UInt8

  public init(_ rgb: UInt32, _ indexed: UInt8, _ sixteen: UInt8, _ eight: UInt8) {
    self.rgb = rgb
    self.indexed = indexed
    self.sixteen = sixteen
    self.eight = eight
  }

  func color(_ colors: Features.Colors) -> Color {
    switch colors {
    case .none: .standard
    case .eight: .indexed(eight)
    case .sixteen: .indexed(sixteen)
    case .indexed: .indexed(indexed)
    case .direct:
      .rgb(UInt8(rgb >> 16 & 0xFF), UInt8(rgb >> 8 & 0xFF), UInt8(rgb & 0xFF))
    }
  }
}

/// How a role looks: ink on paper, and the attributes that stand for it where there is no colour.
public struct Ink: Hashable, Sendable {
  var ink: Paint
  var paper: Paint?
  var isBold = false
  /// Attributes without colour.
  var mono: Style = .plain

  public init(_ ink: Paint, on paper: Paint? = nil, bold: Bool = false, mono: Style = .plain) {
    self.ink = ink
    self.paper = paper
    isBold = bold
    self.mono = mono
  }
}

/// A designed look: every role, the ramp of the map, and the colours of the lanes of a race.
public struct Theme: Sendable {
  public let name: String
  let paper: Paint
  /// Every role's but those of the map, whose colours are the ramp's.
  let inks: [Role: Ink]
  /// The map's colours from o = 0 to o = 1; an even number of them, so that ½ parts two. As far
  /// from ½ on either side they are as light as each other, so that none looks the surer.
  let ramp: [Paint]
  /// The same where there are sixteen colours, or eight.
  let smallRamp: [Paint]
  /// The landscape of J from low ground to high, of no hue: blue and orange are answers and signs.
  let heights: [Paint]
  let lanes: [Paint]
  /// The relief of J from low ground to high: dark blue by green to light yellow, each lighter than the
  /// one below it, so that they part for every eye and on paper.
  var relief: [Paint] = Theme.usualRelief

  public static let catalog: [Theme] = [.dark, .light, .contrast]

  /// The catalog's theme of that name.
  ///
  /// - Throws: `InputError` that says which there are.
  public static func named(_ name: String) throws(InputError) -> Theme {
    guard let theme = catalog.first(where: { $0.name == name }) else {
      let error = unknown(name, "theme", among: catalog.map(\.name))
      throw InputError("theme \(name): \(error.message)")
    }
    return theme
  }

  /// What its text is written with and on, where a picture has no terminal under it.
  public var page: Paper {
    Paper(ink: inks[.text]?.ink.color(.direct) ?? .standard, ground: paper.color(.direct))
  }

  /// The look of a role on a terminal of that many colours.
  public func style(_ role: Role, _ colors: Features.Colors) -> Style {
    if let end = end(of: role, colors) { return Style(end, on: paper.color(colors)) }
    guard let ink = inks[role] else { return .plain }
    guard colors > .none else { return ink.mono }
    return Style(
      ink.ink.color(colors), on: (ink.paper ?? paper).color(colors), bold: ink.isBold)
  }

  /// The end of the ramp that a role stands for, if it is one of the map's.
  private func end(of role: Role, _ colors: Features.Colors) -> Color? {
    guard colors > .none else { return nil }
    switch role {
    case .regionZero: return ramp(colors).first
    case .regionOne: return ramp(colors).last
    default: return nil
    }
  }

  /// The colours of a map from o = 0 to o = 1, an even number of them.
  public func ramp(_ colors: Features.Colors) -> [Color] {
    (colors >= .indexed ? ramp : smallRamp).map { $0.color(colors) }
  }

  /// The colours of a landscape from low ground to high, where there are enough for one.
  public func heights(_ colors: Features.Colors) -> [Color] { heights.map { $0.color(colors) } }

  /// The colours of a relief from low ground to high: ten, or five where there are few colours.
  func relief(_ colors: Features.Colors) -> [Color] {
    let paints = colors >= .indexed ? relief : Theme.smallRelief
    return paints.map { $0.color(colors) }
  }

  private static let usualRelief = [
    Paint(0x00_00_5F, 17, 4, 4), Paint(0x00_00_87, 18, 4, 4), Paint(0x00_5F_87, 24, 6, 6),
    Paint(0x00_87_87, 30, 6, 6), Paint(0x00_AF_87, 36, 2, 2), Paint(0x5F_AF_87, 72, 2, 2),
    Paint(0x87_D7_5F, 113, 10, 3), Paint(0xAF_D7_5F, 149, 10, 3), Paint(0xD7_D7_5F, 185, 11, 7),
    Paint(0xFF_FF_87, 228, 15, 7),
  ]
  private static let smallRelief = [
    Paint(0x00_00_87, 18, 4, 4), Paint(0x00_87_87, 30, 6, 6), Paint(0x00_AF_87, 36, 2, 2),
    Paint(0xD7_D7_5F, 185, 11, 3), Paint(0xFF_FF_87, 228, 15, 7),
  ]

  /// The look of a lane's curve, counted from 0; past the last the colours come round.
  public func lane(_ index: Int, _ colors: Features.Colors) -> Style {
    guard colors > .none else { return .plain }
    return Style(lanes[index % lanes.count].color(colors), on: paper.color(colors))
  }
}
