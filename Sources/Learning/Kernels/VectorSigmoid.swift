/// Several Doubles side by side, as the kernels reckon with them.
protocol LaneVector: SIMD, Sendable where Scalar == Double {
  /// The n-th number of each lane's list.
  static func pick(_ n: Int, _ list: (Int) -> UnsafePointer<Double>) -> Self
  /// All lanes added up, in any order: never for a result, only to look for a large number or NaN.
  var anySum: Double { get }
}

extension SIMD2: LaneVector where Scalar == Double {
  @inline(__always)
  static func pick(_ n: Int, _ list: (Int) -> UnsafePointer<Double>) -> Self {
    Self(list(0)[n], list(1)[n])
  }

  @inline(__always)
  var anySum: Double { x + y }
}

extension SIMD4: LaneVector where Scalar == Double {
  @inline(__always)
  static func pick(_ n: Int, _ list: (Int) -> UnsafePointer<Double>) -> Self {
    Self(list(0)[n], list(1)[n], list(2)[n], list(3)[n])
  }

  @inline(__always)
  var anySum: Double { (lowHalf + highHalf).anySum }
}

extension SIMD8: LaneVector where Scalar == Double {
  @inline(__always)
  static func pick(_ n: Int, _ list: (Int) -> UnsafePointer<Double>) -> Self {
    Self(
      list(0)[n], list(1)[n], list(2)[n], list(3)[n], list(4)[n], list(5)[n], list(6)[n],
      list(7)[n])
  }

  @inline(__always)
  var anySum: Double { (lowHalf + highHalf).anySum }
}

extension CurveTable {
  /// The curve at each number of z, all |z| < 40: the operations of `value(_:)` in their order.
  @inline(__always)
  private func values<V: LaneVector>(_ z: V) -> V {
    let shift = V(repeating: Self.shift)
    let shifted = z + shift
    let r = z - (shifted - shift)
    @inline(__always) func c(_ n: Int) -> V { V.pick(n) { line(shifted[$0]) } }
    let r2 = r * r
    let r4 = r2 * r2
    let low = r2 * (c(2) + r * c(3))
    let high = r4 * (c(4) + r * c(5)) + (r2 * r4) * (c(6) + r * c(7))
    return c(0) + (r * c(1) + (low + high))
  }

  /// `Sigmoid.value` of each number, when this is the sigmoid's table.
  @inline(__always)
  func sigmoid<V: LaneVector>(_ z: V) -> V {
    let z2 = z * z
    let z4 = z2 * z2
    // One number of 40, or a NaN, is enough to fail; a few between 30 and 40 may be.
    let reach4 = Self.reach * Self.reach * Self.reach * Self.reach
    return (z4 * z4).anySum < reach4 * reach4 ? values(z) : oneByOne(z)
  }

  /// `Sigmoid.value`, when this is the sigmoid's table.
  @inline(__always)
  func sigmoid(_ z: Double) -> Double {
    z.magnitude < Self.reach ? value(z) : Sigmoid.far(z)
  }

  @inline(never)
  private func oneByOne<V: LaneVector>(_ z: V) -> V {
    var a = V()
    for lane in 0..<V.scalarCount { a[lane] = sigmoid(z[lane]) }
    return a
  }
}
