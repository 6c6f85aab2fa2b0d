/// The targets that a column of a sheet says: classes, or values.
struct Targets {
  let kind: Rows.Kind
  /// What the classes are called.
  let names: [String]
  /// For each row, a number for each output.
  let values: [[Double]]

  /// - Parameter kind: what they are to be; nil: names and two different numbers are classes, numbers are
  ///   values, and few whole ones are classes too.
  init(_ sheet: Sheet, _ column: Int, _ kind: Rows.Kind?) throws(SheetError) {
    let texts = sheet.rows.map { $0[column] }
    if let row = texts.firstIndex(of: "") {
      throw SheetError("\(sheet.place(row, column)): nothing, where a target is needed")
    }
    let numbers = texts.map(Sheet.number)
    if kind == .values || (kind == nil && Self.areValues(numbers)) {
      self.kind = .values
      names = []
      var values: [[Double]] = []
      for row in texts.indices { values.append([try sheet.number(row, column)]) }
      self.values = values
      return
    }
    self.kind = .classes
    names = Self.sorted(Set(texts))
    guard names.count > 1 else {
      throw SheetError("column \(sheet.names[column]) has one class alone, \(names[0])")
    }
    guard names.count <= Self.most else {
      let first = names.prefix(3).joined(separator: ", ")
      throw SheetError(
        "column \(sheet.names[column]) has \(names.count) classes (\(first), …); at most \(Self.most) "
          + "are taken")
    }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let (count, ends) = (names.count, Self.ends(names))
    values = texts.map { text in
      let place = places[text] ?? 0
      return count == 2 ? [ends[place]] : (0..<count).map { $0 == place ? 1 : 0 }
    }
  }

  /// More outputs than this nobody tells apart.
  private static let most = 26

  /// Whether numbers are values and not the names of classes.
  private static func areValues(_ numbers: [Double?]) -> Bool {
    guard numbers.allSatisfy({ $0 != nil }) else { return false }
    let different = Set(numbers)
    if different.count <= 2 { return false }
    return different.count > Sheet.mostClasses || different.contains { $0 != $0?.rounded() }
  }

  /// By their numbers, or by their names.
  private static func sorted(_ names: Set<String>) -> [String] {
    names.sorted { a, b in
      if let x = Sheet.number(a), let y = Sheet.number(b), x != y { return x < y }
      return a < b
    }
  }

  /// The targets of two classes: −1 and 1 where they are called so, else 0 and 1.
  private static func ends(_ names: [String]) -> [Double] {
    names.compactMap(Sheet.number) == [-1, 1] ? [-1, 1] : [0, 1]
  }
}

extension Sheet {
  /// Whether a target's few whole numbers may be classes as well as values, so that whoever has the file
  /// should say; and how many there are.
  public func unclearTargets(_ choice: FileChoice) -> Int? {
    guard choice.kind == nil,
      let column = names.firstIndex(of: choice.target ?? names[names.count - 1])
    else { return nil }
    let different = Set(rows.map { Sheet.number($0[column]) })
    guard different.count > 2, different.count <= Self.mostClasses,
      different.allSatisfy({ $0 != nil && $0 == $0?.rounded() })
    else { return nil }
    return different.count
  }
}
