extension TerminalRun {
  /// What of the terminal is not as it was before the program started; empty after a clean end.
  public var traces: [String] {
    let checks = [
      (settings == settingsBefore, "the settings have changed: \(settings), not \(settingsBefore)"),
      (!screen.isAlternate, "the alternate screen is up"),
      (screen.isCursorVisible, "the cursor is hidden"),
      (!screen.hasMouse && !screen.modes.contains(1006), "the mouse reports"),
      (!screen.hasPaste, "pastes come in brackets"),
      (screen.pen == Pen(), "colours or attributes are on: \(screen.pen)"),
      (!screen.isKeypadOn, "the keypad sends its own codes"),
      (screen.unexpected.isEmpty, "not understood: \(screen.unexpected)"),
    ]
    return checks.filter { !$0.0 }.map(\.1)
  }

  /// The lines that stand on the screen, without those that are empty.
  public var lines: [String] {
    screen.text.split(separator: "\n").map(String.init)
  }
}
