import Glibc

/// Reading a whole file.
enum InputFile {
  /// The bytes of a file of at most `limit` bytes.
  ///
  /// - Parameter onlyFiles: refuse pipes and devices, which could keep the caller waiting.
  static func read(_ path: String, limit: Int, onlyFiles: Bool) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | (onlyFiles ? O_NONBLOCK : 0))
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
    return try content(of: file, path, limit: limit)
  }

  private static func content(
    of file: Int32, _ path: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The buffer lives during the call and holds `part.count` bytes.
      let count = Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path, errno) }
      if count == 0 { return bytes }
      bytes += part[..<count]
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
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
  case EPIPE: "nobody is reading there"
  case EBADF: "it is closed"
  case EFBIG: "the file would grow too large"
  // strerror's text lives until the next call; it is copied at once.
  default: String(cString: strerror(error))
  }
}
