extension Generator {
  /// Three rings round each other, of radius 1, 3 and 5 and 0.8 wide; the middle one is 1; ν·u(−1, 1) is
  /// added to each input.
  static let rings = Generator("rings", "three rings, of which the middle one is 1") { drawing in
    for index in 0..<drawing.count {
      let ring = index % 3
      let radius = Double(2 * ring + 1) + drawing.uniform(-0.4, 0.4)
      let place = turned(drawing.uniform(0, 2 * Trigonometry.pi), radius)
      drawing.take(drawing.moved(place, reach: 1), ring == 1 ? 1 : 0)
    }
  }
}
