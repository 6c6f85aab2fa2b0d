import Foundation

/// A folder that goes with the test that made it, whatever is in it by then.
public final class TemporaryFolder {
  public let root: String

  public init() throws {
    root = "/tmp/descent-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  public func path(_ name: String) -> String { root + "/" + name }

  /// Writes a file; its path.
  @discardableResult public func write(_ name: String, _ text: String) -> String {
    _ = FileManager.default.createFile(atPath: path(name), contents: Data(text.utf8))
    return path(name)
  }

  /// What is in a file; nil where there is none.
  public func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is in it, in the order of names.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
  }
}
