extension Emulator {
  /// Select graphic rendition: how the next glyphs look.
  mutating func look(_ parameters: [Parameter]) {
    if parameters.isEmpty { pen = Pen() }
    var rest = parameters[...]
    while let first = rest.popFirst() {
      let number = first.value ?? 0
      switch number {
      case 0: pen = Pen()
      case 1: pen.isBold = true
      case 2: pen.isDim = true
      case 3, 5, 8, 10, 11, 23, 25, 28: break
      case 4: pen.isUnderlined = true
      case 7: pen.isReversed = true
      case 22: (pen.isBold, pen.isDim) = (false, false)
      case 24: pen.isUnderlined = false
      case 27: pen.isReversed = false
      case 30...37: pen.foreground = .indexed(number - 30)
      case 38: pen.foreground = color(&rest)
      case 39: pen.foreground = .standard
      case 40...47: pen.background = .indexed(number - 40)
      case 48: pen.background = color(&rest)
      case 49: pen.background = .standard
      case 90...97: pen.foreground = .indexed(number - 82)
      case 100...107: pen.background = .indexed(number - 92)
      default: unexpected.append("SGR \(number)")
      }
    }
  }

  /// `38;5;n`, `38;2;r;g;b`, and the same with colons (`38:2::r:g:b`).
  private mutating func color(_ rest: inout ArraySlice<Parameter>) -> ScreenColor {
    let joined = rest.prefix(while: \.isPart).count
    let count = joined > 0 ? joined : rest.first?.value == 5 ? 2 : 4
    let numbers = rest.prefix(count).map { $0.value ?? 0 }
    rest = rest.dropFirst(count)
    if numbers.count >= 2, numbers[0] == 5 { return .indexed(numbers[1]) }
    if numbers.count >= 4, numbers[0] == 2 {
      let place = numbers.count - 3
      return .rgb(numbers[place], numbers[place + 1], numbers[place + 2])
    }
    unexpected.append("colour \(numbers)")
    return .standard
  }
}
