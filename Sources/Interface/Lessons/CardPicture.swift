import Drawing

/// A picture that a card is about: one panel of a screen, shown large, or a whole screen.
public enum CardPicture: String, CaseIterable, Sendable {
  case network, regions, cost
  case plot
  case graph
  case relief, slice
  case share
  case line, curve
  case train, race, step, surface, census, units

  /// The picture of a name.
  ///
  /// - Throws: `InputError` that says which there are.
  public static func named(_ name: String) throws(InputError) -> CardPicture {
    if let picture = CardPicture(rawValue: name) { return picture }
    throw InputError(
      "picture \(name): no such picture; " + hint(for: name, among: allCases.map(\.rawValue)))
  }

  /// The screen that has it.
  var screen: ScreenName {
    switch self {
    case .network, .regions, .cost, .train: .train
    case .plot, .race: .race
    case .graph, .step: .step
    case .relief, .slice, .surface: .surface
    case .share, .census: .census
    case .line, .curve, .units: .units
    }
  }

  /// Whether it is a screen with all its panels.
  var isWhole: Bool { rawValue == screen.rawValue }

  /// Whether it is about as high as wide, so that a card beside it leaves it larger than one below.
  var isSquare: Bool { [.network, .regions, .relief, .line].contains(self) }

  /// The panel that it is; nil of a whole screen, and where its screen shows something else now.
  func panel(_ scene: Scene) -> (any Panel)? {
    let (units, surface) = (scene.model.units.view, scene.model.surface)
    return switch self {
    case .network: NetworkPanel()
    case .regions: RegionPanel(showsAnswers: true)
    case .cost: CostPanel()
    case .plot: RacePlotPanel()
    case .graph: StepGraphPanel()
    case .relief: surface.showsThreeRates ? nil : SurfaceScreen.landscape(scene)
    case .slice: surface.showsThreeRates ? nil : SlicePanel()
    case .share: SharePanel()
    case .line: units == .perceptron ? PerceptronMapPanel() : nil
    case .curve: units == .sigmoid ? CurvePanel() : nil
    case .train, .race, .step, .surface, .census, .units: nil
    }
  }
}

extension OpenLesson {
  /// The picture of the card; of one that names none the last one that was named stays, as its cues do.
  var picture: CardPicture? { lesson.cards[...card].last { $0.picture != nil }?.picture?.value }
}

extension Model {
  /// The panel that the open card is about, if the screen that is shown has it.
  var cardPicture: CardPicture? {
    guard let picture = course.open?.picture, picture.screen == screen else { return nil }
    return picture.isWhole ? nil : picture
  }

  /// The same while it is shown instead of all panels.
  var largePicture: CardPicture? {
    guard let open = course.open, open.showsPicture, !isZoomed, focus == nil, !isPresented else {
      return nil
    }
    return cardPicture
  }

  /// Refuses a picture that the screen of its card does not have.
  func check(_ picture: Card.Line<CardPicture>) throws(CueError) {
    let (name, wanted) = (picture.value.rawValue, picture.value.screen)
    guard wanted != screen else { return }
    throw CueError(
      line: picture.number,
      message: "picture \(name): it is on the \(wanted) screen, and the card shows \(screen)")
  }
}

extension Scene {
  /// From this size on all panels together are large enough for whoever sits in the last row.
  private static let roomy = Size(110, 30)

  /// The picture of the open card, over all the room of the panels; nil where they are shown side by
  /// side.
  func largePicture(in area: Rect, of size: Size) -> PlacedPanel? {
    guard size.width < Self.roomy.width || size.height < Self.roomy.height,
      let panel = model.largePicture?.panel(self)
    else { return nil }
    return PlacedPanel(panel, area)
  }
}
