import Drawing
import Learning
import Testing

@testable import Interface

/// The bars of a census reach to their shares.
@Suite struct CensusBarTests {
  private func census(
    _ arrived: [Int], of runs: Int, over axis: CensusAxis? = nil
  ) -> [Desk: Snapshot] {
    let plan = CensusPlan(
      Setup(), axis: axis ?? .hidden(Array(1...arrived.count)), seedCount: runs)
    let rows = arrived.enumerated().map { column, count in
      CensusRow(
        plan.setup(column: column, seed: 1), epochsOfEach: Array(repeating: 100, count: count),
        runs: runs, diverged: 0)
    }
    var snapshot = Snapshot(runs: [], playback: Playback())
    snapshot.census = CensusProgress(plan, merged: rows)
    return [.census: snapshot]
  }

  @Test func `where there is no room for bars the chosen column is named as its axis has it`() {
    var model = Model()
    _ = model.act(.screen(.census), [:])
    model.census.column = 1
    for (axis, text) in [(CensusAxis.hidden([1, 2]), "H 2: 7/9"), (.alpha([0.5, 4]), "α 4: 7/9")] {
      let scene = Scene(
        model: model, snapshots: census([3, 7], of: 9, over: axis), features: .full)
      var canvas = Canvas(Size(20, 1), features: .full)
      SharePanel().draw(scene, on: &canvas, in: canvas.bounds)
      #expect(canvas.text.hasPrefix(text))
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (100, 30), (200, 60)])
  func `a bar of the census ends at the gridline of its share`(_ width: Int, _ height: Int) throws {
    var model = Model()
    _ = model.act(.screen(.census), [:])
    let scene = Scene(
      model: model, snapshots: census([20, 40, 60, 80, 100, 75, 50, 25], of: 100),
      features: Features(colors: .none, isUnicode: true))
    let rows = picture(scene, width, height).text.split(separator: "\n").map(Array.init)
    let names = try #require(rows.first { $0.starts(with: Array("     H")) })
    for (index, share) in [20, 40, 60, 80, 100, 75, 50, 25].enumerated() {
      let label = Array("\(share) % ")
      guard
        let line = rows.firstIndex(where: {
          String($0.dropFirst().prefix(6)).drop(while: { $0 == " " }) == String(label)[...]
        })
      else { continue }
      // Beside the middle, which the interval covers.
      let column = try #require(names.prefix(width / 2).firstIndex(of: Character("\(index + 1)")))
      #expect(rows[line][column - 1] == "▄", "\(share) %")
      #expect(!"▁▂▃▄▅▆▇█".contains(rows[line - 1][column - 1]), "\(share) %")
      let zero = try #require(rows.firstIndex { $0.starts(with: Array("   0 %")) })
      #expect(rows[zero][column - 1] == "▀" && rows[zero - 1][column - 1] == "█")
    }
  }

  @Test(arguments: [(80, 24), (100, 30)])
  func `a bar of one column is not hidden by its interval`(_ width: Int, _ height: Int) throws {
    let axes: [CensusAxis] = [.alpha(CensusChoices.standardAlphas), .hidden(Array(1...16))]
    for axis in axes {
      var model = Model()
      _ = model.act(.screen(.census), [:])
      let count = axis == axes[1] ? 16 : CensusChoices.standardAlphas.count
      let scene = Scene(
        model: model, snapshots: census(Array(repeating: 60, count: count), of: 100, over: axis),
        features: Features(colors: .none, isUnicode: true))
      let rows = picture(scene, width, height).text.split(separator: "\n").map(Array.init)
      let half = try #require(rows.firstIndex { String($0).contains("50 %") })
      let bars = rows[half].prefix(width / 2).count { $0 == "█" }
      let whiskers = rows[half - 1].prefix(width / 2).count { ("⠁"..."⣿").contains($0) }
      #expect(bars >= count && whiskers > 0, "\(bars) of \(count)\n\(rows[half])")
    }
  }
}
