extension Generator {
  /// Six cones of radius 2 and of height 1 or −1 by turns, at x1 = −4, 0, 4 and x2 = ±2.5: max(0, 1 − d/2)
  /// of the nearest, by the point moved by noise.
  static let bumps = Generator(
    "bumps", "hills and hollows by turns", kind: .values, count: 1_200
  ) { drawing in
    for _ in 0..<drawing.count {
      let place = [drawing.uniform(-6, 6), drawing.uniform(-6, 6)]
      let seen = drawing.moved(place, reach: 6)
      let heights = bumpCenters.map { $0.sign * max(0, 1 - distance(seen, $0.center) / 2) }
      // They do not overlap.
      drawing.take(place, heights.reduce(0, +))
    }
  }
}

private let bumpCenters: [(center: [Double], sign: Double)] = [
  ([-4, 2.5], 1), ([0, 2.5], -1), ([4, 2.5], 1), ([-4, -2.5], -1), ([0, -2.5], 1),
  ([4, -2.5], -1),
]
