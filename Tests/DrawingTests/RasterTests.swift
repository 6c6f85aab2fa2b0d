import Testing

@testable import Drawing

@Suite struct RasterTests {
  private func text(_ raster: DotRaster, _ features: Features = .full) -> String {
    var canvas = Canvas(raster.size, features: features)
    raster.draw(on: &canvas, at: Point(0, 0), .plain)
    return canvas.text
  }

  @Test func `braille dots are numbered as Unicode numbers them`() {
    var raster = DotRaster(.braille, Size(8, 1))
    for (index, dot) in [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
      .enumerated()
    {
      raster.set(2 * index + dot.0, dot.1)
    }
    #expect(text(raster) == "⠁⠂⠄⠈⠐⠠⡀⢀")
  }

  @Test(arguments: [(-9, -2), (40, 50), (-9, 50), (50, -9)])
  func `a column takes the rows that it has, and none outside`(_ from: Int, _ to: Int) {
    var raster = DotRaster(.braille, Size(1, 2))
    raster.column(0, from: from, to: to)
    #expect(text(raster) == ((from < 0) == (to < 0) || (from > 8) == (to > 8) ? "\n" : "⡇\n⡇"))
  }

  @Test func `a line to anywhere stays inside, and the part of it that can be seen is right`() {
    let far = [1e18, 1e300, .infinity, -.infinity, .nan, -1e300]
    for (x, y) in far.flatMap({ x in far.map { (x, $0) } }) {
      var raster = DotRaster(.braille, Size(4, 2))
      raster.stroke(from: (1, 1), to: (x, y), width: 1)
      raster.stroke(from: (x, 1), to: (1, y), width: 1)
      #expect(text(raster).count <= 9)
    }
    var near = DotRaster(.braille, Size(4, 2))
    var away = DotRaster(.braille, Size(4, 2))
    near.stroke(from: (0, 1), to: (20, 1), width: 1)
    away.stroke(from: (0, 1), to: (1e20, 1), width: 1)
    #expect(text(near) == text(away))
  }

  @Test(arguments: [
    (-1e300, 0), (-0.5, 0), (.nan, 0), (3.9, 3), (7.0, 7), (7.5, 7), (1e300, 7), (.infinity, 7),
  ])
  func `a place outside of all cells counts as one at the end`(_ place: Double, _ cell: Int) {
    #expect(Int(place, within: 0...7) == cell)
  }

  @Test func `a hairline is one row of dots, whichever two it runs between`() {
    for (kind, glyph) in [(DotRaster.Kind.braille, "⠤⠒⠉⣀"), (.quadrants, "▀▄")] {
      for y in stride(from: 0.25, through: 1.75, by: 0.125) {
        var raster = DotRaster(kind, Size(4, 2))
        raster.stroke(from: (0, y), to: (4, y), width: 0.35)
        let glyphs = text(raster).filter { $0 != " " && $0 != "\n" }
        #expect(glyphs.count == 4 && glyphs.allSatisfy(glyph.contains), "\(kind) \(y)")
        // Where a number would be written on it.
        let row = text(raster).split(separator: "\n", omittingEmptySubsequences: false)[Int(y)]
        #expect(row.count == 4, "\(kind) \(y)")
      }
    }
  }

  @Test func `a line is drawn without holes in every direction`() {
    for kind in [DotRaster.Kind.braille, .quadrants] {
      for end in [(9.0, 0.5), (9.0, 4.5), (0.5, 4.5), (4.0, 0.5)] {
        var raster = DotRaster(kind, Size(10, 5))
        raster.stroke(from: (0.5, 2.5), to: end, width: 1)
        var canvas = Canvas(raster.size)
        raster.draw(on: &canvas, at: Point(0, 0), .plain)
        let columns = Int(min(0.5, end.0))..<Int(max(0.5, end.0))
        let rows = Int(min(2.5, end.1))..<Int(max(2.5, end.1))
        for x in columns { #expect((0..<5).contains { canvas[x, $0].glyph != " " }) }
        for y in rows { #expect((0..<10).contains { canvas[$0, y].glyph != " " }) }
      }
    }
  }

  @Test func `a dashed line has gaps where a whole one has none`() {
    var whole = DotRaster(.quadrants, Size(12, 1))
    var dashed = whole
    whole.stroke(from: (0, 0.5), to: (12, 0.5), width: 1)
    dashed.stroke(from: (0, 0.5), to: (12, 0.5), width: 1, dash: (on: 3, off: 1))
    #expect(!text(whole).contains(" "))
    #expect(text(dashed).split(separator: " ").count == 3)
  }

  @Test func `dots outside a raster are dropped`() {
    var raster = DotRaster(.ascii, Size(2, 1))
    raster.set(-1, 0)
    raster.set(2, 0)
    raster.column(0, from: -5, to: 50)
    #expect(text(raster) == "|")
    raster.stroke(from: (-100, -100), to: (100, 100), width: 1)
    #expect(text(raster).count <= 2)
  }
}

@Suite struct TickTests {
  @Test func `ticks are round and inside the range`() {
    #expect(Ticks.linear(from: 0, to: 1_000, about: 5) == [0, 200, 400, 600, 800, 1_000])
    #expect(Ticks.linear(from: 0, to: 7, about: 3) == [0, 5])
    #expect(Ticks.linear(from: 3, to: 3, about: 5).isEmpty)
    #expect(Ticks.linear(from: 0, to: .infinity, about: 5).isEmpty)
    #expect(Ticks.decades(from: 0.008, to: 0.2).map { ($0 * 1_000).rounded() } == [10, 100])
    #expect(Ticks.decades(from: 0, to: 1).isEmpty)
  }

  @Test(arguments: [1e-300, 1e-5, 0.37, 1, 42, 9_999, 1e200])
  func `a step is one, two or five times a power of ten and not below what is asked`(
    _ value: Double
  ) {
    let step = Ticks.roundStep(atLeast: value)
    #expect(step >= value * (1 - 1e-9) && step <= value * 2.6)
  }
}

@Suite struct AnsiTests {
  @Test func `a picture without colours is its glyphs`() {
    var canvas = Canvas(Size(3, 1), features: Features(colors: .none, isUnicode: true))
    canvas.write("abc", 0, 0, Style(.rgb(1, 2, 3)))
    #expect(canvas.ansi == "abc")
  }

  @Test func `a style is set once for the cells that share it and ended with the row`() {
    var canvas = Canvas(Size(4, 1))
    canvas.write("ab", 0, 0, Style(.rgb(1, 2, 3), on: .indexed(200), bold: true))
    canvas.write("cd", 2, 0, Style(.indexed(9)))
    #expect(
      canvas.ansi
        == "\u{1B}[0;1;38;2;1;2;3;48;5;200mab\u{1B}[0;91mcd\u{1B}[0m")
  }
}

@Suite struct AsciiTests {
  @Test func `letters of mathematics are spelled out where there is only ASCII`() {
    var canvas = Canvas(Size(30, 1), features: Features(colors: .none, isUnicode: false))
    canvas.write("α ≤ ½ · δ₁ → −3", 0, 0)
    #expect(canvas.text == "alpha <= 1/2 - delta1 -> -3")
    #expect(canvas.columns(of: "α") == 5)
  }
}
