extension Generator {
  /// A function of one input on [−1, 1], at evenly spaced places; ν·u(−1, 1) is added to each value.
  private static func curve(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Double) -> Double
  ) -> Generator {
    Generator(
      name, summary, kind: .values, count: 60, counts: .any(2...10_000), bounds: [-1.1...1.1]
    ) { drawing in
      for index in 0..<drawing.count {
        let x = Double(2 * index + 1) / Double(drawing.count) - 1
        drawing.take([x], drawing.moved([value(x)], reach: 1)[0])
      }
    }
  }

  /// A whole wave: sin πx.
  static let sine = curve("sine", "a wave of one input: sin πx") {
    Trigonometry.sine(Trigonometry.pi * $0)
  }

  /// −1 below 0, 1 from 0 on.
  static let step = curve("step", "a step of one input: −1 below 0, and then 1") { $0 < 0 ? -1 : 1 }

  /// A tent from −1 at both ends to 1 in the middle: 1 − 2|x|.
  static let tent = curve("tent", "a tent of one input: 1 − 2|x|") { fused(-2, $0.magnitude, 1) }

  /// Five steps as broad as high: −1, −½, 0, ½, 1.
  static let steps = curve("steps", "five steps of one input, from −1 up to 1") {
    (2.5 * ($0 + 1)).rounded(.down) / 2 - 1
  }
}
