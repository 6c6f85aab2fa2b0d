import Interface

/// What a value is asked to be, each with an error that names its place in the file.
extension JSON {
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number, .whole: "a number"
    case .string: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The items of a list, each with its place in the file.
  func items(at place: String) throws(InputError) -> [(JSON, String)] {
    guard case .list(let items) = self else {
      throw InputError("\(place) is \(kind), expected a list")
    }
    return items.enumerated().map { ($1, "\(place)[\($0)]") }
  }

  func numbers(at place: String) throws(InputError) -> [Double] {
    guard case .list(let items) = self else {
      throw InputError("\(place) is \(kind), expected a list of numbers")
    }
    var values: [Double] = []
    values.reserveCapacity(items.count)
    // Places are not spelled out here unless something is wrong: there are many numbers.
    for (index, item) in items.enumerated() {
      guard case .number(let value) = item else {
        throw InputError("\(place)[\(index)] is \(item.kind), expected a number")
      }
      values.append(value)
    }
    return values
  }

  func rows(at place: String) throws(InputError) -> [[Double]] {
    var rows: [[Double]] = []
    for (row, place) in try items(at: place) { rows.append(try row.numbers(at: place)) }
    return rows
  }
}

extension JSON {
  func members(at place: String) throws(InputError) -> [String: JSON] {
    guard case .object(let members) = self else {
      throw InputError("\(place) is \(kind), expected an object")
    }
    return members
  }

  func whole(at place: String, _ range: ClosedRange<Int>) throws(InputError) -> Int {
    guard let value = whole(in: range) else { throw Self.notWhole(place, range) }
    return value
  }

  func wholes(at place: String, _ range: ClosedRange<Int>) throws(InputError) -> [Int] {
    guard case .list(let items) = self else {
      throw InputError("\(place) is \(kind), expected a list of whole numbers")
    }
    var values: [Int] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      guard let value = item.whole(in: range) else {
        throw Self.notWhole("\(place)[\(index)]", range)
      }
      values.append(value)
    }
    return values
  }

  private func whole(in range: ClosedRange<Int>) -> Int? {
    guard case .number(let number) = self, let value = Int(exactly: number) else { return nil }
    return range.contains(value) ? value : nil
  }

  private static func notWhole(_ place: String, _ range: ClosedRange<Int>) -> InputError {
    InputError("\(place) is no whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}

extension [String: JSON] {
  /// A member that must be there.
  func member(_ name: String, at place: String) throws(InputError) -> JSON {
    guard let value = self[name] else { throw InputError("\(place)\(name) is missing") }
    return value
  }
}
