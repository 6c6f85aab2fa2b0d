import Drawing
import Learning

/// The Train screen of a dataset of images: what is given, the weights as images, a bar for each output, who is
/// taken for whom, the cost, and the worst mistakes.
struct ImageLayout {
  let scene: Scene

  private var showsMatrix: Bool { scene.model.showsMatrix }

  func panels(in area: Rect) -> [PlacedPanel] {
    if scene.model.pad != nil { return drawing(area) }
    if area.width >= 110, area.height >= 30 { return large(area) }
    if area.width >= 70, area.height >= 18 { return full(area) }
    if area.width >= 44, area.height >= 10 { return narrow(area) }
    return [PlacedPanel(area.height >= 11 ? OutputPanel() as any Panel : CostPanel(), area)]
  }

  /// Two columns a pixel, and the margins.
  private static let imageWidth = 19
  private static let outputWidth = 24
  /// A rule, and a row for each output.
  private static let outputRows = 11

  private func large(_ area: Rect) -> [PlacedPanel] {
    let (top, bottom) = area.splitTop(max(22, area.height * 67 / 100))
    let (image, rest) = top.splitLeft(Self.imageWidth + 2)
    let matrixWidth = min(34, rest.width / 3 + 1)
    let (middle, matrix) = rest.splitLeft(rest.width - matrixWidth)
    let (hidden, output) = middle.splitLeft(middle.width - Self.outputWidth)
    let (cost, mistakes) = bottom.splitLeft(bottom.width * 52 / 100)
    return [
      PlacedPanel(ImagePanel(), image), PlacedPanel(HiddenImagesPanel(), hidden),
      PlacedPanel(OutputPanel(), output), PlacedPanel(ConfusionPanel(), matrix),
      PlacedPanel(CostPanel(), cost), PlacedPanel(WrongImagesPanel(), mistakes),
    ]
  }

  private func full(_ area: Rect) -> [PlacedPanel] {
    let (top, bottom) = area.splitTop(max(Self.outputRows + 1, area.height * 55 / 100))
    let (image, rest) = top.splitLeft(Self.imageWidth)
    let (middle, output) = rest.splitLeft(rest.width - Self.outputWidth)
    let (cost, mistakes) = bottom.splitLeft(bottom.width - max(40, bottom.width * 45 / 100))
    let centre: any Panel = showsMatrix ? ConfusionPanel() : HiddenImagesPanel()
    return [
      PlacedPanel(ImagePanel(), image), PlacedPanel(centre, middle),
      PlacedPanel(OutputPanel(), output), PlacedPanel(CostPanel(), cost),
      PlacedPanel(WrongImagesPanel(), mistakes),
    ]
  }

  /// Beside a lesson's card, or above one.
  private func narrow(_ area: Rect) -> [PlacedPanel] {
    let hasCost = area.height >= Self.outputRows + 5
    let (top, bottom) = area.splitTop(hasCost ? Self.outputRows + 1 : area.height)
    let (image, rest) = top.splitLeft(Self.imageWidth)
    let hasCentre = rest.width >= Self.outputWidth + 14
    let (middle, output) = rest.splitLeft(hasCentre ? rest.width - Self.outputWidth : 0)
    let centre: any Panel = showsMatrix ? ConfusionPanel() : HiddenImagesPanel()
    return [PlacedPanel(ImagePanel(), image)]
      + (hasCentre ? [PlacedPanel(centre, middle)] : [])
      + [PlacedPanel(OutputPanel(), output)]
      + (hasCost ? [PlacedPanel(CostPanel(), bottom)] : [])
  }

  /// The sheet, what the network is given of it, and what it says.
  private func drawing(_ area: Rect) -> [PlacedPanel] {
    let (sheet, rest) = area.splitLeft(DrawingPad.size.width + 2)
    guard rest.width >= 12 else { return [PlacedPanel(PadPanel(), area)] }
    guard rest.width >= Self.imageWidth + Self.outputWidth else {
      return [PlacedPanel(PadPanel(), sheet), PlacedPanel(OutputPanel(), rest)]
    }
    let (image, right) = rest.splitLeft(Self.imageWidth)
    let (output, hidden) = right.splitLeft(
      right.width >= Self.outputWidth + 24 ? Self.outputWidth : right.width)
    return [
      PlacedPanel(PadPanel(), sheet), PlacedPanel(ImagePanel(), image),
      PlacedPanel(OutputPanel(), output),
    ] + (hidden.width > 0 ? [PlacedPanel(HiddenImagesPanel(), hidden)] : [])
  }
}
