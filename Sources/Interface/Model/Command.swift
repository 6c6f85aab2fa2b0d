import Drawing
import Learning

/// What the screen can ask of a session. Commands are carried out in order, between two updates.
public enum Command: Sendable {
  /// A new experiment from these setups, played as the one before: what is paused stays so.
  case begin([Setup])
  /// These runs as they are, played as they were.
  case resume([Run], Playback)
  /// Run or pause; a run that has ended trains on.
  case toggle
  case play(Bool)
  /// Whether its screen is shown; a hidden experiment rests.
  case show(Bool)
  case pace(Pace)
  case faster, slower
  /// One example of every run, then pause.
  case oneExample
  /// To the end of the epoch under way, then pause.
  case oneEpoch
  /// The same setups from their own start weights.
  case again
  /// A learning rate for one run, keeping its weights.
  case alpha(Double, run: Int)
  /// A census, keeping what is known of its runs.
  case census(CensusPlan)
}

extension Command {
  /// What an action asks of the session that the screen looks at; nil of one that changes the model.
  init?(_ action: Action) {
    switch action {
    case .runOrPause: self = .toggle
    case .oneExample: self = .oneExample
    case .oneEpoch: self = .oneEpoch
    case .slower: self = .slower
    case .faster: self = .faster
    case .again: self = .again
    default: return nil
    }
  }
}

/// The experiments that the screens look at, each with a session of its own.
public enum Desk: Hashable, Sendable, CaseIterable {
  case training, race, census, perceptron, depth
}

/// What a key press leads to outside the model.
public enum Effect: Sendable {
  case send(Command, to: Desk)
  /// Read a weights file, and begin from it.
  case readWeights(path: String)
  /// Read a file of rows, and begin on them.
  case readRows(path: String)
  /// Write the weights of the training run.
  ///
  /// - Parameter overAny: also over a file that holds no weights.
  case writeWeights(path: String, overAny: Bool)
  /// Write the rows of the dataset.
  ///
  /// - Parameter overAny: also where there is a file.
  case writeRows(path: String, overAny: Bool)
  /// Write the picture on the screen, in the format that the name's ending asks for.
  ///
  /// - Parameter overAny: also where there is a file.
  case writePicture(path: String, PictureFormat, overAny: Bool)
  /// Whether clicks and the wheel are heard here, or left to the terminal.
  case hearMouse(Bool)
  case redraw, suspend, quit
}

extension Effect {
  /// Whether it reads or writes a file.
  public var isOfFiles: Bool {
    switch self {
    case .readWeights, .readRows, .writeWeights, .writeRows, .writePicture: true
    default: false
    }
  }

  var isQuit: Bool {
    if case .quit = self { return true }
    return false
  }

  /// Whether it reaches beyond the screens: what no card of a lesson may do.
  var isBeyondScreens: Bool {
    switch self {
    case .suspend, .hearMouse: true
    default: isQuit || isOfFiles
    }
  }
}
