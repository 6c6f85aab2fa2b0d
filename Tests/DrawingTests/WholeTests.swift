import Testing

@testable import Drawing

@Suite struct WholeTests {
  @Test(arguments: [
    (0.0, 0), (2.99, 2), (-2.99, -2), (.nan, 0), (.infinity, 1_000_000_000_000_000),
    (-1e300, -1_000_000_000_000_000), (.leastNonzeroMagnitude, 0),
  ])
  func `any number is cut to a place`(_ value: Double, _ expected: Int) {
    #expect(whole(value) == expected)
  }

  @Test func `a line far outside a picture draws what of it lies inside, and ends`() {
    var raster = DotRaster(.braille, Size(10, 5))
    for end in [1e308, -1e308, .infinity, -.infinity, .nan, 1e20] {
      raster.stroke(from: (0, 0), to: (end, 1), width: 1)
      raster.stroke(from: (end, end), to: (1, end), width: end)
      raster.column(1, from: whole(end), to: 2)
      raster.column(1, from: whole(end), to: whole(end))
    }
    var column = DotRaster(.braille, Size(1, 5))
    column.column(0, from: 30, to: 40)
    #expect(column.glyph(0, 4) == nil)
    column.column(0, from: -5, to: 40)
    #expect((0..<5).allSatisfy { column.glyph(0, $0) != nil })
  }
}
