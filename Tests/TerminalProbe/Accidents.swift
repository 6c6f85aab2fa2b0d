import Glibc
import Runtime

/// The ways in which a program can die, each on demand.
enum Accident: String {
  case fault, trap, fatalError, abort, kill, overflow

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
    case .overflow: print(fill(0))
    }
  }
}

/// Lets an accident happen on a thread such as the engine's, while this one goes on.
func happenElsewhere(_ accident: Accident) throws -> WorkerThread {
  try WorkerThread { accident.happen() }
}

/// Never returns: each call needs the next one's result, and so keeps its place on the stack.
private func fill(_ depth: Int) -> Int {
  withUnsafePointer(to: depth) { fill($0.pointee + 1) } &+ 1
}
