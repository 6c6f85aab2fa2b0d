/// The keys of the full screen under one heading, as a page of paper lists them.
public struct KeyGroup: Sendable {
  public let title: String
  /// How the keys are written, and what they do.
  public let rows: [(keys: String, help: String)]
}

/// Every key of every screen: those of all screens first, then what each has of its own.
public func keyGroups() -> [KeyGroup] {
  var groups: [KeyGroup] = []
  var listed: Set<String> = []
  for screen in Screens.catalog {
    var model = Model()
    model.screen = screen.name
    for binding in Keymap.table(for: model) {
      guard listed.insert("\(binding.group) \(binding.shown) \(binding.help)").inserted else {
        continue
      }
      let row = (keys: binding.shown, help: binding.help)
      if let index = groups.firstIndex(where: { $0.title == binding.group }) {
        groups[index] = KeyGroup(title: binding.group, rows: groups[index].rows + [row])
      } else {
        groups.append(KeyGroup(title: binding.group, rows: [row]))
      }
    }
  }
  return groups
}
