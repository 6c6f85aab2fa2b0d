import Glibc
import Interface
import Learning
import Scratch
import Testing

@testable import Runtime

/// Whatever happens while a file is written, the old one or the new one is there, whole.
@Suite struct SavingTests {
  /// More than one buffer's worth.
  private static let new = String(repeating: "new ", count: 100_000)

  private func write(_ text: String = new, to path: String) throws(Failure) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.finish()
  }

  @Test(arguments: OutputFile.Stage.allCases)
  func `killed at any stage, the old file is whole, or already the new one`(
    _ stage: OutputFile.Stage
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, stage = stage as OutputFile.Stage] in
      let file = try OutputFile(path)
      file.pass = { if $0 == stage { kill(getpid(), SIGKILL) } }
      try file.write(Self.new)
      try file.finish()
    }
    #expect(folder.read("w.json") == (stage == .placed ? Self.new : "old"))
    // What the dead one left is in nobody's way, and gone with the next file in that folder.
    #expect(folder.names.count == (stage == .placed ? 1 : 2))
    try write(to: folder.path("other.json"))
    #expect(folder.names == ["other.json", "w.json"])
    try write(to: path)
    #expect(folder.read("w.json") == Self.new)
  }

  @Test func `a file that may not grow stays as it was`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 70_000, rlim_max: 70_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let file = try OutputFile(path)
      do {
        try file.write(Self.new)
        try file.finish()
        exit(1)
      } catch let failure as Failure {
        #expect(failure.status == .cannotWrite)
        #expect(
          failure.message.hasSuffix(": the file would grow too large; nothing has been changed"))
      }
    }
    #expect(folder.read("w.json") == "old" && folder.names == ["w.json"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
  func `on a full disk the old file stays as it was`() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path("disk")
    mkdir(disk, 0o755)
    defer { rmdir(disk) }
    guard mount("none", disk, "tmpfs", 0, "size=128k") == 0 else {
      try Test.cancel("not in a container without the right to mount")
    }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try write("old", to: disk + "/w.json")
    #expect(
      failure { try write(to: disk + "/w.json") }?.message
        == "\(disk)/w.json: no space is left there; nothing has been changed")
    #expect(folder.read("disk/w.json") == "old")
  }

  @Test func `of two at once the last to finish stands, whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    let first = try OutputFile(path)
    let second = try OutputFile(path)
    try first.write("first")
    try second.write("second")
    try second.finish()
    #expect(folder.read("w.json") == "second")
    try first.finish()
    #expect(folder.read("w.json") == "first")
  }

  @Test func `many at once leave one of them, whole, and nothing else`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("w.json")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<20 {
            let file = try OutputFile(path)
            try file.write(String(repeating: String(number), count: 70_000))
            try file.finish()
          }
        }
      }
      try await group.waitForAll()
    }
    let text = folder.read("w.json") ?? ""
    #expect(text.utf8.count == 70_000 && Set(text).count == 1)
    #expect(folder.names == ["w.json"])
  }

  @Test func `a finished file's end does not take another's unfinished one along`() throws {
    let folder = try TemporaryFolder()
    var first: OutputFile? = try OutputFile(folder.path("a"))
    try first?.finish()
    let second = try OutputFile(folder.path("b"))
    try second.write("b")
    first = nil
    try second.finish()
    #expect(folder.read("b") == "b")
  }

  @Test func `a link to a file that is not there yet stays a link`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("later.json", folder.path("one")) == 0)
    #expect(symlink(folder.path("one"), folder.path("two")) == 0)
    try write("x", to: folder.path("two"))
    #expect(folder.read("later.json") == "x")
    for name in ["one", "two"] {
      var about = stat()
      #expect(lstat(folder.path(name), &about) == 0 && about.st_mode & S_IFMT == S_IFLNK)
    }
  }

  @Test func `links in a circle and names beyond any length are refused`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink(folder.path("b"), folder.path("a")) == 0)
    #expect(symlink(folder.path("a"), folder.path("b")) == 0)
    #expect(
      failure { try write(to: folder.path("a")) }?.message.hasSuffix("round in a circle") == true)
    let long = folder.path(String(repeating: "n", count: 255))
    try write("x", to: long)
    defer { unlink(long) }
    #expect(failure { try write(to: long + "n") }?.message.hasSuffix("name is too long") == true)
  }

  @Test(arguments: [0o600, 0o640, 0o755, 0o444] as [mode_t])
  func `a file keeps its mode and its owner`(_ mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = folder.write("w.json", "old")
    chmod(path, mode)
    guard access(path, W_OK) == 0 else {
      #expect(failure { try write(to: path) }?.message.hasSuffix("no permission") == true)
      return
    }
    if geteuid() == 0 { chown(path, 65_534, 65_534) }
    try write(to: path)
    var about = stat()
    #expect(stat(path, &about) == 0 && about.st_mode & 0o7777 == mode)
    #expect(geteuid() != 0 || (about.st_uid == 65_534 && about.st_gid == 65_534))
  }

  @Test func `what a living writer has begun stays, whoever else writes there`() throws {
    let folder = try TemporaryFolder()
    let living = try OutputFile(folder.path("a"))
    try living.write("a")
    for number in 0..<3 { try write("b", to: folder.path("b\(number)")) }
    try living.finish()
    #expect(folder.read("a") == "a" && folder.names == ["a", "b0", "b1", "b2"])
  }

  @Test func `what only looks like an unfinished file stays`() throws {
    let folder = try TemporaryFolder()
    let files = ["descent-1.part", ".descent-1"]
    for name in files { folder.write(name, "") }
    #expect(symlink("descent-1.part", folder.path(".descent-2-0.part")) == 0)
    #expect(mkfifo(folder.path(".descent-3-0.part"), 0o600) == 0)
    #expect(mkdir(folder.path(".descent-4-0.part"), 0o700) == 0)
    try write("x", to: folder.path("w.json"))
    let others = (2...4).map { ".descent-\($0)-0.part" }
    #expect(folder.names == (files + others + ["w.json"]).sorted())
  }
}
