import Drawing
import Interface

extension Section {
  /// What a frame of each screen costs to draw, and on a pseudo-terminal to compare with the one
  /// before and to send.
  static let frames = Section(
    name: "frames", summary: "a frame of each screen: drawing it, sending what changed, bytes"
  ) { report in
    for screen in ScreenName.allCases {
      for size in [Size(120, 36), Size(200, 60)] {
        let name = "frame of \(screen.rawValue) at \(size.width)x\(size.height)"
        guard let figures = FrameFigures.measured(screen, size) else {
          report.leave(out: name, because: "there is no pseudo-terminal to show it on")
          continue
        }
        report.add(name + ", draw", figures.drawing * 1e6, "µs")
        report.add(name + ", diff and send", figures.sending * 1e6, "µs")
        report.add(name + ", sent", Double(figures.bytes), "bytes")
      }
    }
  }
}
