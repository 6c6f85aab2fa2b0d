import ArgumentParser
import Glibc
import Interface
import Runtime

/// From the words of the command line to an exit status.
enum CommandLineTool {
  static let success: Int32 = 0

  static func run(_ arguments: [String]) -> Int32 {
    do throws(Failure) {
      try start(arguments)
      return success
    } catch {
      // Who closed the pipe on purpose (`| head`) needs no line about it.
      if !error.message.isEmpty { Console.complain("descent: \(error.message)") }
      return error.status.rawValue
    }
  }

  private static func start(_ arguments: [String]) throws(Failure) {
    try checkCommand(arguments.first)
    if isAskingForHelp(arguments) { return try Console.show(Watch.helpMessage()) }
    let command: any ParsableCommand
    do {
      command = try Descent.parseAsRoot(arguments)
    } catch {
      return try answer(error)
    }
    guard let command = command as? any Headless else {
      return try answer(CleanExit.helpRequest())
    }
    try command.start()
  }

  /// Without a command comes the full-screen program, so its page is the first that is shown.
  private static func isAskingForHelp(_ arguments: [String]) -> Bool {
    guard let first = arguments.first, first.hasPrefix("-") else { return false }
    return arguments.contains("--help") || arguments.contains("-h")
  }

  private static func checkCommand(_ word: String?) throws(Failure) {
    let names = Descent.names
    guard let word, !word.hasPrefix("-"), !(names + ["help"]).contains(word) else { return }
    let hint =
      nearest(to: word, among: names).map { "did you mean \($0)?" }
      ?? "known are " + names.joined(separator: ", ")
    throw Failure(.usage, "\(word): there is no such command; \(hint)")
  }

  /// What the parser has to say: a page that was asked for, or one line of what is wrong.
  private static func answer(_ error: any Error) throws(Failure) {
    guard Descent.exitCode(for: error) != .success else {
      return try Console.show(Descent.fullMessage(for: error))
    }
    let message = Descent.message(for: error)
    let line = message.split(separator: "\n").first.map(String.init) ?? "cannot be understood"
    throw Failure(.usage, line.prefix(1).lowercased() + line.dropFirst())
  }
}
