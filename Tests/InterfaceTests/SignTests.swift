import Drawing
import Learning
import Testing

@testable import Interface

/// What tells a positive weight from a negative one where there is no colour.
@Suite struct SignTests {
  private let plain = Features(colors: .none, isUnicode: false)

  /// The picture of a network whose weights are all as big and of one sign.
  private func network(of weight: Double) -> Canvas {
    var setup = Setup()
    let count = setup.shape.parameterCount
    setup.start = .given(
      Parameters(shape: setup.shape, values: Array(repeating: weight, count: count)))
    let shown = scene(setup: setup, features: plain)
    var canvas = Canvas(Size(48, 14), features: plain)
    NetworkPanel().draw(shown, on: &canvas, in: Rect(0, 0, 48, 14))
    return canvas
  }

  private func count(_ glyph: Unicode.Scalar, in canvas: Canvas) -> Int {
    canvas.cells.count { $0.glyph == glyph }
  }

  @Test func `in ASCII a strong weight's glyph tells its sign, as the legend says`() {
    let positive = network(of: 6)
    let negative = network(of: -6)
    #expect(count("#", in: positive) >= 20 && count("=", in: positive) == 0)
    #expect(count("=", in: negative) >= 20 && count("#", in: negative) == 0)
    let legend = NetworkPanel().legends(scene(features: plain))[0].map(\.0).joined()
    #expect(legend.contains("# positive") && legend.contains("= negative"))
  }

  @Test func `in ASCII a weaker weight that is negative has gaps`() {
    let positive = network(of: 2)
    let negative = network(of: -2)
    let dashes = { self.count("/", in: $0) + self.count("\\", in: $0) }
    #expect(dashes(negative) < dashes(positive))
  }
}
