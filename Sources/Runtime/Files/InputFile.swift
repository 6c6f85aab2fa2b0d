import Glibc

/// Reading a whole file; a hyphen is standard input.
public enum InputFile {
  /// What stands for standard input, as for standard output elsewhere.
  public static let standardInput = "-"

  /// A file's name for messages.
  public static func name(_ path: String) -> String {
    path == standardInput ? "standard input" : path
  }

  /// The bytes of a file of at most `limit` bytes, without the mark that some editors put before
  /// UTF-8.
  ///
  /// A pipe is read to its end, but one that nobody writes to is not waited for.
  ///
  /// - Parameter onlyFiles: refuse pipes and devices, which could keep the caller waiting.
  static func read(_ path: String, limit: Int, onlyFiles: Bool) throws(Failure) -> [UInt8] {
    guard !path.isEmpty else { throw Failure(.noInput, "the file's name is empty; name a file") }
    let isStandardInput = path == standardInput
    guard !(isStandardInput && onlyFiles) else {
      throw Failure(.noInput, "-: standard input is the keyboard here; name a file")
    }
    let path = name(path)
    // Not blocking: opening a pipe would wait for who writes there.
    let file =
      isStandardInput
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
      : open(spelledOut(path), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else { throw unreadable(path, errno) }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0 else { throw unreadable(path, errno) }
    let kind = about.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw unreadable(path, EISDIR) }
    guard kind == S_IFREG || !onlyFiles else {
      throw Failure(.noInput, "\(path): this is a pipe or a device; name a file")
    }
    guard kind != S_IFREG || about.st_size <= limit else { throw tooLarge(path, limit) }
    // What tells no size may have no end.
    let most = kind == S_IFREG ? limit : min(limit, endless)
    let bytes = try content(
      of: file, path, limit: most, isPipe: kind == S_IFIFO && !isStandardInput)
    return bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
  }

  private static func content(
    of file: Int32, _ path: String, limit: Int, isPipe: Bool
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    var hasWaited = !isPipe
    while true {
      // The buffer lives during the call and holds `part.count` bytes.
      let count = Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        _ = wait(file, forever)
        continue
      }
      guard count >= 0 else { throw unreadable(path, errno) }
      if count == 0, !hasWaited, bytes.isEmpty {
        // The end at once: either all is said, or nobody has begun to write.
        guard wait(file, patience) else {
          throw Failure(.noInput, "\(path): nobody writes to this pipe; name a file")
        }
        hasWaited = true
        continue
      }
      if count == 0 { return bytes }
      bytes += part[..<count]
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// The most bytes that are read of a pipe or a device.
  private static let endless = 1 << 26
  /// How long a pipe without a writer is given to find one, in milliseconds.
  private static let patience: Int32 = 1_000
  private static let forever: Int32 = -1

  /// Whether something comes, or the writer goes, within that many milliseconds.
  private static func wait(_ file: Int32, _ milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) != 0
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Failure {
    Failure(.badInput, "\(path): larger than \(limit >> 20) MiB, the most that is read")
  }

  private static func unreadable(_ path: String, _ error: Int32) -> Failure {
    Failure(.noInput, "\(path): \(systemReason(error))")
  }
}

/// What the system says of an error number, in English wherever the program runs.
public func systemReason(_ error: Int32) -> String {
  switch error {
  case ENOENT: "there is no such file"
  case ENOTDIR: "a part of this path is not a directory"
  case EACCES, EPERM: "no permission"
  case EISDIR: "this is a directory; name a file"
  case ENOSPC, EDQUOT: "no space is left there"
  case EROFS: "this file system cannot be written to"
  case ENAMETOOLONG: "this name is too long"
  case ELOOP: "its links lead round in a circle"
  case EEXIST: "unfinished files (.descent-*.part) are in the way; remove them"
  case EPIPE: "nobody is reading there"
  case EBADF: "it is closed"
  case EFBIG: "the file would grow too large"
  // strerror's text lives until the next call; it is copied at once.
  default: String(cString: strerror(error))
  }
}
