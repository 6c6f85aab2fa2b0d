import Drawing
import Learning

/// Where the neurons of a network stand in an area: a column for each layer, input first.
struct GraphLayout {
  struct Neuron {
    /// 0 is the input.
    var layer: Int
    var index: Int
    /// The disc, or the tile, or the single glyph where there is no room for one.
    var disc: Rect
    /// Rows free above the disc, for its name, and below it, for its bias.
    var hasName: Bool
    var hasBias: Bool
    /// Whether it is a small square without words.
    var isTile = false
    /// The columns of its layer: lines from other layers end there.
    var column: Range<Int>

    var unit: GraphUnit { GraphUnit(layer: layer, index: index) }
  }

  var neurons: [[Neuron]] = []
  /// For each layer, how many neurons there was no room to show.
  var hidden: [Int] = []

  /// The heights a disc can have, in rows; its width is twice that, so that it is round.
  private static let discs = [19, 17, 15, 13, 11, 9, 7, 5, 4, 3, 2]

  /// Whether discs of a height leave the layers of a picture room for the lines between them: half
  /// of it, or less where half is more than lines with their numbers need.
  private static func leavesRoom(_ disc: Int, _ area: Rect, layers: Int) -> Bool {
    let pitch = area.width / max(1, layers)
    let gap = (area.width - layers * 2 * disc) / max(1, layers - 1)
    return 2 * disc <= pitch / 2 || (gap >= wideGap && 2 * disc <= pitch * 60 / 100)
  }

  /// Rows that a disc leaves free: for its name, and unless it is small for a bias, which says more
  /// than a larger disc does; where it is large, for some air too.
  private static func spare(_ disc: Int) -> Int { disc > 11 ? 4 : disc > 3 ? 2 : 1 }

  /// Columns between two layers in which lines and their numbers still read well.
  private static let wideGap = 22

  /// From so many neurons on a layer stands in tiles where its discs would be as small as those.
  private static let many = 8

  /// - Parameters: the sizes of the layers; `chosen` is shown even where not all of its layer is;
  ///   without tiles, layers that have no room for discs are single glyphs beside their names.
  init(_ layers: [Int], in area: Rect, showing chosen: GraphUnit? = nil, hasTiles: Bool = true) {
    for (layer, count) in layers.enumerated() {
      // At least two rows a neuron; past that, the rest are summed up in one line.
      let fits = max(1, min(count, count * 2 <= area.height ? count : (area.height - 1) / 2))
      let rows = area.height / fits
      let disc =
        Self.discs.first {
          $0 + Self.spare($0) <= rows && Self.leavesRoom($0, area, layers: layers.count)
        } ?? 1
      if hasTiles, disc == 1 || fits < count || count >= Self.many && disc < 3 {
        let index = chosen.flatMap { $0.layer == layer ? $0.index : nil }
        let tiles = GraphTiles(count, of: layers.count, in: area, showing: index)
        add(tiles, of: layer, layers, in: area)
      } else {
        add(Array(0..<fits), disc: disc, of: layer, layers, in: area)
      }
    }
  }

  private mutating func add(_ tiles: GraphTiles, of layer: Int, _ layers: [Int], in area: Rect) {
    let center = Self.center(
      of: layer, among: layers.count, width: tiles.form.width, in: area)
    let hasRest = tiles.shown.count < layers[layer]
    let rows = Rect(area.x, area.y, area.width, area.height - (hasRest ? 1 : 0))
    let places = tiles.places(around: center, in: rows)
    let left = places.map(\.x).min() ?? center
    let column = left..<max(left + 1, places.map(\.right).max() ?? 0)
    hidden.append(layers[layer] - tiles.shown.count)
    neurons.append(
      zip(tiles.shown, places).map { index, place in
        Neuron(
          layer: layer, index: index, disc: place, hasName: false, hasBias: false, isTile: true,
          column: column)
      })
  }

  private mutating func add(
    _ shown: [Int], disc: Int, of layer: Int, _ layers: [Int], in area: Rect
  ) {
    let (fits, rows) = (shown.count, area.height / shown.count)
    let width = disc == 1 ? 1 : 2 * disc
    let center = Self.center(of: layer, among: layers.count, width: width, in: area)
    // One rule for a whole layer: a bias under one neuron and none under the next would puzzle.
    let hasBias = rows >= disc + (disc == 1 ? 3 : 2) && layer > 0
    hidden.append(layers[layer] - fits)
    neurons.append(
      shown.map { index in
        let slot = Rect(
          area.x, area.y + area.height * index / fits, area.width,
          area.height * (index + 1) / fits - area.height * index / fits)
        // The name above counts as one row of the picture, the bias below as another.
        let used = disc + (slot.height > disc ? 1 : 0) + (hasBias ? 1 : 0)
        let top = slot.y + (slot.height - used) / 2 + (slot.height > disc ? 1 : 0)
        let left = center - width / 2
        return Neuron(
          layer: layer, index: index, disc: Rect(left, top, width, disc),
          hasName: slot.height > disc, hasBias: hasBias, column: left..<left + width)
      })
  }

  /// The first layer stands at the left edge and the last at the right one.
  private static func center(of layer: Int, among count: Int, width: Int, in area: Rect) -> Int {
    let margin = max((width + 1) / 2, 3)
    guard count > 1 else { return area.x + area.width / 2 }
    let span = max(0, area.width - 2 * margin)
    return area.x + margin + span * layer / (count - 1)
  }
}

extension GraphLayout.Neuron {
  /// A place in the graph, in cells; a half is the middle of one.
  typealias Place = (x: Double, y: Double)

  private var middle: Double { Double(disc.y) + Double(disc.height) / 2 }

  /// Where lines from the layer before end at its layer's columns: level with it, or with the gap
  /// through which they reach it.
  var entry: Place { (Double(column.lowerBound), isBehind ? Double(disc.bottom) - 0.5 : middle) }
  /// Where lines to the next layer begin at its layer's columns.
  var exit: Place { (Double(column.upperBound), isBefore ? Double(disc.y) + 0.5 : middle) }

  /// Whether its layer has tiles to its left, or to its right.
  private var isBehind: Bool { isTile && disc.x > column.lowerBound }
  private var isBefore: Bool { isTile && disc.right < column.upperBound }

  /// From its layer's columns to itself, along the gap; nil where it stands at their edge.
  var lead: (from: Place, to: Place)? {
    guard isBehind else { return nil }
    let end: Place = (Double(disc.x), entry.y)
    return (from: entry, to: end)
  }
  /// The same to the columns' other edge.
  var trail: (from: Place, to: Place)? {
    guard isBefore else { return nil }
    let start: Place = (Double(disc.right), exit.y)
    return (from: start, to: exit)
  }

  /// The cells beside it where lines end: no words may stand there.
  var ends: [Rect] {
    let (left, right) = (Int(entry.y.rounded(.down)), Int(exit.y.rounded(.down)))
    let before = layer > 0 ? [Rect(column.lowerBound - 1, left, 1, 1)] : []
    return before + [Rect(column.upperBound, right, 1, 1)]
  }

  /// The words round it: its name and perhaps its gate above the disc, its bias below.
  var words: [Rect] {
    let margin = layer == 0 ? 4 : 6
    let wide = Rect(disc.x - margin, disc.y - 1, disc.width + 2 * margin, 1)
    let below = Rect(wide.x, disc.bottom, wide.width, 1)
    return (hasName ? [wide] : []) + (hasBias ? [below] : [])
  }
}
