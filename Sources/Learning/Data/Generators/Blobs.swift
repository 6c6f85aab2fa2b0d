extension Generator {
  /// Two to nine round clouds, evenly on a circle of radius 3.5, of variance 0.3 + 7ν along each axis; each
  /// is a class with an output of its own.
  static let blobs = Generator(
    "blobs", "round clouds on a circle, each a class of its own", classes: (2...9, 4)
  ) { drawing in
    let deviation = fused(7, drawing.noise, 0.3).squareRoot()
    for index in 0..<drawing.count {
      let number = index % drawing.classes
      let turn = Double(number) / Double(drawing.classes)
      let center = turned(2 * Trigonometry.pi * turn, 3.5)
      drawing.take(center.map { fused(deviation, drawing.normal(), $0) }, class: number)
    }
  }
}
