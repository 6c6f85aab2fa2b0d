/// How the inputs of a dataset lie beside each other where together they are an image: row by row from
/// the top, from 0 for no ink to 1 for nothing but ink.
public struct Images: Sendable, Hashable {
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int

  public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  public var pixels: Int { width * height }

  /// Those of handwritten digits.
  public static let digits = Images(width: 8, height: 8)
}

extension Dataset {
  /// How the inputs are an image; nil where they are none.
  public var images: Images? { recipe.features.isEmpty ? rows.images : nil }

  /// One of the examples: those that are trained on, and after them those that are held back.
  public func example(at index: Int) -> Example {
    index < examples.count ? examples[index] : test[index - examples.count]
  }

  /// How much ink there is in each pixel of an input, from 0 to 1, whatever it was brought to.
  public func ink(_ input: [Double]) -> [Double] {
    zip(input, bounds).map { value, bounds in
      (value - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
    }
  }

  /// The input that an image is.
  public func input(ofInk ink: [Double]) -> [Double] {
    zip(ink, bounds).map { ink, bounds in
      fused(ink, bounds.upperBound - bounds.lowerBound, bounds.lowerBound)
    }
  }
}
