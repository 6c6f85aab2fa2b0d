import Drawing

/// How a layer stands that has no room for discs: as small squares, in one column, or in two that mesh as
/// bricks do, so that a line to either column runs free through the gaps of the other.
struct GraphTiles {
  /// A form that a layer can have.
  struct Form {
    var tile: Size
    var isDouble: Bool

    var width: Int { isDouble ? 2 * tile.width + 1 : tile.width }

    /// The rows that so many neurons need.
    func rows(_ count: Int) -> Int {
      let pitch = tile.height + 1
      return isDouble ? pitch * ((count + 1) / 2) : pitch * count - 1
    }

    /// How many neurons have room in so many rows.
    func count(in rows: Int) -> Int {
      let pitch = tile.height + 1
      return isDouble ? 2 * (rows / pitch) : (rows + 1) / pitch
    }
  }

  let form: Form
  /// Which neurons of the layer are shown.
  let shown: Range<Int>

  /// Square where a cell is twice as high as wide, and less where there is no room for that.
  private static let tiles = [
    Size(10, 5), Size(8, 4), Size(6, 3), Size(4, 2), Size(3, 2), Size(3, 1), Size(1, 1),
  ]
  /// What layers that cannot be shown whole are made of: smaller ones tell too little.
  private static let least = Size(3, 2)

  /// All neurons of a layer, as large as they fit; where they do not, as many as do, with the chosen one
  /// among them and a row left to tell how many more there are.
  init(_ count: Int, of layers: Int, in area: Rect, showing chosen: Int? = nil) {
    let widest = max(1, area.width / max(1, layers) * 55 / 100)
    let forms = Self.tiles.flatMap { tile in
      [false, true].map { Form(tile: tile, isDouble: $0) }
    }.filter { $0.width <= widest }
    if let whole = forms.first(where: { $0.rows(count) <= area.height }) {
      (form, shown) = (whole, 0..<count)
      return
    }
    let rows = area.height - 1
    let readable = forms.filter {
      $0.tile.height >= Self.least.height && $0.count(in: rows) >= 2 && $0.tile.width <= 4
    }
    let form =
      readable.max { $0.count(in: rows) < $1.count(in: rows) }
      ?? forms.max { $0.count(in: rows) < $1.count(in: rows) }
      ?? Form(tile: Size(1, 1), isDouble: false)
    let fits = min(count, max(1, form.count(in: rows)))
    let first = max(0, min((chosen ?? 0) - fits + 1, count - fits))
    (self.form, shown) = (form, first..<first + fits)
  }

  /// The tiles of the neurons that are shown, round a column.
  func places(around center: Int, in area: Rect) -> [Rect] {
    let rows = form.rows(shown.count)
    let left = max(area.x, min(center - form.width / 2, area.right - form.width))
    let hasMore = rows < area.height
    let top = area.y + (hasMore ? (area.height - rows) / 2 : 0)
    let pitch = form.tile.height + 1
    return shown.indices.map { place in
      let step = place - shown.lowerBound
      guard form.isDouble else {
        return Rect(left, top + step * pitch, form.tile.width, form.tile.height)
      }
      let isRight = step % 2 == 1
      return Rect(
        left + (isRight ? form.tile.width + 1 : 0), top + step / 2 * pitch + (isRight ? 1 : 0),
        form.tile.width, form.tile.height)
    }
  }
}
