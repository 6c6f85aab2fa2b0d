import Learning

/// A weight as a line between two neurons of a graph.
struct GraphEdge {
  enum Light { case usual, dim, lit }

  var weight: Double
  var light: Light
  /// Its gradient is spelled out beside the graph.
  var isMarked: Bool
  /// Its size beside the largest of its layer, where the layer's lines are too many to be wide.
  var share: Double?
  /// Whether its layer has so many that they tell their size alone.
  var isCrowded = false
  var isOfChosen = false
  var from: GraphLayout.Neuron
  var to: GraphLayout.Neuron

  /// In the order in which they are drawn: those of now over the others, the strongest last.
  static func isBelow(_ a: GraphEdge, _ b: GraphEdge) -> Bool {
    (a.rank, abs(a.weight)) < (b.rank, abs(b.weight))
  }
  private var rank: Int { light == .dim ? 0 : light == .usual ? 1 : 2 }
}

/// The weights of a graph that are drawn: all of them where there is room, else the strongest of each layer
/// and all of the chosen neuron.
struct GraphEdges {
  let network: Network
  let layout: GraphLayout
  /// Which weights are being computed; nil: all are shown alike.
  let spotlight: Spotlight?
  /// The neuron whose weights are shown, all others being dim.
  let chosen: GraphUnit?
  /// Whether the others are left out, where no shade is left to draw them in.
  var isOfChosenAlone = false
  /// The most lines between two layers that have more than `many`.
  let limit: Int

  /// With more between two layers, lines tell their sizes; signs are told a neuron at a time.
  static let many = 12

  /// The lines from each layer to the next, in the order of the neurons.
  var layers: [[GraphEdge]] { (0..<network.shape.depth).map(shown) }

  /// How many weights there are, drawn or not.
  var count: Int {
    zip(network.shape.layers, network.shape.layers.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Below this share of the largest, a line of many tells nothing.
  private static let least = 0.25

  private func shown(_ layer: Int) -> [GraphEdge] {
    var edges = all(layer)
    guard spotlight == nil else { return edges }
    if isOfChosenAlone { edges.removeAll { !$0.isOfChosen } }
    let isCrowded = edges.count > Self.many
    guard isCrowded || edges.contains(where: { $0.from.isTile || $0.to.isTile }) else {
      return edges
    }
    let sizes = edges.map { abs($0.weight) }.filter { !$0.isNaN }.sorted(by: >)
    let largest = max(sizes.first ?? 0, .leastNonzeroMagnitude)
    for place in edges.indices {
      edges[place].share = min(1, abs(edges[place].weight) / largest)
      edges[place].isCrowded = isCrowded
    }
    guard isCrowded else { return edges }
    let bar = max(largest * Self.least, sizes.count > limit ? sizes[limit - 1] : 0)
    return edges.filter { abs($0.weight) >= bar || $0.isOfChosen }
  }

  private func all(_ layer: Int) -> [GraphEdge] {
    layout.neurons[layer].flatMap { from in
      layout.neurons[layer + 1].map { to in
        let parameter = ParameterID(layer: layer, from: from.index, to: to.index)
        let isOfChosen = chosen.map { $0 == from.unit || $0 == to.unit } ?? false
        return GraphEdge(
          weight: network.parameters.weight(layer: layer, from: from.index, to: to.index),
          light: light(of: parameter, isOfChosen: isOfChosen),
          isMarked: spotlight?.isChosen(parameter) ?? false, isOfChosen: isOfChosen, from: from,
          to: to)
      }
    }
  }

  private func light(of parameter: ParameterID, isOfChosen: Bool) -> GraphEdge.Light {
    if let spotlight { return spotlight.isLit(parameter) ? .lit : .dim }
    return chosen == nil || isOfChosen ? .usual : .dim
  }
}
