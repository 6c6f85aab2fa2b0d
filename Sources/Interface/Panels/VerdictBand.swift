import Drawing

/// A lane's verdict on a band of the lane's colour: in block letters once it is decided, where they
/// have room.
struct VerdictBand {
  let lane: Int
  let text: String
  let isDecided: Bool

  /// The rows of the band in a lane of some size.
  static func rows(_ area: Rect, _ scene: Scene) -> Int {
    let letters = BlockText.fewestRows(scene.features.grid)
    guard scene.features.isUnicode, area.width >= 18 else { return 1 }
    return area.height >= 20 ? letters + letters / 2 : area.height >= 10 ? letters : 1
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let look = look(scene, rows: area.height)
    canvas.fill(area, Cell(" ", look))
    if isDecided, area.height > 1, let block = block(scene, in: area) {
      let ink = scene.features.colors > .none ? look.foreground : .standard
      canvas.draw(block.image(ink), at: Point(area.x + 1, area.y))
      return
    }
    canvas.write(
      text, area.x + 1, area.y + area.height / 2, look.bold, limit: max(0, area.width - 1))
  }

  /// The paper's colour on the lane's own; without colours reversed, but for block letters, which
  /// stand out alone.
  private func look(_ scene: Scene, rows: Int) -> Style {
    guard scene.features.colors > .none else { return rows > 1 ? .plain : Style(reversed: true) }
    let own = scene.model.theme.lane(lane, scene.features.colors)
    return Style(own.background, on: own.foreground)
  }

  /// The largest letters that fit.
  private func block(_ scene: Scene, in area: Rect) -> BlockText? {
    let word = text.uppercased()
    guard BlockText.hasLetters(for: word) else { return nil }
    return [false, true].lazy.map {
      BlockText(word, rows: area.height, scene.features.grid, isNarrow: $0)
    }.first { $0.size.width <= area.width - 2 }
  }
}
