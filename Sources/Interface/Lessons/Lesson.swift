/// A lesson of the course: a title and cards, each of which may drive the screens and set goals.
public struct Lesson: Sendable {
  /// Its name, as the list and the cards' frame show it.
  public let title: String
  /// One line of what it is about, for the list of lessons.
  public let about: String
  /// How long it takes in class, in minutes.
  public let minutes: Int
  /// What it consists of, at least one.
  public let cards: [Card]

  public init(title: String, about: String, minutes: Int, cards: [Card]) {
    precondition(!cards.isEmpty, "a lesson has at least one card")
    self.title = title
    self.about = about
    self.minutes = minutes
    self.cards = cards
  }
}

/// One step of a lesson: a few sentences, what the screen is to show with them, and what is to be
/// reached.
public struct Card: Sendable {
  /// A line of a file, kept with its number so that an error can name it.
  public struct Line<Value: Sendable>: Sendable {
    /// What the line says.
    public let value: Value
    /// Counted from 1.
    public let number: Int

    public init(_ value: Value, number: Int) {
      self.value = value
      self.number = number
    }
  }

  /// Its sentences, in the marks of `CardText`.
  public let text: String
  /// Words of the prompt, carried out when the card is opened.
  public let cues: [Line<String>]
  /// What the learner is to reach.
  public let goals: [Line<Goal>]
  /// What the learner is asked to do, so that a check without a person can do it.
  public let deeds: [Line<Deed>]
  /// What is shown large beside the words; nil: what the screen showed before.
  public let picture: Line<CardPicture>?
  /// What is named on the picture.
  public let marks: [Line<CardMark>]
  /// Where the card begins in its file, counted from 1.
  public let number: Int

  public init(
    text: String, cues: [Line<String>] = [], goals: [Line<Goal>] = [], deeds: [Line<Deed>] = [],
    picture: Line<CardPicture>? = nil, marks: [Line<CardMark>] = [], number: Int = 1
  ) {
    self.text = text
    self.cues = cues
    self.goals = goals
    self.deeds = deeds
    self.picture = picture
    self.marks = marks
    self.number = number
  }
}
