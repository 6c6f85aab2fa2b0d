/// A key as it was pressed.
public enum Key: Hashable, Sendable {
  /// A printable character, `" "` for the space bar.
  case character(Unicode.Scalar)
  /// Ctrl and a lower-case letter.
  case control(Unicode.Scalar)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// What a terminal can tell the loop.
public enum Event: Hashable, Sendable {
  case key(Key)
  case click(Point)
  /// The mouse has come over another cell, its button held down.
  case drag(Point)
  /// The wheel was turned by one notch over a cell.
  case wheel(Point, up: Bool)
  /// Text pasted in one piece (bracketed paste), never keys.
  case paste(String)
  /// The size may have changed, or the program has come back from Ctrl-Z: draw everything again.
  case resized
  /// The terminal is gone, or a signal asks the program to end. Nothing follows it.
  case closed
}
