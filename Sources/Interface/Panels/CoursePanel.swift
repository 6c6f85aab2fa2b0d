import Drawing

/// The lessons as a list, the chosen one with what it is about.
struct CoursePanel: Panel {
  func title(_ scene: Scene) -> String { "the course" }

  func note(_ scene: Scene) -> String {
    let count = scene.model.course.lessons.count
    return "\(scene.model.course.finished.count) of \(count) taken"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let course = scene.model.course
    guard let (lesson, place) = course.chosenLesson else {
      canvas.write("There are no lessons here.", area.x + 1, area.y, scene.style(.text))
      return
    }
    let margin = area.width >= 40 ? 2 : 0
    let inner = Rect(area.x + margin, area.y, area.width - 2 * margin, area.height)
    let aboutRows = inner.height >= 8 ? 4 : 0
    let (list, about) = inner.splitTop(inner.height - aboutRows)
    let isRoomy = list.height >= course.lessons.count * 2 + 2
    drawList(course, scene, on: &canvas, in: list, step: isRoomy ? 2 : 1)
    guard !about.isEmpty else { return }
    let state = course.bookmarks[place].map { "left at card \($0 + 1) of " } ?? ""
    for (row, line) in wrapped(lesson.about, about.width).prefix(2).enumerated() {
      canvas.write(line, about.x, about.y + 1 + row, scene.style(.text), limit: about.width)
    }
    canvas.write(
      "about \(lesson.minutes) minutes, \(state)\(counted(lesson.cards.count, "card"))",
      about.x, about.y + 3, scene.style(.quiet), limit: about.width)
  }

  private func drawList(
    _ course: Course, _ scene: Scene, on canvas: inout Canvas, in area: Rect, step: Int
  ) {
    let shown = max(1, area.height / step)
    let first = min(max(0, course.chosen - shown / 2), max(0, course.lessons.count - shown))
    // One free line above, where there is one to spare.
    let top = area.height > course.lessons.count * step ? area.y + 1 : area.y
    for (row, place) in (first..<min(course.lessons.count, first + shown)).enumerated() {
      drawRow(place, course, scene, on: &canvas, in: area, y: top + row * step)
    }
  }

  private func drawRow(
    _ place: Int, _ course: Course, _ scene: Scene, on canvas: inout Canvas, in area: Rect, y: Int
  ) {
    let isChosen = place == course.chosen
    let isUnicode = scene.features.isUnicode
    let mark = isChosen ? (isUnicode ? "▶" : ">") : " "
    let tick = course.finished.contains(place) ? (isUnicode ? "✓" : "+") : " "
    let number = String(repeating: " ", count: place < 9 ? 1 : 0) + String(place + 1)
    let x = canvas.write("\(mark) \(tick) ", area.x, y, scene.style(.good))
    let next = canvas.write("\(number)  ", x, y, scene.style(.quiet))
    let lesson = course.lessons[place]
    canvas.write(
      lesson.title, next, y, scene.style(isChosen ? .strong : .text),
      limit: max(0, area.right - next))
    let minutes = "\(lesson.minutes) min"
    guard next + canvas.columns(of: lesson.title) + 10 < area.right else { return }
    canvas.writeRight(minutes, endingAt: area.right, y, scene.style(.quiet))
  }
}
