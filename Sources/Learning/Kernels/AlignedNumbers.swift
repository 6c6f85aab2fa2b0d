/// Numbers that begin where a line of the processor's cache does: an array may begin anywhere, and
/// every wide vector of it would then lie in two lines.
///
/// A value, copied when it is written to while it is shared.
struct AlignedNumbers: @unchecked Sendable {
  /// In bytes, that of a line and of the widest vector.
  private static let alignment = 64

  private final class Storage {
    let numbers: UnsafeMutableBufferPointer<Double>

    init(count: Int, of value: Double) {
      let bytes = UnsafeMutableRawBufferPointer.allocate(
        byteCount: count * MemoryLayout<Double>.stride, alignment: alignment)
      numbers = bytes.bindMemory(to: Double.self)
      numbers.initialize(repeating: value)
    }

    deinit { UnsafeMutableRawBufferPointer(numbers).deallocate() }
  }

  // Written to only while nobody else has it, which is what makes this Sendable.
  private var storage: Storage

  /// So many of one number.
  init(count: Int, of value: Double = 0) {
    storage = Storage(count: count, of: value)
  }

  subscript(place: Int) -> Double {
    get { storage.numbers[place] }
    set {
      makeUnique()
      storage.numbers[place] = newValue
    }
  }

  /// Lends the numbers out; they must not leave the closure.
  mutating func withPointer<Result>(_ work: (UnsafeMutablePointer<Double>) -> Result) -> Result {
    makeUnique()
    // There is at least one number wherever this is asked for.
    return work(storage.numbers.baseAddress!)
  }

  private mutating func makeUnique() {
    guard !isKnownUniquelyReferenced(&storage) else { return }
    let copy = Storage(count: storage.numbers.count, of: 0)
    _ = copy.numbers.update(from: storage.numbers)
    storage = copy
  }
}
