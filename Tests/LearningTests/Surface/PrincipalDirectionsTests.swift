import Testing

@testable import Learning

@Suite struct PrincipalDirectionsTests {
  /// Points on an ellipse of half-axes 3 and 1 in the plane of two directions.
  static func path(_ parameters: Int) -> (WeightPath, u: [Double], v: [Double]) {
    var u = Array(repeating: 0.0, count: parameters)
    var v = u
    (u[0], u[1], v[2]) = (0.6, 0.8, 1)
    // Points of the circle by the rational parametrisation, and their mirror images.
    let circle = (0..<24).flatMap { k -> [(Double, Double)] in
      let t = Double(k) / 24
      let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
      return [(x, y), (-x, -y), (-y, x), (y, -x)]
    }
    let points = circle.map { x, y in (0..<parameters).map { 5 + 3 * x * u[$0] + y * v[$0] } }
    var path = WeightPath(start: points[0])
    for (epoch, point) in points.enumerated().dropFirst() { path.record(point, epoch: epoch) }
    return (path, u, v)
  }

  /// 4 parameters: by their covariance; 200: by the products of the points, thinned.
  @Test(arguments: [4, 200])
  func `an ellipse's axes are found, with the variance of each`(_ parameters: Int) throws {
    let (path, u, v) = Self.path(parameters)
    let main = try #require(PrincipalDirections(path))
    // Thinned to 64 points the ellipse is no longer quite even.
    let tolerance = parameters == 4 ? 1e-12 : 0.02
    #expect(abs(abs(dot(main.first, u)) - 1) < tolerance)
    #expect(abs(abs(dot(main.second, v)) - 1) < tolerance)
    #expect(abs(main.share.first - 0.9) < tolerance)
    #expect(abs(main.share.second - 0.1) < tolerance)
    #expect(abs(main.share.first + main.share.second - 1) < 1e-12)
  }

  @Test func `a path along a line has a second direction at right angles, of no variance`() throws {
    var path = WeightPath(start: [0, 0, 0])
    for epoch in 1...20 { path.record([1, 2, 2].map { $0 * Double(epoch) }, epoch: epoch) }
    let main = try #require(PrincipalDirections(path))
    #expect(zip(main.first, [1.0 / 3, 2.0 / 3, 2.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(dot(main.first, main.second)) < 1e-12)
    #expect(abs(dot(main.second, main.second) - 1) < 1e-12)
    #expect(main.share.first > 1 - 1e-12 && main.share.second < 1e-12)
  }

  @Test func `a path that stands still has no directions`() {
    var path = WeightPath(start: [1, 2, 3])
    #expect(PrincipalDirections(path) == nil)
    for epoch in 1...5 { path.record([1, 2, 3], epoch: epoch) }
    #expect(PrincipalDirections(path) == nil)
  }

  @Test func `a run's directions are unit vectors at right angles`() throws {
    var run = Run(Setup())
    run.advance(epochs: 900)
    let main = try #require(PrincipalDirections(run.path))
    #expect(abs(dot(main.first, main.first) - 1) < 1e-12)
    #expect(abs(dot(main.second, main.second) - 1) < 1e-12)
    #expect(abs(dot(main.first, main.second)) < 1e-12)
    #expect(main.share.first >= main.share.second)
  }
}
