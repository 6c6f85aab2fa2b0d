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
  let beside: String?
  /// What is there now.
  private let old: stat?

  /// More links after one another are a circle.
  private static let mostLinks = 40
  /// So many unfinished files of processes with this number may lie about.
  private static let mostNames = 100

  /// - Parameter onlyFiles: refuse devices and pipes.
  init(_ given: String, onlyFiles: Bool) throws(Refusal) {
    var about = stat()
    old = stat(given, &about) == 0 ? about : nil
    // A link in a circle, a name too long: better said now than when all is written.
    guard old != nil || errno == ENOENT else { throw Refusal(number: errno) }
    let kind = old.map { $0.st_mode & S_IFMT } ?? S_IFREG
    guard kind != S_IFDIR else { throw Refusal(number: EISDIR) }
    guard kind == S_IFREG, Self.descriptor(given) == nil else {
      guard !onlyFiles else { throw Refusal(number: EINVAL) }
      path = given
      beside = nil
      return
    }
    path = try Self.end(of: given)
    // A file that may not be written is not to be replaced either.
    guard old == nil || access(path, W_OK) == 0 else { throw Refusal(number: errno) }
    beside = try Self.unused(in: Self.folder(of: path))
  }

  /// Whether it is what the program prints to.
  var isStandardOutput: Bool { Self.descriptor(path) == STDOUT_FILENO }

  /// Opens the unfinished file, with the old one's owner and permissions, or the device; where that
  /// is refused, there is no unfinished file any more.
  func open() throws(Refusal) -> Int32 {
    guard let beside else {
      let file =
        Self.descriptor(path).map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        ?? Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard file >= 0 else { throw Refusal(number: errno) }
      return file
    }
    let file = Glibc.open(beside, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else {
      let refusal = Refusal(number: errno)
      unlink(beside)
      throw refusal
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

  /// Creates an empty file under a name that nobody uses, neither another process nor one that was
  /// killed and had this one's number.
  private static func unused(in folder: String) throws(Refusal) -> String {
    for attempt in 0..<mostNames {
      let name = "\(folder)/.descent-\(getpid())-\(attempt).part"
      let file = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 {
        close(file)
        return name
      }
      guard errno == EEXIST else { throw Refusal(number: errno) }
    }
    throw Refusal(number: EEXIST)
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
