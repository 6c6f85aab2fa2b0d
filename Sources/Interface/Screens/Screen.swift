import Drawing

/// A screen composes panels in whatever room there is.
public protocol Screen: Sendable {
  var name: ScreenName { get }
  var title: String { get }
  /// The panels in the order of the Tab key, each in its place.
  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel]
}

/// Every screen, in the order of their keys.
public enum Screens {
  static let train = TrainScreen()
  static let race = RaceScreen()
  public static let catalog: [any Screen] = [train, race]

  public static func named(_ name: ScreenName) -> any Screen {
    switch name {
    case .train: train
    case .race: race
    }
  }
}
