extension Generator {
  /// XOR of signs: 1 where both inputs of the point moved by noise have one sign; each input is pushed
  /// 0.3 away from 0.
  static let quadrants = Generator("quadrants", "XOR of the signs of two inputs") { drawing in
    let gap = 0.3
    for _ in 0..<drawing.count {
      let place = [drawing.uniform(-5, 5), drawing.uniform(-5, 5)]
        .map { $0 > 0 ? $0 + gap : $0 - gap }
      let seen = drawing.moved(place, reach: 5)
      drawing.take(place, seen[0] * seen[1] >= 0 ? 1 : 0)
    }
  }
}
