import Drawing
import Learning

/// Step: one example's step of backpropagation, one operation at a time.
struct StepScreen: Screen {
  let name = ScreenName.step
  let key: Unicode.Scalar = "3"
  let summary = "one step, in numbers"

  let bindings = [
    Binding([.character("n")], "n", .nextOperation, "Step", "the next operation") {
      $0.stepSubject?.isLast == true ? nil : "next"
    },
    Binding([.character("p")], "p", .previousOperation, "Step", "the operation before") { _ in
      "back"
    },
    Binding([.character("N")], "N", .nextStage, "Step", "the next part", footerKeys: "N P") {
      $0.stepSubject?.isLast == true ? nil : "part"
    },
    Binding([.character("P")], "P", .previousStage, "Step", "the part before"),
    Binding([.enter], "Enter", .stepOn, "Step", "on, and at the end: take it") {
      $0.stepSubject?.isLast == true && !$0.model.step.isWorked ? "take it" : nil
    },
    Binding([.left, .character("h")], "left", .left, "Step", "a weight of the layer before"),
    Binding([.right, .character("l")], "right", .right, "Step", "a weight of the layer after"),
    Binding([.up, .character("k")], "up", .up, "Step", "the weight or bias before"),
    Binding(
      [.down, .character("j")], "down", .down, "Step", "the next weight or bias",
      footerKeys: "arrows"
    ) { _ in "weight" },
    Binding([.character("g")], "g", .predict, "Step", "predict the next figure") { _ in
      "predict"
    },
    Binding([.character("G")], "G", .showAll, "Step", "show all figures again") {
      $0.model.step.isPredicting ? "show all" : nil
    },
    Binding([.character("w")], "w", .workedExample, "Step", "the worked example, and back") {
      $0.model.step.isWorked ? "own network" : "worked"
    },
    Binding([.character("i")], "i", .otherExample, "Step", "look at another example") {
      $0.model.step.isWorked ? nil : "example"
    },
    Binding([.character("s")], "s", .oneExample, "Step", "take the step in training") {
      $0.model.step.isWorked ? nil : "take the step"
    },
  ]

  func open(_ model: inout Model) -> [Effect] { [.send(.play(false), to: .training)] }

  /// A step is of the network of the moment: nothing trains under the microscope.
  func begin(_ model: inout Model) -> [Effect] { [.send(.play(false), to: .training)] }

  func foremost(_ model: Model) -> [Action] { bindings.map(\.action) }

  func header(_ scene: Scene) -> Header {
    guard scene.model.step.isWorked else { return Header(training: scene) }
    return Header(
      WorkedExample.setup, figures: ["α \(number(WorkedExample.alpha))", "one step"])
  }

  func statement(_ scene: Scene) -> Statement? {
    guard var told = Statement(training: scene) else { return nil }
    if scene.isPaused, let subject = scene.stepSubject {
      told = Statement(sign: "‖", text: subject.status, role: .title, line: told.line)
    }
    if scene.model.step.isWorked { told.line = "descent step" }
    return told
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    guard let subject = StepSubject(model, snapshots) else { return nil }
    return model.actOnStep(action, subject)
  }

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    if area.width >= 150, area.height >= 40 { return large(scene, area) }
    if area.width >= 72, area.height >= 18 { return full(scene, area) }
    if area.width >= 72, area.height >= 12 { return aboveCard(scene, area) }
    if scene.model.step.isWorked, area.width >= 72, area.height >= 8 {
      // No room for a network: the figures come first.
      let (table, equation) = area.splitLeft(max(46, area.width * 57 / 100))
      return [PlacedPanel(WorkedPanel(), table), PlacedPanel(EquationPanel(), equation)]
    }
    if area.width >= 30, area.height >= 12 {
      let (top, bottom) = area.splitTop(area.height - 6)
      return [PlacedPanel(StepGraphPanel(), top), PlacedPanel(EquationPanel(), bottom)]
    }
    return [PlacedPanel(EquationPanel(), area)]
  }

  /// The network over the whole width, and below it everything that is said of the step, side by
  /// side: on a wall nobody reads small tables in large frames.
  private func large(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let shape = scene.model.step.isWorked ? WorkedExample.network.shape : scene.model.setup.shape
    // All weights in one column, with their heading and the frame, or as many as there is width for.
    let needed = max(13, shape.parameterCount + 3)
    let hasAll = needed <= Self.mostRows
    let isWide = area.width >= 185
    let widths = (algorithm: isWide && hasAll ? 47 : 33, chain: isWide ? 46 : 40, equation: 46)
    let room = area.width - widths.algorithm - widths.chain - widths.equation
    let (graph, below) = area.splitTop(area.height - (hasAll ? needed : Self.mostRows - 1))
    let (others, algorithm) = below.splitLeft(below.width - widths.algorithm)
    // The worked example's names and figures have two columns of them.
    let least = isWide && scene.model.step.isWorked ? 55 : 46
    let (formulas, figures) = others.splitLeft(others.width - (hasAll ? least : max(least, room)))
    let (equation, chain) = formulas.splitLeft(formulas.width - widths.chain)
    return [
      PlacedPanel(StepGraphPanel(), graph), PlacedPanel(EquationPanel(), equation),
      PlacedPanel(ChainPanel(), chain), PlacedPanel(figuresPanel(scene), figures),
      PlacedPanel(AlgorithmPanel(), algorithm),
    ]
  }

  /// Rows in which what is said of a step still fills its panels.
  private static let mostRows = 16

  private func figuresPanel(_ scene: Scene) -> any Panel {
    scene.model.step.isWorked ? WorkedPanel() : NextWeightsPanel()
  }

  /// What a lesson's card at 80x24 leaves room for: the network, whose lit neuron shows where the
  /// operation is, the operation itself, and below it what the card speaks of.
  private func aboveCard(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let (graph, right) = area.splitLeft(max(45, area.width * 57 / 100))
    let (panel, rows): (any Panel, Int) =
      switch scene.model.step.beside {
      case .figures: (figuresPanel(scene), max(5, right.height - 8))
      case .chain: (ChainPanel(), min(10, right.height - 5))
      case .listing: (AlgorithmPanel(), min(8, right.height - 5))
      }
    let (equation, below) = right.splitTop(right.height - rows)
    return [
      PlacedPanel(StepGraphPanel(), graph), PlacedPanel(EquationPanel(), equation),
      PlacedPanel(panel, below),
    ]
  }

  private func full(_ scene: Scene, _ area: Rect) -> [PlacedPanel] {
    let isWorked = scene.model.step.isWorked
    let (left, right) = area.splitLeft(max(45, area.width * 57 / 100))
    let share = isWorked ? 50 : 66
    let (graph, figures) = left.splitTop(left.height * share / 100)
    let (equation, rest) = right.splitTop(max(6, right.height * 30 / 100))
    let (chain, algorithm) = rest.splitTop(max(7, rest.height * 47 / 100))
    return [
      PlacedPanel(StepGraphPanel(), graph), PlacedPanel(EquationPanel(), equation),
      PlacedPanel(ChainPanel(), chain),
      PlacedPanel(figuresPanel(scene), figures),
      PlacedPanel(AlgorithmPanel(), algorithm),
    ]
  }
}
