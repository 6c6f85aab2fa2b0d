import CTerminal
import Glibc

/// The way out to the terminal. It takes one frame at a time and never waits: a terminal that does
/// not read costs skipped frames, not memory, and cannot keep the program from ending.
final class Outlet {
  let file: Int32
  private var waiting: [UInt8] = []
  private var sent = 0
  private(set) var isGone = false

  init(file: Int32) {
    self.file = file
  }

  var isEmpty: Bool { sent == waiting.count }

  /// Takes a frame, when the one before is out.
  func take(_ bytes: [UInt8]) {
    precondition(isEmpty, "one frame at a time")
    guard !isGone, !bytes.isEmpty else { return }
    (waiting, sent) = (bytes, 0)
    flush()
  }

  /// Sends what the terminal takes now.
  func flush() {
    // A crash may come in the middle of a write, with half a sequence taken.
    ct_crash_set_cut(!isEmpty)
    while !isEmpty {
      // The array is alive and unchanged during the call; the range is inside it.
      let count = waiting[sent...].withUnsafeBytes {
        ct_write_now(file, $0.baseAddress, $0.count)
      }
      if count > 0 {
        sent += count
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        break
      } else {
        isGone = true
        forget()
      }
    }
    // Between two frames no sequence is cut.
    ct_crash_set_cut(!isEmpty)
  }

  /// Drops what was not sent; true if a sequence may have been cut by that.
  @discardableResult
  func forget() -> Bool {
    defer { (waiting, sent) = ([], 0) }
    return !isEmpty
  }

  /// How long the screen may take to be given back; a person should not have to wait for it.
  private static let milliseconds: Int32 = 250

  /// Sends the last bytes as far as the terminal takes them, after whatever was under way.
  func finish(with last: [UInt8]) {
    let cancel: [UInt8] = forget() ? [0x18] : []
    let bytes = cancel + last
    let done = deliver(bytes)
    guard done < bytes.count, !isGone else { return }
    // It does not read: what the kernel holds for it is older than what it must get.
    tcflush(file, TCOFLUSH)
    _ = deliver([0x18] + last)
  }

  private func deliver(_ bytes: [UInt8]) -> Int {
    // The array is alive and unchanged during the call.
    bytes.withUnsafeBytes {
      ct_write_within(file, $0.baseAddress, $0.count, Outlet.milliseconds)
    }
  }
}
