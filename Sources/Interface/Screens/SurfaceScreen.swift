import Drawing

/// Surface: the mean J as a landscape over the weights, and the path that training takes in it.
struct SurfaceScreen: Screen {
  let name = ScreenName.surface
  let key: Unicode.Scalar = "4"
  let summary = "J as a landscape"

  let bindings = [
    Binding(
      [.left, .character("h")], "left", .left, "Surface", "the weight before, across",
      footerKeys: "arrows"
    ) { $0.model.surface.showsThreeRates || $0.model.surface.isAlongPath ? "weight" : "weights" },
    Binding([.right, .character("l")], "right", .right, "Surface", "the next weight, across"),
    Binding([.up, .character("k")], "up", .up, "Surface", "the next weight, upwards"),
    Binding([.down, .character("j")], "down", .down, "Surface", "the weight before, upwards"),
    Binding([.character("m")], "m", .mapAxes, "Surface", "map: weights or directions") {
      $0.model.surface.isAlongPath ? "two weights" : "main directions"
    },
    Binding([.character("v")], "v", .threeRates, "Surface", "three α: small, right, big") {
      $0.model.surface.showsThreeRates ? "map" : "three α"
    },
  ]

  func foremost(_ model: Model) -> [Action] {
    [.runOrPause, .left, .mapAxes, .threeRates, .alphaUp]
  }

  /// Without a map of two weights there is no second weight to choose.
  func standing(of action: Action, _ model: Model) -> Standing {
    switch action {
    case .up, .down: model.surface.showsThreeRates || model.surface.isAlongPath ? .rests : .works
    case .mapAxes: model.surface.showsThreeRates ? .rests : .works
    default: .works
    }
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    guard standing(of: action, model) == .works else { return [] }
    switch action {
    case .left, .right: model.surface.stepAcross(action == .left ? -1 : 1, model.setup)
    case .up, .down: model.surface.stepUp(action == .up ? 1 : -1, model.setup)
    case .mapAxes: model.surface.isAlongPath.toggle()
    case .threeRates:
      model.surface.showsThreeRates.toggle()
      model.focus = nil
      model.isZoomed = false
    default: return nil
    }
    return []
  }

  /// The rows from which the three pictures have room below the curve and the map.
  private static let tall = 31

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    if scene.model.surface.showsThreeRates { return threeRates(scene, area) }
    if area.width >= 100, area.height >= Self.tall {
      let (top, bottom) = area.splitTop(area.height * 62 / 100)
      return pair(scene, top) + threeRates(scene, bottom)
    }
    if area.width >= 64, area.height >= 5 { return pair(scene, area) }
    if area.width >= 20, area.height >= 16 {
      let (top, bottom) = area.splitTop(area.height / 2)
      return [PlacedPanel(SlicePanel(), top), PlacedPanel(Self.landscape(scene), bottom)]
    }
    return [PlacedPanel(SlicePanel(), area)]
  }

  private func pair(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let columns = area.columns(2)
    return [PlacedPanel(SlicePanel(), columns[0]), PlacedPanel(Self.landscape(scene), columns[1])]
  }

  /// A relief needs pixels; in ASCII the map from above says more.
  private static func landscape(_ scene: Scene) -> any Panel {
    scene.model.surface.isFromAbove || !scene.features.isUnicode ? LandscapePanel() : ReliefPanel()
  }

  private func threeRates(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    // Stacked, a picture of under six rows would be all words.
    let isStacked = area.width < 54 && area.height >= 27
    let places: [Rect]
    if isStacked {
      places = (0..<3).map { row in
        let from = area.height * row / 3
        return Rect(area.x, area.y + from, area.width, area.height * (row + 1) / 3 - from)
      }
    } else {
      places = area.columns(3)
    }
    let trial = scene.run.flatMap { run in
      run.whyNoPicture == nil
        ? RateTrial(run, along: scene.model.surface.axes(of: run.setup).across) : nil
    }
    return zip(ThreeRatesPanel.Which.allCases, places).map {
      PlacedPanel(ThreeRatesPanel($0, trial), $1)
    }
  }
}
