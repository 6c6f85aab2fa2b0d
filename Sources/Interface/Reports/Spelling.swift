import Drawing

/// How a report is spelled: in Unicode, or in ASCII where the reader has nothing else.
public enum Spelling: Hashable, Sendable {
  case unicode, ascii

  /// The text as it is spelled so.
  public func apply(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .ascii: Drawing.ascii(text)
    }
  }
}
