import Drawing

/// Colours that are mixed from those of a theme: of the regions of several classes, and of hundreds of
/// points on a map.
extension Theme {
  /// The region of a class, counted from 0: the darker, the less sure.
  ///
  /// - Parameter certainty: from 0 to 1; of so few colours as to have no shades it is not told.
  func region(ofClass index: Int, certainty: Double, _ colors: Features.Colors) -> Color {
    let paint = hue(ofClass: index)
    guard colors >= .indexed else { return paint.color(colors) }
    let level = Double(Int(certainty * Double(Self.levels), within: 0...Self.levels - 1))
    let share = Self.leastShare + Self.moreShare * level / Double(Self.levels - 1)
    return paint.mixed(with: paper, share: share).nearest(colors)
  }

  /// The colours of the lanes, those that are least alike first.
  private func hue(ofClass index: Int) -> Paint {
    let order = [1, 0, 3, 4, 2]
    return lanes[order[index % order.count] % lanes.count]
  }

  /// A thin line beside the curve: one of the colours of the lanes, half as bright.
  func thin(_ index: Int, _ colors: Features.Colors) -> Color {
    let paint = hue(ofClass: index + 1)
    guard colors >= .indexed else { return paint.color(colors) }
    return paint.mixed(with: paper, share: Self.thinShare).nearest(colors)
  }

  private static let thinShare = 0.55

  /// A point of a class on its region, and on every other.
  func point(ofClass index: Int, _ colors: Features.Colors) -> Color {
    point(hue(ofClass: index), colors)
  }

  /// A point whose shade is from 0 to 1, such as one of two classes.
  func point(at shade: Double, _ colors: Features.Colors) -> Color {
    point(ramp[Int(shade * Double(ramp.count), within: 0...ramp.count - 1)], colors)
  }

  private func point(_ paint: Paint, _ colors: Features.Colors) -> Color {
    guard let strong = inks[.strong] else { return .standard }
    guard colors >= .indexed else { return strong.ink.color(colors) }
    return paint.mixed(with: strong.ink, share: 1 - Self.lightShare).nearest(colors)
  }

  /// A pixel of an image: from little more than paper for none to the strongest ink for 1.
  func ink(_ share: Double, _ colors: Features.Colors) -> Color {
    guard let strong = inks[.strong] else { return .standard }
    guard colors >= .indexed else { return (share < 0.5 ? paper : strong.ink).color(colors) }
    return strong.ink.mixed(with: paper, share: Self.leastInk + (1 - Self.leastInk) * share)
      .nearest(colors)
  }

  /// A field of a table whose figure is this share of the greatest: of what is right, or of mistakes.
  func field(isRight: Bool, share: Double, _ colors: Features.Colors) -> Color {
    guard let alert = inks[.alert]?.paper, let good = ramp.last else { return .standard }
    if share == 0 { return ink(0, colors) }
    let paint = isRight ? good : alert
    guard colors >= .indexed else { return paint.color(colors) }
    let level = Self.leastField + (Self.mostField - Self.leastField) * min(1, share)
    return paint.mixed(with: paper, share: level).nearest(colors)
  }

  /// How much of its colour a field has where its figure is least, and where it is greatest.
  private static let (leastField, mostField) = (0.35, 0.75)
  /// How much ink a pixel without ink has, so that it is seen where the image ends.
  private static let leastInk = 0.07

  /// Shades of a region, so few that an update too small to see is not sent.
  private static let levels = 4
  /// How much of its colour a region has where nothing is sure, and how much more where all is.
  private static let (leastShare, moreShare) = (0.3, 0.35)
  /// How much of the strongest ink a point has.
  private static let lightShare = 0.5
}

extension Paint {
  /// So much of this colour, and the rest of another.
  fileprivate func mixed(with other: Paint, share: Double) -> Color {
    func part(_ shift: UInt32) -> UInt8 {
      let (a, b) = (Double(rgb >> shift & 0xFF), Double(other.rgb >> shift & 0xFF))
      return UInt8(min(255, max(0, (share * a + (1 - share) * b).rounded())))
    }
    return .rgb(part(16), part(8), part(0))
  }
}
