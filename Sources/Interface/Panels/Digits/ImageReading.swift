import Drawing
import Learning

/// What a network of images is given now, and what it makes of it: the chosen example, or what is being
/// drawn.
struct ImageReading {
  let dataset: Dataset
  let images: Images
  let network: Network
  let input: [Double]
  /// Nil of what is being drawn.
  let example: Int?
  /// Layer by layer, the outputs last.
  let activations: [[Double]]

  init?(_ scene: Scene) {
    guard let run = scene.run, let images = run.setup.dataset.images else { return nil }
    (dataset, self.images, network) = (run.setup.dataset, images, run.network)
    if let pad = scene.model.pad {
      (example, input) = (nil, dataset.input(ofInk: pad.ink.image(images)))
    } else {
      let shown = scene.shownExample(of: run)
      (example, input) = (shown, dataset.example(at: shown).input)
    }
    activations = network.activations(input).a
  }

  var ink: [Double] { dataset.ink(input) }
  var outputs: [Double] { activations[activations.count - 1] }

  /// The class that the network says; nil where an output is no number.
  var said: Int? {
    if case .named(let place) = dataset.label(of: outputs) { return place }
    return nil
  }

  /// The class that it is; nil of what is being drawn.
  var truth: Int? {
    guard let example,
      case .named(let place) = dataset.label(of: dataset.example(at: example).target)
    else { return nil }
    return place
  }

  func name(_ place: Int?) -> String { place.map { shortName(of: $0, in: dataset) } ?? "?" }

  /// Which example it is, in words.
  var place: String {
    guard let example else { return "what you draw" }
    let count = dataset.examples.count
    return example < count
      ? "\(grouped(example + 1)) of \(grouped(count))"
      : "held back \(grouped(example - count + 1)) of \(grouped(dataset.test.count))"
  }
}
