import Foundation
import Testing

@testable import Learning

@Suite struct TrigonometryTests {
  /// The tolerance is that of the summary, 2⁻⁵², and half a unit for the library's own error.
  @Test func `sine and cosine agree with the C library's`() {
    var x = -60.0
    while x < 60 {
      #expect(abs(Trigonometry.sine(x) - Foundation.sin(x)) <= 3e-16, "sin \(x)")
      #expect(abs(Trigonometry.cosine(x) - Foundation.cos(x)) <= 3e-16, "cos \(x)")
      x += 0.0131
    }
    for x in [1e3, 12345.678, 9.9e5, -7.7e5] {
      #expect(abs(Trigonometry.sine(x) - Foundation.sin(x)) <= 3e-16, "sin \(x)")
    }
  }

  @Test func `known values are exact, and what is no number stays none`() {
    #expect(Trigonometry.sine(0) == 0 && Trigonometry.cosine(0) == 1)
    #expect(Trigonometry.sine(Trigonometry.pi / 2) == 1)
    #expect(Trigonometry.sine(.infinity).isNaN && Trigonometry.cosine(.nan).isNaN)
    #expect(Trigonometry.sine(1e300).magnitude <= 1)
  }
}
