extension Generator {
  /// Four by four fields of side 2.5; 1 on every second one, by the point moved by noise.
  static let checkerboard = Generator(
    "checkerboard", "four by four fields, of which every second is 1"
  ) { drawing in
    for _ in 0..<drawing.count {
      let place = [drawing.uniform(-5, 5), drawing.uniform(-5, 5)]
      let fields = drawing.moved(place, reach: 5).map { Int(($0 / 2.5).rounded(.down)) }
      drawing.take(place, (fields[0] + fields[1]).isMultiple(of: 2) ? 1 : 0)
    }
  }
}
