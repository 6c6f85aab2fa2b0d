import Drawing
import Learning

/// What the colours of a map mean, at different lengths.
struct RegionLegend {
  let lines: [[(String, Role)]]

  init(_ scene: Scene, _ dataset: Dataset?) {
    let features = scene.features
    if let dataset, dataset.kind == .values {
      lines = Self.values(dataset, features)
    } else if let dataset, dataset.kind == .classes, dataset.outputCount > 1 {
      lines = Self.classes(dataset)
    } else {
      lines = Self.two(dataset?.meaning.thresholdName ?? "½", dataset, features)
    }
  }

  private static func two(
    _ half: String, _ dataset: Dataset?, _ features: Features
  ) -> [[(String, Role)]] {
    let isUnicode = features.isUnicode
    let names = names(dataset)
    let (zero, one) = (names.zero ?? "0", names.one ?? "1")
    guard features.colors > .none else {
      let short = isUnicode ? " █ \(half)  ▓ \(one) " : " # \(half)  % \(one) "
      return [[(" blank \(zero) " + short, .quiet)], [(short, .quiet)]]
    }
    let (box, line) = isUnicode ? ("■", "─") : ("#", "-")
    let words: [(String, Role)] = [
      (" \(box)", .regionZero), (names.zero.map { " \($0)  " } ?? " o < \(half)  ", .quiet),
      (line, .boundary), (" \(half)  ", .quiet), (box, .regionOne),
      (names.one.map { " \($0) " } ?? " o ≥ \(half) ", .quiet),
    ]
    let signs: [(String, Role)] = [
      (" \(box)", .regionZero), (" \(zero) ", .quiet), (line, .boundary), (" \(half) ", .quiet),
      (box, .regionOne), (" \(one) ", .quiet),
    ]
    return [words, signs, [signs[0], signs[1], signs[4], signs[5]]]
  }

  /// The names of two classes that have other ones than 0 and 1.
  private static func names(_ dataset: Dataset?) -> (zero: String?, one: String?) {
    guard let names = dataset?.classNames, names.count == 2, names != ["0", "1"] else {
      return (nil, nil)
    }
    return (names[0], names[1])
  }

  private static func classes(_ dataset: Dataset) -> [[(String, Role)]] {
    let count = dataset.classNames.count
    return [
      [(" the largest of \(count) outputs; the darker, the less sure ", .quiet)],
      [(" the largest of \(count) outputs ", .quiet)],
    ]
  }

  private static func values(_ dataset: Dataset, _ features: Features) -> [[(String, Role)]] {
    if dataset.placeNames.count == 1 { return curve(dataset, features) }
    let range = dataset.meaning.range
    let (low, high) = (plain(range.lowerBound, 2), plain(range.upperBound, 2))
    guard features.colors > .none else {
      return [
        [(features.isUnicode ? " blank \(low)  ▓ \(high) " : " blank \(low)  % \(high) ", .quiet)]
      ]
    }
    let box = features.isUnicode ? "■" : "#"
    return [
      [
        (" \(box)", .regionZero), (" o ≤ \(low)  ", .quiet), (box, .regionOne),
        (" o ≥ \(high) ", .quiet),
      ]
    ]
  }

  private static func curve(_ dataset: Dataset, _ features: Features) -> [[(String, Role)]] {
    let line = features.isUnicode ? "━━" : "--"
    let (dot, ring) = FittedCurve.marks(features)
    let plain: [(String, Role)] = [
      (" \(line)", .curve), (" o  ", .quiet), (String(Character(dot)), .strong), (" y ", .quiet),
    ]
    let thin: [(String, Role)] = plain + [(" thin: what each hidden neuron adds ", .quiet)]
    let short: [(String, Role)] = plain + [(" thin: each h ", .quiet)]
    guard !dataset.test.isEmpty else { return [thin, short, plain] }
    return [
      thin, plain + [(" " + String(Character(ring)), .testCurve), (" held back ", .quiet)], plain,
    ]
  }
}
