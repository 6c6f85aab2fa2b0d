import Drawing
import Learning
import Testing

@testable import Interface

/// What a picture of the cost marks and what its numbers say agree within a cell.
@Suite struct CostPictureTruthTests {
  private static let sizes = [Size(80, 6), Size(80, 9), Size(60, 14), Size(72, 21), Size(200, 40)]
  private static let goals = [0.01, 0.002, 0.005, 0.00123, 0.05, 1e-6]

  private func shown(_ run: Run, _ features: Features, ghost: CostHistory? = nil) -> Scene {
    Scene(
      model: Model(setup: run.setup),
      snapshots: [.training: Snapshot(runs: [run], playback: Playback(), ghost: ghost)],
      features: features)
  }

  private static func run(_ epochs: Int, goal: Double) -> Run {
    var setup = Setup()
    setup.epsilon = goal
    var run = Run(setup)
    run.advance(epochs: epochs)
    return run
  }

  @Test(arguments: goals, [0, 10, 700, 3_000])
  func `ε is on its tick, and the curve ends at J and at its epoch`(_ goal: Double, _ epochs: Int) {
    let run = Self.run(epochs, goal: goal)
    for features in coloured {
      for size in Self.sizes {
        for (isLinear, isLog) in [(false, false), (true, false), (false, true)] {
          var scene = shown(run, features)
          scene.model.isCostLinear = isLinear
          scene.model.areEpochsLogarithmic = isLog
          check(run, scene, size, isLinear: isLinear, isLog: isLog)
        }
      }
    }
  }

