import ArgumentParser
import Interface
import Ncurses
import Runtime

/// Takes a lesson: one's own from a file, on the screen or headlessly; or lists those there are.
struct LessonCommand: Headless {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Take a lesson of one's own, check it, or list those there are.",
    discussion: """
      A lesson is a YAML file: title, about, minutes, and cards. A card has text; picture, the \
      panel or screen that it is about, such as cost, and mark, what is named on it, such as \
      plateau; cue, the words that set up the screen as they are typed after :; goal, such as \
      outcome = converged or correct = 4; and do, what the learner does there, such as key r or \
      alpha 5. --check takes \
      it without a screen, as it is meant and as those take it who do nothing or something else, \
      and says which card fails or gives its goals away (exit status 65); - is standard input. \
      The course that comes with the program is on screen 7.

      Examples:
        descent lesson my-lesson.yaml
        descent lesson --check my-lesson.yaml
        descent lesson --list
      """)

  @Argument(help: ArgumentHelp("the lesson's file", valueName: "file"), completion: .file())
  var file: String?

  @Flag(help: "take it without a screen, and say which card fails")
  var check = false

  @Flag(help: "list the lessons that come with the program")
  var list = false

  @OptionGroup(title: "Look") var look: LookOptions

  func start() throws(Failure) {
    if list || check, let given = look.given.first {
      throw Failure(
        .usage,
        "\(given): of the screen, which \(list ? "--list" : "--check") does not show; leave it out")
    }
    if list {
      guard file == nil, !check else {
        throw Failure(
          .usage,
          "--list: lists the lessons of the program; not together with \(check ? "--check" : "a file")"
        )
      }
      return try Console.show(listing)
    }
    guard let file else {
      throw Failure(.usage, "lesson: name a file, as in descent lesson mine.yaml, or --list")
    }
    guard check || file != InputFile.standardInput else {
      throw Failure(
        .usage,
        "-: standard input is the keyboard of a lesson on the screen; name a file, or add "
          + "--check")
    }
    let lesson = try LessonFile.read(file)
    if check { return try report(Rehearsal.results(of: lesson), file) }
    var model = Model(theme: try look.chosenTheme())
    model.course = Course(BuiltInLessons.all)
    model.take(lesson)
    try FullScreen.show(
      model, TerminalOptions(colors: try look.chosenColors(), glyphs: try look.chosenGlyphs()))
  }

  private var listing: String {
    BuiltInLessons.all.enumerated().map { index, lesson in
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      return "\(number)  \(lesson.title) (\(lesson.minutes) min)\n    \(lesson.about)"
    }.joined(separator: "\n")
  }

  private func report(_ results: [Rehearsal.Result], _ path: String) throws(Failure) {
    let file = InputFile.name(path)
    let lines = results.flatMap { card in
      card.problems.map { "\(file):\($0.line): card \(card.card): \($0.text)" }
    }
    if let last = lines.last {
      // All but the last, which the failure itself says.
      for line in lines.dropLast() { Console.complain("descent: \(line)") }
      throw Failure(.badInput, last)
    }
    let seconds = results.map(\.seconds).reduce(0, +)
    let longest = results.max { $0.seconds < $1.seconds }
    let cards =
      results.count == 1
      ? "its card reaches its goals, and gives none away"
      : "all \(results.count) cards reach their goals, and give none away"
    var text = "\(file): \(cards)"
    if let longest, longest.seconds >= 1 {
      text +=
        "; training takes \(fixed(seconds, 0)) s in all, "
        + "\(fixed(longest.seconds, 0)) s on card \(longest.card)"
    }
    try Console.show(text)
  }
}
