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
    if arguments.first == "help" { try checkCommand(arguments.dropFirst().first) }
    if isAskingForHelp(arguments) { return try Console.show(Watch.helpMessage()) }
    var command: any ParsableCommand
    do {
      command = try Descent.parseAsRoot(arguments)
      if !(command is any Headless) { try command.run() }
    } catch {
      return try answer(error)
    }
    // The parser's own commands, the help pages, have run by now.
    try (command as? any Headless)?.start()
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
    throw Failure(.usage, reworded(line) ?? line.prefix(1).lowercased() + line.dropFirst())
  }

  /// The parser's "Unknown option '--alhpa'. Did you mean '--alpha'?" as our other lines read.
  private static func reworded(_ line: String) -> String? {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    if parts[0] == "Unexpected argument ", Descent.names.contains(String(parts[1])) {
      return "\(parts[1]): a command comes before its options, as in descent \(parts[1]) --help"
    }
    guard parts[0] == "Unknown option " else { return nil }
    let hint = parts.count > 3 ? "did you mean \(parts[3])?" : "--help lists the options"
    return "\(parts[1]): unknown option; \(hint)"
  }
}
