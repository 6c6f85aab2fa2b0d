import Testing

@testable import Drawing

/// The colours of a picture in scalable vector graphics, as a reader fills them: by the pixel.
private struct Pixels {
  let width: Int
  let height: Int
  private var colors: [Substring]

  /// Knows what these pictures are made of: one `rect`, then `path`s of upright boxes.
  init(svg: String, cells: Size) {
    width = cells.width * 12
    height = cells.height * 24
    let ground = svg.firstMatch(of: /<rect [^>]*fill="(#[0-9a-f]{6})"/)?.1 ?? ""
    colors = Array(repeating: ground, count: width * height)
    for path in svg.matches(of: /<path fill="(#[0-9a-f]{6})" d="([^"]*)"/) {
      for box in path.2.matches(of: /M([0-9]+) ([0-9]+)h([0-9]+)v([0-9]+)h-[0-9]+z/) {
        guard let x = Int(box.1), let y = Int(box.2), let w = Int(box.3), let h = Int(box.4)
        else { continue }
        for row in y..<y + h {
          for column in x..<x + w { colors[row * width + column] = path.1 }
        }
      }
    }
  }

  func color(_ x: Int, _ y: Int) -> Substring { colors[y * width + x] }
}

@Suite struct ExportTests {
  /// Two colours that are in no style's place of the other.
  private let style = Style(.rgb(1, 2, 3), on: .rgb(250, 251, 252))

  @Test(arguments: [PixelGrid.halves, .quadrants, .sextants])
  func `a block covers the pixels of its mask, and no others`(grid: PixelGrid) {
    let count = 1 << grid.count
    var canvas = Canvas(Size(count, 1))
    for mask in 0..<count { canvas.put(grid.glyph(UInt8(mask)), mask, 0, style) }
    let pixels = Pixels(svg: canvas.svg(title: "blocks", paper: .dark), cells: canvas.size)
    let (w, h) = (12 / grid.across, 24 / grid.down)
    for mask in 0..<count {
      for bit in 0..<grid.count {
        let (x, y) = (mask * 12 + bit % grid.across * w, bit / grid.across * h)
        let expected = mask >> bit & 1 == 1 ? "#010203" : "#fafbfc"
        for (x, y) in [(x, y), (x + w - 1, y + h - 1)] {
          #expect(pixels.color(x, y) == expected, "mask \(mask), bit \(bit)")
        }
      }
    }
  }

  @Test func `the lines of a frame meet at the edges of their cells`() {
    var canvas = Canvas(Size(3, 3))
    for (y, row) in ["┌┬┐", "├┼┤", "└┴┘"].enumerated() { canvas.write(row, 0, y, style) }
    let pixels = Pixels(svg: canvas.svg(title: "frame", paper: .dark), cells: canvas.size)
    let ink: Substring = "#010203"
    // Along the middle line of each row and column of cells, from the first centre to the last.
    for line in 0..<3 {
      for along in 6..<30 { #expect(pixels.color(along, line * 24 + 12) == ink) }
      for along in 12..<60 { #expect(pixels.color(line * 12 + 6, along) == ink) }
    }
    #expect(pixels.color(0, 12) == "#fafbfc" && pixels.color(6, 0) == "#fafbfc")
  }

  @Test func `letters are text that says how long it is, with signs of mark-up spelled out`() {
    var canvas = Canvas(Size(12, 1))
    canvas.write("a < b", 2, 0, style.bold)
    let svg = canvas.svg(title: "J & α", paper: .light)
    #expect(svg.contains("<title>J &amp; α</title>"))
    #expect(svg.contains(#"<text x="24" y="18" textLength="60""#))
    #expect(svg.contains(##"fill="#010203" font-weight="bold">a &lt; b</text>"##))
    #expect(!svg.contains("<text x=\"0\""))
  }

  @Test func `what is reversed, dim or the terminal's own has the colours that are seen`() {
    let paper = Paper(ink: .rgb(200, 200, 200), ground: .rgb(0, 0, 0))
    #expect(paper.seen(.plain) == ("#c8c8c8", "#000000"))
    #expect(paper.seen(Style(reversed: true)) == ("#000000", "#c8c8c8"))
    #expect(paper.seen(Style(dim: true)) == ("#646464", "#000000"))
    #expect(paper.seen(Style(.indexed(196))) == ("#ff0000", "#000000"))
  }

  @Test func `a page's letters are the picture's`() throws {
    var canvas = Canvas(Size(9, 3))
    canvas.write("x < 1 & ½", 0, 0, style)
    canvas.write("▚▞", 3, 1, style.reversed)
    let page = canvas.html(title: "a", paper: .dark)
    let body = try #require(page.firstMatch(of: /<pre>\n([\s\S]*)\n<\/pre>/)?.1)
    let plain = body.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&amp;", with: "&")
    let rows = plain.split(separator: "\n", omittingEmptySubsequences: false)
    for (y, row) in rows.enumerated() {
      #expect(String(row) == String(String.UnicodeScalarView((0..<9).map { canvas[$0, y].glyph })))
    }
    #expect(rows.count == 3)
  }

  @Test(arguments: [
    ("a.svg", PictureFormat.svg), ("b.HTML", .html), ("c.htm", .html), ("d.ans", .ansi),
    ("e.txt", .text),
  ])
  func `a file's name says its format`(path: String, format: PictureFormat) {
    #expect(PictureFormat(path: path) == format)
  }

  @Test(arguments: ["", "svg", "a.png", "a.svg/b", "a."])
  func `a name that ends in no known format has none`(path: String) {
    #expect(PictureFormat(path: path) == nil)
  }

  @Test func `after another picture only the rows that changed are sent`() {
    var before = Canvas(Size(4, 3))
    before.write("same", 0, 0)
    var after = before
    after.write("new", 0, 2)
    #expect(after.ansi(after: before) == "\u{1B}[3;1Hnew ")
    #expect(after.ansi(after: after) == "")
    #expect(after.ansi(after: nil).hasPrefix("\u{1B}[0m\u{1B}[2J\u{1B}[1;1Hsame\u{1B}[2;1H"))
  }
}
