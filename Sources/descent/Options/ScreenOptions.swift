import ArgumentParser
import Drawing
import Interface
import Learning
import Runtime

/// Which screen, and the lanes of its race.
struct ScreenOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "the screen: " + ScreenName.allCases.map(\.rawValue).joined(separator: ", ")
        + "; \(ScreenName.train.rawValue) by default",
      valueName: "name"),
    completion: .list(ScreenName.allCases.map(\.rawValue)))
  var screen: String?

  @Flag(help: "the presenter's look of the train screen: large figures")
  var present = false

  @Option(parsing: .unconditional, help: AlphasOption.help)
  var alphas: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "random starts in each column of the census; "
        + "\(CensusChoices.standardRuns) by default", valueName: "number"))
  var runs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "what the census is over: "
        + CensusChoices.View.allCases.map(\.rawValue).joined(separator: ", ")
        + "; \(CensusChoices.View.hidden.rawValue) by default",
      valueName: "name"),
    completion: .list(CensusChoices.View.allCases.map(\.rawValue)))
  var over: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "what you would type after : at the start, as in --cue 'view gates'; may be repeated",
      valueName: "line"))
  var cue: [String] = []

  /// What the program shows at the start.
  ///
  /// A census over H takes `--hidden` as `descent census` does: a column for each size.
  ///
  /// - Parameter size: the screen's, where it is known before it opens, so that a line can name the
  ///   panels that there is room for; elsewhere it can name all of them.
  func model(
    _ options: SetupOptions, leavingOut left: [String] = [], _ theme: Theme,
    size: Size = roomy
  ) throws(Failure) -> Model {
    let (screen, view) = (try chosenScreen(), try chosenView())
    let isOverHidden = screen == .census && view != .alpha
    let setup = try options.setup(leavingOut: left + (isOverHidden ? ["hidden"] : []))
    var model = Model(setup: setup, alphas: try AlphasOption.read(alphas), theme: theme)
    model.message = alphas.flatMap(noteOnRates).map { Message($0) }
    guard !present || screen == .train else {
      throw Failure(
        .usage, "--present: is a look of the train screen; leave --screen \(screen) out")
    }
    (model.screen, model.size, model.isPresenting) = (screen, size, present)
    if isOverHidden, let hidden = options.hidden {
      model.census.sizes = try readOption(hidden, by: readHiddenSizes)
    }
    model.course = Course(BuiltInLessons.all)
    model.census.runs = try chosenRuns()
    if let view { model.census.view = view }
    model.cues = cue
    _ = try last(model)
    return model
  }

  /// Has room for every panel of every screen.
  static let roomy = Size(400, 120)

  /// The screen that the cues lead to. A line that cannot be carried out is better said before the
  /// screen opens.
  func last(_ model: Model) throws(Failure) -> Model {
    var trial = model
    for line in cue {
      do throws(InputError) {
        _ = try trial.obey(line)
      } catch {
        throw Failure(.usage, "--cue: \(error.message)")
      }
    }
    return trial
  }

  private func chosenView() throws(Failure) -> CensusChoices.View? {
    guard let over else { return nil }
    guard let view = CensusChoices.View(rawValue: over) else {
      throw Failure(.usage, "--over \(over): a census is over hidden or alpha; try hidden")
    }
    return view
  }

  private func chosenRuns() throws(Failure) -> Int {
    guard let runs else { return CensusChoices.standardRuns }
    return try readOption(runs, by: readRuns)
  }

  private func chosenScreen() throws(Failure) -> ScreenName {
    guard let screen else { return .train }
    return try readOption(screen, by: readScreen)
  }
}

/// The learning rates of a race.
enum AlphasOption {
  static let help = ArgumentHelp(
    "the learning rates of the race, two to five; "
      + Model.raceAlphas.map(number).joined(separator: ",") + " by default",
    valueName: "rates")

  static func read(_ text: String?) throws(Failure) -> [Double] {
    guard let text else { return Model.raceAlphas }
    return try readOption(text, by: readAlphas)
  }
}
