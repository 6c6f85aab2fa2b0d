/// How fast a count grows, over about the last second.
struct RateMeter {
  /// In seconds: long enough to be calm, short enough to follow a change of pace.
  private static let window = 1.0
  /// In seconds: below it a rate would be mostly chance.
  private static let shortest = 0.05

  private var marks: [(time: Double, count: Int)] = []

  /// A count at a time, both never falling between two resets.
  mutating func note(_ count: Int, at time: Double) {
    marks.append((time, count))
    // The newest mark that is a whole window old stays, as the window's beginning.
    while marks.count > 2, marks[1].time <= time - Self.window { marks.removeFirst() }
  }

  /// Per second; 0 while too little is known.
  var rate: Double {
    guard let first = marks.first, let last = marks.last else { return 0 }
    let seconds = last.time - first.time
    return seconds < Self.shortest ? 0 : Double(last.count - first.count) / seconds
  }

  mutating func reset() {
    marks.removeAll(keepingCapacity: true)
  }
}
