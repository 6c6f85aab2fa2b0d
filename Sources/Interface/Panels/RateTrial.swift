import Learning
import Synchronization

/// The three α of the three pictures, tried out on one curve; made once for all of them, by the first
/// that is drawn, since where panels lie is asked far more often.
final class LaterTrial: Sendable {
  private let make: @Sendable () -> RateTrial?
  private let made = Mutex<RateTrial??>(nil)

  init(_ make: @escaping @Sendable () -> RateTrial?) { self.make = make }

  var trial: RateTrial? {
    made.withLock { made in
      if let made { return made }
      let trial = make()
      made = .some(trial)
      return trial
    }
  }
}

/// The three α, and the curve that they are tried out on.
struct RateTrial {
  let slice: WeightSlice
  /// nil where the curve is too flat for any α.
  let rates: ThreeRates?

  /// As many as can be counted in a picture, and enough for the right α to arrive.
  private static let steps = 12

  init(_ run: Run, along parameter: Int) {
    slice = WeightSlice(run, along: parameter)
    var probe = slice.probe
    rates = slice.flank.flatMap {
      ThreeRates(
        from: $0, alphas: AlphaLadder.rungs, steps: Self.steps, moving: parameter, by: run.setup,
        of: &probe)
    }
  }
}
