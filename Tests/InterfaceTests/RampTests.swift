import Drawing
import Foundation
import Testing

@testable import Interface

/// The colours of the map, for every theme on every terminal that has colours.
@Suite struct RampTests {
  /// L* runs from 0 to 100; the 256 colours lie about this far apart, and so do a terminal's own
  /// yellow and cyan.
  private static let nearlyEqual = 7.0
  /// In degrees: between the blues, and between the oranges, that 256 colours have.
  private static let oneHue = 30.0
  /// Below this chroma a colour is a grey and has no hue.
  private static let greyest = 0.02

  private static let ramps: [(name: String, paper: Tone, colors: [Tone])] = Theme.catalog.flatMap {
    theme in
    Features.Colors.allCases.filter { $0 > .none }.map { depth in
      let paper = theme.style(.text, depth).background
      return (
        "\(theme.name) \(depth)", Tone(paper), theme.ramp(depth).map { Tone($0) }
      )
    }
  }

  @Test func `as far from ½ on either side the map is as light`() {
    for ramp in Self.ramps {
      for (below, above) in zip(ramp.colors, ramp.colors.reversed()) {
        #expect(abs(below.lightness - above.lightness) <= Self.nearlyEqual, "\(ramp.name)")
      }
    }
  }

  @Test func `away from ½ the map goes away from the paper and never back`() {
    for ramp in Self.ramps {
      let half = ramp.colors.count / 2
      for side in [ramp.colors.prefix(half).reversed(), Array(ramp.colors.suffix(half))] {
        let distances = side.map { abs($0.lightness - ramp.paper.lightness) }
        #expect(distances == distances.sorted(), "\(ramp.name): \(distances)")
        // What is undecided still stands out from the paper.
        #expect(distances[0] >= 10, "\(ramp.name): \(distances)")
      }
    }
  }

  @Test func `the landscape has no hue of the map, and goes away from the paper as it rises`() {
    for theme in Theme.catalog {
      for depth in [Features.Colors.indexed, .direct] {
        let paper = Tone(theme.style(.text, depth).background)
        let line = Tone(theme.style(.contour, depth).foreground)
        let heights = theme.heights(depth).map { Tone($0) }
        #expect(heights.allSatisfy { $0.chroma <= Self.greyest + 0.01 }, "\(theme.name)")
        let distances = heights.map { abs($0.lightness - paper.lightness) }
        #expect(distances == distances.sorted() && Set(distances).count > 6, "\(theme.name)")
        // Contour lines are seen on low ground and on high.
        #expect(heights.allSatisfy { abs($0.lightness - line.lightness) >= 20 }, "\(theme.name)")
      }
    }
  }

  @Test func `each side of the map keeps its hue, and the two are opposite`() {
    for ramp in Self.ramps {
      let half = ramp.colors.count / 2
      let sides = [ramp.colors.prefix(half), ramp.colors.suffix(half)].map { side in
        side.filter { $0.chroma > Self.greyest }.map(\.hue)
      }
      for hues in sides {
        guard let least = hues.min(), let most = hues.max() else {
          Issue.record("\(ramp.name) has a side without a hue")
          continue
        }
        #expect(most - least <= Self.oneHue, "\(ramp.name): \(hues)")
      }
      #expect(abs(sides[0][0] - sides[1][0]) > 80, "\(ramp.name)")
      // The two at ½ are told apart already: neither is a grey.
      #expect([ramp.colors[half - 1], ramp.colors[half]].allSatisfy { $0.chroma > Self.greyest })
    }
  }
}

/// A colour as the eye takes it: CIE L*, and the chroma and hue of Oklab (B. Ottosson, 2020).
private struct Tone {
  let lightness, chroma, hue: Double

  init(_ color: Color) {
    let (red, green, blue) = color.components ?? (0, 0, 0)
    let r = Self.linear(red)
    let g = Self.linear(green)
    let b = Self.linear(blue)
    let luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
    lightness = luminance > 0.008856 ? 116 * cbrt(luminance) - 16 : 903.3 * luminance
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    let x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    let y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    chroma = hypot(x, y)
    let angle = atan2(y, x) * 180 / .pi
    hue = angle < 0 ? angle + 360 : angle
  }

  /// The light of a level of sRGB, from 0 to 1.
  private static func linear(_ level: UInt8) -> Double {
    let value = Double(level) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
