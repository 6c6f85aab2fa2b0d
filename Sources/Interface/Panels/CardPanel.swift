import Drawing

/// The card of the lesson that is open: where we are in it, what it says, and its goals.
struct CardPanel {
  let open: OpenLesson
  let scene: Scene

  /// The rows below the screen: a rule, and what is left for words.
  static let rows = 6
  /// The lines of text that a card has at 80x24, and how many a line of goals leaves.
  static let textRows = rows - 1
  /// The columns of text at 80x24.
  static let textColumns = 78
  /// From this width on the card stands beside the screen, and the screen keeps enough for itself.
  private static let wide = 110
  private static let sideWidths = 34...50

  /// Deals out the room between the screen and the card; nil where there is none for a card.
  ///
  /// Below the screen it has the rows of 80x24, or where lines are short as many as its words need.
  func split(_ area: Rect) -> (screen: Rect, card: Rect)? {
    if area.width >= Self.wide, area.height >= Self.rows * 2 {
      let range = Self.sideWidths
      let side = min(max(area.width * 3 / 10, range.lowerBound), range.upperBound)
      return area.splitLeft(area.width - side)
    }
    if let side = besideSquare(area) { return area.splitLeft(area.width - side) }
    let words = CardText(open.current.text, scene: scene, width: area.width - 2).lines.count
    let needed = 1 + words + goals.rows(area.width - 2)
    let rows = max(min(Self.rows, area.height / 3), min(needed, area.height * 2 / 3))
    guard rows >= 2 else { return nil }
    return area.splitTop(area.height - rows)
  }

  /// From this width on a card may stand beside a large square picture, in so many columns.
  private static let wideForSquare = 76
  private static let squareSide = 27

  /// The columns of a card beside a large square picture; nil where the picture is none, or the words
  /// have no room there.
  private func besideSquare(_ area: Rect) -> Int? {
    guard let picture = scene.model.largePicture, picture.isSquare, picture.panel(scene) != nil,
      area.width >= Self.wideForSquare
    else { return nil }
    let width = Self.squareSide - 3
    let title = wrapped(scene.spelled(open.lesson.title), width).count
    let words = CardText(open.current.text, scene: scene, width: width).lines.count
    let needed = 1 + title + 1 + words + 1 + goals.lines(width).count
    return needed <= area.height ? Self.squareSide : nil
  }

  private var goals: GoalLines { GoalLines(open: open, scene: scene) }

  func draw(on canvas: inout Canvas, in area: Rect, isBeside: Bool) {
    canvas.clipped(to: area) { canvas in
      if isBeside {
        drawBeside(on: &canvas, in: area)
      } else {
        drawBelow(on: &canvas, in: area)
      }
    }
  }

  private var title: String {
    open.place.map { "Lesson \($0 + 1): \(open.lesson.title)" } ?? open.lesson.title
  }

  /// Which card it is, the longest form first, and that it is done.
  private var pages: [String] {
    let (card, all) = (open.card + 1, open.lesson.cards.count)
    let isDone = !open.current.goals.isEmpty && open.openGoal == nil
    return ["card \(card) of \(all)", "\(card) of \(all)", "\(card)/\(all)"].map {
      isDone ? "done: c · \($0)" : $0
    }
  }

  // MARK: Below the screen

  private func drawBelow(on canvas: inout Canvas, in area: Rect) {
    let horizontal = FrameGlyphs.fitting(scene.features).horizontal
    for x in area.x..<area.right { canvas.put(horizontal, x, area.y, scene.style(.goal)) }
    let page = pages[0]
    let taken = canvas.columns(of: page) + 6
    canvas.write(
      " \(title) ", area.x + 1, area.y, scene.style(.goal).bold, limit: max(0, area.width - taken))
    canvas.writeRight(" \(page) ", endingAt: area.right - 1, area.y, scene.style(.goal))
    let inner = Rect(area.x + 1, area.y + 1, area.width - 2, area.height - 1)
    let (words, rest) = inner.splitTop(inner.height - goals.rows(inner.width))
    write(
      CardText(open.current.text, scene: scene, width: inner.width).lines, on: &canvas, in: words)
    guard goals.areOnOneLine(inner.width) else {
      return write(goals.lines(inner.width), on: &canvas, in: rest)
    }
    var x = rest.x
    for goal in open.current.goals.indices {
      write([goals.words(of: goal)], on: &canvas, in: Rect(x, rest.y, rest.right - x, 1))
      x += goals.width(of: goal)
    }
  }

  // MARK: Beside the screen

  private func drawBeside(on canvas: inout Canvas, in area: Rect) {
    let line = FrameGlyphs.fitting(scene.features).vertical
    for y in area.y..<area.bottom { canvas.put(line, area.x, y, scene.style(.goal)) }
    let inner = Rect(area.x + 2, area.y, area.width - 3, area.height)
    let head = open.place.map { "Lesson \($0 + 1)" } ?? "Lesson"
    canvas.write(head, inner.x, inner.y, scene.style(.goal).bold)
    // The number of the lesson stays whole.
    let room = inner.width - canvas.columns(of: head) - 2
    if let page = pages.first(where: { canvas.columns(of: $0) <= room }) {
      canvas.writeRight(page, endingAt: inner.right, inner.y, scene.style(.goal))
    }
    var y = inner.y + 1
    for line in wrapped(scene.spelled(open.lesson.title), inner.width) {
      canvas.write(line, inner.x, y, scene.style(.goal).bold)
      y += 1
    }
    let text = CardText(open.current.text, scene: scene, width: inner.width)
    let rest = Rect(inner.x, y + 1, inner.width, inner.bottom - y - 1)
    let goals = goals.lines(inner.width)
    write(text.lines, on: &canvas, in: rest.splitTop(rest.height - goals.count).0)
    let first = max(rest.y, min(rest.y + text.lines.count + 1, rest.bottom - goals.count))
    write(goals, on: &canvas, in: Rect(rest.x, first, rest.width, rest.bottom - first))
  }

  // MARK: Both

  /// Lines of words; where not all of them have room, the last ends in dots.
  private func write(_ lines: [[CardText.Word]], on canvas: inout Canvas, in area: Rect) {
    canvas.clipped(to: area) { canvas in
      for (row, line) in lines.prefix(area.height).enumerated() {
        var x = area.x
        for (place, word) in line.enumerated() {
          if place > 0, !word.isGlued { x += 1 }
          x = canvas.write(word.text, x, area.y + row, scene.style(word.role))
        }
        guard row == area.height - 1, lines.count > area.height else { continue }
        canvas.write(" …", min(x, area.right - canvas.columns(of: " …")), area.y + row)
      }
    }
  }
}

extension Card {
  /// Why the card does not fit a terminal of 80x24, or nil.
  public func overflow(_ scene: Scene) -> String? {
    let room = goals.isEmpty ? CardPanel.textRows : CardPanel.textRows - 1
    let count = CardText(text, scene: scene, width: CardPanel.textColumns).lines.count
    guard count > room else { return nil }
    return "its text takes \(count) lines at 80x24, where \(room) fit; make two cards of it"
  }
}
