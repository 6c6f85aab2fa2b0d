import Drawing

/// The line that is being typed, as it stands in a row of the screen.
///
/// Of a line without room for all of it, the part round the cursor is shown.
struct PromptLine {
  private let prompt: Prompt
  private let features: Features
  private let area: Rect
  /// What stands before what is typed.
  private let head: String

  init(_ prompt: Prompt, _ features: Features, in area: Rect) {
    self.prompt = prompt
    self.features = features
    self.area = area
    head =
      switch prompt.purpose {
      case .words: ":"
      case .prediction(let name): " \(name) = "
      }
  }

  /// The columns before the cursor.
  private var cursor: Int { features.columns(of: head + prompt.before) }
  /// How many columns have gone out of sight at the left.
  private var shift: Int { max(0, cursor - (area.width - 1)) }

  func draw(_ scene: Scene, on canvas: inout Canvas) {
    var style = scene.style(.prompt)
    canvas.fill(area, Cell(" ", style))
    let glyphs = features.glyphs(of: head + prompt.text)
    for (place, glyph) in glyphs.dropFirst(shift).prefix(area.width).enumerated() {
      canvas.put(glyph, area.x + place, area.y, style)
    }
    let x = area.x + cursor - shift
    if prompt.after.isEmpty { return canvas.put("_", x, area.y, style) }
    style.isReversed.toggle()
    style.isUnderlined = true
    canvas.put(canvas[x, area.y].glyph, x, area.y, style)
  }

  /// How many scalars of what is typed stand before a column of the screen.
  func place(at x: Int) -> Int {
    var columns = features.columns(of: head) - shift + area.x
    for (place, scalar) in prompt.scalars.enumerated() {
      columns += features.columns(of: String(scalar))
      if columns > x { return place }
    }
    return prompt.scalars.count
  }
}
