import Drawing
import Learning
import Testing

@testable import Interface

/// Which words stand out, and which must at least be read from the last row.
@Suite struct EmphasisTests {
  private let features = Features(colors: .indexed, isUnicode: true)

  /// The look of each place where a text stands in a picture.
  private func looks(of text: String, in canvas: Canvas) -> [Style] {
    let scalars = Array(text.unicodeScalars)
    return (0..<canvas.size.height).flatMap { y in
      (0..<max(0, canvas.size.width - scalars.count)).filter { x in
        scalars.indices.allSatisfy { canvas[x + $0, y].glyph == scalars[$0] }
      }.map { canvas[$0, y].style }
    }
  }

  @Test func `the verdicts of a race stand on their lanes' colours, in letters of blocks`() {
    for theme in Theme.catalog {
      let race = scene(.race, epochs: 5_000, theme: theme, features: features)
      let canvas = picture(race, 80, 24)
      for (lane, place) in Placement(race, canvas.size).panels.prefix(3).enumerated() {
        let own = race.model.theme.lane(lane, .indexed)
        let inner = place.inner(race)
        let band = Rect(inner.x, inner.y, inner.width, 3)
        let letters = canvas.cells(in: band, own.background) {
          (0x2580...0x259F).contains($0.value)
        }
        #expect(letters.count > 12, "\(theme.name) \(lane)")
        #expect(canvas[band.x, band.y].style.background == own.foreground)
      }
    }
  }

  @Test func `the line that repeats a run, and weights that stay, are read as the footer is`() {
    for theme in Theme.catalog {
      let train = scene(epochs: 300, theme: theme, features: features)
      let line = looks(of: "descent --seed 7", in: picture(train, 80, 24))
      #expect(line == [train.style(.quiet)], "\(theme.name)")
      let step = scene(.step, epochs: 300, theme: theme, features: features)
      let faint = step.style(.faint)
      for (width, height) in [(80, 24), (120, 36)] {
        let words = picture(step, width, height).cells.filter {
          $0.style == faint && ($0.glyph.properties.isAlphabetic || ("0"..."9").contains($0.glyph))
        }
        #expect(words.isEmpty, "\(theme.name)")
      }
    }
  }
}
