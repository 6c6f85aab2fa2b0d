import Learning

extension Figure {
  /// What a census has counted; of its chosen column nothing is told before all are counted, since
  /// it may change until then.
  static let ofCensus = [
    Figure("counted", "the starts that the census has counted") { scene, _ in
      scene.census.map { .count($0.ended) }
    },
    ofColumn("share", "how many percent of the starts arrived, in the column of H chosen") { row in
      Reading(text: wholePercent(row.share), amount: row.share * 100)
    },
    ofColumn("median", "the median of the epochs needed, in the column of H chosen") { row in
      row.epochs.map { Reading(text: medianText($0.median), amount: $0.median) }
    },
  ]

  private static func ofColumn(
    _ name: String, _ help: String, read: @escaping @Sendable (CensusRow) -> Reading?
  ) -> Figure {
    Figure(name, help, unread: "not known yet") { scene, _ in
      guard let census = scene.census, census.isComplete, case .hidden = census.plan.axis,
        let column = census.column(scene.model.census)
      else { return nil }
      return read(census.rows[column])
    }
  }
}
