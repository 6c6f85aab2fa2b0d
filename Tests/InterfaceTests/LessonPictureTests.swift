import Drawing
import Learning
import Testing

@testable import Interface

/// How cards and the list of lessons are set.
extension LessonTests {
  @Test func `a card's marks, figures and paragraphs are set in lines that fit`() {
    let text = CardText(
      "Press `r`, *now or never*.\nJ is {cost}!\n\nEnd", scene: scene(epochs: 954), width: 14)
    let lines = text.lines.map { line in
      line.enumerated().map { ($1.isGlued || $0 == 0 ? "" : " ") + $1.text }.joined()
    }
    #expect(lines == ["Press r, now", "or never. J is", "0.00996!", "", "End"])
    #expect(text.lines[0].map(\.role) == [.text, .key, .text, .strong])
  }

  @Test func `a word of letters with marks of their own is cut where the line ends`() {
    let scene = scene()
    let text = CardText(String(repeating: "e\u{301}", count: 30), scene: scene, width: 20)
    #expect(text.lines.count == 3)
    #expect(text.lines.joined().allSatisfy { scene.features.columns(of: $0.text) <= 20 })
  }

  @Test func `a card leaves the Train screen its graph at 80x24, and both stay inside`() {
    for features in depths {
      let scene = scene(epochs: 300, features: features) { model in
        model.course = Course([
          lesson([card(goals: ["outcome = converged", "correct = 4", "cost < 0.01"])])
        ])
        model.take(model.course.lessons[0])
      }
      #expect(picture(scene, 80, 24).text.contains("network"))
      #expect(picture(scene, 80, 24).text.contains("all 4 right"))
      for (width, height) in [(0, 0), (1, 1), (20, 5), (40, 12), (120, 36), (200, 60)] {
        #expect(picture(scene, width, height).size == Size(width, height))
      }
    }
  }

  @Test(arguments: [112, 120, 130, 200])
  func `beside the screen the lesson's number stands whole, on a card that is done too`(
    _ width: Int
  ) {
    let cards = Array(repeating: card(goals: ["correct >= 0"]), count: 10)
    let scene = scene(epochs: 1) { model in
      model.course.open = OpenLesson(lesson(cards), place: 12)
      model.course.open?.card = 9
      model.course.open?.reached = [0]
    }
    let text = picture(scene, width, 36).text
    #expect(text.contains("Lesson 13 ") && text.contains("done: c · "))
    #expect(text.contains("10 of 10") || (width == 112 && text.contains("10/10")))
  }

  @Test(arguments: [(60, 20), (48, 18), (72, 16), (80, 24)])
  func `a card where lines are short takes the rows that its words need`(
    _ width: Int, _ height: Int
  ) {
    let words = "In the regions, blue is where the neuron says 1, orange where it says 0. Between "
    let scene = scene(epochs: 300) { model in
      model.course = Course([
        lesson([card(words + words + "them, finally.", goals: ["correct = 4", "cost < 0.01"])])
      ])
      model.take(model.course.lessons[0])
    }
    let text = picture(scene, width, height).text
    for piece in ["finally.", "all 4 right", "mean J below 0.01"] { #expect(text.contains(piece)) }
  }

  @Test(arguments: [(0, "↓ 8 more"), (6, "↑ 4 more   ↓ 4 more"), (12, "↑ 8 more")])
  func `a list that is cut says how many lessons more there are`(_ chosen: Int, _ more: String) {
    let scene = scene(.lessons) {
      $0.course = Course((0..<13).map { _ in lesson([card()]) })
      $0.course.chosen = chosen
    }
    #expect(picture(scene, 60, 14).text.contains(more))
    #expect(!picture(scene, 80, 24).text.contains("more"))
  }

  @Test func `a minus before a number is one, and a hyphen between words stays`() {
    let text = CardText(
      "(-1) or -10 with (1 - g), e^-z in 2-2-1 and `-`", scene: scene(), width: 200)
    let words = text.lines.joined().map(\.text)
    #expect(words.joined(separator: " ") == "(−1) or −10 with (1 − g), e^−z in 2-2-1 and -")
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (60, 20)])
  func `what the chosen lesson is about stands right below the list`(_ width: Int, _ height: Int) {
    let shown = scene(.lessons) {
      $0.course = Course((0..<13).map { _ in lesson([card()]) })
    }
    let rows = picture(shown, width, height).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let last = rows.lastIndex { $0.contains("A lesson") || $0.contains(" more ") } ?? 0
    let about = rows.firstIndex {
      $0.contains("about 5 minutes")
    }
    #expect((about ?? 0) - last <= 6 && about ?? 0 > last, "\(rows)")
  }
}
