import Drawing
import Learning

/// Where the panels of each view of the Units screen stand.
struct UnitsLayout {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func panels(in area: Rect) -> [PlacedPanel] {
    switch scene.model.units.view {
    case .perceptron: perceptron(area)
    case .sigmoid: sigmoid(area)
    case .gates: gates(area)
    case .depth: depth(area)
    }
  }

  /// A map is as wide as makes its pixels square, and leaves the rest of the width its share.
  private func mapWidth(_ area: Rect) -> Int {
    min(area.width * 48 / 100, max(24, area.height * 2 + 2))
  }

  private func perceptron(_ area: Rect) -> [PlacedPanel] {
    guard area.width >= 60, area.height >= 14 else {
      return [PlacedPanel(PerceptronMapPanel(), area)]
    }
    let (map, rest) = area.splitLeft(mapWidth(area))
    if rest.width >= 80, rest.height >= Self.tall { return large(map: map, rest) }
    let (correction, below) = rest.splitTop(min(10, area.height * 45 / 100))
    let placed = [
      PlacedPanel(PerceptronMapPanel(), map), PlacedPanel(CorrectionPanel(), correction),
    ]
    guard scene.perceptron?.isSeparable == false, below.width >= 40 else {
      return placed + [PlacedPanel(MistakesPanel(), below)]
    }
    let (mistakes, cycle) = below.splitLeft(below.width * 45 / 100)
    return placed + [PlacedPanel(MistakesPanel(), mistakes), PlacedPanel(CyclePanel(), cycle)]
  }

  /// The rows from which the bars of mistakes can be tall, if they are not narrow.
  private static let tall = 36

  /// What was put right, and the round that it goes, above the mistakes over the whole width.
  private func large(map: Rect, _ rest: Rect) -> [PlacedPanel] {
    let isSeparable = scene.perceptron?.isSeparable != false
    let (top, mistakes) = rest.splitTop(10)
    let (correction, cycle) = top.splitLeft(isSeparable ? top.width : top.width - 36)
    let placed = [
      PlacedPanel(PerceptronMapPanel(), map), PlacedPanel(CorrectionPanel(), correction),
      PlacedPanel(MistakesPanel(), mistakes),
    ]
    return isSeparable ? placed : placed + [PlacedPanel(CyclePanel(), cycle)]
  }

  private func sigmoid(_ area: Rect) -> [PlacedPanel] {
    guard area.width >= 60, area.height >= 8 else { return [PlacedPanel(CurvePanel(), area)] }
    let (curve, table) = area.splitLeft(area.width - max(30, area.width * 30 / 100))
    return [PlacedPanel(CurvePanel(), curve), PlacedPanel(OperatingPanel(), table)]
  }

  private func gates(_ area: Rect) -> [PlacedPanel] {
    guard area.width >= 60, area.height >= 14 else {
      return [PlacedPanel(TruthTablePanel(), area)]
    }
    let isLarge = area.width >= 150 && area.height >= 40
    let (map, rest) = area.splitLeft(min(mapWidth(area), area.width * (isLarge ? 46 : 38) / 100))
    // A line for each example, the names and the frame: a truth table is whole or none.
    let examples = scene.handSet.dataset.examples.count
    let rows = isLarge ? TruthTablePanel.spacedRows(of: examples) + 2 : examples + 3
    let (network, table) = rest.splitTop(area.height - rows)
    return [
      PlacedPanel(GateNetworkPanel(), network), PlacedPanel(GateRegionPanel(), map),
      PlacedPanel(TruthTablePanel(), table),
    ]
  }

  private func depth(_ area: Rect) -> [PlacedPanel] {
    guard area.width >= 48, area.height >= 8 else { return [PlacedPanel(DepthPanel(run: 0), area)] }
    let hasIdentity = area.height >= 14
    let (top, bottom) = area.splitTop(hasIdentity ? (area.height + 1) / 2 : area.height)
    let rows = hasIdentity ? [top, bottom] : [top]
    return rows.enumerated().flatMap { row, area in
      area.columns(3).enumerated().map { column, area in
        PlacedPanel(DepthPanel(run: row * 3 + column), area)
      }
    }
  }
}

extension Scene {
  /// The perceptron's run, and what it tells of itself.
  var perceptronRun: Run? { snapshots[.perceptron]?.runs.first }
  var perceptron: Perceptron? { perceptronRun?.perceptron }
}
