import Drawing

/// Train: the network, its decision regions and its cost, live.
struct TrainScreen: Screen {
  let name = ScreenName.train
  let key: Unicode.Scalar = "1"
  let hasCostPlot = true
  let summary = "watch one network"

  let bindings = [
    Binding(
      [.character("w")], "w", .wrongOnly, "Train",
      "the wrong ones, or the next"
    ) { scene in
      guard let run = scene.run, run.setup.dataset.examples.count > TrainScreen.fewExamples else {
        return nil
      }
      if run.setup.dataset.images != nil { return "next wrong" }
      return scene.model.showsWrongOnly ? "all examples" : "wrong ones"
    },
    Binding(
      [.character("m")], "m", .mapAxes, "Train", "other inputs on the axes"
    ) { $0.model.hasMapAxes ? "map" : nil },
    Binding(
      [.character("x")], "x", .matrix, "Train", "who is taken for whom"
    ) { scene in
      guard ConfusionPanel.suits(scene.model.setup.dataset) else { return nil }
      return scene.model.showsMatrix ? "no table" : "for whom"
    },
    Binding([.character("p")], "p", .placePoints, "Train", "points, or draw an image") {
      $0.model.setup.dataset.images != nil ? "draw" : $0.model.canDraw ? "points" : nil
    },
    Binding([.enter], "Enter", .edit, "Train", "another α, or Step on it") {
      $0.model.setup.dataset.images == nil ? nil : "step"
    },
    Binding(
      [.character("u")], "u", .nextNeuron, "Train", "one neuron's weights: next"
    ) { $0.model.setup.dataset.images == nil && $0.hasManyWeights ? "neuron" : nil },
    Binding(
      [.character("P")], "P", .present, "Train", "the presenter's look"
    ) { $0.isPresented ? "all panels" : nil },
    Binding([.character("U")], "U", .previousNeuron, "Train", "the neuron before"),
  ]

  /// So many stand on one page.
  private static let fewExamples = 8

  func standing(of action: Action, _ model: Model) -> Standing {
    switch action {
    case .mapAxes: model.hasMapAxes ? .works : .rests
    case .matrix: ConfusionPanel.suits(model.setup.dataset) ? .works : .rests
    case .placePoints: model.canDraw && !model.isDrawing ? .works : .rests
    // The keys are the pen's meanwhile.
    case .left, .right, .up, .down, .edit: model.isDrawing ? .rests : .works
    case .runOrPause: model.pad == nil ? .works : .rests
    default: .works
    }
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    switch action {
    case .wrongOnly where model.setup.dataset.images != nil: model.chooseNextMistake()
    case .wrongOnly: model.showsWrongOnly.toggle()
    case .matrix where ConfusionPanel.suits(model.setup.dataset): model.showsMatrix.toggle()
    case .placePoints where model.setup.dataset.images != nil: model.pad = DrawingPad()
    case .placePoints where model.setup.dataset.takesPoints: model.mapCursor = .middle
    case .mapPencil(let cursor): model.mapCursor = cursor
    case .pen(let cell): model.drawDigit(at: cell, drawing: false)
    case .edit where model.setup.dataset.images != nil: return model.stepOnImage()
    case .mapAxes: model.mapAxes = model.nextMapAxes
    case .present: model.isPresenting.toggle()
    case .neuron(let unit): model.neuron = model.neuron == unit ? nil : unit
    case .nextNeuron: model.stepNeuron(1)
    case .previousNeuron: model.stepNeuron(-1)
    default: return nil
    }
    return []
  }

  /// Whoever is new here is shown the way to the lessons.
  func foremost(_ model: Model) -> [Action] {
    (model.isPresenting ? [.present] : []) + [
      .runOrPause, .oneExample, .oneEpoch, .alphaUp, .faster, .again, .nextSeed,
      .screen(.lessons), .prompt,
    ]
  }

  /// While a digit is being drawn the keys are the pen's.
  func press(_ key: Key, on model: inout Model) -> [Effect]? {
    model.drawDigit(with: key) ?? model.placePoints(with: key)
  }

  func statement(_ scene: Scene) -> Statement? {
    if scene.model.mapCursor != nil {
      return Statement(
        sign: "(+)",
        text: "points: arrows move, a digit places that class, x removes, Enter is done",
        role: .strong)
    }
    guard scene.model.pad != nil else { return Statement(training: scene) }
    return Statement(
      sign: "✎", text: "arrows move the pen, space sets it down, x a clean sheet, Enter done",
      role: .title)
  }

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    let isOfImages = scene.model.setup.dataset.images != nil
    if isOfImages, scene.model.pad != nil || !scene.isPresented {
      return ImageLayout(scene: scene).panels(in: area)
    }
    if scene.isPresented, let large = PresentLayout(scene: scene).panels(in: area) { return large }
    if area.width >= 110, area.height >= Self.tall { return large(scene, area) }
    if area.width >= 64, area.height >= 15 { return full(scene, area) }
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

  /// The rows from which a map above the examples is larger than one beside the network alone.
  private static let tall = 30

  /// The map above the examples, which get what they need and no more; the network above its cost.
  private func large(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let examples = ExamplesPanel.rows(of: scene.model.setup.dataset.examples.count)
    let mapWidth = min(area.width / 2, max(38, (area.height - examples) * 2 + 4))
    let (left, right) = area.splitLeft(area.width - mapWidth)
    // Hardly taller than makes its pixels square.
    let (regions, table) = right.splitTop(min(area.height - examples, mapWidth / 2 + 6))
    let (network, cost) = left.splitTop(area.height * 60 / 100)
    return [
      PlacedPanel(NetworkPanel(), network), PlacedPanel(RegionPanel(), regions),
      PlacedPanel(CostPanel(), cost),
      PlacedPanel(showsMatrix(scene) ? ConfusionPanel() : ExamplesPanel() as any Panel, table),
    ]
  }

  private func showsMatrix(_ scene: Scene) -> Bool {
    scene.model.showsMatrix && ConfusionPanel.suits(scene.model.setup.dataset)
  }

  private func full(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let hasExamples = area.width >= 110
    let (top, bottom) = area.splitTop(
      area.height * (area.height < 24 ? 13 : 60) / (area.height < 24 ? 21 : 100))
    // The map is as wide as makes it square, and leaves the graph the larger part.
    let mapWidth = min(area.width * 45 / 100, max(26, (top.height - 2) * 2 + 4))
    let (network, regions) = top.splitLeft(area.width - mapWidth)
    var placed = [
      PlacedPanel(NetworkPanel(), network),
      PlacedPanel(RegionPanel(showsAnswers: !hasExamples), regions),
    ]
    if hasExamples {
      let (cost, examples) = bottom.splitLeft(area.width - max(38, mapWidth))
      placed += [
        PlacedPanel(CostPanel(), cost),
        PlacedPanel(showsMatrix(scene) ? ConfusionPanel() : ExamplesPanel() as any Panel, examples),
      ]
    } else if showsMatrix(scene) {
      let (cost, matrix) = bottom.splitLeft(
        area.width - ConfusionPanel.width(of: scene.model.setup.dataset))
      placed += [PlacedPanel(CostPanel(), cost), PlacedPanel(ConfusionPanel(), matrix)]
    } else {
      placed.append(PlacedPanel(CostPanel(), bottom))
    }
    return placed
  }
}
