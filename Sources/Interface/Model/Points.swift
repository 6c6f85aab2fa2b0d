import Drawing
import Learning

/// A place on the plane of two inputs, in steps that binary fractions hold exactly.
public struct PointCursor: Hashable, Sendable {
  /// In eighths, from the map's lower left corner.
  public var column: Int
  public var row: Int

  /// The steps across the map: from −¼ to 1¼ by eighths.
  static let steps = 0...12

  static let middle = PointCursor(column: 6, row: 6)

  var input: [Double] { [column, row].map { RegionPanel.range.lowerBound + Double($0) / 8 } }

  mutating func move(_ dx: Int, _ dy: Int) {
    column = min(max(Self.steps.lowerBound, column + dx), Self.steps.upperBound)
    row = min(max(Self.steps.lowerBound, row + dy), Self.steps.upperBound)
  }
}

extension Dataset {
  static let pointsName = "points"

  /// Points of one's own: two inputs and a class; at least one.
  static func points(_ examples: [Example]) -> Dataset {
    Dataset(
      name: pointsName, summary: "points of one's own", examples: examples, source: .points)
  }

  /// The points as they are typed; nil of any other dataset.
  public var pointsAsTyped: String? {
    guard recipe.source == .points else { return nil }
    return rowExamples.map { ($0.input + $0.target).map(number).joined(separator: ",") }
      .joined(separator: " ")
  }
}

/// Points as they are typed: x1,x2,y for each, parted by spaces.
func readPoints(_ text: String) throws(InputError) -> Dataset {
  var examples: [Example] = []
  for part in text.split(separator: " ") {
    let numbers = part.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 3, let x = numbers[0], let y = numbers[1], let target = numbers[2],
      RegionPanel.range.contains(x), RegionPanel.range.contains(y), [0, 1].contains(target)
    else {
      throw InputError(
        "\(part) is no x1,x2,y with x1 and x2 from -0.25 to 1.25 and y 0 or 1; try 0,0.5,1")
    }
    examples.append(Example(input: [x, y], target: [target]))
  }
  guard !examples.isEmpty else { throw InputError("name some; try 0,0,0 1,1,1") }
  guard examples.count <= Separation.mostExamples else {
    throw InputError("at most \(Separation.mostExamples) points; try fewer")
  }
  return .points(examples)
}

extension Model {
  /// Puts a point of a class where the cursor is, in the place of one that is there.
  mutating func placePoint(_ target: Double) -> [Effect] {
    changePoints { examples, input in
      examples.removeAll { $0.input == input }
      examples.append(Example(input: input, target: [target]))
    }
  }

  mutating func removePoint() -> [Effect] {
    changePoints { examples, input in examples.removeAll { $0.input == input } }
  }

  private mutating func changePoints(_ change: (inout [Example], [Double]) -> Void) -> [Effect] {
    guard let cursor = units.cursor else { return [] }
    // The first change to a dataset of two inputs makes a copy that is one's own.
    // Hundreds of others are left behind.
    let isSmall = setup.dataset.kind == .table && setup.dataset.placeNames.count == 2
    var examples = isSmall ? setup.dataset.rowExamples : []
    let before = examples
    change(&examples, cursor.input)
    guard examples != before else { return [] }
    guard !examples.isEmpty, examples.count <= Separation.mostExamples else {
      message = Message("there are 1 to \(Separation.mostExamples) points")
      return []
    }
    return begin { $0.learn(.points(examples)) }
  }
}
