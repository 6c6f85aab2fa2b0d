import Glibc
import Interface
import Scratch
import Testing

private let screens = ScreenName.allCases.map(\.rawValue).joined(separator: ", ")

@Suite struct ErrorTests {
  @Test(arguments: [
    ("--alpha -1", 64, "--alpha -1: the learning rate must be greater than 0; try 0.5"),
    ("--alpha=0", 64, "--alpha 0: the learning rate must be greater than 0; try 0.5"),
    (
      "train --alpha nan", 64,
      "--alpha nan: the learning rate must be a number greater than 0; try 0.5"
    ),
    ("train --alpha 1e999", 64, "--alpha 1e999: the learning rate must be finite; try 0.5"),
    ("train --alhpa 2", 64, "--alhpa: unknown option; did you mean --alpha?"),
    ("train --qqq", 64, "--qqq: unknown option; --help lists the options"),
    ("train --alpha", 64, "missing value for '--alpha <rate>'"),
    ("train extra", 64, "unexpected argument 'extra'"),
    (
      "--alpha 2 train", 64, "train: a command comes before its options, as in descent train --help"
    ),
    ("trian", 64, "trian: there is no such command; did you mean train?"),
    ("race --alphas 1", 64, "--alphas 1: a race has 2 to 5 learning rates; try 0.01,0.5,50"),
    ("--pace 1e300", 64, "--pace 1e300: more examples a second than can be counted; try full"),
    ("--pace -3", 64, "--pace -3: examples a second, greater than 0, or full; try 500"),
    ("frame --cue vew", 64, "--cue: vew: unknown; did you mean view?"),
    (
      "frame --cue write", 64, "--cue: write: name a file, as in write xor.json"
    ),
    (
      "--screen rice", 64,
      "--screen rice: there is no such screen; did you mean race? (known are \(screens))"
    ),
    ("frame --size 0x4", 64, "--size 0x4: columns and rows, from 1x1 to 1000x500; try 80x24"),
    ("frame --size 1001x4", 64, "--size 1001x4: columns and rows, from 1x1 to 1000x500; try 80x24"),
    (
      "frame --epochs -1", 64,
      "--epochs -1: the number of epochs must be a whole number from 0 to 1,000,000,000,000; try "
        + "20000"
    ),
    (
      "step --example 1", 64,
      "--example 1: 2 numbers, one for each input, parted by commas; try 1,1"
    ),
    (
      "step --example -1,inf", 64,
      "--example -1,inf: 2 numbers, one for each input, parted by commas; try 1,1"
    ),
    (
      "step --example 7,7", 64,
      "--example 7,7: xor has no such example; give its target too, as in --target 1"
    ),
    (
      "step --target 1,1", 64, "--target 1,1: 1 number, for the one output, parted by commas; try 1"
    ),
    (
      "step --rule perceptron", 64,
      "--rule perceptron: this is a step of backpropagation, which follows the gradient; leave "
        + "--rule out"
    ),
    (
      "train --rule perceptron --hidden 3", 64,
      "--hidden 3: not together with --rule perceptron, which is for one step neuron; leave one of "
        + "them out"
    ),
    (
      "census --alphas 0.1,0.5 --hidden 1...3", 64,
      "--hidden 1...3: with --alphas one network takes all of them; try 2 or 8,8"
    ),
    (
      "race --activation tanh --rule perceptron", 64,
      "--activation tanh: not together with --rule perceptron, which is for one step neuron; leave "
        + "one of them out"
    ),
    ("train --weights /none.json", 66, "/none.json: there is no such file"),
    ("help trian", 64, "trian: there is no such command; did you mean train?"),
    (
      "lesson --list x.yaml", 64,
      "--list: lists the lessons of the program; not together with a file"
    ),
    ("race --alpha nan", 64, "--alpha nan: a race has several rates; try --alphas 0.01,0.5,50"),
    ("train --weights /", 66, "/: this is a directory; name a file"),
    (
      "train --weights /dev/null", 65,
      "/dev/null: line 1, column 1: the file ends where a value was expected"
    ),
    (
      "train --weights /dev/null --init 2", 64,
      "--init 2: not together with --weights, which says the start"
    ),
    (
      "train --history /none/h.csv", 73,
      "/none/h.csv: cannot be written: there is no such directory"
    ),
    ("train --epochs 2 --history /dev/full", 74, "/dev/full: no space is left there"),
  ])
  func `what is wrong is one line, with the exit status that fits`(
    line: String, status: Int, message: String
  ) {
    let child = Child.run(line.split(separator: " ").map(String.init))
    #expect(child.status == Int32(status))
    #expect(child.errors == "descent: \(message)\n")
    #expect(child.output.isEmpty)
  }

