import Learning

/// What a figure reads now: how it is written, and its amount where it has one.
struct Reading: Hashable, Sendable {
  var text: String
  var amount: Double?

  static func word(_ text: String) -> Reading { Reading(text: text, amount: Double(text)) }
  static func count(_ value: Int) -> Reading {
    Reading(text: grouped(value), amount: Double(value))
  }
}

/// Something that a goal can ask about, and that a card's text can show live as `{name}`.
struct Figure: Sendable {
  /// What a number after the name chooses, as in `verdict 1`.
  enum Index: Sendable {
    case none
    /// A lane of the race; without one, the run that is shown.
    case lane
    /// One of something, always said.
    case one(String)
  }

  let name: String
  let help: String
  let index: Index
  /// The words it can read; empty for a number.
  let words: [String]
  /// Refuses a value that it can never read.
  let check: @Sendable (String) throws(InputError) -> Void
  /// What it reads now; nil while there is nothing to read.
  let read: @Sendable (Scene, Int?) -> Reading?

  /// What a text says in its place while there is nothing to read.
  let unread: String

  /// Where there is no more to say of it than that.
  static let noReading = "…"

  static let catalog: [Figure] = ofRuns + ofPerceptron + ofNeurons + ofCensus + ofModel + ofSetup

  static func named(_ name: String) throws(InputError) -> Figure {
    if let figure = catalog.first(where: { $0.name == name }) { return figure }
    throw InputError("\(name): no such figure; " + hint(for: name, among: catalog.map(\.name)))
  }

  /// A figure that is a number.
  init(
    _ name: String, _ help: String, _ index: Index = .none, unread: String = Figure.noReading,
    read: @escaping @Sendable (Scene, Int?) -> Reading?
  ) {
    self.name = name
    self.help = help
    self.index = index
    self.unread = unread
    words = []
    check = { text throws(InputError) in
      guard Double(text) != nil else {
        throw InputError("\(name): \(text) is not a number")
      }
    }
    self.read = read
  }

  /// A figure that is one of some words.
  init(
    _ name: String, _ help: String, _ index: Index = .none, words: [String],
    unread: String = Figure.noReading,
    read: @escaping @Sendable (Scene, Int?) -> Reading?
  ) {
    self.name = name
    self.help = help
    self.index = index
    self.unread = unread
    self.words = words
    check = { text throws(InputError) in
      guard words.contains(text) else {
        throw InputError("\(name): \(unknown(text, name, among: words).message)")
      }
    }
    self.read = read
  }

  /// A word of the setup, as the next run would be begun where nothing else is said.
  init(
    _ word: SetupWord, _ index: Index = .none,
    read: (@Sendable (Scene, Int?) -> Reading?)? = nil
  ) {
    name = word.name
    help = word.help
    self.index = index
    unread = Self.noReading
    words = []
    check = { text throws(InputError) in
      var scratch = Setup()
      try word.apply(text, to: &scratch)
    }
    self.read = read ?? { scene, _ in word.show(scene.model.setup).map(Reading.word) }
  }
}

extension Scene {
  /// The run that a figure is of. With a number, counted from 1, it is that lane of the race, or
  /// that network of the depth view; without one it is the perceptron while the screen shows it,
  /// else the training run.
  func run(lane: Int?) -> Run? {
    guard let lane else { return model.desk == .perceptron ? perceptronRun : run }
    guard lanes.indices.contains(lane - 1) else { return nil }
    return lanes[lane - 1]
  }

  /// The runs that a lane's number chooses from.
  var lanes: [Run] { snapshots[model.desk == .depth ? .depth : .race]?.runs ?? [] }
}
