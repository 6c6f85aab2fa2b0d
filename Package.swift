// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "descent",
  products: [
    .executable(name: "descent", targets: ["descent"]),
    .library(name: "Learning", targets: ["Learning"]),
  ],
  dependencies: [
    // The command line: parsing, help pages and shell completion are not ours to write.
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    // Lessons are YAML, so that a teacher can write one.
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
    // Rows of one's own come as CSV, whose quotes are not ours to count.
    .package(url: "https://github.com/swiftcsv/SwiftCSV", .upToNextMinor(from: "0.10.0")),
  ],
  targets: [
    // Mathematics: values and functions, no thread, clock, file or Foundation.
    .target(name: "Learning", dependencies: ["CVectors", "Assets"]),
    // The same mathematics for the widest vectors the processor has, chosen while it runs.
    .target(name: "CVectors"),
    // Cells: the canvas, its strokes, and what a terminal is.
    .target(name: "Drawing"),
    // What the learner sees and does: screens, panels, keys, words.
    .target(name: "Interface", dependencies: ["Learning", "Drawing"]),
    // The engine's thread, the loop, and files.
    .target(
      name: "Runtime",
      dependencies: [
        "Interface", "Learning", "Drawing", "Assets", .product(name: "Yams", package: "Yams"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),
    // What is not code: lessons and data, embedded in the binary.
    .target(
      name: "Assets", path: "assets", exclude: ["data", "lessons", "pictures"],
      publicHeadersPath: "include"),
    // The real terminal, and the one place that sees the C library.
    .target(name: "Ncurses", dependencies: ["Drawing", "CNcurses", "CTerminal"]),
    // What runs in a signal handler, where Swift may not.
    .target(name: "CTerminal"),
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    // The command line: parse, wire, exit status.
    .executableTarget(
      name: "descent",
      dependencies: [
        "Runtime", "Interface", "Learning", "Drawing", "Ncurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Ratios of speed, measured on the machine that runs it.
    .executableTarget(
      name: "descent-bench",
      dependencies: ["Runtime", "Interface", "Learning", "Drawing", "Ncurses", "PseudoTerminal"]),
    .testTarget(name: "LearningTests", dependencies: ["Learning", "CVectors"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Interface", "Learning", "Drawing"],
      exclude: ["Pictures"]),
    .testTarget(
      name: "RuntimeTests",
      dependencies: ["Runtime", "Interface", "Learning", "Drawing", "Scratch"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["descent", "Runtime", "Interface", "Drawing", "Scratch"]),
    // Files that go with the test that made them.
    .target(name: "Scratch", path: "Tests/Scratch"),
    // Readers fed with inputs that are nearly right; those that are right lie in Tests/Corpus.
    .testTarget(
      name: "FuzzTests",
      dependencies: ["descent", "Runtime", "Interface", "Learning", "Drawing", "Ncurses"]),
    // Programs run on a pseudo-terminal, and a small terminal that draws what they send.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal"),
    .testTarget(
      name: "NcursesTests",
      dependencies: ["Ncurses", "CTerminal", "Drawing", "PseudoTerminal", "TerminalProbe"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "descent", "Interface", "Learning", "Drawing", "PseudoTerminal", "TerminalProbe",
      ]),
    // A program that only uses the terminal, for the terminal's tests.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Runtime", "Ncurses", "Drawing"],
      path: "Tests/TerminalProbe"),
  ],
  swiftLanguageModes: [.v6]
)
