import Drawing

extension CensusColumns {
  /// The column of a census that is nearest to a place in a panel's plot.
  static func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let progress = scene.census, !progress.rows.isEmpty else { return nil }
    let columns = CensusColumns(
      scene, progress, in: area, figures: shares(of: progress), beside: medians(of: progress))
    func distance(_ index: Int) -> Int { abs(columns.centers[index] - point.x) }
    return columns.centers.indices.min { distance($0) < distance($1) }.map { .column($0) }
  }
}

extension SharePanel {
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    CensusColumns.action(at: point, scene, in: area)
  }
}

extension EpochsPanel {
  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    CensusColumns.action(at: point, scene, in: area)
  }
}
