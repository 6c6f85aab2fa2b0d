extension Generator {
  /// All combinations of 2 to 8 inputs of 0 or 1, in the order of XOR's table: 1 where an odd number of them
  /// is 1.
  static let parity = Generator(
    "parity", "1 where an odd number of the inputs is 1: XOR of 2 to 8 of them", kind: .table,
    count: 16, counts: .powers, takesNoise: false, bounds: nil
  ) { drawing in
    for row in 0..<drawing.count {
      let bits = (0..<drawing.count.trailingZeroBitCount).map { Double(row >> $0 & 1) }
      drawing.take(bits, Double(row.nonzeroBitCount % 2))
    }
  }
}
