/// A part of the benchmark that can be chosen by name.
struct Section: Sendable {
  /// As the command line says it.
  let name: String
  /// One line that says what is measured.
  let summary: String
  /// One round of it.
  let measure: @Sendable (inout Report) -> Void

  /// All sections, in the order in which they are measured.
  static let catalog =
    (Works.catalog + Works.alone).map(Section.init(of:)) + [
      .cores, .watched, .race, .ways, .sigmoid, .scaling, .snapshot, .shown, .frames, .start, .answers,
    ]

  static func named(_ name: String) -> Section? { catalog.first { $0.name == name } }
}

extension Section {
  /// How fast a piece of work is done.
  init(of work: any Work) {
    self.init(name: work.name, summary: work.title) { report in
      let name = "\(work.label) \(work.title)"
      let done = work.repeated(forSeconds: Works.enough)
      report.add(name, done.rate / 1e6, "M \(work.unit)/s")
      report.note(name, outcome: done.outcome())
    }
  }
}
