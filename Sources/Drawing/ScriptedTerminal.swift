/// A terminal that follows a script and keeps what it was shown: for tests and pictures.
///
/// Its time is made up: it goes on by what the loop is ready to wait.
public final class ScriptedTerminal: Terminal {
  /// What happens next.
  public enum Step: Sendable {
    /// At the next question.
    case now([Event])
    /// Once the loop would wait for ever, that is, when all is at rest.
    case atRest([Event])
    /// Another size, with the event that tells of it.
    case resize(Size)
  }

  public private(set) var size: Size
  public let features: Features
  /// What was shown, in order.
  public private(set) var canvases: [Canvas] = []
  /// How often everything was to be sent anew, and how often the program was to stop.
  public private(set) var invalidations = 0
  public private(set) var suspensions = 0
  public var hearsMouse = true
  /// In seconds, from 0.
  public private(set) var time = 0.0
  private var script: ArraySlice<Step>

  /// After the last step the terminal is gone.
  public init(_ size: Size, features: Features = .full, script: [Step]) {
    self.size = size
    self.features = features
    self.script = script[...]
  }

  public func present(_ canvas: Canvas) {
    canvases.append(canvas)
  }

  public func events(within seconds: Double?) -> [Event] {
    time += seconds ?? 0
    switch script.first {
    case .now(let events):
      script.removeFirst()
      return events
    case .atRest(let events):
      guard seconds == nil else { return [] }
      script.removeFirst()
      return events
    case .resize(let size):
      script.removeFirst()
      self.size = size
      return [.resized]
    case nil: return [.closed]
    }
  }

  public func invalidate() { invalidations += 1 }
  public func suspend() { suspensions += 1 }
}
