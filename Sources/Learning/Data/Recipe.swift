/// How a dataset is made from its rows, and the rows from nothing: what its words say.
public struct Recipe: Sendable, Hashable {
  /// Where the rows come from.
  public enum Source: Sendable, Hashable {
    /// Put together for the occasion: no word says them.
    case unnamed
    /// Written down in the catalog.
    case catalog
    /// Drawn by the generator of the dataset's name.
    case generator
    /// Points of one's own.
    case points
    /// Read from a file.
    case file(FileChoice)
  }

  public var source: Source
  /// How many rows are drawn.
  public var count = 0
  /// In percent.
  public var noise = 0.0
  /// How many classes are drawn, by a generator that can have several numbers of them.
  public var classes = 0
  /// What the rows are drawn from, and the choice of those that are held back.
  public var seed = Recipe.standardSeed
  /// The share of the rows that is held back from training, from 0 up to 1.
  public var heldBack = 0.0
  /// How many of the last rows are held back in place of a share that is drawn.
  public var lastHeldBack = 0
  /// Whether each input is brought to mean 0 and standard deviation 1 over the rows that are trained on.
  public var isStandardized = false
  /// What the network is given of the inputs; empty: the inputs themselves.
  public var features: [Feature] = []

  public static let standardSeed: UInt64 = 1

  public init(_ source: Source) { self.source = source }
}

/// Which columns of a file are what, as a person has chosen them.
public struct FileChoice: Sendable, Hashable {
  /// The path as it was given.
  public var path: String
  /// The column of the target; nil: the last.
  public var target: String?
  /// The columns that are inputs; nil: all others.
  public var inputs: [String]?
  /// Whether the targets are classes or values; nil: as they look.
  public var kind: Rows.Kind?

  public init(path: String) { self.path = path }
}
