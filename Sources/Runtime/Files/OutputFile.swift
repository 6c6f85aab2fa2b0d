import Glibc

/// A file that appears whole or not at all: written beside its place, brought to the disk, and
/// then put there under its name.
///
/// A device or a pipe (`/dev/stdout`) has no place to be moved to, and is written as it comes.
public final class OutputFile {
  private let path: String
  /// Where it is written until it is whole; nil for a device.
  private let beside: String?
  private let file: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  public init(_ path: String) throws(Failure) {
    var about = stat()
    let exists = stat(path, &about) == 0
    self.path = path
    guard !path.isEmpty else { throw Self.uncreated(path, ENOENT) }
    guard !exists || about.st_mode & S_IFMT != S_IFDIR else { throw Self.uncreated(path, EISDIR) }
    if exists, about.st_mode & S_IFMT != S_IFREG {
      beside = nil
      file = open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw Self.uncreated(path, errno) }
      return
    }
    // A link stays a link: the file that it leads to is replaced.
    let place = Self.resolved(path)
    guard !exists || access(place, W_OK) == 0 else { throw Self.uncreated(path, errno) }
    let beside = place + ".part-\(getpid())"
    file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.uncreated(path, errno) }
    self.beside = beside
    if exists { fchmod(file, about.st_mode & 0o777) }
  }

  deinit {
    if let beside { unlink(beside) }
    Glibc.close(file)
  }

  public func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts what was written in its place.
  public func finish() throws(Failure) {
    try flush()
    guard let beside else { return }
    guard fsync(file) == 0 || errno == EINVAL, rename(beside, Self.resolved(path)) == 0 else {
      throw unwritten(errno)
    }
  }

  private func flush() throws(Failure) {
    let error = writeAll(buffer, to: file)
    guard error == 0 else { throw unwritten(error) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func unwritten(_ error: Int32) -> Failure {
    let consolation = beside == nil ? "" : "; nothing has been changed"
    return Failure(.cannotWrite, "\(path): \(systemReason(error))\(consolation)")
  }

  private static func uncreated(_ path: String, _ error: Int32) -> Failure {
    let reason = error == ENOENT ? "there is no such directory" : systemReason(error)
    return Failure(.cannotCreate, "\(path): cannot be written: \(reason)")
  }

  private static func resolved(_ path: String) -> String {
    // realpath gives memory of its own, which is freed here.
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}

/// Writes all of the bytes, however many calls it takes; 0, or the error's number.
public func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      // `rest` is not empty, so it has a base address, and it lives during the call.
      let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress!, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
