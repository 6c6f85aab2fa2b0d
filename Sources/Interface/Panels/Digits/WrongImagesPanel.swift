import Drawing
import Learning

/// The images that are answered wrong, those first of which the network is surest.
struct WrongImagesPanel: Panel {
  func title(_ scene: Scene) -> String { "the wrong ones, the surest first" }

  func titles(_ scene: Scene) -> [String] { [title(scene), "the surest mistakes", "wrong"] }

  func notes(_ scene: Scene) -> [String] {
    guard let run = scene.run else { return [""] }
    let judged = run.judged
    let count = "\(judged.mistakes.count) of \(grouped(judged.answers.count))"
    return ["\(count)\(judged.isHeldBack ? " held back" : "")", count]
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
    guard let run = scene.run, let images = run.setup.dataset.images else { return }
    let judged = run.judged
    let mistakes = judged.mistakes
    guard !mistakes.isEmpty else {
      canvas.write("every one is right", area.x + 1, area.y, scene.style(.good), limit: area.width)
      return
    }
    let places = places(images, in: area)
    let first = first(mistakes.map { judged.first + $0 }, scene.model.example, places.count)
    for (place, mistake) in zip(places, mistakes.dropFirst(first)) {
      let isChosen = scene.model.example == judged.first + mistake
      draw(judged, mistake, run.setup.dataset, scene, isChosen, on: &canvas, in: place)
    }
  }

  private func draw(
    _ judged: Judged, _ mistake: Int, _ dataset: Dataset, _ scene: Scene, _ isChosen: Bool,
    on canvas: inout Canvas, in place: Rect
  ) {
    guard let images = dataset.images else { return }
    let (example, answer) = (judged.examples[mistake], judged.answers[mistake])
    let painter = ImagePainter(scene, images)
    painter.draw(dataset.ink(example.input), .ink, at: Point(place.x, place.y), on: &canvas)
    let y = place.y + painter.size().height
    guard y < place.bottom else { return }
    func name(_ output: [Double]) -> String {
      guard case .named(let index) = dataset.label(of: output) else { return "?" }
      return shortName(of: index, in: dataset)
    }
    var x = canvas.write(name(example.target), place.x, y, scene.style(isChosen ? .lit : .strong))
    x = canvas.write(" says ", x, y, scene.style(.quiet))
    canvas.write(name(answer.output), x, y, scene.style(.alert))
    guard y + 1 < place.bottom else { return }
    canvas.write(
      fixed(answer.output.max() ?? 0, 2), place.x + 2, y + 1, scene.style(.quiet))
  }

  /// Where the images lie, each with its two lines of words.
  private func places(_ images: Images, in area: Rect) -> [Rect] {
    let (width, height) = (images.width, images.height / 2)
    let columns = (area.width + 2) / (width + 2)
    guard columns > 0 else { return [] }
    let rows = max(1, (area.height + 1) / (height + 3))
    return (0..<rows * columns).map {
      Rect(
        area.x + $0 % columns * (width + 2), area.y + $0 / columns * (height + 3), width,
        min(height + 2, area.bottom - area.y - $0 / columns * (height + 3)))
    }
  }

  /// The first that is shown: as few are passed over as show the chosen one.
  private func first(_ examples: [Int], _ chosen: Int?, _ room: Int) -> Int {
    guard let chosen, let place = examples.firstIndex(of: chosen) else { return 0 }
    return max(0, min(place - room / 2, examples.count - room))
  }

  func action(at point: Point, _ scene: Scene, in area: Rect) -> Action? {
    guard let run = scene.run, let images = run.setup.dataset.images else { return nil }
    let judged = run.judged
    let mistakes = judged.mistakes
    let places = places(images, in: area)
    let first = first(mistakes.map { judged.first + $0 }, scene.model.example, places.count)
    guard let place = places.firstIndex(where: { $0.contains(point) }),
      mistakes.indices.contains(first + place)
    else { return nil }
    return .example(judged.first + mistakes[first + place])
  }

  func wheelAction(up: Bool, _ scene: Scene) -> Action? { .wrongOnly }
}
