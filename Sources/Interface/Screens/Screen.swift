import Drawing
import Learning

/// A screen: what it shows, in whatever room there is, and what the keys of its own do.
protocol Screen: Sendable {
  var name: ScreenName { get }
  /// The digit that opens it.
  var key: Unicode.Scalar { get }
  /// What it shows, in a few words for the help.
  var summary: String { get }
  /// The experiment that it looks at now.
  func desk(_ model: Model) -> Desk
  /// The keys that work here alone, or that say here what they do.
  var bindings: [Binding] { get }
  /// What the key of an action is good for here now.
  func standing(of action: Action, _ model: Model) -> Standing
  /// Whether it shows the cost over the epochs, on axes that can be chosen.
  var hasCostPlot: Bool { get }
  /// The panels in the order of the Tab key, each in its place.
  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel]
  /// What happens when the screen is opened.
  func open(_ model: inout Model) -> [Effect]
  /// Begins the screen's own experiment from the model's setup, which has changed.
  func begin(_ model: inout Model) -> [Effect]
  /// Takes a key before the table of keys is asked; nil leaves it to the table.
  func press(_ key: Key, on model: inout Model) -> [Effect]?
  /// The actions whose keys the footer shows before all others, in this order.
  func foremost(_ model: Model) -> [Action]
  /// What the bar at the top tells.
  func header(_ scene: Scene) -> Header
  /// What the status line says; nil: nothing yet.
  func statement(_ scene: Scene) -> Statement?
  /// Carries out an action in this screen's own way.
  ///
  /// - Returns: nil when the action means here what it means everywhere.
  func act(_ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]) -> [Effect]?
}

extension Screen {
  func desk(_ model: Model) -> Desk { .training }
  var bindings: [Binding] { [] }
  var hasCostPlot: Bool { false }
  func standing(of action: Action, _ model: Model) -> Standing { .works }
  func open(_ model: inout Model) -> [Effect] { [] }
  func begin(_ model: inout Model) -> [Effect] { [] }
  func press(_ key: Key, on model: inout Model) -> [Effect]? { nil }
  func foremost(_ model: Model) -> [Action] { [] }
  func header(_ scene: Scene) -> Header { Header(training: scene) }
  func statement(_ scene: Scene) -> Statement? { Statement(training: scene) }
  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? { nil }
}

/// What the key of an action is good for on a screen.
enum Standing: Sendable {
  /// It does what it says.
  case works
  /// It has nothing to do just now: the help names it, the footer leaves it out.
  case rests
  /// It has no meaning here at any time.
  case absent
}

/// Every screen, in the order of their keys.
enum Screens {
  static let catalog: [any Screen] = [
    TrainScreen(), RaceScreen(), StepScreen(), SurfaceScreen(), CensusScreen(), UnitsScreen(),
    LessonsScreen(),
  ]

  /// The screen of a name; there is one for each.
  static func named(_ name: ScreenName) -> any Screen {
    guard let screen = catalog.first(where: { $0.name == name }) else {
      preconditionFailure("every screen name stands in the catalog of screens")
    }
    return screen
  }
}
