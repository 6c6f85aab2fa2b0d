import Drawing
import Learning

/// What the person has chosen: the state of the screen, and the setup wished for.
public struct Model: Sendable {
  public var screen: ScreenName = .train
  /// What the training run was begun with, α as it is wished for now.
  public var setup: Setup {
    didSet { if setup.dataset != oldValue.dataset { leaveExamples() } }
  }
  /// The learning rates of the race, lane by lane.
  public var alphas: [Double]
  public var theme: Theme
  /// The chosen panel of the screen; in the race, the chosen lane.
  public var focus: Int?
  public var isZoomed = false
  /// Whether the Train screen has the presenter's look.
  public var isPresenting = false
  public var isHelpShown = false
  /// How many rows of the help have been turned past.
  public var helpRow = 0
  public var isCostLinear = false
  /// Whether the epochs of cost plots are on a logarithmic axis.
  public var areEpochsLogarithmic = false
  /// Whether that was chosen; a race has its own way until it is.
  var hasChosenEpochs = false
  /// The example whose activations are shown; nil: the one being learned.
  public var example: Int?
  /// The neuron or input of the graph whose weights alone are in colours; nil: all of them are.
  var neuron: GraphUnit?
  /// Whether the table of examples lists those alone that are answered wrong.
  public var showsWrongOnly = false
  /// Whether it is shown who is taken for whom, where there is no room for it beside all else.
  public var showsMatrix = false
  /// Where the next point would go, while points are being placed on the map of the Train screen.
  public var mapCursor: MapCursor?
  /// What is being drawn for the network to read; nil while nothing is.
  public var pad: DrawingPad?
  /// The inputs along the axes of maps, by their places; nil: the first ones.
  public var mapAxes: [Int]?
  public var step = StepView()
  public var prompt: Prompt?
  public var promptHistory = PromptHistory()
  public var message: Message?
  /// The lessons, and the one that is open.
  public var course = Course()
  /// What the Surface screen has chosen.
  public var surface = SurfaceView()
  /// The size of the screen when the last event came, in cells: where a click meets a panel.
  public var size = Size(80, 24)
  /// The glyphs that were chosen while the program runs; nil: those that it began with.
  public var glyphs: Features.Glyphs?
  /// Whether the terminal was opened with more than ASCII.
  public var canShowUnicode = true
  /// What the terminal shows; words that it spells otherwise take other room.
  public var features = Features.full
  /// What the experiments show while an event is answered: panels are placed by it too.
  var seen: [Desk: Snapshot] = [:]
  /// What the Units screen has chosen.
  public var units = Units()
  /// Whether the race has been begun with the setup of now.
  var raceSetup: Setup?
  public var census = CensusChoices()
  /// Lines that are carried out at the start, as if typed after `:`.
  public var cues: [String] = []

  /// The example shown when none is chosen and none can be followed: (1,0), the worked example's.
  static let restExample = 1

  public init(setup: Setup = Setup(), alphas: [Double] = Model.raceAlphas, theme: Theme = .dark) {
    self.setup = setup
    self.alphas = alphas
    self.theme = theme
  }

  /// An example is chosen by its place, which is another one's in another dataset.
  private mutating func leaveExamples() {
    example = nil
    step.example = nil
    mapAxes = nil
    pad = nil
    if !setup.dataset.takesPoints { mapCursor = nil }
  }

  /// The experiment that the screen looks at now.
  public var desk: Desk { Screens.named(screen).desk(self) }

  /// Too small, right and too big on XOR from the standard start: at 0.01 the run is still on its
  /// first plateau when 0.5 has long arrived; at 50 the first steps throw J above where it began,
  /// and there it stays.
  public static let raceAlphas = [0.01, 0.5, 50]

  var raceSetups: [Setup] {
    alphas.map { alpha in
      var lane = setup
      lane.alpha = alpha
      return lane
    }
  }
}

/// A line for the person, below the panels, until the next key.
public struct Message: Hashable, Sendable {
  public var text: String
  public var isError: Bool

  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
