import Scratch
import Testing

/// What people write and shells do not spell out: `~/`, commas for points, the wish for colours.
@Suite struct WrittenByHandTests {
  private static let weights = #"{"weights":[[[1],[1]]],"biases":[[0]]}"#

  private func run(_ arguments: [String], home: String) -> Child {
    Child.run(arguments, environment: Child.standardEnvironment + ["HOME=\(home)"])
  }

  @Test(arguments: [["--weights", "~/w.json"], ["--weights=~/w.json"]])
  func `weights are read from one's own folder`(_ option: [String]) throws {
    let home = try TemporaryFolder()
    home.write("w.json", Self.weights)
    let child = run(["train", "--json", "--epochs", "1"] + option, home: home.root)
    #expect(child.status == 0 && child.output.contains("\"layers\""), "\(child.errors)")
  }

  @Test func `a history is written into one's own folder`() throws {
    let home = try TemporaryFolder()
    let child = run(["train", "--epochs", "3", "--history=~/cost.csv"], home: home.root)
    #expect(
      child.status == 0 && home.read("cost.csv")?.hasPrefix("epoch") == true, "\(child.errors)")
  }

  @Test func `what is not there is named as it was typed`() throws {
    let home = try TemporaryFolder()
    let child = run(["train", "--weights=~/none.json"], home: home.root)
    #expect(child.status == 66)
    #expect(child.errors == "descent: ~/none.json: there is no such file\n")
  }

  @Test(arguments: ["~w.json", "./~/w.json"])
  func `a tilde elsewhere is a letter of the name`(_ path: String) throws {
    let home = try TemporaryFolder()
    home.write("w.json", Self.weights)
    #expect(run(["train", "--weights", path], home: home.root).status == 66)
  }

  @Test(arguments: [
    ([], false), (["FORCE_COLOR=1"], true), (["CLICOLOR_FORCE=1"], true),
    (["FORCE_COLOR=1", "NO_COLOR=1"], false), (["FORCE_COLOR=0"], false),
  ])
  func `a picture in a pipe has colours where the environment forces them`(
    _ environment: [String], _ isColored: Bool
  ) {
    let child = Child.run(
      ["frame", "--epochs", "0"], environment: Child.standardEnvironment + environment)
    #expect(child.output.contains("\u{1B}[") == isColored)
  }

  @Test func `rates that may be one decimal with a comma are said to be two`() {
    let child = Child.run(["race", "--alphas", "1,5", "--epochs", "3"])
    #expect(child.status == 0)
    #expect(
      child.errors
        == "descent: note: 1,5 are two learning rates, 1 and 5; a decimal takes a point: "
        + "1.5\n")
    let refused = Child.run(["train", "--alpha", "0,5"])
    #expect(refused.status == 64 && refused.errors.hasSuffix("decimals take a point: 0.5\n"))
  }
}
