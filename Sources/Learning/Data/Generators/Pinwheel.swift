extension Generator {
  /// Three bent arms, a third of a turn apart, each a class with an output of its own: at radius r an arm
  /// has turned by 0.4r, and is half a radian wide; ν·u(−1, 1) is added to each input.
  static let pinwheel = Generator(
    "pinwheel", "bent arms round a centre, each a class of its own", classes: (3...3, 3)
  ) { drawing in
    for index in 0..<drawing.count {
      let number = index % drawing.classes
      let radius = drawing.uniform(0.5, 5)
      let start = 2 * Trigonometry.pi * Double(number) / Double(drawing.classes)
      let angle = fused(0.4, radius, start) + drawing.uniform(-0.25, 0.25)
      drawing.take(drawing.moved(turned(angle, radius), reach: 1), class: number)
    }
  }
}
