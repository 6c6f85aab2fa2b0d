extension Generator {
  /// Half the points round (2, 2), half round (−2, −2), of variance 0.5 + 7ν along each axis.
  static let gauss = Generator("gauss", "two round clouds that a line parts") { drawing in
    let deviation = fused(7, drawing.noise, 0.5).squareRoot()
    for index in 0..<drawing.count {
      let isOne = index < drawing.count / 2
      let center = isOne ? 2.0 : -2.0
      let place = [
        fused(deviation, drawing.normal(), center), fused(deviation, drawing.normal(), center),
      ]
      drawing.take(place, isOne ? 1 : 0)
    }
  }
}
