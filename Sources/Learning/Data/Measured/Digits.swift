import Assets

extension Measured {
  /// 1,797 digits written by hand, each an image of 8 by 8 pixels, in the order in which they were
  /// published: the last 360 are of other people than the rest.
  ///
  /// A pixel says how much of its square is ink, in sixteenths.
  ///
  /// E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits" (UCI Machine Learning
  /// Repository, 1998), CC BY 4.0.
  static let digits = Measured(
    "digits", "1,797 handwritten digits, each an image of 8 by 8 pixels", descent_digits()
  ) { lines in
    Rows(
      kind: .classes, classNames: (0..<10).map(String.init), examples: lines.map(example),
      bounds: Array(repeating: 0...1, count: Images.digits.pixels), images: .digits)
  }

  /// 64 signs from 0 to g for the pixels, a space, and the digit.
  private static func example(_ line: Substring) -> Example {
    let signs = Array(line.utf8)
    precondition(signs.count == Images.digits.pixels + 2, "64 pixels, a space and a digit")
    let digit = Int(signs[signs.count - 1] - UInt8(ascii: "0"))
    return Example(
      input: signs.prefix(Images.digits.pixels).map { Double(ink($0)) / 16 },
      target: (0..<10).map { $0 == digit ? 1 : 0 })
  }

  private static func ink(_ sign: UInt8) -> UInt8 {
    sign < UInt8(ascii: "a") ? sign - UInt8(ascii: "0") : sign - UInt8(ascii: "a") + 10
  }
}

extension Dataset {
  /// The images, a fifth of them held back.
  public static let digits = Measured.digits.dataset.remade { $0.heldBack = 0.2 }
}
