import Drawing
import Learning

@testable import Interface
@testable import Runtime
@testable import descent

extension FuzzedReader {
  /// Lines of the prompt.
  static let prompt = FuzzedReader(
    name: "prompt", words: PromptWord.catalog.flatMap { [$0.name + " "] + $0.choices }, count: 3_000
  ) { input in
    let line = String(decoding: input, as: UTF8.self)
    var model = Model()
    do throws(InputError) {
      _ = try model.obey(line)
    } catch {
      promise(!error.message.isEmpty, "an error says what is wrong")
      promise(model.setup == Model().setup, "a refused line changes nothing")
    }
    _ = try? Goal(line)
    _ = try? Deed(line)
    _ = model.suggestion(for: line)
    // What a setup says of itself gives the same setup.
    var again = Setup()
    for word in SetupWord.catalog {
      guard let value = word.show(model.setup) else { continue }
      try word.apply(value, to: &again)
    }
    if case .uniform = model.setup.start {
      promise(again == model.setup, "\(model.setup.line) gives another setup")
    }
  }

  /// Numbers as they are typed, and as they are shown.
  static let numbers = FuzzedReader(
    name: "numbers", words: ["...", "1...8", "full", "zeros", "e-", "+", ".", "_"], count: 6_000
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    if let alpha = try? readAlpha(text) { promise(alpha > 0 && alpha.isFinite, "\(alpha)") }
    if let alphas = try? readAlphas(text) { promise(raceLanes.contains(alphas.count), text) }
    if let sizes = try? readHiddenSizes(text) {
      promise(!sizes.isEmpty && sizes.allSatisfy(censusHidden.contains), text)
    }
    if let seeds = try? readSeeds(text) { promise(censusRuns.contains(seeds.count), text) }
    if let layers = try? readLayers(text) { promise(layers.allSatisfy { $0 > 0 }, text) }
    if let pace = try? readPace(text) {
      promise(!pace.label(examplesPerEpoch: 4).isEmpty, text)
      var playback = Playback(pace: pace)
      promise((playback.due(after: 1) ?? 0) >= 0, text)
      _ = (playback.pace.faster, playback.pace.slower, playback.wait)
    }
    _ = (try? readRuns(text), try? readCensusAlphas(text))
    let bits = input.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    for value in [Double(bitPattern: bits), Double(text) ?? 0] { check(value) }
    promise(sanitized(text).unicodeScalars.allSatisfy { !$0.canSteer }, text)
    promise(printable(text).allSatisfy { !$0.canSteer }, text)
    promise(shellWord(text).unicodeScalars.allSatisfy { !$0.canSteer }, text)
    promise(ascii(sanitized(text)).utf8.allSatisfy { (0x20..<0x7F).contains($0) }, text)
  }

  private static func check(_ value: Double) {
    if value.isFinite { promise(Double(number(value)) == value, "\(value) comes back") }
    for digits in [0, 1, 3, 9] {
      let shown = [
        fixed(value, digits), short(value, max(1, digits)), plain(value, max(1, digits)),
        signed(value, digits), scientific(value, max(1, digits)),
      ]
      promise(shown.allSatisfy { (1...30).contains($0.count) }, "\(value): \(shown)")
    }
    let ticks = Ticks.linear(from: value, to: value * 3, about: 5)
    promise(ticks.count <= 7 && ticks.allSatisfy(\.isFinite), "\(value): \(ticks)")
    promise(Ticks.decades(from: value, to: value * 1e9).count < 700, "\(value)")
    _ = whole(value)
  }

  /// The words of a command line, one a line of the input.
  static let arguments = FuzzedReader(
    name: "arguments",
    words: Descent.names.map { $0 + "\n" }
      + SetupWord.catalog.flatMap { ["--\($0.name)\n", "--\($0.name)="] }
      + ["--json\n", "--\n", "-h\n", "--help\n", "--csv\n", "-\n", "help\n", "--size\n80x24\n"],
    count: 60
  ) { input in
    let words = String(decoding: input, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    do {
      var command = try Descent.parseAsRoot(words)
      if command is any Headless { return }
      try command.run()
    } catch {
      promise(!Descent.fullMessage(for: error).isEmpty, "\(words)")
    }
  }
}
