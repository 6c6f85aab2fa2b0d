import Glibc

/// A path as the system takes it: a leading `~/` is the person's own folder, as in a shell, which does
/// not spell it out at a prompt, in a lesson, or after the equals sign of an option.
func spelledOut(_ path: String) -> String {
  guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
  // getenv's text lives until the next setenv; it is copied at once.
  let folder = String(cString: home)
  return folder.isEmpty ? path : folder + path.dropFirst()
}

/// Whether a path leads to anything at all.
func isThere(_ path: String) -> Bool {
  var about = stat()
  return stat(spelledOut(path), &about) == 0
}

/// Whether a path leads to a file that is no folder, pipe or device.
func isPlainFile(_ path: String) -> Bool {
  var about = stat()
  return stat(spelledOut(path), &about) == 0 && about.st_mode & S_IFMT == S_IFREG
}
