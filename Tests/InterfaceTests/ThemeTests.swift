import Drawing
import Testing

@testable import Interface

@Suite struct ThemeTests {
  @Test func `each theme has every role, a ramp with a middle, and a colour for each lane`() {
    for theme in Theme.catalog {
      for role in Role.allCases {
        #expect(theme.style(role, .indexed) != .plain, "\(theme.name) \(role)")
      }
      #expect(theme.ramp.count >= 2 && theme.ramp.count % 2 == 0)
      #expect(theme.smallRamp.count % 2 == 0)
      #expect(theme.lanes.count >= raceLanes.upperBound)
    }
  }

  @Test func `the legend of the map shows colours that the map has`() {
    for theme in Theme.catalog {
      for colors in Features.Colors.allCases where colors > .none {
        let features = Features(colors: colors, isUnicode: true)
        let scene = Scene(model: Model(theme: theme), snapshots: [:], features: features)
        let boxes = RegionPanel().legends(scene)[0].filter { $0.0.contains("■") }
        let ramp = theme.ramp(colors)
        #expect(boxes.map { scene.style($0.1).foreground } == [ramp[0], ramp[ramp.count - 1]])
      }
    }
  }

  @Test func `the line before shows on the map, on both of its sides`() {
    for theme in Theme.catalog {
      for colors in Features.Colors.allCases where colors > .none {
        let line = theme.style(PerceptronMapPanel.lineBefore, colors).foreground
        let ramp = theme.ramp(colors)
        #expect(line != ramp[0] && line != ramp[ramp.count - 1], "\(theme.name) \(colors)")
      }
    }
  }

  @Test func `a terminal is only asked for colours that it has`() {
    for theme in Theme.catalog {
      for role in Role.allCases {
        for colors in Features.Colors.allCases {
          let style = theme.style(role, colors)
          for color in [style.foreground, style.background] {
            switch (color, colors) {
            case (.standard, _), (.rgb, .direct), (.indexed, .indexed): break
            case (.indexed(let n), .sixteen): #expect(n < 16)
            case (.indexed(let n), .eight): #expect(n < 8)
            default: Issue.record("\(theme.name) \(role) \(colors): \(color)")
            }
          }
        }
      }
    }
  }

  @Test func `text is legible on its paper in every theme`() {
    for theme in Theme.catalog {
      for role in [Role.text, .strong, .title, .one, .zero, .bar, .key, .quiet, .goal] {
        guard let ink = theme.inks[role] else { continue }
        let ratio = contrast(ink.ink.rgb, (ink.paper ?? theme.paper).rgb)
        // 4.5 is the WCAG 2 threshold (AA) for running text.
        #expect(ratio >= 4.5, "\(theme.name) \(role): \(ratio)")
      }
    }
  }

  /// The contrast ratio of WCAG 2, with a gamma of 2 in the place of the piecewise 2.4.
  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    func luminance(_ rgb: UInt32) -> Double {
      zip([0.2126, 0.7152, 0.0722], [16, 8, 0]).reduce(0) { sum, part in
        let level = Double(rgb >> UInt32(part.1) & 0xFF) / 255
        return sum + part.0 * level * level
      }
    }
    let (x, y) = (luminance(a) + 0.05, luminance(b) + 0.05)
    return max(x, y) / min(x, y)
  }
}
