extension Generator {
  /// Half the points in a disc of radius 2.5, half in a ring from 3.5 to 5 round it; the class is that
  /// of the point moved by noise, 1 within the middle between them.
  static let circle = Generator("circle", "a disc, and a ring round it") { drawing in
    let radius = 5.0
    for index in 0..<drawing.count {
      let isInner = index < drawing.count / 2
      let r =
        isInner ? drawing.uniform(0, radius / 2) : drawing.uniform(0.7 * radius, radius)
      let place = turned(drawing.uniform(0, 2 * Trigonometry.pi), r)
      let seen = drawing.moved(place, reach: radius)
      drawing.take(place, distance(seen, [0, 0]) < radius / 2 ? 1 : 0)
    }
  }
}
