import Drawing

/// The whole picture of a scene: bar, panels, status line, keys, and what lies over them.
public func draw(_ scene: Scene, on canvas: inout Canvas) {
  canvas.fill(canvas.bounds, Cell(" ", scene.style(.text)))
  let layout = ViewLayout(scene, canvas.size)
  if let header = layout.header { drawHeader(scene, on: &canvas, in: header) }
  drawPanels(scene, on: &canvas, in: layout.panels)
  if let card = layout.card, let open = scene.model.course.open {
    CardPanel(open: open, scene: scene).draw(
      on: &canvas, in: card, isBeside: card.y == layout.panels.y)
  }
  if let status = layout.status { drawStatus(scene, on: &canvas, in: status) }
  if let footer = layout.footer { drawFooter(scene, on: &canvas, in: footer) }
  if scene.model.isHelpShown { drawHelp(scene, on: &canvas) }
}

/// How the rows of the screen are dealt out; the smallest terminals keep the header's figures.
struct ViewLayout {
  var header: Rect?
  var panels: Rect
  /// Where the card of an open lesson goes.
  var card: Rect?
  var status: Rect?
  var footer: Rect?

  init(_ scene: Scene, _ size: Size) {
    var rest = Rect(size)
    (header, rest) = rest.splitTop(min(1, size.height))
    if size.height >= 8 {
      footer = Rect(0, size.height - 1, size.width, 1)
      rest.height -= 1
    }
    if size.height >= 5 {
      status = Rect(0, rest.bottom - 1, size.width, 1)
      rest.height -= 1
    }
    if scene.isPresented, size.width >= PresentLayout.least.width,
      size.height > PresentLayout.least.height
    {
      // All rows are the figures' and the pictures', but for what must be said just now.
      panels = Rect(0, 0, size.width, size.height - 1)
      header = nil
      if scene.model.message == nil, scene.model.prompt == nil { status = nil }
      rest = panels
    }
    panels = rest
    guard let open = scene.model.course.open else { return }
    if let parts = CardPanel(open: open, scene: scene).split(rest) {
      (panels, card) = (parts.screen, parts.card)
    }
  }
}

private func drawPanels(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let placement = Placement(scene, in: area)
  if let picture = scene.largePicture(in: area, of: canvas.size) {
    return picture.draw(scene, on: &canvas, isFocused: false)
  }
  let chosen = placement.index(of: scene.model.focus)
  if scene.model.isZoomed, let chosen {
    PlacedPanel(placement.panels[chosen].panel, area).draw(scene, on: &canvas, isFocused: true)
    return
  }
  for (index, place) in placement.panels.enumerated() {
    place.draw(scene, on: &canvas, isFocused: index == chosen)
  }
}
