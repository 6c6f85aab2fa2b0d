import Glibc
import Interface
import Learning
import Scratch
import Testing

@testable import Runtime

@Suite struct WeightsFileTests {
  @Test func `every number comes back bit for bit`() throws {
    let folder = try TemporaryFolder()
    var parameters = Parameters(zeros: Shape([2, 3, 2]))
    let odd: [Double] = [
      0.1 + 0.2, -0.0, Double.leastNonzeroMagnitude, -1.7976931348623157e308, 1e-300, 1 / 3,
      123_456_789,
    ]
    parameters.values = parameters.values.indices.map { odd[$0 % odd.count] }
    try WeightsFile.write(GivenWeights(parameters), to: folder.path("w.json"))
    let read = try WeightsFile.read(folder.path("w.json")).parameters
    #expect(read.shape == parameters.shape)
    #expect(read.values.map(\.bitPattern) == parameters.values.map(\.bitPattern))
    #expect(folder.names == ["w.json"])
  }

  @Test func `members that are not of a weights file are left alone`() throws {
    let run = Run(Setup())
    let text = JSON.object(run.export(command: "descent train")).text
    #expect(try WeightsFile.weights(in: Array(text.utf8)).parameters == run.startParameters)
  }

  @Test func `what is known of the network is read with its weights, and written`() throws {
    var setup = Setup()
    setup.dataset = .and
    setup.activation = .tanh
    setup.hidden = [3]
    let folder = try TemporaryFolder()
    try WeightsFile.write(GivenWeights(Run(setup)), to: folder.path("w.json"))
    let read = try WeightsFile.read(folder.path("w.json"))
    #expect(read.words.map(\.name) == ["dataset", "activation"])
    var other = Setup()
    try other.adopt(read)
    setup.start = .given(setup.startParameters())
    #expect(other == setup)
    // Points of one's own have no name by which anybody could find them again: they are written.
    try SetupWord.named("points").apply("0,0.5,1 1,1,0", to: &setup)
    try WeightsFile.write(GivenWeights(Run(setup)), to: folder.path("p.json"))
    let points = try WeightsFile.read(folder.path("p.json"))
    #expect(points.words.map(\.name) == ["points", "activation"])
    try other.adopt(points)
    #expect(other == setup)
  }

