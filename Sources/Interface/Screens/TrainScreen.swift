import Drawing

/// Train: the network, its decision regions and its cost, live.
public struct TrainScreen: Screen {
  public let name = ScreenName.train
  public let key: Unicode.Scalar = "1"
  public let summary = "watch one network"

  public init() {}

  /// Network, regions, cost and examples.
  public func focusCount(_ model: Model) -> Int { 4 }

  /// Whoever is new here is shown the way to the lessons.
  public func foremost(_ model: Model) -> [Action] {
    [
      .runOrPause, .oneExample, .oneEpoch, .alphaUp, .faster, .again, .nextSeed,
      .screen(.lessons), .prompt,
    ]
  }

  public func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    if area.width >= 64, area.height >= 15 { return full(area) }
    if area.width >= 56, area.height >= 5 {
      let (left, right) = area.splitLeft(min(area.width * 4 / 10, area.height * 3 + 4))
      return [PlacedPanel(RegionPanel(), left), PlacedPanel(CostPanel(), right)]
    }
    if area.width >= 20, area.height >= 13 {
      let (top, bottom) = area.splitTop(area.height * 6 / 10)
      return [PlacedPanel(RegionPanel(), top), PlacedPanel(CostPanel(), bottom)]
    }
    return [PlacedPanel(CostPanel(), area)]
  }

  private func full(_ area: Rect) -> [PlacedPanel] {
    let hasExamples = area.width >= 110
    let (top, bottom) = area.splitTop(
      area.height * (area.height < 24 ? 13 : 60) / (area.height < 24 ? 21 : 100))
    // The map is as wide as makes its pixels square, and leaves the graph the larger part.
    let mapWidth = min(area.width * 45 / 100, max(26, top.height * 2 + 4))
    let (network, regions) = top.splitLeft(area.width - mapWidth)
    var placed = [PlacedPanel(NetworkPanel(), network), PlacedPanel(RegionPanel(), regions)]
    if hasExamples {
      let (cost, examples) = bottom.splitLeft(area.width - max(38, mapWidth))
      placed += [PlacedPanel(CostPanel(), cost), PlacedPanel(ExamplesPanel(), examples)]
    } else {
      placed.append(PlacedPanel(CostPanel(), bottom))
    }
    return placed
  }
}
