import Drawing
import Learning

/// J along one weight, all others as they are now: the curve, where the network is on it, and where
/// a step of any α would land.
struct WeightSlice {
  let setup: Setup
  let parameter: Int
  let name: String
  /// The weight as it is now, the mean of J there, and its slope along this weight.
  let weight: Double
  let cost: Double
  let slope: Double
  /// ∂²J̄/∂w², the same everywhere, where J is a parabola for sure: the linear unit's.
  let curvature: Double?
  let range: AxisRange
  var probe: CostProbe
  private let run: Run

  init(_ run: Run, along parameter: Int) {
    setup = run.setup
    self.run = run
    self.parameter = parameter
    name = run.setup.parameterName(parameter)
    let network = run.network
    probe = CostProbe(network, over: run.surfaceDataset)
    weight = network.parameters.values[parameter]
    (cost, slope) = probe.slope(moving: parameter, at: weight)
    curvature = LinearUnit(run.setup)?.curvature(of: parameter)
    let least = Self.leastSpan(setup)
    var shown = Self.places(run, of: parameter) + [weight]
    if let curvature, curvature > 0 {
      // The bottom, and the far side as high as here: where a step of 2/curvature lands.
      shown.append(weight - 2 * slope / curvature)
    }
    let own = AxisRange(holding: shown, least: least, margin: Self.margin)
    let landing = run.landing(of: parameter, at: weight, slope: slope, alpha: run.rate)
    let isNear = (landing - weight).magnitude <= own.span
    range =
      isNear && !own.contains(landing)
      ? AxisRange(holding: shown + [landing], least: least, margin: Self.margin) : own
  }

  /// Wide enough that a sigmoid neuron's flat ends come into the picture.
  static func leastSpan(_ setup: Setup) -> Double {
    setup.hidden.isEmpty && setup.outputInForce == .squared(.identity) ? 3 : 8
  }
  private static let margin = 0.3

  private static func places(_ run: Run, of parameter: Int) -> [Double] {
    (0..<run.path.count).map {
      let point = run.path[$0]
      return point[point.startIndex + parameter]
    }
  }

  func landing(_ alpha: Double) -> Double {
    run.landing(of: parameter, at: weight, slope: slope, alpha: alpha)
  }
  /// The learning rate of now.
  var rate: Double { run.rate }

  /// The mean of J at the centres of `count` columns.
  func curve(_ count: Int) -> [Double] {
    var probe = probe
    return probe.costs(moving: parameter, to: range.centers(count))
  }

  /// The mean of J at the left edge, the centre and the right edge of `count` columns, edges shared.
  func curve(edgesOf count: Int) -> [Double] {
    var probe = probe
    let halves = max(1, 2 * count)
    let places = (0...2 * count).map { range.value(at: Double($0) / Double(halves)) }
    return probe.costs(moving: parameter, to: places)
  }

  func cost(at place: Double) -> Double {
    var probe = probe
    return probe.costs(moving: parameter, to: [place])[0]
  }

  /// Beyond this α, plain descent along this weight alone diverges, exactly.
  var threshold: Double? {
    guard setup.isPlainDescent else { return nil }
    return curvature.flatMap { $0 > 0 ? 2 / $0 : nil }
  }
}

extension WeightSlice {
  /// A weight on the slope above the lowest ground in the picture, from which to try several α; nil
  /// where the curve is as good as flat.
  var flank: Double? {
    let places = range.centers(Self.flankPlaces)
    let costs = curve(Self.flankPlaces)
    guard let bottom = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return nil }
    let isLeft = (costs.first ?? 0) > (costs.last ?? 0)
    let outward = isLeft ? Array((0...bottom).reversed()) : Array(bottom..<costs.count)
    let top = outward.map { costs[$0] }.filter(\.isFinite).max() ?? costs[bottom]
    let rise = top - costs[bottom]
    guard rise > 1e-6 * max(top, 1e-12) else { return nil }
    return outward.first { costs[$0] >= costs[bottom] + Self.flankHeight * rise }
      .map { places[$0] }
  }

  private static let flankPlaces = 200
  /// High enough for a long way down, and still on the slope where the curve flattens out above.
  private static let flankHeight = 0.5
}
