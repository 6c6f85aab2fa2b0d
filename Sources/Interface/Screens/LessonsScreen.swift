import Drawing

/// Lessons: the course as a list; a lesson that is opened drives the other screens.
struct LessonsScreen: Screen {
  let name = ScreenName.lessons
  let key: Unicode.Scalar = "7"
  let summary = "the course"

  /// Nothing trains in a list of lessons, and it is the only panel.
  func standing(of action: Action, _ model: Model) -> Standing {
    switch action {
    case .left, .right, .nextPanel, .previousPanel, .zoom: .absent
    // What is typed need not be of training: mouse off, theme light, quit.
    case .prompt: .works
    default: Keymap.isOfTraining(action) ? .absent : .works
    }
  }

  func header(_ scene: Scene) -> Header {
    Header(left: [BarPiece(text: "lessons", role: .barStrong, worth: 60)], right: [])
  }

  let bindings = [
    Binding([.up, .character("k")], "up", .up, "Lessons", "the lesson before"),
    Binding(
      [.down, .character("j")], "down", .down, "Lessons", "the next lesson",
      footerKeys: "↑ ↓"
    ) { _ in "choose" },
    Binding([.enter], "Enter", .edit, "Lessons", "open the lesson chosen") { scene in
      guard let lesson = scene.model.course.chosenLesson else { return nil }
      return scene.model.course.bookmarks[lesson.place] == nil ? "open" : "go on"
    },
  ]

  /// Whoever comes here looks for a lesson: the open one is left, with a bookmark, and what was
  /// there before it comes back.
  func open(_ model: inout Model) -> [Effect] {
    if let place = model.course.open?.place { model.course.chosen = place }
    model.course.close()
    return model.resumeOwn()
  }

  func statement(_ scene: Scene) -> Statement? {
    Statement(
      sign: "·", text: "Enter opens a lesson; its cards stand beside the screens",
      role: .quiet)
  }

  func act(
    _ action: Action, on model: inout Model, seeing snapshots: [Desk: Snapshot]
  ) -> [Effect]? {
    switch action {
    case .up, .down:
      let step = action == .up ? -1 : 1
      let last = max(0, model.course.lessons.count - 1)
      model.course.chosen = min(max(0, model.course.chosen + step), last)
      return []
    case .lesson(let place):
      // The first click chooses it, so that one can read what it is about; the second opens it.
      if place == model.course.chosen { return model.openChosen(seeing: snapshots) }
      model.course.chosen = place
      return []
    case .edit: return model.openChosen(seeing: snapshots)
    default: return nil
    }
  }

  func panels(_ scene: Scene, in area: Rect) -> [PlacedPanel] {
    [PlacedPanel(CoursePanel(), area)]
  }
}

extension Course {
  /// The lesson chosen in the list, if there are any.
  var chosenLesson: (lesson: Lesson, place: Int)? {
    lessons.indices.contains(chosen) ? (lessons[chosen], chosen) : nil
  }
}
