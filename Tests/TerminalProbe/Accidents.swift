import Glibc

/// The ways in which a program can die, each on demand.
enum Accident: String {
  case fault, trap, fatalError, abort, kill

  func happen() {
    switch self {
    case .fault:
      // Never mapped: the point is to be refused.
      UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
    case .trap:
      var numbers = [Int](repeating: .max, count: Int(getpid()) > 0 ? 1 : 2)
      numbers[0] += 1
      print(numbers)
    case .fatalError: Swift.fatalError("as asked")
    case .abort: Glibc.abort()
    case .kill: Glibc.kill(getpid(), SIGSEGV)
    }
  }
}

/// Lets an accident happen on another thread, while this one goes on.
func happenElsewhere(_ accident: Accident) {
  let box = Unmanaged.passRetained(Box(accident))
  var thread = pthread_t()
  // The thread takes over the one reference that was retained for it.
  pthread_create(
    &thread, nil,
    { pointer in
      Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().accident.happen()
      return nil
    }, box.toOpaque())
}

private final class Box {
  let accident: Accident
  init(_ accident: Accident) { self.accident = accident }
}
