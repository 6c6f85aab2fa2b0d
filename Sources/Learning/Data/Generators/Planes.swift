extension Generator {
  /// (x1 + x2) / 10 of the point moved by noise, from −1.2 to 1.2.
  static let plane = Generator(
    "plane", "a value that rises evenly along the diagonal", kind: .values, count: 1_200
  ) { drawing in
    for _ in 0..<drawing.count {
      let place = [drawing.uniform(-6, 6), drawing.uniform(-6, 6)]
      let seen = drawing.moved(place, reach: 6)
      drawing.take(place, (seen[0] + seen[1]) / 10)
    }
  }
}