  @Test(arguments: [
    ("\"activation\": 3", "activation is a number, expected text"),
    ("\"dataset\": null", "dataset is null, expected text"),
  ])
  func `what a file says of its network is text`(_ member: String, _ message: String) {
    let text = "{\"weights\": [[[1],[1]]], \"biases\": [[0]], \(member)}"
    #expect(throws: InputError(message)) { _ = try WeightsFile.weights(in: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("", "line 1, column 1: the file ends where a value was expected"),
    (
      "{\"weights\":\n [[[1,2],[3",
      "line 2, column 12: the file ends where a comma or ] was expected"
    ),
    ("{\"weights\": [[[1,NaN]]]}", "line 1, column 18: expected a value, found N"),
    ("{\"weights\": [[[1e999]]]}", "line 1, column 16: 1e999 is greater than the greatest number"),
    ("{\"é\": 01}", "line 1, column 7: a number does not begin with 0 and more digits"),
    ("{\"a\": 1, \"a\": 2}", "line 1, column 10: \"a\" is there twice"),
    ("{\"a\": \"b", "line 1, column 7: this quotation mark is never closed"),
    ("{\"a\": \"\\q\"}", "line 1, column 8: no such escape"),
    ("{} x", "line 1, column 4: expected the end of the file, found x"),
    ("{\"a\" 1}", "line 1, column 6: expected a colon, found 1"),
    (String(repeating: "[", count: 100_000), "line 1, column 65: nested more than 64 deep"),
    ("[1]", "this is a list, expected an object with weights and biases"),
    ("{\"biases\": []}", "weights is missing; expected an object with weights and biases"),
    ("{\"weights\": 3, \"biases\": []}", "weights is a number, expected a list"),
    ("{\"weights\": [], \"biases\": []}", "weights is empty, expected at least 1 layer"),
    (
      "{\"weights\": [[[1],[\"x\"]]], \"biases\": [[0]]}",
      "weights[0][1][0] is text, expected a number"
    ),
    (
      "{\"weights\": [[[1],[null]]], \"biases\": [[0]]}",
      "weights[0][1][0] is null, expected a number"
    ),
    (
      "{\"weights\": [[[1],2]], \"biases\": [[0]]}",
      "weights[0][1] is a number, expected a list of numbers"
    ),
    (
      "{\"weights\": [[[1],[1,2]]], \"biases\": [[0]]}",
      "weights[0][1] has 2 numbers, expected 1; weights are [layer][from][to]"
    ),
    ("{\"weights\": [[[1]]], \"biases\": [[0],[0]]}", "biases has 2 layers, expected 1"),
    (
      "{\"layers\": [3,1], \"weights\": [[[1],[1]]], \"biases\": [[0]]}",
      "layers is 3,1, but the weights are those of 2,1"
    ),
    (
      "{\"layers\": [2,2,1], \"weights\": [[[1],[1]]], \"biases\": [[0]]}",
      "layers is 2,2,1, but the weights are those of 2,1"
    ),
  ])
  func `a file that cannot be taken says where and what was expected`(
    content: String, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.write("bad.json", content)
    let failure = failure { _ = try WeightsFile.read(path) }
    #expect(failure == Failure(.badInput, "\(path): \(message)"))
  }

  @Test func `every prefix of a good file is refused and never traps`() throws {
    let text = JSON.object(Run(Setup()).startParameters.json).text
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      #expect(throws: InputError.self) {
        _ = try WeightsFile.weights(in: Array(bytes[..<count]))
      }
    }
  }

  @Test func `bytes that are no text are refused and never trap`() {
    for byte in UInt8.min...UInt8.max {
      for place in ["", "{\"", "[1", "{\"a\\u", "[-", "[1e"] {
        #expect(throws: InputError.self) {
          _ = try WeightsFile.weights(in: Array(place.utf8) + [byte])
        }
      }
    }
  }

  @Test func `what cannot be read says why`() throws {
    let folder = try TemporaryFolder()
    let none = folder.path("none.json")
    #expect(
      failure { _ = try WeightsFile.read(none) }
        == Failure(.noInput, "\(none): there is no such file"))
    #expect(
      failure { _ = try WeightsFile.read(folder.root) }
        == Failure(.noInput, "\(folder.root): this is a directory; name a file"))
    #expect(
      failure { _ = try WeightsFile.read("/dev/zero", onlyFiles: true) }?.status == .noInput)
    #expect(failure { _ = try WeightsFile.read("/dev/null") }?.status == .badInput)
  }

  @Test func `a file beyond the limit is refused unread`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("huge.json", "{}")
    // A hole: it has the size, and takes no space.
    #expect(truncate(path, WeightsFile.limit + 1) == 0)
    #expect(
      failure { _ = try WeightsFile.read(path) }
        == Failure(.badInput, "\(path): larger than 64 MiB, the most that is read"))
    #expect(failure { _ = try WeightsFile.read("/dev/zero") }?.status == .badInput)
  }

  @Test func `a failure never shows what could steer a terminal`() {
    let message = failure { _ = try WeightsFile.read("/no\u{1B}[2J\nthere") }?.message
    #expect(message == "/no^[[2J^Jthere: there is no such file")
  }
}

@Suite struct OutputFileTests {
  @Test func `what is not finished changes nothing and leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    do {
      let file = try OutputFile(path)
      try file.write(String(repeating: "new", count: 100_000))
    }
    #expect(folder.read("w.json") == "old" && folder.names == ["w.json"])
  }

  @Test func `a file keeps its permissions and a link stays a link`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    chmod(path, 0o640)
    #expect(symlink(path, folder.path("link")) == 0)
    try WeightsFile.write(GivenWeights(.workedExample), to: folder.path("link"))
    var about = stat()
    #expect(lstat(folder.path("link"), &about) == 0 && about.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &about) == 0 && about.st_mode & 0o777 == 0o640)
    #expect(try WeightsFile.read(path).parameters == .workedExample)
  }

  @Test func `of a message that quotes too much both ends are kept`() {
    let message = Failure(.usage, "--alpha " + String(repeating: "9", count: 9_999) + "; try 0.5")
      .message
    #expect(message.hasPrefix("--alpha 9") && message.hasSuffix("9; try 0.5"))
    #expect(message.count == 1_001)
  }

  @Test func `what cannot be written says why`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("pipe"), 0o644)
    for (path, reason) in [
      (folder.path("none/w.json"), "there is no such directory"),
      (folder.root, "this is a directory; name a file"),
      (folder.path("pipe"), "this is a pipe or a device; name a file"),
      ("/dev/full", "this is a pipe or a device; name a file"),
      ("/dev/stdout", "this is a pipe or a device; name a file"),
    ] {
      #expect(
        failure { try WeightsFile.write(GivenWeights(.workedExample), to: path) }
          == Failure(.cannotCreate, "\(path): cannot be written: \(reason)"))
    }
  }
}
