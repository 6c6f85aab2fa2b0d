import Drawing
import Interface
import Learning
import Runtime

/// What a picture shows the state of.
struct FrameWork {
  var experiments: [Desk: Experiment] = [:]
  var counted: [Desk: Snapshot] = [:]

  /// Trains every run to an epoch that lies ahead, or to its end before.
  mutating func advance(to epoch: Int) {
    for desk in experiments.keys {
      for index in experiments[desk]?.runs.indices ?? 0..<0 {
        let ahead = epoch - (experiments[desk]?.runs[index].epoch ?? epoch)
        experiments[desk]?.runs[index].advance(epochs: ahead)
      }
    }
  }

  var snapshots: [Desk: Snapshot] {
    let runs = experiments.mapValues {
      Snapshot(runs: $0.runs, playback: Playback(isPlaying: false))
    }
    return runs.merging(counted) { $1 }
  }
}

/// What `descent frame` prints.
enum FrameFormat {
  /// One picture; nil for colours where they can be shown.
  case picture(PictureFormat?)
  /// A film of the training, for asciinema to play.
  case cast

  static let names = PictureFormat.allCases.map(\.rawValue) + ["cast"]

  static func named(_ name: String?) throws(Failure) -> FrameFormat {
    guard let name else { return .picture(nil) }
    if name == "cast" { return .cast }
    if let format = PictureFormat(rawValue: name) { return .picture(format) }
    let hint = nearest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
    throw Failure(
      .usage,
      "--format \(name): there is no such format; \(hint)known are \(names.joined(separator: ", "))"
    )
  }

  /// Whether it has colours whatever the terminal, which it may never see.
  var hasOwnColors: Bool {
    switch self {
    case .picture(let format): format.map { $0.hasOwnColors || $0 == .ansi } ?? false
    case .cast: true
    }
  }
}
