extension Generator {
  /// Two arms, half a turn apart: f = i/(n/2) of the way along one the radius is 5f and the angle 3.5πf
  /// more than at its start; ν·u(−1, 1) is added to each input.
  static let spiral = Generator("spiral", "two arms that wind round each other") { drawing in
    for arm in 0..<2 {
      let half = arm == 0 ? drawing.count / 2 : drawing.count - drawing.count / 2
      for index in 0..<half {
        let along = Double(index) / Double(half)
        let start = arm == 0 ? 0 : Trigonometry.pi
        let place = turned(fused(3.5 * Trigonometry.pi, along, start), 5 * along)
        drawing.take(drawing.moved(place, reach: 1), arm == 0 ? 1 : 0)
      }
    }
  }
}