  @Test(arguments: [("--hidden 3", "other layers"), ("--rule perceptron", "sigmoid neurons")])
  func `an option that a weights file overrules is refused, not left out`(
    _ option: String, _ reason: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.write("xor.json", Child.run(["train", "--epochs", "1", "--json"]).output)
    let words = option.split(separator: " ").map(String.init)
    let child = Child.run(["train", "--weights", path] + words)
    #expect(child.status == 64 && child.output.isEmpty)
    #expect(child.errors == "descent: \(option): \(path) has \(reason); leave \(words[0]) out\n")
    let fitting = ["--hidden", "2", "--rule", "gradient", "--activation", "tanh", "--epochs", "1"]
    #expect(Child.run(["train", "--weights", path] + fitting).status == 0)
  }

  @Test func `weights bring the activation and the dataset that they were trained with`() throws {
    let folder = try TemporaryFolder()
    let trained = "train --dataset and --activation tanh --hidden 3 --epochs 40"
    let made = Child.run(trained.split(separator: " ").map(String.init) + ["--json"])
    folder.write("w.json", made.output)
    func head(_ options: String) -> String {
      let child = Child.shell(
        "descent train --epochs 1 --weights w.json \(options)", in: folder.root)
      #expect(child.errors.isEmpty)
      return child.output.split(separator: "\n").first.map(String.init) ?? ""
    }
    #expect(head("") == "and, 2-3-1 tanh, α 0.5, given weights")
    // What an option says, holds.
    #expect(head("--activation sigmoid") == "and, 2-3-1 sigmoid, α 0.5, given weights")
    #expect(head("--dataset xor") == "xor, 2-3-1 tanh, α 0.5, given weights")
    // And the line that repeats it says it too, though without weights it would go without saying.
    let child = Child.shell(
      "descent train --epochs 9 --weights w.json --activation sigmoid", in: folder.root)
    let line = child.output.split(separator: "\n").first { $0.hasPrefix("again: ") } ?? ""
    let again = Child.shell(String(line.dropFirst("again: ".count)), in: folder.root)
    #expect(again.output == child.output && !line.isEmpty)
    // A step of such a network finds its examples.
    let step = Child.shell("descent step --weights w.json --example 1,1", in: folder.root)
    #expect(step.status == 0 && step.output.contains("2-3-1 tanh"))
  }

