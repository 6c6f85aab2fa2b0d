import Interface
import Learning

/// Weights and biases in a file: JSON with `layers`, `weights` as [layer][from][to], and `biases`;
/// `activation` and `dataset`, with `rows`, or `points` say what else is known of the network.
///
/// Other members are left alone, so that what `train --json` prints can be read back.
public enum WeightsFile {
  /// Some three million weights, as of four hidden layers of 1,024: far more than is drawn, and read
  /// within a second or two. Larger networks are trained and written, but not read back.
  public static let limit = 64 << 20

  /// The weights in a file, and what it says of their network.
  ///
  /// - Parameter onlyFiles: refuse pipes and devices, for which a screen would stand still.
  public static func read(
    _ path: String, onlyFiles: Bool = false
  ) throws(Failure) -> GivenWeights {
    let bytes = try InputFile.read(path, limit: limit, onlyFiles: onlyFiles)
    do {
      return try weights(in: bytes)
    } catch {
      throw Failure(.badInput, "\(InputFile.name(path)): \(error.message)")
    }
  }

  static func weights(in bytes: [UInt8]) throws(InputError) -> GivenWeights {
    let json: JSON
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw InputError(error)
    }
    guard case .object(let members) = json else {
      throw InputError("this is \(json.kind), expected an object with weights and biases")
    }
    let parameters = try parameters(members)
    var words: [(name: String, value: String)] = []
    // The dataset first: an error in both is of what the network is for.
    let examples = members["points"] == nil ? "dataset" : "points"
    for name in [examples, "activation", "outputs", "cost"] {
      guard let member = members[memberName(name)] else { continue }
      guard case .string(let value) = member else {
        throw InputError("\(memberName(name)) is \(member.kind), expected text")
      }
      // The rows of a file are not read for it: whoever has them says so.
      if name == "dataset", SetupWord.isPath(value) { continue }
      words.append((name, value))
      if name == examples { words += try rowWords(members["rows"]) }
    }
    return GivenWeights(parameters, words: words)
  }

  /// The words that say how the dataset is made from its rows, in the order in which they are said.
  private static func rowWords(
    _ json: JSON?
  ) throws(InputError) -> [(name: String, value: String)] {
    guard let json else { return [] }
    guard case .object(let members) = json else {
      throw InputError(
        "rows is \(json.kind), expected an object with words such as count and noise")
    }
    var words: [(name: String, value: String)] = []
    for word in SetupWord.ofRows {
      guard let member = members[word.name] else { continue }
      guard case .string(let value) = member else {
        throw InputError("rows.\(word.name) is \(member.kind), expected text")
      }
      words.append((word.name, value))
    }
    return words
  }

  /// The same words as a member of a file; nil where there are none.
  static func rows(_ words: [(name: String, value: String)]) -> JSON? {
    let members = words.map { ($0.name, JSON.string($0.value)) }
    return members.isEmpty ? nil : .object(Dictionary(uniqueKeysWithValues: members))
  }

  private static func parameters(_ members: [String: JSON]) throws(InputError) -> Parameters {
    var weights: [[[Double]]] = []
    for (layer, place) in try member("weights", of: members).items(at: "weights") {
      weights.append(try layer.rows(at: place))
    }
    let biases = try member("biases", of: members).rows(at: "biases")
    let parameters: Parameters
    do {
      parameters = try Parameters(weights: weights, biases: biases)
    } catch {
      let reason = error.description
      guard reason.hasPrefix("weights[") else { throw InputError(reason) }
      let isTransposed = (try? Parameters(weights: weights.map(transposed), biases: biases)) != nil
      throw InputError(
        reason + "; weights are [layer][from][to]"
          + (isTransposed ? ", and these are [layer][to][from]: transpose each layer's" : ""))
    }
    try check(members["layers"], against: parameters.shape.layers)
    return parameters
  }

  /// The rows of a matrix as its columns; what is no matrix as it is.
  private static func transposed(_ rows: [[Double]]) -> [[Double]] {
    guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }) else { return rows }
    return first.indices.map { column in rows.map { $0[column] } }
  }

  private static func member(
    _ name: String, of members: [String: JSON]
  ) throws(InputError) -> JSON {
    guard let value = members[name] else {
      throw InputError("\(name) is missing; expected an object with weights and biases")
    }
    return value
  }

  private static func check(_ layers: JSON?, against found: [Int]) throws(InputError) {
    guard let layers else { return }
    let said = try layers.numbers(at: "layers")
    guard said != found.map(Double.init) else { return }
    throw InputError(
      "layers is \(said.map(number).joined(separator: ",")), but the weights are those of "
        + found.map(String.init).joined(separator: ","))
  }

  /// Whether a file is there with something in it that is no weights.
  static func wouldSpoil(_ path: String) -> Bool {
    // What cannot be read is refused, or not, by who writes.
    guard let bytes = try? InputFile.read(path, limit: limit, onlyFiles: true) else {
      return isPlainFile(path)
    }
    return !bytes.isEmpty && (try? weights(in: bytes)) == nil
  }

  /// Writes weights, whole or not at all, into a file that is no pipe or device.
  public static func write(_ given: GivenWeights, to path: String) throws(Failure) {
    var members = given.parameters.json
    let ofRows = Set(SetupWord.ofRows.map(\.name))
    for (name, value) in given.words where !ofRows.contains(name) {
      members[memberName(name)] = .string(value)
    }
    members["rows"] = rows(given.words.filter { ofRows.contains($0.name) })
    let file = try OutputFile(path, onlyFiles: true)
    try file.write(JSON.object(members).text + "\n")
    try file.finish()
  }
}

extension Parameters {
  /// The members of a weights file.
  var json: [String: JSON] {
    [
      "layers": .list(shape.layers.map(JSON.whole)),
      "weights": .list(weights.map { .list($0.map(JSON.numbers)) }),
      "biases": .list(biases.map(JSON.numbers)),
    ]
  }
}

/// What a word of the setup is called in a file of weights, where "cost" is the figure J.
func memberName(_ word: String) -> String { word == "cost" ? "costFunction" : word }
