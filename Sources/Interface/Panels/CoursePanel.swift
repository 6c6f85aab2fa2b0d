import Drawing

/// The lessons as a list, the chosen one with what it is about.
struct CoursePanel: Panel {
  func title(_ scene: Scene) -> String { "the course" }

  func note(_ scene: Scene) -> String {
    let count = scene.model.course.lessons.count
    return "\(scene.model.course.finished.count) of \(count) read"
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    let course = scene.model.course
    guard let (lesson, place) = course.chosenLesson else {
      canvas.write("There are no lessons here.", area.x + 1, area.y, scene.style(.text))
      return
    }
    let (list, about) = parts(of: area, course)
    for (place, y) in rows(course, in: list) {
      drawRow(place, course, scene, on: &canvas, in: list, y: y)
    }
    drawMore(course, scene, on: &canvas, in: list)
    guard !about.isEmpty else { return }
    for (row, line) in wrapped(scene.spelled(lesson.about), about.width).prefix(2).enumerated() {
      canvas.write(line, about.x, about.y + 1 + row, scene.style(.text), limit: about.width)
    }
    canvas.write(
      "about \(lesson.minutes) minutes, \(cards(place, course))",
      about.x, about.y + 3, scene.style(.quiet), limit: about.width)
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    let course = scene.model.course
    let list = parts(of: area, course).list
    let taken = isTold(course, list) ? 1 : 0
    return rows(course, in: list).first { ($0.y...$0.y + taken).contains(point.y) }
      .map { .lesson($0.place) }
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? { up ? .up : .down }

  /// How many cards a lesson has, and where it was left.
  private func cards(_ place: Int, _ course: Course) -> String {
    (course.bookmarks[place].map { "left at card \($0 + 1) of " } ?? "")
      + counted(course.lessons[place].cards.count, "card")
  }

  /// Whether there is room below every lesson for what it is about.
  private func isTold(_ course: Course, _ list: Rect) -> Bool {
    list.height >= max(Self.tall, course.lessons.count * 3 + 1)
      && course.lessons.allSatisfy { $0.about.count + 8 <= list.width }
  }

  /// Rows of a screen that is seen from afar.
  private static let tall = 36

  /// The list, and below it what the chosen lesson is about, if the list itself does not say it.
  private func parts(of area: Rect, _ course: Course) -> (list: Rect, about: Rect) {
    let margin = area.width >= 40 ? 2 : 0
    let inner = Rect(area.x + margin, area.y, area.width - 2 * margin, area.height)
    let hasAbout = inner.height >= 8 && !isTold(course, inner)
    var (list, about) = inner.splitTop(inner.height - (hasAbout ? 4 : 0))
    // Beside what it is about, not at the other end of a tall screen.
    if let last = rows(course, in: list).last { about.y = min(about.y, last.y + 2) }
    return (list, about)
  }

  /// The lessons that there is room for, around the chosen one, each with its line.
  private func rows(_ course: Course, in list: Rect) -> [(place: Int, y: Int)] {
    let count = course.lessons.count
    guard count > 0 else { return [] }
    let step =
      isTold(course, list)
      ? min(4, (list.height - 1) / count) : list.height >= count * 2 + 2 ? 2 : 1
    // Where not all are shown, the last line says how many are not.
    let room = count > list.height / step && list.height > 1 ? list.height - 1 : list.height
    let shown = max(1, room / step)
    let first = min(max(0, course.chosen - shown / 2), max(0, count - shown))
    // One free line above, where there is one to spare.
    let top = list.height > count * step ? list.y + 1 : list.y
    return (first..<min(count, first + shown)).map { ($0, top + ($0 - first) * step) }
  }

  /// How many lessons there was no room for, and on which side.
  private func drawMore(
    _ course: Course, _ scene: Scene, on canvas: inout Canvas, in list: Rect
  ) {
    let shown = rows(course, in: list).map(\.place)
    guard let first = shown.first, let last = shown.last, shown.count < course.lessons.count,
      list.height > 1
    else { return }
    let (above, below) = (first, course.lessons.count - 1 - last)
    let parts = [above > 0 ? "↑ \(above) more" : "", below > 0 ? "↓ \(below) more" : ""]
    canvas.write(
      parts.filter { !$0.isEmpty }.joined(separator: "   "), list.x + 8, list.bottom - 1,
      scene.style(.quiet), limit: max(0, list.width - 8))
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
    let isTold = isTold(course, area)
    if isTold { canvas.write(lesson.about, next, y + 1, scene.style(isChosen ? .text : .quiet)) }
    let minutes = (isTold ? cards(place, course) + ", " : "") + "\(lesson.minutes) min"
    guard next + canvas.columns(of: lesson.title) + canvas.columns(of: minutes) + 4 < area.right
    else { return }
    canvas.writeRight(minutes, endingAt: area.right, y, scene.style(.quiet))
  }
}
