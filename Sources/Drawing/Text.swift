/// The scalars of `text` that may stand in a cell, one column each.
///
/// Control characters come out in caret or `\u{…}` form, bidirectional and other format characters
/// in `\u{…}` form, combining and double-width ones as `?`.
public func printable(_ text: some StringProtocol) -> [Unicode.Scalar] {
  var out: [Unicode.Scalar] = []
  out.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if scalar.value >= 0x20 && scalar.value < 0x7F {
      out.append(scalar)
    } else if let shown = escape(scalar) {
      out.append(contentsOf: shown.unicodeScalars)
    } else {
      out.append(isOneColumn(scalar) ? scalar : "?")
    }
  }
  return out
}

/// `text` with everything that could steer a terminal written out, for messages outside a canvas;
/// letters of any width stay as they are.
public func sanitized(_ text: some StringProtocol) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let shown = escape(scalar) {
      out.append(contentsOf: shown.unicodeScalars)
    } else {
      out.append(scalar)
    }
  }
  return String(out)
}

extension Features {
  /// The scalars that stand for `text` in cells, spelled out where there is only ASCII.
  public func glyphs(of text: some StringProtocol) -> [Unicode.Scalar] {
    isUnicode ? printable(text) : printable(ascii(text))
  }

  /// The number of columns that `text` takes in cells.
  public func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return glyphs(of: text).count
  }
}

extension Unicode.Scalar {
  /// Whether it could move the cursor, reorder a line or be taken for a command: control and
  /// format characters (ESC, C1, bidirectional), line separators, and what no font shows.
  public var canSteer: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0..<0x20: "^" + String(Unicode.Scalar(UInt8(scalar.value + 0x40)))
  case 0x20..<0x7F: nil
  case 0x7F: "^?"
  default:
    scalar.canSteer ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : nil
  }
}

private func isOneColumn(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark: return false
  default: break
  }
  switch scalar.value {
  // Korean vowels and finals, which join the letter before them.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return false
  // The blocks that terminals draw two columns wide (Unicode Standard Annex #11, W and F).
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
    return false
  // And the signs among the others that are pictures: a watch, a star, a tick in a box.
  default: return !scalar.properties.isEmojiPresentation
  }
}
