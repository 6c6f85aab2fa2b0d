import Glibc

/// Where a file is to be, and where it is written until it is whole.
struct OutputPlace {
  /// Why nothing can be written, as an error's number.
  struct Refusal: Error {
    let number: Int32
  }

  /// The file itself: where a link leads, so that a link stays a link.
  let path: String
  /// The unfinished file in the same folder; nil for a device or a pipe.
  var beside: String? { unfinished?.path }
  private let unfinished: UnfinishedFile?
  /// What is there now.
  private let old: stat?

  /// More links after one another are a circle.
  private static let mostLinks = 40

  /// - Parameter onlyFiles: refuse devices and pipes.
  init(_ given: String, onlyFiles: Bool) throws(Refusal) {
    let given = spelledOut(given)
    var about = stat()
    old = stat(given, &about) == 0 ? about : nil
    // A link in a circle, a name too long: better said now than when all is written.
    guard old != nil || errno == ENOENT else { throw Refusal(number: errno) }
    let kind = old.map { $0.st_mode & S_IFMT } ?? S_IFREG
    guard kind != S_IFDIR else { throw Refusal(number: EISDIR) }
    guard kind == S_IFREG, Self.descriptor(given) == nil else {
      guard !onlyFiles else { throw Refusal(number: EINVAL) }
      path = given
      unfinished = nil
      return
    }
    path = try Self.end(of: given)
    // A file that may not be written is not to be replaced either.
    guard old == nil || access(path, W_OK) == 0 else { throw Refusal(number: errno) }
    let folder = Self.folder(of: path)
    UnfinishedFile.removeOrphans(in: folder)
    unfinished = try UnfinishedFile(in: folder)
  }

  /// Whether it is what the program prints to.
  var isStandardOutput: Bool { Self.descriptor(path) == STDOUT_FILENO }

  /// The open unfinished file, with the old one's owner and permissions, or the device.
  func open() throws(Refusal) -> Int32 {
    guard let file = unfinished?.file else {
      let file =
        Self.descriptor(path).map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        ?? Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard file >= 0 else { throw Refusal(number: errno) }
      return file
    }
    if let old {
      // Only root may give files away; others own it already, or keep what they have made.
      _ = fchown(file, old.st_uid, old.st_gid)
      fchmod(file, old.st_mode & 0o777)
    }
    return file
  }

  /// Brings the new name to the disk, as far as the folder can be opened.
  func syncFolder() {
    let folder = Glibc.open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The open file that a name stands for: where the shell has put it, it is not to be replaced.
  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
    }
  }

  /// Where a name leads, through links, also to a file that is not there yet.
  private static func end(of path: String) throws(Refusal) -> String {
    var path = path
    for _ in 0..<mostLinks {
      guard let target = target(of: path) else { return path }
      path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
    }
    throw Refusal(number: ELOOP)
  }

  private static func target(of link: String) -> String? {
    // The buffer lives during the call, which fills no more than its capacity.
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, filled in
      let count = buffer.withMemoryRebound(to: CChar.self) {
        $0.baseAddress.map { readlink(link, $0, Int(PATH_MAX)) } ?? 0
      }
      filled = max(0, count)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
