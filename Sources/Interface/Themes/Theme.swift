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

  /// The look of a lane's curve, counted from 0; past the last the colours come round.
  public func lane(_ index: Int, _ colors: Features.Colors) -> Style {
    guard colors > .none else { return .plain }
    return Style(lanes[index % lanes.count].color(colors), on: paper.color(colors))
  }
}
