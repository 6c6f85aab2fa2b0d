import Drawing

/// The presenter's look of the Train screen: what a class must read, as large as there is room for.
struct PresentLayout {
  let scene: Scene

  /// Smaller screens have no room for block letters and pictures.
  static let least = Size(56, 16)

  /// From so many rows on what the figures are is in block letters too.
  private static let tall = 50
  /// Digits have at most this part of the height.
  private static let digitShare = 7

  /// The figures above the map and the cost, and the verdict below; nil where there is no room.
  func panels(in area: Rect) -> [PlacedPanel]? {
    guard area.width >= Self.least.width, area.height >= Self.least.height else { return nil }
    let letters = BlockText.fewestRows(scene.features.grid)
    let digits = max(letters, area.height / Self.digitShare)
    let figures = FiguresPanel(
      digits: digits, captions: area.height >= Self.tall - 1 ? letters + 1 : 1)
    let (top, rest) = area.splitTop(figures.rows + (area.height >= 30 ? 2 : 1))
    let (pictures, band) = rest.splitTop(
      rest.height - max(letters, digits - 1) - (digits > letters ? 2 : 0))
    let (map, cost) = pictures.splitLeft(
      min(area.width * 45 / 100, max(20, (pictures.height - 2) * 2 + 2)))
    return [
      PlacedPanel(figures, top), PlacedPanel(RegionPanel(), map),
      PlacedPanel(CostPanel(showsFigure: false), cost), PlacedPanel(OutcomePanel(), band),
    ]
  }
}

extension Scene {
  /// Whether the screen has the presenter's look.
  var isPresented: Bool { model.isPresented }
}

extension Model {
  var isPresented: Bool { isPresenting && screen == .train }
}

extension BlockText {
  /// Draws the text over what is there: in pixels, or in ASCII of number signs.
  func draw(_ style: Style, at place: Point, on canvas: inout Canvas) {
    let image = image(style.foreground)
    guard !canvas.features.isUnicode else { return canvas.draw(image, at: place) }
    for y in 0..<image.height {
      for x in 0..<image.width where image[x, y] != nil {
        canvas.put("#", place.x + x, place.y + y, style)
      }
    }
  }
}

extension PromptWord {
  static let present = PromptWord(
    name: "present", placeholder: "on|off", help: "the presenter's look: large figures",
    choices: ["on", "off"],
    run: { value, model throws(InputError) in
      guard ["on", "off"].contains(value) else { throw InputError("present \(value): on or off") }
      model.isPresenting = value == "on"
      return model.isPresenting ? model.act(.screen(.train), [:]) : []
    })
}
