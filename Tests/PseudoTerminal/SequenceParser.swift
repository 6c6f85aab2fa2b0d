/// One thing that a program tells a terminal.
enum ScreenCommand {
  case glyph(Unicode.Scalar)
  case control(UInt8)
  /// ESC, intermediates and a final byte.
  case escape([UInt8])
  /// ESC [: the private mark and intermediates, parameters, final.
  case sequence(marks: [UInt8], [Parameter], final: UInt8)
  /// OSC, DCS and such, without their frame.
  case string([UInt8])
  case broken([UInt8])
}

/// A number in a sequence.
struct Parameter {
  /// Nil where none was given.
  var value: Int?
  /// Whether a colon joins it to the one before.
  var isPart = false
}

/// Cuts a stream of bytes into commands, one byte at a time.
struct SequenceParser {
  private enum State { case ground, escape, sequence, string }
  private var state = State.ground
  private var bytes: [UInt8] = []
  private var parameters: [Parameter] = []

  /// Whether the next byte begins something new.
  var isIdle: Bool { state == .ground && bytes.isEmpty }

  mutating func take(_ byte: UInt8) -> ScreenCommand? {
    // CAN breaks off whatever was under way.
    if byte == 0x18 {
      (state, bytes, parameters) = (.ground, [], [])
      return nil
    }
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .sequence: return sequence(byte)
    case .string: return string(byte)
    }
  }

  private mutating func finish(_ command: ScreenCommand) -> ScreenCommand {
    (state, bytes) = (.ground, [])
    return command
  }

  private mutating func ground(_ byte: UInt8) -> ScreenCommand? {
    if bytes.isEmpty {
      if byte == 0x1B {
        state = .escape
        return nil
      }
      if byte < 0x20 || byte == 0x7F { return .control(byte) }
      if byte < 0x80 { return .glyph(Unicode.Scalar(byte)) }
    }
    bytes.append(byte)
    let first = bytes[0]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return finish(.broken(bytes))
    }
    guard bytes.count == count else { return nil }
    return finish(.glyph(String(decoding: bytes, as: UTF8.self).unicodeScalars.first!))
  }

  private mutating func escape(_ byte: UInt8) -> ScreenCommand? {
    if bytes.isEmpty, byte == UInt8(ascii: "[") {
      state = .sequence
      return nil
    }
    if bytes.isEmpty, [UInt8(ascii: "]"), UInt8(ascii: "P")].contains(byte) {
      state = .string
      return nil
    }
    bytes.append(byte)
    return (0x20...0x2F).contains(byte) ? nil : finish(.escape(bytes))
  }

  // Digit by digit: this runs for every byte of every picture, in builds without optimisation.
  private mutating func sequence(_ byte: UInt8) -> ScreenCommand? {
    switch byte {
    case 0x30...0x39:
      if parameters.isEmpty { parameters.append(Parameter()) }
      let last = parameters.count - 1
      parameters[last].value = (parameters[last].value ?? 0) &* 10 &+ Int(byte & 0x0F)
      return nil
    case 0x3A, 0x3B:
      if parameters.isEmpty { parameters.append(Parameter()) }
      parameters.append(Parameter(isPart: byte == 0x3A))
      return nil
    case 0x20...0x3F:
      bytes.append(byte)
      return nil
    case 0x40...0x7E:
      defer { parameters.removeAll(keepingCapacity: true) }
      return finish(.sequence(marks: bytes, parameters, final: byte))
    default:
      parameters.removeAll()
      return finish(.broken(bytes + [byte]))
    }
  }

  private mutating func string(_ byte: UInt8) -> ScreenCommand? {
    if byte == 0x07 { return finish(.string(bytes)) }
    if byte == UInt8(ascii: "\\"), bytes.last == 0x1B {
      return finish(.string(bytes.dropLast()))
    }
    bytes.append(byte)
    return nil
  }
}
