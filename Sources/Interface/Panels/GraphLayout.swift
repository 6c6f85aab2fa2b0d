import Drawing
import Learning

/// Where the neurons of a network stand in an area: a column for each layer, input first.
struct GraphLayout {
  struct Neuron {
    /// 0 is the input.
    var layer: Int
    var index: Int
    /// The disc, or the single glyph where there is no room for one.
    var disc: Rect
    /// Rows free above the disc, for its name, and below it, for its bias.
    var hasName: Bool
    var hasBias: Bool
  }

  var neurons: [[Neuron]] = []
  /// For each layer, how many neurons there was no room to show.
  var hidden: [Int] = []

  /// The words round a neuron: its name and perhaps its gate above the disc, its bias below.
  static func words(_ neuron: Neuron) -> [Rect] {
    let margin = neuron.layer == 0 ? 4 : 6
    let wide = Rect(
      neuron.disc.x - margin, neuron.disc.y - 1, neuron.disc.width + 2 * margin, 1)
    let below = Rect(wide.x, neuron.disc.bottom, wide.width, 1)
    return (neuron.hasName ? [wide] : []) + (neuron.hasBias ? [below] : [])
  }

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

  init(_ layers: [Int], in area: Rect) {
    for (layer, count) in layers.enumerated() {
      // At least two rows a neuron; past that, the rest are summed up in one line.
      let fits = max(1, min(count, count * 2 <= area.height ? count : (area.height - 1) / 2))
      let rows = area.height / fits
      let disc =
        Self.discs.first {
          $0 + Self.spare($0) <= rows && Self.leavesRoom($0, area, layers: layers.count)
        } ?? 1
      let width = disc == 1 ? 1 : 2 * disc
      let center = Self.center(of: layer, among: layers.count, width: width, in: area)
      // One rule for a whole layer: a bias under one neuron and none under the next would puzzle.
      let hasBias = rows >= disc + (disc == 1 ? 3 : 2) && layer > 0
      hidden.append(count - fits)
      neurons.append(
        (0..<fits).map { index in
          let slot = Rect(
            area.x, area.y + area.height * index / fits, area.width,
            area.height * (index + 1) / fits - area.height * index / fits)
          // The name above counts as one row of the picture, the bias below as another.
          let used = disc + (slot.height > disc ? 1 : 0) + (hasBias ? 1 : 0)
          let top = slot.y + (slot.height - used) / 2 + (slot.height > disc ? 1 : 0)
          return Neuron(
            layer: layer, index: index, disc: Rect(center - width / 2, top, width, disc),
            hasName: slot.height > disc, hasBias: hasBias)
        })
    }
  }

  /// The first layer stands at the left edge and the last at the right one.
  private static func center(of layer: Int, among count: Int, width: Int, in area: Rect) -> Int {
    let margin = max(width / 2, 3)
    guard count > 1 else { return area.x + area.width / 2 }
    let span = max(0, area.width - 2 * margin)
    return area.x + margin + span * layer / (count - 1)
  }
}
