import Learning

/// The three α of the three pictures, tried out on one curve; made once for all of them.
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
