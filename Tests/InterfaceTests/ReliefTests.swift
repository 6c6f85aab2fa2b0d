import Drawing
import Learning
import Testing

@testable import Interface

@Suite struct ReliefTests {
  private func relief(_ view: ReliefView) -> Relief {
    Relief(view, Features(colors: .direct, isUnicode: true).grid, Size(60, 20))
  }

  @Test(arguments: [(0.3, 0.2), (0.3, -0.2), (-0.3, 0.2), (-0.3, -0.2)])
  func `a path runs to the corner nearest to the eye`(_ across: Double, _ up: Double) {
    let relief = relief(.usual.facing((across, up)))
    let corners = [(0.0, 0.0), (0, 1), (1, 0), (1, 1)]
    let lowest = corners.max {
      relief.place($0.0, $0.1, height: 0).y < relief.place($1.0, $1.1, height: 0).y
    }
    #expect(lowest.map { ($0.0 > 0) == (across > 0) && ($0.1 > 0) == (up > 0) } == true)
  }

  @Test func `a relief is turned round and round, and raised between its ends`() {
    var view = ReliefView.usual
    for _ in 0..<ReliefView.steps { view = view.turned(1) }
    #expect(view == .usual && view.turned(-1).turned(1) == view)
    #expect(view.turned(0, raised: 99).elevation == ReliefView.elevations.upperBound)
    #expect(view.turned(0, raised: -99).elevation == ReliefView.elevations.lowerBound)
  }

  @Test func `what is high is drawn above what is low, and near before far`() {
    let relief = relief(.usual)
    #expect(relief.place(0.5, 0.5, height: 1).y < relief.place(0.5, 0.5, height: 0).y)
    #expect(relief.place(0.5, 0.9, height: 0).y < relief.place(0.5, 0.1, height: 0).y)
  }

  @Test func `the relief's figures are J of the start and of now, each beside its ball`() throws {
    let scene = scene(.surface, epochs: 400, features: Features(colors: .direct, isUnicode: true))
    let run = try #require(scene.run)
    let goal = run.setup.epsilon
    let text = picture(scene, 120, 44).text
    #expect(text.contains("now \(costFigure(run.cost, goal: goal))"))
    #expect(text.contains("start \(costFigure(run.history.start, goal: goal))"))
  }

  @Test func `a place of the relief has the height that J has there`() throws {
    let scene = scene(.surface, epochs: 400, features: Features(colors: .direct, isUnicode: true))
    let run = try #require(scene.run)
    let plane = LandscapePanel.plane(run, scene)
    let landscape = Landscape(plane, Size(40, 40))
    let painter = ReliefPainter(
      scene: scene, landscape: landscape, relief: relief(.usual), area: Rect(0, 0, 60, 20))
    let (x, y) = (plane.across.share(of: plane.now.x), plane.up.share(of: plane.now.y))
    // Between nodes the ground is straight, and J is not.
    #expect(abs(painter.height(x, y) - landscape.height(run.cost)) < 0.02)
    let beyond = (x: plane.across.high + plane.across.span, y: plane.now.y)
    #expect(painter.place(plane.now, plane) != nil && painter.place(beyond, plane) == nil)
  }
}
