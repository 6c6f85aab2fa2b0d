import Interface
import Runtime

extension Frame {
  /// What the one screen of the picture cannot show would be left out of it without a word; in the
  /// full-screen program the other screens show it.
  ///
  /// - Parameter last: the model after its cues.
  func refuseUnseen(in last: Model) throws(Failure) {
    let foreign = [
      ("alphas", screen.alphas, ScreenName.race), ("runs", screen.runs, .census),
      ("over", screen.over, .census),
    ]
    for case (let name, let value?, let place) in foreign where place != last.screen {
      let place = place.rawValue
      throw Failure(.usage, "--\(name) \(value): only the \(place) shows it; add --screen \(place)")
    }
    let overruled: [(name: String, value: String?, why: String)] =
      switch last.screen {
      case .race:
        [("alpha", setup.training.alpha, "a race has several rates; try --alphas 0.01,0.5,50")]
      case .census:
        [
          ("seed", setup.seed, "a census runs the seeds from 1 on; leave --seed out"),
          ("weights", setup.weights, "a census is of random starts; leave --weights out"),
          (
            "alpha", last.census.view == .alpha ? setup.training.alpha : nil,
            "this census has a column for each of several rates; leave --alpha out"
          ),
        ]
      case .train, .step, .surface, .units, .lessons: []
      }
    for case (let name, let value?, let why) in overruled {
      throw Failure(.usage, "--\(name) \(value): \(why)")
    }
  }
}
