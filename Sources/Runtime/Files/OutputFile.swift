import Glibc

/// A file that appears whole or not at all: written beside its place, brought to the disk, and
/// then put there under its name.
///
/// A device or a pipe (`/dev/stdout`) has no place to be moved to, and is written as it comes.
public final class OutputFile {
  /// The stages of writing; whoever is killed at any of them leaves the old file or the new one.
  enum Stage: String, CaseIterable, Codable, Sendable {
    /// Some bytes are written beside the place, then all, and are on the disk; the file is in place.
    case begun, written, synced, placed
  }

  /// The name that was given, for messages.
  private let path: String
  private let place: OutputPlace
  private let file: Int32
  /// Held back until the unfinished file is in its place or gone; nil for a device or a pipe, which
  /// can keep the program waiting for ever.
  private let signals: HeldSignals?
  private var buffer: [UInt8] = []
  /// Somebody reads along there.
  private let isTerminal: Bool
  /// Whether the file has its name and no longer that of the unfinished one.
  private var isPlaced = false
  /// Called after each stage: tests end the process there.
  var pass: (Stage) -> Void = { _ in }

  private static let bufferSize = 1 << 16

  /// - Parameter onlyFiles: refuse pipes and devices, which could keep the caller waiting, or be
  ///   the terminal that a screen is on.
  public init(_ path: String, onlyFiles: Bool = false) throws(Failure) {
    guard !path.isEmpty else {
      throw Failure(.cannotCreate, "the file's name is empty; name a file")
    }
    // Where only files are taken, a screen has standard output.
    guard path != "-" || !onlyFiles else {
      throw Failure(.cannotCreate, "-: standard output has the screen; name a file")
    }
    self.path = path
    // From before there is an unfinished file, so that no signal leaves one behind.
    let held = HeldSignals()
    do throws(OutputPlace.Refusal) {
      place = try OutputPlace(path, onlyFiles: onlyFiles)
      signals = place.beside == nil ? nil : held
      // A pipe without a reader keeps `open` waiting.
      if signals == nil { held.release() }
      file = try place.open()
      isTerminal = isatty(file) == 1
    } catch {
      held.release()
      let reason =
        switch error.number {
        case ENOENT: "there is no such directory"
        case EINVAL where onlyFiles: "this is a pipe or a device; name a file"
        default: systemReason(error.number)
        }
      throw Failure(.cannotCreate, "\(path): cannot be written: \(reason)")
    }
  }

  deinit {
    if let beside = place.beside, !isPlaced { unlink(beside) }
    Glibc.close(file)
    signals?.release()
  }

  /// Whether a signal that ends the program waits for this file to be finished or given up.
  var isAwaited: Bool { signals?.haveCome ?? false }

  /// Adds text at the end; it may stay in memory until `finish`, but for a terminal, which shows it
  /// at once.
  public func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if isTerminal || buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts what was written in its place.
  public func finish() throws(Failure) {
    try flush()
    pass(.written)
    guard let beside = place.beside else { return }
    guard isOnDisk(file) else { throw unwritten(errno) }
    pass(.synced)
    guard rename(beside, place.path) == 0 else { throw unwritten(errno) }
    isPlaced = true
    pass(.placed)
    place.syncFolder()
  }

  /// Waits for the disk; files that know no disk (EINVAL) count as there.
  private func isOnDisk(_ file: Int32) -> Bool {
    while fsync(file) != 0 {
      if errno == EINVAL { return true }
      guard errno == EINTR else { return false }
    }
    return true
  }

  private func flush() throws(Failure) {
    guard !buffer.isEmpty else { return }
    let error = writeAll(buffer, to: file)
    guard error == 0 else { throw unwritten(error) }
    buffer.removeAll(keepingCapacity: true)
    pass(.begun)
  }

  private func unwritten(_ error: Int32) -> Failure {
    // Who closed the pipe on purpose (`| head`) needs no line about it.
    if error == EPIPE, place.isStandardOutput { return Failure(.cannotWrite, "") }
    let consolation = place.beside == nil ? "" : "; nothing has been changed"
    return Failure(.cannotWrite, "\(path): \(systemReason(error))\(consolation)")
  }
}

/// Writes all of the bytes, however many calls it takes; 0, or the error's number.
public func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    // A list that is not empty has a base address; it lives during the call.
    while !rest.isEmpty, let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      let count = write(file, start, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