  private func check(_ run: Run, _ scene: Scene, _ size: Size, isLinear: Bool, isLog: Bool) {
    let (canvas, inner) = drawn(CostPanel(), scene, size)
    let plot = Rect(inner.x + 7, inner.y, inner.width - 7, inner.height - 1)
    let up = ReadAxis.up(
      canvas, plot.y..<plot.bottom, line: plot.x - 1, from: inner.x, isLogarithmic: !isLinear)
    let goal = run.setup.epsilon
    let lines = Set(canvas.cells(in: plot, scene.style(.goal).foreground).map(\.y))
    // The curve may lie on all of it.
    #expect(lines.count <= 1, "\(canvas.text)")
    for y in lines {
      if let place = up.place(goal) {
        #expect(abs(Double(y) + 0.5 - place) <= 0.85, "ε \(goal)\n\(canvas.text)")
      }
      if !isLinear, let there = up.value(atRow: y) {
        #expect(there == goal, "ε \(goal) on the tick of \(there)\n\(canvas.text)")
      }
    }
    let curve = canvas.pixels(in: plot, scene.style(.curve).foreground)
    guard let end = curve.map(\.x).max() else {
      Issue.record("no curve\n\(canvas.text)")
      return
    }
    if let place = up.place(run.cost) {
      let nearest = curve.filter { $0.x == end }.map { abs(Double($0.y) + 0.5 - place) }.min()
      #expect(nearest ?? 9 <= 1, "J \(run.cost)\n\(canvas.text)")
    }
    let across = ReadAxis.across(canvas, plot.x..<plot.right, row: plot.bottom)
    if !isLog, let place = across.place(Double(run.epoch)) {
      // The number at an end is moved inwards by up to half of its cells.
      #expect(abs(Double(end) + 0.5 - place) <= 3, "epoch \(run.epoch)\n\(canvas.text)")
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)], [2, 3, 5])
  func `in the plot of a race ε and J of every lane lie where the axis says`(
    _ size: (width: Int, height: Int), _ lanes: Int
  ) {
    for features in coloured {
      for goal in [0.01, 0.002] {
        var setup = Setup()
        setup.epsilon = goal
        let scene = scene(.race, epochs: 600, setup: setup, features: features) {
          $0.alphas = Array([0.1, 0.5, 2, 0.01, 50].prefix(lanes))
        }
        let canvas = picture(scene, size.width, size.height)
        let placed = Placement(scene, Size(size.width, size.height)).panels
        #expect(placed.count == lanes + 1)
        checkRace(scene, canvas, placed[lanes].inner(scene), goal)
      }
    }
  }

  private func checkRace(_ scene: Scene, _ canvas: Canvas, _ area: Rect, _ goal: Double) {
    let rows = area.y..<area.bottom - 1
    let axis = ReadAxis.up(
      canvas, rows, line: area.x + 6, from: area.x, isLogarithmic: true)
    let plot = Rect(area.x + 7, area.y, area.width - 7, area.height - 1)
    let line = canvas.cells(in: plot, scene.style(.goal).foreground) {
      "┄-".unicodeScalars.contains($0)
    }
    let y = Dictionary(grouping: line, by: \.y).max { $0.value.count < $1.value.count }?.key
    guard let y else {
      Issue.record("no line of ε\n\(canvas.text)")
      return
    }
    #expect(axis.value(atRow: y) == goal, "\(canvas.text)")
    // In ASCII the curves are drawn over each other.
    guard scene.features.isUnicode else { return }
    for (lane, run) in scene.lanes.enumerated() {
      let own = scene.model.theme.lane(lane, .direct).foreground
      let curve = canvas.pixels(in: plot, own, where: isBlock)
      guard let end = curve.map(\.x).max(), let height = axis.place(run.cost) else {
        Issue.record("no curve of lane \(lane)\n\(canvas.text)")
        continue
      }
      let nearest = curve.filter { $0.x >= end - 3 }.map { abs(Double($0.y) + 0.5 - height) }.min()
      #expect(nearest ?? 9 <= 1.2, "α \(run.setup.alpha)\n\(canvas.text)")
    }
  }

  @Test(arguments: [(80, 7), (74, 13), (120, 20)], [3, 90, 2_000])
  func `a run before of many epochs is drawn as what it did in the first of them`(
    _ size: (width: Int, height: Int), _ epochs: Int
  ) {
    func cost(_ epoch: Int) -> Double { 0.13 / (1 + Double(epoch) / 40) }
    var ghost = CostHistory(start: cost(0))
    for epoch in 1...200_000 { ghost.append(cost(epoch)) }
    let run = Self.run(epochs, goal: 1e-4)
    // In ASCII the dots of figures pass for those of a curve.
    for features in coloured where features.isUnicode {
      let scene = shown(run, features, ghost: ghost)
      let (canvas, inner) = drawn(CostPanel(), scene, Size(size.width, size.height))
      let plot = Rect(inner.x + 7, inner.y, inner.width - 7, inner.height - 1)
      let up = ReadAxis.up(
        canvas, plot.y..<plot.bottom, line: plot.x - 1, from: inner.x, isLogarithmic: true)
      let across = CostScale([run.history], epsilon: 1e-4, in: scene.model).epochs
      let cells = canvas.pixels(in: plot, scene.style(.ghost).foreground, where: isBlock)
      #expect(cells.count > plot.width / 4, "\(canvas.text)")
      for cell in cells where canvas[cell.x, cell.y].style == ghostStyle(scene, canvas, cell) {
        // All that the cell's epochs did, and a cell more.
        let shown = (0...across.end).filter {
          abs(across.column($0, of: plot.width) - (cell.x - plot.x)) <= 1
        }
        let heights = shown.compactMap { up.place(cost($0)) }
        guard let top = heights.min(), let bottom = heights.max() else { continue }
        let y = Double(cell.y) + 0.5
        #expect(y >= top - 1 && y <= bottom + 1, "\(cell)\n\(canvas.text)")
      }
    }
  }

  private func isBlock(_ glyph: Unicode.Scalar) -> Bool { (0x2580...0x259F).contains(glyph.value) }

  private func ghostStyle(_ scene: Scene, _ canvas: Canvas, _ cell: Point) -> Style {
    scene.style(.ghost).on(canvas[cell.x, cell.y].style.background)
  }
}
