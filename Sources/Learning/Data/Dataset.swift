/// A named list of examples, all of one size: those that a network is trained on, and perhaps some
/// that are held back to test it with.
public struct Dataset: Sendable, Hashable {
  /// The word for it on the command line, such as "xor".
  public let name: String
  /// One plain line that says what it is.
  public let summary: String
  /// How it is made.
  public let recipe: Recipe
  /// The names of what the network is given: "x1", "x2" and so on, unless a file or features name
  /// them otherwise.
  public let inputNames: [String]
  /// At least one, in the order in which an epoch takes them.
  public let examples: [Example]
  /// What is held back from training.
  public let test: [Example]
  /// Where the examples stand among the inputs that features are made from; the inputs themselves
  /// without features.
  public let places: [[Double]]
  /// The same of the examples that are held back.
  public let testPlaces: [[Double]]
  /// What a prediction means.
  public let meaning: Meaning
  /// From where to where a picture shows each of the inputs that features are made from.
  public let bounds: [ClosedRange<Double>]
  /// All that it is made from.
  let rows: Rows
  /// What stands in the file that it was read from; nil of any other.
  let sheet: Sheet?

  /// Makes a dataset of at least one example; all must have as many inputs and targets as the
  /// first, and at least one.
  public init(
    name: String, summary: String, inputNames: [String]? = nil, examples: [Example],
    source: Recipe.Source = .unnamed
  ) {
    self.init(
      name: name, summary: summary, rows: Rows(inputNames: inputNames, examples: examples),
      recipe: Recipe(source))
  }

  /// Makes a dataset from its rows; features must name inputs that there are.
  public init(name: String, summary: String, rows: Rows, recipe: Recipe, sheet: Sheet? = nil) {
    (self.name, self.summary, self.recipe, self.rows) = (name, summary, recipe, rows)
    self.sheet = sheet
    let features = recipe.features
    func given(_ example: Example) -> Example {
      features.isEmpty
        ? example
        : Example(input: features.map { $0.value(example.input) }, target: example.target)
    }
    var (training, test) = Split(rows.examples, recipe).parts
    if recipe.isStandardized {
      let scale = Standardization(training)
      (training, test) = (training.map(scale.applied), test.map(scale.applied))
      bounds = zip(rows.bounds, 0...).map { scale.applied($0, input: $1) }
    } else {
      bounds = rows.bounds
    }
    inputNames = features.isEmpty ? rows.inputNames : features.map { $0.name(rows.inputNames) }
    (examples, self.test) = (training.map(given), test.map(given))
    (places, testPlaces) = (training.map(\.input), test.map(\.input))
    meaning = Meaning(rows)
  }

  /// How many numbers the network is given.
  public var inputCount: Int { examples[0].input.count }
  /// How many numbers a target has.
  public var outputCount: Int { examples[0].target.count }
  /// What the targets are.
  public var kind: Rows.Kind { rows.kind }
  /// What the classes are called, the one of the lower target first; empty where there are none.
  public var classNames: [String] { rows.classNames }
  /// The names of the inputs that features are made from.
  public var placeNames: [String] { rows.inputNames }
  /// All the rows that it is made from.
  public var rowExamples: [Example] { rows.examples }

  /// What the network is given where the inputs are these.
  public func input(at place: [Double]) -> [Double] {
    recipe.features.isEmpty ? place : recipe.features.map { $0.value(place) }
  }

  /// The same dataset by a recipe with other words.
  public func remade(_ change: (inout Recipe) -> Void) -> Dataset {
    var recipe = recipe
    change(&recipe)
    guard recipe != self.recipe else { return self }
    if let generator, !recipe.drawsTheSame(as: self.recipe) { return generator.dataset(recipe) }
    return Dataset(name: name, summary: summary, rows: rows, recipe: recipe, sheet: sheet)
  }
}

extension Dataset {
  /// The same file with other columns; a dataset of no file stays as it is.
  public func chosen(_ choice: FileChoice) throws(SheetError) -> Dataset {
    guard let sheet else { return self }
    let rows = try sheet.rows(choice)
    var recipe = recipe
    recipe.source = .file(choice)
    // The features are of columns that may be others now.
    if rows.inputNames != self.rows.inputNames { recipe.features = [] }
    return Dataset(name: name, summary: summary, rows: rows, recipe: recipe, sheet: sheet)
  }
}

extension Recipe {
  /// Whether a generator draws the same rows by another recipe.
  fileprivate func drawsTheSame(as other: Recipe) -> Bool {
    count == other.count && noise == other.noise && classes == other.classes && seed == other.seed
  }
}

extension Dataset {
  /// Every truth table, in the order menus list them.
  public static let catalog = [xor, and, or, nand, not]

  /// The names of all that come with the program: truth tables, those that are drawn, and those that
  /// somebody has measured.
  public static let names =
    catalog.map(\.name) + Generator.catalog.map(\.name) + Measured.catalog.map(\.name)

  /// The dataset of that name, if there is one; one that is drawn as it is without further words.
  public static func named(_ name: String) -> Dataset? {
    catalog.first { $0.name == name } ?? Generator.named(name)?.dataset()
      ?? Measured.catalog.first { $0.name == name }?.dataset()
  }

  /// What draws it; nil where its rows are written down or read.
  public var generator: Generator? {
    recipe.source == .generator ? Generator.named(name) : nil
  }

  /// Whether a word says its name.
  public var isNamed: Bool { recipe.source == .catalog || recipe.source == .generator }
}

extension Dataset {
  /// The one after it among those that come with the program, round and round; the first of them after
  /// one that does not.
  public var next: Dataset {
    let index = isNamed ? Self.names.firstIndex(of: name) ?? -1 : -1
    return Self.named(Self.names[(index + 1) % Self.names.count]) ?? self
  }
}
