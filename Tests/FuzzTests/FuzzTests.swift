import Foundation
import Glibc
import Testing

/// Every reader of untrusted bytes, fed with thousands of inputs that are nearly right.
///
/// `DESCENT_SEED=7` begins elsewhere; `DESCENT_LONG=1` goes on a hundred times as long. A failure
/// prints its seed and the input; put that into a file of Tests/Corpus, where it stays.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seed = environment["DESCENT_SEED"].flatMap { UInt64($0) } ?? 1
  private static let scale = environment["DESCENT_LONG"] == nil ? 1 : 100

  @Test(arguments: FuzzedReader.catalog.map(\.name))
  func `no input ends it, hangs it or breaks its promises`(_ name: String) async throws {
    let notes = "/tmp/descent-fuzz-\(getpid())-\(name)"
    defer { unlink(notes) }
    let result = await #expect(processExitsWith: .success) {
      [
        name = name as String, seed = Self.seed as UInt64, scale = Self.scale as Int,
        notes = notes as String
      ] in
      let reader = try #require(FuzzedReader.named(name))
      let diary = try Diary(notes)
      alarm(UInt32(120 * scale))
      for input in reader.corpus {
        diary.note(input)
        try reader.feed(input)
      }
      var mutation = Mutation(seed: seed, corpus: reader.corpus, words: reader.words)
      for _ in 0..<reader.count * scale {
        let input = mutation.next()
        diary.note(input)
        try reader.feed(input)
      }
    }
    guard result == nil else { return }
    Issue.record(
      "seed \(Self.seed), input (base64): \(Diary.last(in: notes).base64EncodedString())")
  }

  @Test func `a broken promise is seen, with its input`() async throws {
    let notes = "/tmp/descent-fuzz-\(getpid())-diary"
    defer { unlink(notes) }
    await #expect(processExitsWith: .failure) { [notes = notes as String] in
      let diary = try Diary(notes)
      diary.note(Array("good".utf8))
      diary.note(Array("bad".utf8))
      exit(1)
    }
    #expect(Diary.last(in: notes) == Data("bad".utf8))
  }
}

/// The input that is being read, in a file that outlives the process.
private final class Diary {
  private let page: UnsafeMutableRawBufferPointer
  private static let size = 1 << 16

  init(_ path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0 && ftruncate(file, Self.size) == 0)
    // Shared with the file: what is stored here is in the file, also after a crash.
    let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    close(file)
    page = UnsafeMutableRawBufferPointer(start: memory, count: Self.size)
  }

  func note(_ input: [UInt8]) {
    let kept = input.prefix(Self.size - 8)
    page.storeBytes(of: UInt64(kept.count), as: UInt64.self)
    UnsafeMutableRawBufferPointer(rebasing: page[8...]).copyBytes(from: kept)
  }

  static func last(in path: String) -> Data {
    guard let all = FileManager.default.contents(atPath: path), all.count >= 8 else {
      return Data()
    }
    let count = all.prefix(8).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    return all.dropFirst(8).prefix(count)
  }
}
