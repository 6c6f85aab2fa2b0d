import Drawing

/// The line above the keys: a message, what the prompt suggests, or how the training stands.
func drawStatus(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  if let prompt = scene.model.prompt {
    return canvas.writeUpwards(
      scene.model.suggestion(for: prompt), from: area,
      scene.style(prompt.note == nil ? .quiet : .alert))
  }
  if let message = scene.model.message {
    return canvas.writeUpwards(
      message.text, from: area, scene.style(message.isError ? .alert : .text))
  }
  guard let told = Screens.named(scene.model.screen).statement(scene) else { return }
  let line = canvas.columns(of: told.line)
  // The sign, three gaps and the line that repeats it leave so much for what is told.
  let text = told.text(within: area.width - line - 6)
  let end = canvas.writeStatus(
    scene.spelled(told.sign), text, scene.style(told.role), in: area)
  // The line that repeats it is for whoever has the room.
  if end + 2 + line < area.right {
    canvas.writeRight(told.line, endingAt: area.right - 1, area.y, scene.style(.quiet))
  }
}

extension Canvas {
  /// Writes what may take more than its line into as many lines as it takes, the last of them in
  /// `area` and the others above it: what to do about a mistake comes at the end of its message.
  mutating func writeUpwards(_ text: String, from area: Rect, _ style: Style) {
    let spelled = features.isUnicode ? text : ascii(text)
    let lines = shortened(wrapped(spelled, area.width - 2), to: max(1, min(4, area.y - 1)))
    for (row, line) in lines.enumerated() {
      let y = area.y - lines.count + 1 + row
      if lines.count > 1 { fill(Rect(area.x, y, area.width, 1), Cell(" ", style)) }
      write(" \(line) ", area.x, y, style, limit: area.width)
    }
  }

  /// Writes a sign and what it says, cut with dots where there is no room for all of it; returns
  /// the column after it.
  @discardableResult
  mutating func writeStatus(
    _ sign: String, _ text: String, _ style: Style, in area: Rect
  ) -> Int {
    let x = write(sign, area.x + min(1, area.width), area.y, style, limit: area.width) + 1
    let room = max(0, area.right - x)
    guard columns(of: text) > room else { return write(text, x, area.y, style) }
    let dots = "…"
    let end = write(text, x, area.y, style, limit: max(0, room - columns(of: dots)))
    return write(dots, end, area.y, style, limit: max(0, area.right - end))
  }
}
