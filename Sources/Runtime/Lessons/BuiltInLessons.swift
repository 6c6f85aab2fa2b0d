import Assets
import Interface

/// The lessons that come with the program, in the order of their files' numbers.
public enum BuiltInLessons {
  /// The name and the text of each.
  public static let texts: [(name: String, text: String)] =
    (0..<Int(descent_lesson_limit)).compactMap { number in
      let asset = descent_lesson(Int32(number))
      guard asset.count > 0 else { return nil }
      // The bytes are constants of the binary and live as long as it does.
      let text = String(
        decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.count), as: UTF8.self)
      return ("\(number < 10 ? "0" : "")\(number).yaml", text)
    }

  /// All of them; they are read when they are first asked for.
  ///
  /// One that cannot be read is a mistake of the program, which its tests find.
  public static let all: [Lesson] = texts.map { name, text in
    do throws(Failure) {
      return try LessonFile.lesson(text, named: name)
    } catch {
      preconditionFailure("a lesson that comes with the program can be read: \(error.message)")
    }
  }
}
