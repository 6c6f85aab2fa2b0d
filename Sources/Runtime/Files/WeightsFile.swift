import Interface
import Learning

/// Weights and biases in a file: JSON with `layers`, `weights` as [layer][from][to], and `biases`.
///
/// Other members are left alone, so that what `train --json` prints can be read back.
public enum WeightsFile {
  /// Some three million weights, as of four hidden layers of 1,024: far more than is drawn, and read
  /// within a second or two. Larger networks are trained and written, but not read back.
  public static let limit = 64 << 20

  /// The parameters in a file.
  ///
  /// - Parameter onlyFiles: refuse pipes and devices, for which a screen would stand still.
  public static func read(
    _ path: String, onlyFiles: Bool = false
  ) throws(Failure) -> Parameters {
    let bytes = try InputFile.read(path, limit: limit, onlyFiles: onlyFiles)
    do {
      return try parameters(in: bytes)
    } catch {
      throw Failure(.badInput, "\(path): \(error.message)")
    }
  }

  static func parameters(in bytes: [UInt8]) throws(InputError) -> Parameters {
    let json: JSON
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw InputError(error)
    }
    guard case .object(let members) = json else {
      throw InputError("this is \(json.kind), expected an object with weights and biases")
    }
    var weights: [[[Double]]] = []
    for (layer, place) in try member("weights", of: members).items(at: "weights") {
      weights.append(try layer.rows(at: place))
    }
    let biases = try member("biases", of: members).rows(at: "biases")
    let parameters: Parameters
    do {
      parameters = try Parameters(weights: weights, biases: biases)
    } catch {
      throw InputError(error.description)
    }
    try check(members["layers"], against: parameters.shape.layers)
    return parameters
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

  /// Writes parameters, whole or not at all, into a file that is no pipe or device.
  public static func write(_ parameters: Parameters, to path: String) throws(Failure) {
    let file = try OutputFile(path, onlyFiles: true)
    try file.write(JSON.object(parameters.json).text + "\n")
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
