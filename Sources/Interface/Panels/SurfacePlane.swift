import Learning

/// A plane through the network's weights as they are now, with the run's path laid flat on it.
struct SurfacePlane {
  let acrossName: String
  let upName: String
  /// The directions of the two axes, one number for each parameter.
  let u: [Double]
  let v: [Double]
  /// The network, and where one step on the mean of J would put it.
  let now: (x: Double, y: Double)
  let landing: (x: Double, y: Double)
  /// The recorded path and its last stretch to now; it leaves the plane wherever other weights move.
  let path: [(x: Double, y: Double)]
  let across: AxisRange
  private(set) var up: AxisRange
  var probe: CostProbe
  /// The shares of the path's variance along the two axes, where they are its main directions.
  let shares: (first: Double, second: Double)?

  private static let margin = 0.3

  /// The plane of two weights.
  init(_ run: Run, across p: Int, up q: Int) {
    let count = run.network.parameters.values.count
    var (u, v) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    (u[p], v[q]) = (1, 1)
    self.init(
      run, u, v, names: (run.setup.parameterName(p), run.setup.parameterName(q)),
      least: WeightSlice.leastSpan(run.setup), shares: nil
    ) { ($0[$0.startIndex + p], $0[$0.startIndex + q]) }
  }

  /// The plane of the path's two main directions; nil until there is a path.
  init?(alongPathOf run: Run) {
    guard let main = PrincipalDirections(run.path) else { return nil }
    let home = (along(main.first, main.center[...]), along(main.second, main.center[...]))
    self.init(
      run, main.first, main.second, names: ("1st direction", "2nd"), least: 0.5, shares: main.share
    ) { (along(main.first, $0) - home.0, along(main.second, $0) - home.1) }
  }

  private init(
    _ run: Run, _ u: [Double], _ v: [Double], names: (String, String), least: Double,
    shares: (Double, Double)?, flat: (ArraySlice<Double>) -> (x: Double, y: Double)
  ) {
    let network = run.network
    probe = CostProbe(network, over: run.surfaceDataset)
    (self.u, self.v, self.shares) = (u, v, shares)
    (acrossName, upName) = names
    let home = flat(network.parameters.values[...])
    now = home
    let slope = probe.gradient()
    let rate = run.rate
    // How far the rule moves each weight, along both axes.
    let weights = network.parameters.values
    let step =
      run.setup.isPlainDescent
      ? slope.map { -rate * $0 }
      : weights.indices.map {
        run.landing(of: $0, at: weights[$0], slope: slope[$0], alpha: rate) - weights[$0]
      }
    landing = (home.x + along(u, step[...]), home.y + along(v, step[...]))
    path = (0..<run.path.count).map { flat(run.path[$0]) } + [home]
    across = Self.range(path.map(\.x), landing.x, least: least)
    // A direction of hardly any extent is not to be blown up to fill the height.
    up = Self.range(
      path.map(\.y), landing.y, least: shares == nil ? least : max(least, across.span / 4))
  }

  /// The same plane with the numbers of the axis upwards on the middles of so many rows.
  func onRows(_ rows: Int) -> SurfacePlane {
    var plane = self
    plane.up = up.onRows(rows, sparing: Self.margin / 5)
    return plane
  }

  /// Where the path has been, and the landing too unless it is far outside.
  private static func range(_ places: [Double], _ landing: Double, least: Double) -> AxisRange {
    let own = AxisRange(holding: places, least: least, margin: margin)
    let isNear = landing > own.low - own.span / 2 && landing < own.high + own.span / 2
    return isNear && !own.contains(landing)
      ? AxisRange(holding: places + [landing], least: least, margin: margin) : own
  }
}

/// The component of a point along a direction.
private func along(_ direction: [Double], _ point: ArraySlice<Double>) -> Double {
  zip(direction, point).reduce(0) { $0 + $1.0 * $1.1 }
}
