import Interface
import Yams

/// A lesson's file: YAML with a title and cards, made of text that a teacher writes.
public enum LessonFile {
  /// More than any lesson needs; a book by mistake is refused before it is read.
  private static let limit = 1 << 20

  /// Reads a lesson from a file.
  ///
  /// - Throws: `Failure` that names the file, the line and what is expected there (status 65), or
  ///   why the file cannot be read (66).
  public static func read(_ path: String) throws(Failure) -> Lesson {
    let bytes = try InputFile.read(path, limit: limit, onlyFiles: false)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badInput, "\(InputFile.name(path)): not a text in UTF-8")
    }
    return try lesson(text, named: InputFile.name(path))
  }

  /// Reads a lesson from a text; `name` is what errors call it.
  public static func lesson(_ text: String, named name: String) throws(Failure) -> Lesson {
    do throws(LessonError) {
      return try LessonReader.lesson(try root(text))
    } catch {
      throw Failure(.badInput, "\(name):\(error.line): \(error.message)")
    }
  }

  private static func root(_ text: String) throws(LessonError) -> Node {
    try refuseAliases(text)
    do {
      if let node = try Yams.compose(yaml: text) { return node }
    } catch let error as YamlError {
      throw LessonError(error)
    } catch {
      throw LessonError(line: 1, message: "not YAML")
    }
    throw LessonError(line: 1, message: "the file is empty; a lesson has a title and cards")
  }
}

/// What is wrong with a lesson's text, and where.
struct LessonError: Error {
  /// Counted from 1.
  var line: Int
  var message: String

  init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  /// What the parser found.
  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      let known = names.sorted().joined(separator: ", ")
      self.init(line: context.mark.line, message: "\(known): is there twice")
    default: self.init(line: 1, message: "not YAML")
    }
  }
}
