import Drawing
import Learning

/// Where the next point would go on the map of the Train screen, in steps from its lower left corner.
public struct MapCursor: Hashable, Sendable {
  public var column: Int
  public var row: Int

  /// Finer ones nobody could aim at; of the unit square's map and of [−6, 6] binary fractions hold them.
  static let steps = 48
  static let middle = MapCursor(column: steps / 2, row: steps / 2)

  mutating func move(_ dx: Int, _ dy: Int) {
    column = min(max(0, column + dx), Self.steps)
    row = min(max(0, row + dy), Self.steps)
  }

  /// The inputs there.
  func place(on section: CrossSection) -> [Double] {
    func value(_ step: Int, _ range: ClosedRange<Double>) -> Double {
      let share = Double(step) / Double(Self.steps)
      return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
    return section.place(value(column, section.xRange), value(row, section.yRange))
  }
}

/// The keys that place points on the map of the Train screen.
enum MapPencilKey {
  /// What a key does while points are being placed.
  enum Meaning: Hashable, Sendable {
    case move(dx: Int, dy: Int)
    case place(Int)
    case remove, done
  }

  static let table: [DrawingKey<Meaning>] =
    [
      DrawingKey([.left, .character("h")], "left", .move(dx: -1, dy: 0), "the cursor"),
      DrawingKey([.right, .character("l")], "right", .move(dx: 1, dy: 0), "the cursor"),
      DrawingKey([.up, .character("k")], "up", .move(dx: 0, dy: 2), "the cursor"),
      DrawingKey([.down, .character("j")], "down", .move(dx: 0, dy: -2), "the cursor"),
    ]
    + (0..<10).map { digit in
      let key = Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
      return DrawingKey(
        [.character(key)], String(digit), .place(digit), "a point of class \(digit)")
    } + [
      DrawingKey([.character("x"), .backspace, .delete], "x", .remove, "no point here"),
      DrawingKey([.enter, .escape, .character("p")], "Enter", .done, "done (or Esc, or p)"),
    ]
}

extension Model {
  /// Takes a key while points are being placed on the map; nil where it is none of the pencil's.
  mutating func placePoints(with key: Key) -> [Effect]? {
    guard mapCursor != nil,
      let meaning = MapPencilKey.table.meaning(of: key)
    else { return nil }
    switch meaning {
    case .move(let dx, let dy): mapCursor?.move(dx, dy)
    case .place(let label): return placePoint(ofClass: label)
    case .remove: return removePointAtCursor()
    case .done: mapCursor = nil
    }
    return []
  }

  private var section: CrossSection {
    let scene = Scene(model: self, snapshots: seen, features: features)
    return CrossSection(of: setup.dataset, scene.mapAxes(of: setup.dataset))
  }

  private mutating func placePoint(ofClass label: Int) -> [Effect] {
    guard let cursor = mapCursor else { return [] }
    let count = setup.dataset.classNames.count
    guard label <= count, label < 10 else {
      message = Message("there are classes 0 to \(count - 1), and \(count) would be a new one")
      return []
    }
    let dataset = setup.dataset.with(cursor.place(on: section), ofClass: label)
    return begin { $0.learn(dataset) }
  }

  private mutating func removePointAtCursor() -> [Effect] {
    guard let cursor = mapCursor, let index = setup.dataset.row(near: cursor.place(on: section))
    else {
      message = Message("no point is here")
      return []
    }
    guard let dataset = setup.dataset.without(row: index) else {
      message = Message("the last point stays")
      return []
    }
    return begin { $0.learn(dataset) }
  }

  /// The point at the cursor goes along with it.
  mutating func dragPoint(to cursor: MapCursor) -> [Effect] {
    guard let before = mapCursor, before != cursor else { return [] }
    mapCursor = cursor
    let dataset = setup.dataset
    guard let index = dataset.row(near: before.place(on: section)) else { return [] }
    var rows = dataset.rowExamples
    rows[index].input = cursor.place(on: section)
    return begin { $0.learn(dataset.own(rows)) }
  }
}

extension Dataset {
  /// Whether points can be placed on its map: two inputs as they are, and classes of one output, or of an
  /// output each.
  var takesPoints: Bool {
    placeNames.count == 2 && kind != .values && !recipe.isStandardized
      && (kind == .classes || outputCount == 1)
  }

  /// The rows as one's own, with the names, the map and the share held back that they had.
  func own(_ examples: [Example], classes: [String]? = nil) -> Dataset {
    let isSmall =
      examples.count <= Separation.mostExamples && recipe.heldBack == 0
      && recipe.features.isEmpty
      && examples.allSatisfy { example in
        example.target == [0] || example.target == [1]
      }
      && examples.allSatisfy { $0.input.allSatisfy(RegionPanel.range.contains) }
    // A few in the unit square fit on a command line.
    if isSmall, classes == nil, bounds.allSatisfy({ $0 == Rows.unitBounds }) {
      return .points(examples)
    }
    var recipe = recipe
    recipe.source = .unnamed
    return Dataset(
      name: Self.pointsName, summary: "points of one's own",
      rows: Rows(
        kind: .classes, inputNames: placeNames, classNames: classes ?? classNames,
        examples: examples, bounds: bounds), recipe: recipe)
  }

  /// With one point more; of a class that there was not, every class has an output of its own.
  func with(_ place: [Double], ofClass label: Int) -> Dataset {
    let count = classNames.count
    var rows = rowExamples
    rows.removeAll { $0.input == place }
    guard label == count else {
      rows.append(Example(input: place, target: target(ofClass: label)))
      return own(rows)
    }
    rows = rows.map { row in
      var own = 0
      if case .named(let index) = meaning.label(of: row.target) { own = index }
      return Example(input: row.input, target: (0...count).map { $0 == own ? 1 : 0 })
    }
    rows.append(Example(input: place, target: (0...count).map { $0 == label ? 1 : 0 }))
    let letters = (0...count).map {
      String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0))))
    }
    let areNumbers = classNames.allSatisfy { Double($0) != nil }
    return own(rows, classes: areNumbers ? letters : classNames + [letters[count]])
  }

  private func target(ofClass label: Int) -> [Double] {
    if outputCount == 1 {
      return [label == 0 ? meaning.range.lowerBound : meaning.range.upperBound]
    }
    return (0..<outputCount).map { $0 == label ? 1 : 0 }
  }

  /// Without one of its rows; nil where it is the last.
  func without(row index: Int) -> Dataset? {
    guard rowExamples.count > 1 else { return nil }
    var rows = rowExamples
    rows.remove(at: index)
    return own(rows)
  }

  /// The row whose point is nearest to a place, within two steps of the cursor.
  func row(near place: [Double]) -> Int? {
    func far(_ input: [Double]) -> Double {
      zip(zip(input, place), bounds).map { pair, bounds in
        (pair.0 - pair.1).magnitude / (bounds.upperBound - bounds.lowerBound)
      }.max() ?? 1
    }
    let nearest = rowExamples.indices.min {
      far(rowExamples[$0].input) < far(rowExamples[$1].input)
    }
    return nearest.flatMap {
      far(rowExamples[$0].input) <= 2 / Double(MapCursor.steps) ? $0 : nil
    }
  }
}
