import ArgumentParser
import Interface
import Runtime

/// Prints the manual page.
struct Manual: Headless {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page.",
    discussion: """
      In the macros that man reads; keep it where man looks, or read it at once.

      Examples:
        descent man | man -l -
        descent man > ~/.local/share/man/man1/descent.1
      """)

  func start() throws(Failure) {
    try Console.show(
      ManualPage(dump: Descent._dumpHelp(), version: Descent.version, keys: keyGroups()).text)
  }
}
