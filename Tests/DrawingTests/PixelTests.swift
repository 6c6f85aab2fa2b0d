import Testing

@testable import Drawing

@Suite struct PixelGridTests {
  @Test(arguments: PixelGrid.allCases)
  func `every mask has a glyph of its own that leads back to it`(_ grid: PixelGrid) {
    let masks = 0...grid.full
    #expect(Set(masks.map { grid.glyph($0) }).count == masks.count)
    for mask in masks { #expect(grid.mask(of: grid.glyph(mask)) == mask) }
    for glyph: Unicode.Scalar in ["a", "─", "⠿", "▁"] { #expect(grid.mask(of: glyph) == nil) }
  }

  @Test func `blocks stand in Unicode where their names say`() {
    #expect(PixelGrid.quadrants.glyph(0b0110) == "▞")
    #expect(PixelGrid.sextants.glyph(0b000001) == "\u{1FB00}")
    #expect(PixelGrid.sextants.glyph(0b010110) == "\u{1FB14}")
    #expect(PixelGrid.sextants.glyph(0b010101) == "▌")
    #expect(PixelGrid.sextants.glyph(0b111110) == "\u{1FB3B}")
  }
}

@Suite struct PixelImageTests {
  private static let red = Color.rgb(200, 0, 0)
  private static let pink = Color.rgb(210, 40, 40)
  private static let blue = Color.rgb(0, 0, 200)

  @Test(arguments: PixelGrid.allCases)
  func `two colours of a cell are shown as they are and found again`(_ grid: PixelGrid) {
    for mask in 0...grid.full {
      var canvas = Canvas(Size(1, 1))
      canvas.drawPixels(grid, in: canvas.bounds) { x, y in
        mask >> UInt8(y * grid.across + x) & 1 == 1 ? Self.red : Self.blue
      }
      let next = Canvas(Size(1, 1), previous: canvas)
      for y in 0..<grid.down {
        for x in 0..<grid.across {
          let isRed = mask >> UInt8(y * grid.across + x) & 1 == 1
          #expect(next.previousPixel(grid, next.bounds, x, y) == (isRed ? Self.red : Self.blue))
        }
      }
    }
  }

  @Test func `of three colours the two that are alike become one`() {
    var canvas = Canvas(Size(1, 1))
    let colors = [Self.red, Self.blue, Self.pink, Self.red]
    canvas.drawPixels(.quadrants, in: canvas.bounds) { x, y in colors[2 * y + x] }
    #expect(canvas[0, 0] == Cell("▙", Style(Self.red, on: Self.blue)))
  }

  /// The pair of least error, tried in another way: every way to part the pixels in two groups.
  @Test func `no other pair of a cell's colours would be nearer`() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func distance(_ a: Color, _ b: Color) -> Int {
      guard let a = a.components, let b = b.components else { return 0 }
      let (red, green, blue) = (
        Int(a.red) - Int(b.red), Int(a.green) - Int(b.green), Int(a.blue) - Int(b.blue)
      )
      return red * red + green * green + blue * blue
    }
    for _ in 0..<300 {
      let palette = (0..<5).map { _ in
        Color.rgb(UInt8(random(256)), UInt8(random(256)), UInt8(random(256)))
      }
      let pixels = (0..<6).map { _ in palette[random(5)] }
      let cell = Cell(pixels, .sextants, over: .blank)
      let error = pixels.indices.reduce(0) {
        $0 + distance(pixels[$1], cell.pixel($1 % 2, $1 / 2, .sextants) ?? .standard)
      }
      let used = Set(pixels)
      let least = used.flatMap { a in
        used.map { b in pixels.reduce(0) { $0 + min(distance($1, a), distance($1, b)) } }
      }.min()
      #expect(error == least)
    }
  }

  @Test func `what is not set shows what lies below`() {
    var canvas = Canvas(Size(2, 1))
    canvas.drawPixels(.quadrants, in: Rect(0, 0, 1, 1)) { x, _ in x == 0 ? Self.red : Self.blue }
    canvas.put("x", 1, 0, Style(.standard, on: Self.blue))
    var image = PixelImage(.quadrants, Size(2, 1))
    image[1, 1] = Self.red
    canvas.draw(image, at: Point(0, 0))
    #expect(canvas[0, 0] == Cell("▙", Style(Self.red, on: Self.blue)))
    #expect(canvas[1, 0].glyph == "x")
  }

  @Test func `without colours ink stands on paper and is not lost in it`() {
    var canvas = Canvas(Size(2, 1))
    canvas.drawPixels(.quadrants, in: canvas.bounds) { x, y in
      y == 1 && x < 3 ? .standard : nil
    }
    #expect(canvas.text == "▄▖")
    canvas.drawPixels(.quadrants, in: canvas.bounds) { _, y in y == 0 ? .standard : nil }
    #expect(canvas.text == "█▛")
  }

  @Test func `the paper below a line stays the background`() {
    var canvas = Canvas(Size(1, 1))
    canvas.fill(canvas.bounds, Cell(" ", Style(.standard, on: Self.blue)))
    canvas.drawPixels(.halves, in: canvas.bounds) { _, y in y == 1 ? Self.red : nil }
    #expect(canvas[0, 0] == Cell("▄", Style(Self.red, on: Self.blue)))
  }

  @Test func `what lies outside an image is dropped`() {
    var image = PixelImage(.quadrants, Size(2, 1))
    image[-1, 0] = Self.red
    image[4, 0] = Self.red
    image.column(1, from: -5, to: 50, Self.blue)
    image.stroke(Stroke(from: (-9, -9), to: (9, 9), width: 1), Self.red)
    #expect(image[-1, 0] == nil && image[4, 0] == nil)
    #expect(image[1, 1] != nil)
  }
}

@Suite struct BlockTextTests {
  private func picture(_ text: String, rows: Int, _ grid: PixelGrid) -> String {
    let block = BlockText(text, rows: rows, grid)
    var canvas = Canvas(block.size)
    canvas.draw(block.image(.standard), at: Point(0, 0))
    return canvas.text
  }

  @Test func `figures are drawn in blocks`() {
    #expect(
      picture("0.4", rows: 3, .quadrants) == """
        █▀█   █ █
        █ █   ▀▀█
        ▀▀▀ ▀   ▀
        """)
    #expect(
      picture("7", rows: 5, .cells) == """
        ██████
            ██
            ██
          ██
          ██
        """)
  }

  @Test(arguments: PixelGrid.allCases)
  func `letters fit their rows and can be told apart`(_ grid: PixelGrid) {
    for rows in BlockText.fewestRows(grid)...BlockText.fewestRows(grid) + 8 {
      let pictures = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZαε+−=%/.,!".map {
        picture(String($0), rows: rows, grid)
      }
      #expect(pictures.allSatisfy { $0.split(separator: "\n").count <= rows })
      #expect(pictures.allSatisfy { $0.contains { $0 != " " && $0 != "\n" } })
      // S is 5 and ε is E in three strokes.
      #expect(Set(pictures).count >= pictures.count - 2)
    }
  }
}
