import Drawing
import Learning

/// The bar at the top of the Census: what is counted.
func drawCensusHeader(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  canvas.fill(area, Cell(" ", scene.style(.bar)))
  let plan = scene.census?.plan ?? scene.model.censusPlan
  let isOverHidden = if case .hidden = plan.axis { true } else { false }
  let fixed = isOverHidden ? "α \(number(plan.base.alpha))" : sizes(plan.base.layers)
  let over = isOverHidden ? "number H of hidden neurons" : "learning rate α"
  let left = [
    BarPiece(text: "Descent", role: .barName, worth: 28),
    BarPiece(text: plan.base.dataset.name, role: .barStrong, worth: 60),
    BarPiece(text: plan.base.activation.name, role: .bar, worth: 30),
    BarPiece(text: fixed, role: .barStrong, worth: 50),
  ]
  let right = [
    BarPiece(
      text: "\(grouped(plan.seedCount)) random starts for each \(over)", role: .barStrong, worth: 90
    )
  ]
  canvas.writeBar(left: left, right: right, in: area, gap: 2, scene.style)
}

/// The line above the keys: how far the census is, and the command that makes it again.
func drawCensusStatus(_ scene: Scene, on canvas: inout Canvas, in area: Rect) {
  guard let progress = scene.census else { return }
  let (sign, text, role) = censusStatement(progress, scene)
  canvas.writeBar(
    left: [
      BarPiece(text: scene.features.isUnicode ? sign : ascii(sign), role: role, worth: 90),
      BarPiece(text: text, role: role, worth: 80),
    ],
    right: [BarPiece(text: progress.plan.line, role: .faint, worth: 10)], in: area, gap: 1,
    scene.style)
}

private func censusStatement(
  _ progress: CensusProgress, _ scene: Scene
) -> (sign: String, text: String, role: Role) {
  let total = grouped(progress.plan.count)
  if progress.isComplete { return ("■", "all \(total) runs have ended", .good) }
  let done = "\(grouped(progress.ended)) of \(total) runs"
  if scene.isPaused { return ("‖", "paused after \(done)", .title) }
  let left = progress.secondsLeft.map { ", about \(duration($0)) left" } ?? ""
  let threads = progress.jobs == 1 ? "one core" : "\(progress.jobs) cores"
  return ("▶", "\(done)\(left), on \(threads), while this screen is shown", .text)
}
