extension Emulator {
  mutating func perform(_ command: ScreenCommand) {
    switch command {
    case .glyph(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let bytes): escape(String(decoding: bytes, as: UTF8.self))
    case .sequence(let marks, let parameters, let final):
      if marks.isEmpty, final == UInt8(ascii: "m") {
        look(parameters)
      } else {
        sequence(marks, parameters, final)
      }
    case .string: break
    case .broken(let bytes): unexpected.append("broken \(bytes)")
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x00, 0x07: break
    case 0x08: move(column - 1, row)
    case 0x09: move((column / 8 + 1) * 8, row)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(0, row)
    case 0x0E: isShiftedOut = true
    case 0x0F: isShiftedOut = false
    default: unexpected.append("control \(byte)")
    }
  }

  private mutating func escape(_ text: String) {
    switch text {
    case "7": saved = (column, row, pen)
    case "8": restore()
    case "=": isKeypadOn = true
    case ">": isKeypadOn = false
    case "(B", "(A": drawsLines.0 = false
    case "(0": drawsLines.0 = true
    case ")B", ")A": drawsLines.1 = false
    case ")0": drawsLines.1 = true
    case "M": if row == top { scroll(by: -1) } else { move(column, row - 1) }
    case "D": lineFeed()
    case "E":
      column = 0
      lineFeed()
    case "c": self = Emulator(width, height)
    case "H": break
    default: unexpected.append("ESC \(text)")
    }
  }

  private mutating func restore() {
    pen = saved.pen
    move(saved.column, saved.row)
  }

  private mutating func sequence(
    _ marks: [UInt8], _ parameters: [Parameter], _ final: UInt8
  ) {
    let name = String(decoding: marks + [final], as: UTF8.self)
    func number(_ place: Int, or usual: Int) -> Int {
      (place < parameters.count ? parameters[place].value : nil) ?? usual
    }
    let count = max(1, number(0, or: 1))
    switch name {
    case "A": move(column, max(row >= top ? top : 0, row - count))
    case "B", "e": move(column, min(row <= bottom ? bottom : height - 1, row + count))
    case "C", "a": move(column + count, row)
    case "D": move(column - count, row)
    case "G", "`": move(count - 1, row)
    case "d": move(column, count - 1)
    case "H", "f": move(number(1, or: 1) - 1, count - 1)
    case "J": eraseScreen(number(0, or: 0))
    case "K": eraseLine(number(0, or: 0))
    case "X": erase(place..<min(place + count, lineEnd))
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "L": scroll(by: -count, from: row)
    case "M": scroll(by: count, from: row)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { put(last) }
    case "r":
      (top, bottom) = (number(0, or: 1) - 1, min(height, number(1, or: height)) - 1)
      move(0, 0)
    case "?h", "?l": for mode in parameters { set(mode.value ?? 0, final == 0x68) }
    // Modes, titles and reports that change nothing that is looked at.
    case "h", "l", "t", "g", "c", "?c", "n", "!p", ">m": break
    default: unexpected.append("CSI \(name)")
    }
  }

  private var place: Int { row * width + column }
  private var lineEnd: Int { (row + 1) * width }

  private mutating func eraseScreen(_ kind: Int) {
    if kind >= 2 || (kind == 0 && place == 0) { wipes += 1 }
    erase(kind == 0 ? place..<cells.count : kind == 1 ? 0..<place + 1 : 0..<cells.count)
  }

  private mutating func eraseLine(_ kind: Int) {
    let start = row * width
    erase(kind == 0 ? place..<lineEnd : kind == 1 ? start..<place + 1 : start..<lineEnd)
  }

  private mutating func shift(by count: Int) {
    let old = cells
    for to in place..<lineEnd {
      let from = to - count
      cells[to] = (place..<lineEnd).contains(from) ? old[from] : blank
    }
  }

  private mutating func set(_ mode: Int, _ isOn: Bool) {
    let was = modes.contains(mode)
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == 1049 || mode == 47, was != isOn else { return }
    // The older mode switches the screens and no more.
    if mode == 47 { return swap(&cells, &other) }
    if isOn { saved = (column, row, pen) }
    swap(&cells, &other)
    if isOn { cells = Array(repeating: ScreenCell(), count: cells.count) } else { restore() }
  }
}
