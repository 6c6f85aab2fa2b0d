import Testing

@testable import Drawing

@Suite struct NearestColorTests {
  @Test(arguments: [
    (Color.rgb(255, 0, 0), Features.Colors.indexed, Color.indexed(196)),
    (.rgb(255, 0, 0), .sixteen, .indexed(9)), (.rgb(250, 250, 250), .eight, .indexed(7)),
    (.rgb(8, 8, 8), .indexed, .indexed(232)), (.indexed(196), .eight, .indexed(1)),
    (.indexed(9), .eight, .indexed(1)), (.indexed(231), .sixteen, .indexed(15)),
    (.indexed(3), .eight, .indexed(3)), (.indexed(200), .indexed, .indexed(200)),
    // Red, green and blue count 2, 4 and 3.
    (.rgb(60, 60, 150), .sixteen, .indexed(8)), (.rgb(0, 64, 128), .sixteen, .indexed(8)),
    (.rgb(1, 2, 3), .direct, .rgb(1, 2, 3)), (.indexed(5), .none, .standard),
    (.standard, .eight, .standard),
  ])
  func `a colour becomes the nearest that the terminal has`(
    _ color: Color, _ depth: Features.Colors, _ expected: Color
  ) {
    #expect(color.nearest(depth) == expected)
  }

  @Test(arguments: Features.Colors.allCases)
  func `what is near enough stays as it is`(_ depth: Features.Colors) {
    for n in UInt8.min...UInt8.max {
      let once = Color.indexed(n).nearest(depth)
      #expect(once.nearest(depth) == once)
    }
  }
}
