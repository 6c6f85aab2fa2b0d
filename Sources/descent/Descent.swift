import ArgumentParser
import Runtime

/// A command that runs without a screen of its own, or with one: it does its work and is done.
protocol Headless: ParsableCommand {
  func start() throws(Failure)
}

struct Descent: ParsableCommand {
  static let version = "0.2.0"
  static let names = ["train", "race", "step", "census", "frame", "lesson", "doctor", "man"]

  static let configuration = CommandConfiguration(
    commandName: "descent",
    abstract: "Watch a neural network learn, in your terminal.",
    version: "descent \(version)",
    subcommands: [
      Train.self, Race.self, Step.self, Census.self, Frame.self, LessonCommand.self, Doctor.self,
      Manual.self, Watch.self,
    ],
    defaultSubcommand: Watch.self)
}
