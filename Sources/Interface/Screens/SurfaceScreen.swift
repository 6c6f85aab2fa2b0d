import Drawing

/// Surface: the mean J as a landscape over the weights, and the path that training takes in it.
struct SurfaceScreen: Screen {
  let name = ScreenName.surface
  let key: Unicode.Scalar = "4"
  let summary = "J as a landscape"

  let bindings = [
    Binding(
      [.left, .character("h")], "left", .left, "Surface", "turn; from above a weight",
      footerKeys: "arrows"
    ) {
      let view = $0.model.surface
      if view.isRelief($0.model) { return "turn" }
      return view.showsThreeRates || view.isAlongPath ? "weight" : "weights"
    },
    Binding([.right, .character("l")], "right", .right, "Surface", "turn the other way"),
    Binding([.up, .character("k")], "up", .up, "Surface", "look from higher up"),
    Binding([.down, .character("j")], "down", .down, "Surface", "look from lower down"),
    Binding([.character("w")], "w", .nextWeight, "Surface", "J along the next weight") {
      $0.model.surface.isRelief($0.model) ? "weight" : nil
    },
    Binding([.character("W")], "W", .previousWeight, "Surface", "J along the weight before"),
    Binding([.character("m")], "m", .mapAxes, "Surface", "two weights, or directions") {
      $0.model.surface.isAlongPath ? "two weights" : "main directions"
    },
    Binding([.character("v")], "v", .fromAbove, "Surface", "from above, or as a relief") {
      $0.model.surface.isFromAbove ? "relief" : "from above"
    },
    Binding([.character("a")], "a", .threeRates, "Surface", "three α: small, right, big") {
      $0.model.surface.showsThreeRates ? "surface" : "three α"
    },
  ]

  func foremost(_ model: Model) -> [Action] {
    [.runOrPause, .left, .nextWeight, .mapAxes, .fromAbove, .threeRates, .alphaUp]
  }

  /// Without a map of two weights there is no second weight to choose, and in ASCII no relief.
  func standing(of action: Action, _ model: Model) -> Standing {
    let view = model.surface
    switch action {
    case .up, .down:
      return view.isRelief(model) || !(view.showsThreeRates || view.isAlongPath) ? .works : .rests
    case .mapAxes: return view.showsThreeRates ? .rests : .works
    case .fromAbove: return view.showsThreeRates || !model.features.isUnicode ? .rests : .works
    default: return .works
    }
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    guard standing(of: action, model) == .works else { return [] }
    let isRelief = model.surface.isRelief(model)
    switch action {
    case .left where isRelief: model.surface.view = model.surface.view.turned(-1)
    case .right where isRelief: model.surface.view = model.surface.view.turned(1)
    case .up where isRelief: model.surface.view = model.surface.view.turned(0, raised: 1)
    case .down where isRelief: model.surface.view = model.surface.view.turned(0, raised: -1)
    case .left, .right: model.surface.stepAcross(action == .left ? -1 : 1, model.setup)
    case .up, .down: model.surface.stepUp(action == .up ? 1 : -1, model.setup)
    case .nextWeight, .previousWeight:
      model.surface.stepAcross(action == .previousWeight ? -1 : 1, model.setup)
    case .mapAxes: model.surface.isAlongPath.toggle()
    case .fromAbove: model.surface.isFromAbove.toggle()
    case .threeRates:
      model.surface.showsThreeRates.toggle()
      model.focus = nil
      model.isZoomed = false
    default: return nil
    }
    return []
  }

  /// The rows from which the three pictures have room below the curve and the map.
  private static let tall = 44

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    if scene.model.surface.showsThreeRates { return threeRates(scene, area) }
    if area.width >= 100, area.height >= Self.tall {
      let (top, bottom) = area.splitTop(area.height * 62 / 100)
      return pair(scene, top) + threeRates(scene, bottom)
    }
    if area.width >= 64, area.height >= 5 { return pair(scene, area) }
    if area.width >= 20, area.height >= 16 {
      let (top, bottom) = area.splitTop(area.height / 2)
      return [PlacedPanel(Self.landscape(scene), top), PlacedPanel(SlicePanel(), bottom)]
    }
    return [PlacedPanel(SlicePanel(), area)]
  }

  private func pair(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let (left, right) = area.splitLeft(area.width * 55 / 100)
    return [PlacedPanel(Self.landscape(scene), left), PlacedPanel(SlicePanel(), right)]
  }

  /// A relief needs pixels; in ASCII the map from above says more.
  static func landscape(_ scene: Scene) -> any Panel {
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
    let later = LaterTrial {
      scene.run.flatMap { run in
        run.whyNoPicture == nil
          ? RateTrial(run, along: scene.model.surface.axes(of: run.setup).across) : nil
      }
    }
    return zip(ThreeRatesPanel.Which.allCases, places).map {
      PlacedPanel(ThreeRatesPanel($0, later), $1)
    }
  }
}
