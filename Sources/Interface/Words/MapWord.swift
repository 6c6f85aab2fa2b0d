import Learning

extension PromptWord {
  static let map = PromptWord(
    name: "map", placeholder: "x1,x2",
    help: "the inputs along the axes of maps, one or two; the others rest at their means",
    choices: [],
    run: { value, model throws(InputError) in
      let names = model.setup.dataset.placeNames
      var axes: [Int] = []
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        guard let place = names.firstIndex(of: String(part).trimmingSpaces) else {
          let error = unknown(String(part), "input", among: names)
          throw InputError("map \(value): \(error.message)")
        }
        axes.append(place)
      }
      guard axes.count == min(2, names.count), Set(axes).count == axes.count else {
        let sample = names.prefix(2).joined(separator: ",")
        throw InputError("map \(value): two different inputs; try \(sample)")
      }
      model.mapAxes = axes
      return []
    })
}

extension Model {
  /// Whether maps can have other inputs along their axes.
  var hasMapAxes: Bool { setup.dataset.placeNames.count > 2 && setup.dataset.images == nil }

  /// The next two inputs along the axes of maps, round and round; nil where there are no others.
  var nextMapAxes: [Int]? {
    let count = setup.dataset.placeNames.count
    guard count > 2 else { return nil }
    let now = mapAxes ?? [0, 1]
    if now[1] + 1 < count { return [now[0], now[1] + 1] }
    return now[0] + 2 < count ? [now[0] + 1, now[0] + 2] : [0, 1]
  }
}