  @Test func `a file of weights that says what there is not is refused`() throws {
    let folder = try TemporaryFolder()
    for (member, reason) in [
      ("\"activation\": \"softsign\"", "activation softsign: there is no such activation"),
      ("\"dataset\": \"crescents\"", "dataset crescents: there is no such dataset"),
    ] {
      let weights = "\"weights\": [[[1],[1]]], \"biases\": [[0]]"
      folder.write("w.json", "{\(weights), \(member)}")
      let child = Child.shell("descent train --weights w.json", in: folder.root)
      #expect(child.status == 65 && child.errors.hasPrefix("descent: w.json: \(reason)"))
      #expect(child.errorLines.count == 2, "\(child.errors)")
      let word = member.split(separator: "\"")[0]
      let value = word == "dataset" ? "xor" : "sigmoid"
      let said = Child.shell(
        "descent train --epochs 1 --weights w.json --\(word) \(value)", in: folder.root)
      #expect(said.status == 0 && said.errors.isEmpty, "\(said.errors)")
    }
    folder.write(
      "s.json", Child.run(["train", "--hidden", "none", "--epochs", "1", "--json"]).output)
    let rule = Child.shell("descent train --rule perceptron --weights s.json", in: folder.root)
    #expect(rule.status == 64)
    #expect(
      rule.errors
        == "descent: --rule perceptron: s.json has sigmoid neurons; leave --rule out\n")
  }

  @Test(arguments: [
    (["train", "--weights", ""], 66, "the file's name is empty; name a file"),
    (["train", "--history", ""], 73, "the file's name is empty; name a file"),
    (["lesson", "--check", ""], 66, "the file's name is empty; name a file"),
    (
      ["frame", "--color", ""], 64,
      "--color : there is no such mode; known are auto, never, 8, 16, 256, 24bit"
    ),
  ])
  func `what is empty is said to be, and stands for nothing`(
    _ words: [String], _ status: Int32, _ message: String
  ) {
    let child = Child.run(words)
    #expect(child.status == status && child.errors == "descent: \(message)\n")
  }

  @Test func `without a terminal there is a line with the cause and the cure`() {
    let child = Child.run([])
    #expect(child.status == 69 && child.output.isEmpty)
    #expect(child.errorLines.count == 2 && child.errors.contains("descent train"))
    #expect(!child.errors.contains("\u{1B}"))
  }

  @Test(arguments: [["train", "--epochs", "2"], ["step", "--json"], ["frame"], ["--help"]])
  func `an output that is full is an error, and no trap`(arguments: [String]) {
    let child = Child.run(arguments, output: "/dev/full")
    #expect(child.status == 74)
    #expect(child.errors == "descent: standard output: no space is left there\n")
  }

  @Test(arguments: [
    "train --epochs 2", "train --epochs 2 --history -", "census --runs 1 --output -",
  ])
  func `a pipe that nobody reads any more needs no line`(_ words: String) throws {
    let folder = try TemporaryFolder()
    // A reader that has gone before the first word is written.
    let child = Child.shell(
      "mkfifo p; : < p & exec 3> p; wait; descent \(words) >&3; echo $?", in: folder.root)
    #expect(child.output == "74\n" && child.errors.isEmpty && folder.names == ["p"])
  }

  @Test func `a file larger than the shell allows is an error, and nothing is left of it`() throws {
    let folder = try TemporaryFolder()
    let child = Child.shell("ulimit -f 8; descent train --history h.csv", in: folder.root)
    #expect(child.status == 74 && child.output.isEmpty && folder.names.isEmpty)
    #expect(
      child.errors == "descent: h.csv: the file would grow too large; nothing has been changed\n")
  }

  @Test func `what a person typed cannot steer the terminal`() {
    let child = Child.run(["--dataset", "\u{1B}[2Jxor\nx"])
    #expect(child.status == 64 && child.errorLines.count == 2)
    #expect(!child.errors.contains("\u{1B}"))
  }

  @Test(
    .enabled("the shell may ask for stacks larger than any memory") {
      var limit = rlimit()
      return getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0
        && limit.rlim_max == .max
    }, arguments: ["census --runs 2", "frame --screen census"])
  func `a thread that the system refuses is one line`(_ words: String) {
    // In KiB: 2^48 bytes are more than a processor can address.
    let child = Child.shell("ulimit -s 274877906944; descent \(words)", in: "/")
    #expect(child.status == 71 && child.output.isEmpty)
    #expect(child.errorLines.count == 2)
    #expect(child.errors.hasPrefix("descent: the system refuses a thread: "))
  }
}
