/// A dataset that is drawn: so many rows, with so much noise, from a seed.
///
/// To add one, write a file like `Circle.swift` and a line in `Generator.catalog`.
public struct Generator: Sendable {
  /// The word for it on the command line, such as "circle".
  public let name: String
  /// One plain line that says what it is.
  public let summary: String
  public let kind: Rows.Kind
  /// How many rows it draws where nothing else is said.
  public let standardCount: Int
  /// How many rows it can draw.
  public let counts: Counts
  /// Whether noise means anything to it.
  public let takesNoise: Bool
  /// How many classes it can have, where there is a choice, and how many it has otherwise.
  public let classes: (choice: ClosedRange<Int>, standard: Int)?
  /// From where to where a picture shows each input; nil: the unit square and a quarter beyond it.
  let bounds: [ClosedRange<Double>]?
  let draw: @Sendable (inout RowDrawing) -> Void

  /// Which numbers of rows can be drawn.
  public enum Counts: Sendable, Hashable {
    case any(ClosedRange<Int>)
    /// Two to the power of 2 to 8 inputs.
    case powers

    public func contains(_ count: Int) -> Bool {
      switch self {
      case .any(let range): range.contains(count)
      case .powers: (4...256).contains(count) && count & (count - 1) == 0
      }
    }
  }

  /// Fewer rows show no shape, and more than these no screen.
  static let usualCounts = Counts.any(10...100_000)
  /// A square round the origin with a margin for noise.
  static let square = [-6.0...6.0, -6.0...6.0]

  init(
    _ name: String, _ summary: String, kind: Rows.Kind = .classes, count: Int = 500,
    counts: Counts = Generator.usualCounts, takesNoise: Bool = true,
    classes: (ClosedRange<Int>, Int)? = nil, bounds: [ClosedRange<Double>]? = Generator.square,
    draw: @escaping @Sendable (inout RowDrawing) -> Void
  ) {
    (self.name, self.summary, self.kind) = (name, summary, kind)
    (standardCount, self.counts, self.takesNoise) = (count, counts, takesNoise)
    (self.classes, self.bounds, self.draw) = (classes.map { ($0, $1) }, bounds, draw)
  }

  /// Every generator, in the order menus list them.
  public static let catalog = [
    circle, quadrants, gauss, spiral, moons, rings, checkerboard, blobs, pinwheel, parity, plane,
    bumps, sine, step, tent, steps,
  ]

  /// The catalog's generator of that name, if there is one.
  public static func named(_ name: String) -> Generator? { catalog.first { $0.name == name } }

  /// The recipe where nothing else is said.
  public var standardRecipe: Recipe {
    var recipe = Recipe(.generator)
    recipe.count = standardCount
    recipe.classes = classes?.standard ?? 0
    return recipe
  }

  /// What it draws by a recipe; by its standard one where none is given.
  public func dataset(_ recipe: Recipe? = nil) -> Dataset {
    let recipe = recipe ?? standardRecipe
    precondition(counts.contains(recipe.count), "a number of rows that it can draw")
    var drawing = RowDrawing(recipe)
    draw(&drawing)
    // What is drawn class by class must not be learned class by class.
    if kind == .classes || bounds?.count == 1 { drawing.shuffle() }
    let names = drawing.isOfSeveral ? (0..<recipe.classes).map(letter) : nil
    return Dataset(
      name: name, summary: summary,
      rows: Rows(kind: kind, classNames: names, examples: drawing.examples, bounds: bounds),
      recipe: recipe)
  }

  /// So many rows, with noise in percent, from a seed.
  public func dataset(count: Int, noise: Double = 0, seed: UInt64) -> Dataset {
    var recipe = standardRecipe
    (recipe.count, recipe.noise, recipe.seed) = (count, noise, seed)
    return dataset(recipe)
  }
}

/// The names of classes that have no other: a, b, c and so on.
func letter(_ index: Int) -> String {
  String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))))
}

/// The rows of a dataset as they are drawn one by one.
struct RowDrawing {
  /// How many rows are to be drawn.
  let count: Int
  /// ν, from 0 for none; 1 is a hundred percent.
  let noise: Double
  /// How many classes there are to be.
  let classes: Int
  private var numbers: SplitMix64
  private(set) var examples: [Example] = []

  init(_ recipe: Recipe) {
    (count, noise, classes) = (recipe.count, recipe.noise / 100, recipe.classes)
    numbers = SplitMix64(seed: recipe.seed, stream: .rows)
    examples.reserveCapacity(count)
  }

  /// Whether each class has an output of its own.
  var isOfSeveral: Bool { classes > 0 }

  /// u(a, b): a number from a up to b, all as likely.
  mutating func uniform(_ a: Double, _ b: Double) -> Double { fused(b - a, numbers.unit(), a) }

  /// A number of the normal distribution round 0 with variance 1, by the polar method (Marsaglia and
  /// Bray, SIAM Review 6, 1964).
  mutating func normal() -> Double {
    while true {
      let (u, v) = (uniform(-1, 1), uniform(-1, 1))
      let square = fused(u, u, v * v)
      guard square > 0, square < 1 else { continue }
      let logarithm = binaryLogarithm(square) * 0x1.62e42fefa39efp-1  // ln 2
      return u * (-2 * logarithm / square).squareRoot()
    }
  }

  /// A place moved by noise: ν·u(−reach, reach) along each axis.
  mutating func moved(_ place: [Double], reach: Double) -> [Double] {
    place.map { fused(noise, uniform(-reach, reach), $0) }
  }

  /// Takes a row with one output.
  mutating func take(_ input: [Double], _ target: Double) {
    examples.append(Example(input: input, target: [target]))
  }

  /// Takes a row of one of several classes, each with an output of its own.
  mutating func take(_ input: [Double], class number: Int) {
    examples.append(
      Example(input: input, target: (0..<classes).map { $0 == number ? 1 : 0 }))
  }

  mutating func shuffle() { examples.shuffle(by: &numbers) }
}

/// The point at an angle from the upright axis and so far from the origin.
func turned(_ angle: Double, _ radius: Double) -> [Double] {
  [radius * Trigonometry.sine(angle), radius * Trigonometry.cosine(angle)]
}

/// How far a point lies from another.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  let (dx, dy) = (a[0] - b[0], a[1] - b[1])
  return fused(dx, dx, dy * dy).squareRoot()
}
