import Drawing

/// A screen: what it shows, in whatever room there is, and what the keys of its own do.
public protocol Screen: Sendable {
  var name: ScreenName { get }
  /// The digit that opens it.
  var key: Unicode.Scalar { get }
  /// What it shows, in a few words for the help.
  var summary: String { get }
  /// The experiment that it looks at.
  var desk: Desk { get }
  /// The keys that work here alone, or that say here what they do.
  var bindings: [Binding] { get }
  /// Whether they come before the keys of training, in the footer and the help.
  var ownKeysFirst: Bool { get }
  /// How many things the Tab key chooses between.
  func focusCount(_ model: Model) -> Int
  /// The panels in the order of the Tab key, each in its place.
  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel]
  /// What happens when the screen is opened.
  func open(_ model: inout Model) -> [Effect]
  /// Carries out an action in this screen's own way.
  ///
  /// - Returns: nil when the action means here what it means everywhere.
  func act(_ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]) -> [Effect]?
}

extension Screen {
  public var desk: Desk { .training }
  public var bindings: [Binding] { [] }
  public var ownKeysFirst: Bool { false }
  public func open(_ model: inout Model) -> [Effect] { [] }
  public func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? { nil }
}

/// Every screen, in the order of their keys.
public enum Screens {
  public static let catalog: [any Screen] = [TrainScreen(), RaceScreen(), StepScreen()]

  public static func named(_ name: ScreenName) -> any Screen {
    guard let screen = catalog.first(where: { $0.name == name }) else {
      preconditionFailure("every screen name stands in the catalog of screens")
    }
    return screen
  }
}
