import Interface
import Testing

@testable import Runtime

/// What a batch does is said where one is chosen and where one is at work.
@Suite struct BatchWordTests {
  private func help(_ command: String) -> String {
    Child.run([command, "--help"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func `the help says that a batch takes the mean, and what that costs`() {
    let said = help("train")
    #expect(said.contains("by the mean of their gradients"))
    #expect(said.contains("takes 954 epochs one by one and 3,622 with the full batch"))
    for (batch, epochs) in [("1", "954"), ("full", "3,622")] {
      let child = Child.run(["train", "--batch", batch])
      #expect(child.output.contains("at epoch \(epochs)"), "\(child.output)")
    }
  }

  @Test(arguments: [
    ("full", ", full batch, mean gradient, seed 7"), ("4", ", full batch, mean gradient, seed 7"),
    ("2", ", batches of 2, mean gradient, seed 7"), ("1", ", α 0.5, seed 7"),
  ])
  func `the heading says it of a batch that is one`(_ batch: String, _ words: String) {
    let child = Child.run(["train", "--batch", batch, "--epochs", "2"])
    #expect(child.output.split(separator: "\n")[0].hasSuffix(words))
  }

  @Test func `the wall says it, and the algorithm has the batch's rule`() {
    let wall = Child.run(["frame", "--size", "160x40", "--epochs", "3", "--batch", "full"]).output
    #expect(wall.split(separator: "\n")[0].contains("full batch, mean gradient"))
    for size in ["80x24", "120x36", "200x60"] {
      let step = ["frame", "--screen", "step", "--epochs", "3", "--size", size]
      let batch = Child.run(step + ["--batch", "2"]).output
      #expect(batch.contains("w ← w + α·mean δ·x of 2"), "\(size)")
      let single = Child.run(step).output
      #expect(single.contains("every w ← w + α·δ·x") && !single.contains("mean δ"), "\(size)")
      // The worked example is one step on one example, whatever is in training.
      let worked = Child.run(step + ["--batch", "2", "--cue", "step worked"]).output
      #expect(worked.contains("every w ← w + α·δ·x") && !worked.contains("mean δ"), "\(size)")
    }
  }

  @Test func `the help of the activation says what the targets are`() {
    #expect(help("train").contains("with each the targets stay 0 and 1, told apart at 1/2"))
  }
}
