import Drawing
import Testing

@testable import Interface

/// The words for what pictures are made of.
@Suite struct GlyphTests {
  @Test
  func `each word is read at the prompt, and an unknown one is answered with those there are`()
    throws
  {
    var model = Model()
    for name in GlyphWord.names {
      _ = try model.obey("glyphs \(name)")
      #expect(model.glyphs?.rawValue ?? "auto" == name)
    }
    #expect(throws: InputError.self) { _ = try model.obey("glyphs sextant") }
    model.canShowUnicode = false
    _ = try model.obey("glyphs ascii")
    #expect(throws: InputError.self) { _ = try model.obey("glyphs quadrants") }
  }

  @Test func `no more is drawn than can be shown`() {
    let given = Features(colors: .indexed, glyphs: .quadrants)
    #expect(given.with(nil, atMost: .sextants) == given)
    #expect(given.with(.sextants, atMost: .sextants).glyphs == .sextants)
    #expect(given.with(.sextants, atMost: .ascii).glyphs == .ascii)
    #expect(Message.glyphs(wished: .sextants, used: .sextants) == nil)
    #expect(
      Message.glyphs(wished: .sextants, used: .ascii)?.text
        == "sextants were asked for, plain ASCII is used: descent doctor says more")
  }

  @Test(arguments: Features.Glyphs.allCases)
  func `every kind of glyph draws the map with its own blocks and no finer ones`(
    _ glyphs: Features.Glyphs
  ) {
    let scene = scene(epochs: 200, features: Features(colors: .indexed, glyphs: glyphs))
    let drawn = Set(picture(scene, 80, 24).cells.map(\.glyph))
    for finer in Features.Glyphs.allCases where finer > glyphs && finer > .blocks {
      let grid = Features(colors: .indexed, glyphs: finer).grid
      let coarser = Set(
        Features.Glyphs.allCases.filter { $0 < finer }.flatMap { kind -> [Unicode.Scalar] in
          let grid = Features(colors: .indexed, glyphs: kind).grid
          return (0..<(1 << grid.count)).map { grid.glyph(UInt8($0)) }
        } + ["▌", "▐", "█", " "])
      let own = Set((0..<(1 << grid.count)).map { grid.glyph(UInt8($0)) }).subtracting(coarser)
      #expect(drawn.isDisjoint(with: own), "\(glyphs), \(finer)")
    }
  }
}
