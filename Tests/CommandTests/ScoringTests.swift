import Interface
import Learning
import Scratch
import Testing

@testable import Runtime

/// Given weights are asked, not trained: one step of a network of any size, or the scores of all
/// examples.
@Suite struct ScoringTests {
  private static let twoOutputs = """
    {"weights": [[[0.5, -0.5], [0.25, 1]], [[1, 2], [-1, 0.5]]], "biases": [[0, 0.1], [0.2, -0.3]],
     "activation": "tanh", "dataset": "crescents"}
    """

  private func members(_ child: Child) throws -> [String: JSON] {
    #expect(child.status == 0 && child.errors.isEmpty, "\(child.errors)")
    guard case .object(let members) = try JSONReader.read(Array(child.output.utf8)) else {
      throw InputError("no object: \(child.output)")
    }
    return members
  }

  @Test func `a step of given weights needs no dataset that fits`() throws {
    let folder = try TemporaryFolder()
    folder.write("w.json", Self.twoOutputs)
    let line = "descent step --weights w.json --example 1,-2 --target 0,1"
    let step = try members(Child.shell("\(line) --json", in: folder.root))
    guard case .object(let before)? = step["before"] else { throw InputError("no weights") }
    let parameters = try WeightsFile.weights(in: Array(Self.twoOutputs.utf8)).parameters
    let expected = StepRecord.of(
      network: Network(activation: .tanh, parameters: parameters),
      example: Example(input: [1, -2], target: [0, 1]), alpha: 0.5)
    #expect(step["target"] == .list([.number(0), .number(1)]))
    #expect(before["biases"] == .list([[0, 0.1], [0.2, -0.3]].map(JSON.numbers)))
    #expect(step["cost"] == .number(expected.cost))
    let board = Child.shell(line, in: folder.root)
    #expect(board.status == 0 && board.output.contains("2-2-2 tanh"))
  }

  @Test(arguments: [
    ("--example 1 --target 0,1", 64, "--example 1: 2 numbers, one for each input"),
    ("--example 1,0 --target 0", 64, "--target 0: 2 numbers, one for each output"),
    ("--example 1,0", 65, "w.json: dataset crescents: there is no such dataset"),
    ("--example 1,0 --target 0,1 --dataset xor", 65, "w.json: layers 2-2-2 do not fit xor"),
  ])
  func `what does not fit them is said with the numbers that do`(
    _ options: String, _ status: Int32, _ message: String
  ) throws {
    let folder = try TemporaryFolder()
    folder.write("w.json", Self.twoOutputs)
    let child = Child.shell("descent step --weights w.json \(options)", in: folder.root)
    #expect(child.status == status && child.output.isEmpty && child.errorLines.count == 2)
    #expect(child.errors.hasPrefix("descent: \(message)"), "\(child.errors)")
  }

  @Test func `no epochs score given weights as they are`() throws {
    let folder = try TemporaryFolder()
    let trained = Child.run(["train", "--epochs", "40", "--json"])
    folder.write("w.json", trained.output)
    let scored = try members(
      Child.shell("descent train --weights w.json --epochs 0 --json", in: folder.root))
    let first = try members(trained)
    #expect(scored["epochs"] == .number(0) && scored["epochLimit"] == .number(0))
    for name in ["weights", "biases", "predictions", "examples", "cost", "correct"] {
      #expect(scored[name] == first[name], "\(name)")
    }
    let text = Child.shell("descent train --weights w.json --epochs 0", in: folder.root)
    #expect(text.status == 0 && text.output.contains("not trained: these are the given weights"))
    #expect(text.output.contains("again: descent train --seed 7 --epochs 0 --weights w.json"))
  }

  @Test func `predictions name their inputs and their targets`() throws {
    let run = try members(Child.run(["train", "--dataset", "and", "--epochs", "20", "--json"]))
    guard case .list(let examples)? = run["examples"],
      case .list(let predictions)? = run["predictions"],
      case .number(let mean)? = run["cost"]
    else { throw InputError("no examples") }
    var total = 0.0
    for ((item, prediction), example) in zip(zip(examples, predictions), Dataset.and.examples) {
      guard case .object(let members) = item, case .number(let cost)? = members["cost"],
        case .list(let output)? = members["output"], case .number(let o)? = output.first
      else { throw InputError("no example") }
      #expect(members.keys.sorted() == ["cost", "input", "output", "target"])
      #expect(members["input"] == .numbers(example.input))
      #expect(members["target"] == .numbers(example.target))
      #expect(members["output"] == prediction)
      // J of one example, from the numbers beside it.
      #expect(abs(cost - 0.5 * (example.target[0] - o) * (example.target[0] - o)) < 1e-15)
      total += cost
    }
    #expect(examples.count == 4 && abs(total / 4 - mean) < 1e-15)
  }

  @Test(arguments: [
    (
      #"{"weights": [[[1,2],[1,2],[1,2]],[[1,2,3]]], "biases": [[0,0,0],[0]]}"#,
      "weights[0][0] has 2 numbers, expected 3; weights are [layer][from][to], and these are "
        + "[layer][to][from]: transpose each layer's"
    ),
    (
      #"{"weights": [[[1,2],[1,2]],[[1,2]]], "biases": [[0,0],[0]]}"#,
      "weights[1] has 1 row, expected 2; weights are [layer][from][to], and these are "
        + "[layer][to][from]: transpose each layer's"
    ),
    (
      #"{"weights": [[[1,2],[1]],[[1],[2]]], "biases": [[0,0],[0]]}"#,
      "weights[0][1] has 1 number, expected 2; weights are [layer][from][to]"
    ),
  ])
  func `of weights that lie the other way round it is said`(_ text: String, _ why: String) throws {
    let folder = try TemporaryFolder()
    folder.write("w.json", text)
    let child = Child.shell("descent train --weights w.json", in: folder.root)
    #expect(child.status == 65)
    #expect(child.errors == "descent: w.json: \(why)\n")
  }

  @Test func `the help says how weights lie in their file`() {
    let help = Child.run(["train", "--help"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains("weights as [layer][from][to] and biases as [layer][neuron]"))
  }
}
