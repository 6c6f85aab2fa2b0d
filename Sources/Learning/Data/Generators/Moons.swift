extension Generator {
  /// Two half circles of radius 3 that reach into each other; ν·u(−3, 3) is added to each input.
  static let moons = Generator("moons", "two half circles that reach into each other") { drawing in
    let radius = 3.0
    for index in 0..<drawing.count {
      let isUpper = index < drawing.count / 2
      let angle = drawing.uniform(0, Trigonometry.pi)
      let (cosine, sine) = (Trigonometry.cosine(angle), Trigonometry.sine(angle))
      let place =
        isUpper
        ? [fused(radius, cosine, -radius / 2), fused(radius, sine, -radius / 4)]
        : [fused(radius, cosine, radius / 2), fused(-radius, sine, radius / 4)]
      drawing.take(drawing.moved(place, reach: radius), isUpper ? 1 : 0)
    }
  }
}
