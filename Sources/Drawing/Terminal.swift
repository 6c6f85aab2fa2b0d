/// What a terminal can show.
public struct Features: Hashable, Sendable {
  /// How many colours, from none to red, green and blue in 24 bits.
  public enum Colors: Int, CaseIterable, Comparable, Sendable {
    case none, eight, sixteen, indexed, direct

    public static func < (a: Colors, b: Colors) -> Bool { a.rawValue < b.rawValue }
  }

  /// How many colours can be shown.
  public var colors: Colors
  /// Which glyphs can be shown.
  public var glyphs: Glyphs

  /// Which glyphs a terminal can show, each set with all before it.
  public enum Glyphs: String, CaseIterable, Comparable, Sendable {
    /// ASCII alone.
    case ascii
    /// Frames, letters of mathematics, and half blocks.
    case blocks
    /// Blocks of two by two, in every font that was tried.
    case quadrants
    /// Blocks of two by three, which few fonts have: terminals that draw them themselves show them.
    case sextants

    public static func < (a: Glyphs, b: Glyphs) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  public init(colors: Colors, glyphs: Glyphs) {
    self.colors = colors
    self.glyphs = glyphs
  }

  /// With quadrants, or with ASCII alone.
  public init(colors: Colors, isUnicode: Bool) {
    self.init(colors: colors, glyphs: isUnicode ? .quadrants : .ascii)
  }

  /// Whether glyphs beyond ASCII can be shown.
  public var isUnicode: Bool { glyphs > .ascii }

  /// The finest pixels that can be shown.
  public var grid: PixelGrid {
    switch glyphs {
    case .ascii: .cells
    case .blocks: .halves
    case .quadrants: .quadrants
    case .sextants: .sextants
    }
  }

  /// 24-bit colour and Unicode.
  public static let full = Features(colors: .direct, isUnicode: true)
}

/// A place to show canvases and to hear keys from: ncurses, or a script.
///
/// Owned by one thread; the loop is its only caller.
public protocol Terminal: AnyObject {
  var size: Size { get }
  var features: Features { get }

  /// Shows a canvas; sends only what changed since the one before.
  func present(_ canvas: Canvas)

  /// Everything that has happened, in order; waits at most `seconds` for the first event
  /// (nil: for ever, 0: not at all). Empty when nothing came.
  func events(within seconds: Double?) -> [Event]

  /// Forgets what is on the screen, so that the next canvas is sent whole (Ctrl-L).
  func invalidate()

  /// Whether clicks and the wheel are events; where not, the terminal marks text with them.
  var hearsMouse: Bool { get set }

  /// Gives the terminal back and stops the program (Ctrl-Z); returns when it goes on.
  func suspend()
}
