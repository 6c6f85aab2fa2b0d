import Foundation
import Glibc
import Interface
import Scratch
import Testing

@testable import Runtime

private func json(_ arguments: String...) throws -> [String: JSON] { try json(arguments) }

private func json(_ arguments: [String]) throws -> [String: JSON] {
  let child = Child.run(arguments + ["--json"])
  #expect(child.status == 0 && child.errors.isEmpty)
  guard case .object(let members) = try JSONReader.read(Array(child.output.utf8)) else {
    throw InputError("no object: \(child.output)")
  }
  return members
}

/// All the numbers of a value, in order.
private func numbers(_ value: JSON?) -> [Double] {
  switch value {
  case .number(let number): [number]
  case .list(let items): items.flatMap(numbers)
  case .object(let members): members.sorted { $0.key < $1.key }.flatMap { numbers($0.value) }
  default: []
  }
}

@Suite struct CommandTests {
  @Test func `what train prints is what weights reads`() throws {
    let folder = try TemporaryFolder()
    let first = try json("train", "--hidden", "3", "--seed", "4", "--epochs", "300")
    let path = folder.write("w.json", JSON.object(first).text)
    // The start is at the goal already, so that nothing is trained.
    let again = try json("train", "--weights", path, "--seed", "4", "--epsilon", "1e9")
    #expect(again["epochs"] == .number(0))
    #expect(again["layers"] == .list([2, 3, 1].map(JSON.number)))
    for name in ["weights", "biases", "predictions", "cost", "correct"] {
      #expect(again[name] == first[name])
    }
    #expect(
      again["setup"]
        == .string("descent train --hidden 3 --seed 4 --epsilon 1000000000 --weights \(path)")
    )
  }

  @Test func `train prints every member that is promised, and the same each time`() throws {
    let first = try json("train", "--epochs", "50")
    #expect(
      first.keys.sorted() == [
        "activation", "alpha", "biases", "cause", "correct", "cost", "dataset", "dead",
        "epochLimit", "epochs", "epsilon", "examples", "layers", "of", "outcome", "predictions",
        "saturated", "seed", "setup", "weights",
      ])
    #expect(first["dataset"] == .string("xor") && first["activation"] == .string("sigmoid"))
    #expect(first["alpha"] == .number(0.5) && first["seed"] == .number(7))
    #expect(first["epsilon"] == .number(0.01) && first["epochLimit"] == .number(50))
    #expect(first["outcome"] == .string("unfinished") && first["epochs"] == .number(50))
    #expect(try json("train", "--epochs", "50") == first)
  }

  @Test(arguments: [
    ("9007199254740992", JSON.number(0x1p53)), ("9007199254740993", .string("9007199254740993")),
    ("18446744073709551615", .string("18446744073709551615")),
  ])
  func `a seed is read as it was given, whoever reads the JSON`(_ seed: String, _ said: JSON) throws
  {
    #expect(try json("train", "--epochs", "1", "--seed", seed)["seed"] == said)
  }

  @Test func `the help says what holds where a word of the setup is left out`() {
    let help = Child.run(["train", "--help"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for word in SetupWord.catalog {
      guard let standard = word.standard else { continue }
      #expect(help.contains("; \(standard) by default"), "\(word.name)")
    }
    #expect(help.contains("greater than 0; 0.5 by default") && help.contains("20000 by default"))
  }

  @Test func `the help of a census says what holds where an option of its own is left out`() throws
  {
    let help = Child.run(["census", "--help"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for said in ["1...8 by default, with --alphas 2", "100 by default", "20000 by default"] {
      #expect(help.contains(said), "\(said)")
    }
    // And that is what holds.
    let plain = Child.run(["census", "--epochs", "1", "--csv"]).output
    #expect(
      plain
        == Child.run(["census", "--hidden", "1...8", "--runs", "100", "--epochs", "1", "--csv"])
        .output)
  }

  @Test func `a batch larger than its dataset is refused with what is allowed`() {
    let child = Child.run(["train", "--batch", "9"])
    #expect(child.status == 64)
    #expect(child.errors.contains("the batch size for xor must be a whole number from 1 to 4"))
    #expect(Child.run(["train", "--batch", "4", "--epochs", "2"]).status == 0)
  }

  @Test func `a perceptron that cannot converge is stuck in a cycle, not on a plateau`() throws {
    let run = try json("train", "--rule", "perceptron", "--epochs", "100")
    #expect(run["outcome"] == .string("stuck") && run["cause"] == .string("cycle"))
    let text = Child.run(["train", "--rule", "perceptron", "--epochs", "100"]).output
    #expect(text.contains("come round every") && !text.contains("plateau"))
  }

  @Test func `a lane of a race is the run of its own command line`() throws {
    let race = try json("race", "--alphas", "0.1,2", "--epochs", "100")
    guard case .list(let runs)? = race["runs"], case .object(let lane)? = runs.last,
      case .string(let line)? = lane["setup"]
    else {
      Issue.record("no runs")
      return
    }
    #expect(runs.count == 2 && lane["alpha"] == .number(2))
    let words = line.split(separator: " ").dropFirst().map(String.init)
    let alone = try json(words)
    #expect(alone["weights"] == lane["weights"] && alone["cost"] == lane["cost"])
  }

  @Test func `the line below a race gives the race again`() throws {
    let race = Child.run(["race", "--alphas", "0.1,2", "--epochs", "100"]).output
    let line = try #require(race.split(separator: "\n").last)
    #expect(line == "again: descent race --seed 7 --epochs 100 --alphas 0.1,2")
    #expect(Child.run(line.split(separator: " ").dropFirst(2).map(String.init)).output == race)
  }

  @Test func `a history has a row for the start and for each epoch`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("history.csv")
    #expect(Child.run(["train", "--epochs", "70", "--history", path]).status == 0)
    let text = String(
      decoding: try InputFile.read(path, limit: 1 << 20, onlyFiles: true), as: UTF8.self)
    let rows = text.split(separator: "\n")
    #expect(rows.count == 72 && rows[0] == "epoch,cost" && rows[71].hasPrefix("70,0."))
    #expect(Child.run(["train", "--epochs", "70", "--history", "-"]).output == text)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a run that is told to end takes its unfinished history with it`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    folder.write("h.csv", "what was there")
    // As soon as the unfinished file is there, some times: it must not be there a moment unguarded.
    let child = Child.shell(
      """
      for try in 1 2 3 4; do
        descent train --epsilon 0 --epochs 1000000000000 --history h.csv &
        until [ -e .descent-$!-0.part ]; do :; done
        kill -\(signal) $!
        wait $!
        status=$?
        [ $status = \(128 + signal) ] || break
      done
      exit $status
      """, in: folder.root)
    #expect(child.status == 128 + signal && child.output.isEmpty)
    #expect(folder.names == ["h.csv"] && folder.read("h.csv") == "what was there")
  }

  @Test func `a history that is printed into a file has whole rows, however it is ended`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell(
      """
      descent train --epsilon 0 --epochs 1000000000000 --history - > h.csv 2> errors &
      until [ -s h.csv ]; do :; done
      kill -TERM $!
      wait $!
      """, in: folder.root)
    // The program's own words: the shell says of itself that it was ended.
    #expect(child.status == 143 && folder.read("errors") == "")
    let text = try #require(folder.read("h.csv"))
    let rows = text.split(separator: "\n")
    #expect(text.hasSuffix("\n") && rows[0] == "epoch,cost" && rows.count > 1_000)
    for (epoch, row) in rows.dropFirst().enumerated() where !row.hasPrefix("\(epoch),0.") {
      Issue.record("row \(epoch) is \(row)")
    }
  }

  @Test func `the step is the worked example to nine digits`() throws {
    let step = try json("step")
    let expected: [(String, [Double])] = [
      ("activation", [0.777299861, 0.759510917, 0.823027364]), ("cost", [0.015659657]),
      ("delta", [0.001338619, 0.001883284, 0.025776652]),
      (
        "after",
        [
          1.000669309, 1.000941642, 1.012888326, 0.250669309, 0.150941642, 0.2, 0.1, 0.310018094,
          0.409788824,
        ]
      ),
    ]
    for (name, figures) in expected {
      let found = numbers(step[name])
      #expect(found.count == figures.count)
      for (a, b) in zip(found, figures) { #expect(abs(a - b) <= 0.5e-9, "\(name)") }
    }
    #expect(step["input"] == .list([.number(1), .number(0)]))
  }

  @Test(arguments: [["--seed", "3"], ["--hidden", "2"], ["--dataset", "and"], ["--init", "2"]])
  func `an option that says other weights leaves the worked example`(_ option: [String]) throws {
    #expect(try json(["step"] + option)["before"] != json("step")["before"])
  }

  @Test func `the board of a large network is written as far as anybody reads it`() {
    let board = Child.run(["step", "--hidden", "1024,1024"])
    #expect(board.status == 0)
    #expect(board.output.hasSuffix("and 1,053,657 more; --json has them all\n"))
  }

  @Test func `the board has brackets only after a sign, and no 0 below 0`() {
    // z of h₂ is negative from this start; the step's slope is 0, and so is the δ of a negative error.
    let negative = Child.run(["step", "--seed", "7", "--example", "1,1"]).output
    #expect(negative.contains("= g(−") && !negative.contains("g((−"))
    let flat = Child.run([
      "step", "--dataset", "not", "--hidden", "none", "--activation", "step",
    ]).output
    #expect(flat.contains("0.5 · 0 · 1") && !flat.contains("(−0)"))
  }

  @Test func `the board shows both columns and says where the text slips`() {
    let board = Child.run(["step"]).output
    for part in ["0.0255   0.025776652", "1.01275  1.012888326", "(0,1)", "0.255 where 0.0255"] {
      #expect(board.contains(part))
    }
    #expect(!Child.run(["step", "--example", "0,1"]).output.contains("1.01275"))
  }

  @Test(arguments: ["", "train", "race", "step", "frame"])
  func `the help names every word of the setup and has examples`(command: String) {
    let child = Child.run((command.isEmpty ? [] : [command]) + ["--help"])
    #expect(child.status == 0 && child.errors.isEmpty)
    for word in SetupWord.catalog { #expect(child.output.contains("--\(word.name) ")) }
    #expect(child.output.contains("Examples:") && child.output.contains("--weights"))
    // A rate is α's: how fast training is shown is its pace.
    for line in child.output.split(separator: "\n") where line.contains("<rate>") {
      #expect(line.hasPrefix("  --alpha "), "\(line)")
    }
  }

  @Test func `the version is said alone`() {
    #expect(Child.run(["--version"]).output == "descent 0.2.0\n")
    #expect(Child.run(["-V"]).output == "descent 0.2.0\n")
  }
}
