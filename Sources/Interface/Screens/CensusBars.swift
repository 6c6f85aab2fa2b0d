import Drawing
import Learning

extension CensusScreen {
  /// What is counted, over what.
  func header(_ scene: Scene) -> Header {
    let plan = scene.census?.plan ?? scene.model.censusPlan
    let isOverHidden = if case .hidden = plan.axis { true } else { false }
    let fixed = isOverHidden ? "α \(number(plan.base.alpha))" : sizes(plan.base.layers)
    let over = isOverHidden ? "number H of hidden neurons" : "learning rate α"
    return Header(
      left: [
        BarPiece(text: plan.base.dataset.name, role: .barStrong, worth: 60),
        BarPiece(text: plan.base.activation.name, role: .bar, worth: 30),
        BarPiece(text: fixed, role: .barStrong, worth: 50, isAlpha: isOverHidden),
      ],
      right: [
        BarPiece(
          text: "\(grouped(plan.seedCount)) random starts for each \(over)", role: .barStrong,
          worth: 90,
          short: "\(grouped(plan.seedCount)) random starts for each \(isOverHidden ? "H" : "α")")
      ])
  }

  /// How far the census is, and the command that makes it again.
  func statement(_ scene: Scene) -> Statement? {
    guard let progress = scene.census else { return nil }
    var told = told(progress, isPaused: scene.isPaused)
    told.line = progress.plan.line
    return told
  }

  private func told(_ progress: CensusProgress, isPaused: Bool) -> Statement {
    let total = grouped(progress.plan.count)
    if progress.isComplete {
      return Statement(sign: "■", text: "all \(total) runs have ended", role: .good)
    }
    guard progress.jobs > 0 else {
      return Statement(
        sign: "■", text: "the system gives it no thread: nothing is counted", role: .warning)
    }
    let done = "\(grouped(progress.ended)) of \(total) runs"
    if isPaused { return Statement(sign: "‖", text: "paused after \(done)", role: .title) }
    let left = progress.secondsLeft.map { ", about \(duration($0)) left" } ?? ""
    let threads = progress.jobs == 1 ? "one core" : "\(progress.jobs) cores"
    let text = "\(done)\(left), on \(threads), while this screen is shown"
    return Statement(sign: "▶", text: text, role: .text)
  }
}
