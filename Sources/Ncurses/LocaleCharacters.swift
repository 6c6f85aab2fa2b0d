import Glibc

/// What the characters of the environment's locale are called, such as UTF-8; the process takes
/// that locale for its characters, and for nothing else: numbers are written the same everywhere.
public func localeCharacters() -> String {
  setlocale(LC_CTYPE, "")
  // nl_langinfo's text lives until the next setlocale; it is copied at once.
  return String(cString: nl_langinfo(Int32(CODESET)))
}
