import CNcurses
import Drawing

/// ncurses' colour pairs: each two colours get a number when they first appear.
///
/// Not `COLOR_PAIR()`, which has room for 256 of them, and not `alloc_pair`, which takes a pair back
/// while it is still on the screen.
struct Pairs {
  private let depth: Features.Colors
  private let limit: Int32
  private var numbers: [UInt64: Int32] = [:]

  /// What one terminal needs to show any real picture; ncurses keeps a record for each.
  private static let most: Int32 = 32_768

  init(_ depth: Features.Colors) {
    self.depth = depth
    limit = min(nc_color_pairs(), Pairs.most)
  }

  /// The pair of a style; nil when there are no numbers left.
  mutating func number(_ style: Style) -> Int32? {
    guard depth != .none else { return 0 }
    let foreground = number(style.foreground)
    let background = number(style.background)
    guard foreground != -1 || background != -1 else { return 0 }
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = numbers[key] { return known }
    let next = Int32(numbers.count) + 1
    guard next < limit, init_extended_pair(next, foreground, background) == OK else { return nil }
    numbers[key] = next
    return next
  }

  /// Frees every number. ncurses then sends the whole screen anew, so none can show a wrong colour.
  mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    reset_color_pairs()
  }

  private func number(_ color: Color) -> Int32 {
    switch color.nearest(depth) {
    case .standard: return -1
    case .indexed(let n) where depth == .direct && n >= 8:
      // Above the first eight, a direct terminal's numbers are colours, not places.
      return color.components.map(direct) ?? -1
    case .indexed(let n): return Int32(n)
    case .rgb(let red, let green, let blue): return direct((red, green, blue))
    }
  }

  /// Numbers below 256 may be palette entries even here, so the darkest blues get a green of 1/255.
  private func direct(_ color: (red: UInt8, green: UInt8, blue: UInt8)) -> Int32 {
    let number = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return (1..<256).contains(number) ? number | 0x100 : number
  }
}
