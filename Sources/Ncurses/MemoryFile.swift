import CTerminal
import Glibc

/// A file in memory that ncurses writes to in the terminal's place.
final class MemoryFile {
  private let descriptor: Int32
  /// The same file, as ncurses wants it.
  let stream: UnsafeMutablePointer<FILE>

  init() throws(TerminalProblem) {
    descriptor = ct_memory_file()
    guard descriptor >= 0, let stream = fdopen(descriptor, "r+") else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      throw .system("no file in memory")
    }
    self.stream = stream
  }

  /// What has been written since the last time.
  func take() -> [UInt8] {
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    // The file holds `count` bytes, and pread fills no more than the capacity.
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    ftruncate(descriptor, 0)
    return bytes
  }

  deinit { fclose(stream) }
}
