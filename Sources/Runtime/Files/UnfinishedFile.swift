import Glibc

/// A file that is being written beside its place, under a name that says whose it is.
///
/// Its writer holds a lock on it as long as it lives. One that was killed has none any more: whoever
/// writes into the folder next takes away what it has left. Only the holder of the lock removes the name
/// or gives the file another, so that no living writer ever loses its file.
struct UnfinishedFile {
  let path: String
  /// Open for writing, and locked where the file system knows locks.
  let file: Int32

  private static let (beginning, ending) = (".descent-", ".part")
  /// So many may lie about that this process may not remove.
  private static let mostNames = 100

  /// Makes an empty file under a name that nobody uses.
  init(in folder: String) throws(OutputPlace.Refusal) {
    for attempt in 0..<Self.mostNames {
      let path = "\(folder)/\(Self.beginning)\(getpid())-\(attempt)\(Self.ending)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        guard errno == EEXIST else { throw OutputPlace.Refusal(number: errno) }
        continue
      }
      // Somebody else's lock: it was taken for left before it had this one, and is going away.
      let isTaken = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, Self.isNamed(path, file) {
        (self.path, self.file) = (path, file)
        return
      }
      close(file)
    }
    throw OutputPlace.Refusal(number: EEXIST)
  }

  /// Removes what writers that were killed have left in a folder; without a word where it may not.
  static func removeOrphans(in folder: String) {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      // The name ends in a zero within the entry, which lives until the next call.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(beginning), name.hasSuffix(ending) else { continue }
      removeIfOrphan("\(folder)/\(name)")
    }
  }

  private static func removeIfOrphan(_ path: String) {
    let file = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG,
      about.st_uid == geteuid() || geteuid() == 0,
      flock(file, LOCK_EX | LOCK_NB) == 0, isNamed(path, file)
    else { return }
    unlink(path)
  }

  /// Whether a name still stands for an open file.
  private static func isNamed(_ path: String, _ file: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return lstat(path, &named) == 0 && fstat(file, &opened) == 0
      && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }
}
