import Interface
import Learning

/// What `descent census --json` has written of some of a census's seeds.
public struct CensusPart: Sendable {
  /// The file that it was read from.
  public let path: String
  /// What was run: the whole census but for its seeds.
  public let plan: CensusPlan
  /// What came of it, a row for each column.
  public let rows: [CensusRow]

  /// The largest file read: more than a million runs of each of forty columns take up.
  private static let limit = 1 << 28
  /// The most values in it: as many runs of more than sixty columns.
  private static let mostValues = 1 << 26

  /// The part in a file.
  ///
  /// - Parameter reading: the plan that a command line says.
  public static func read(
    _ path: String, reading: (String) throws(Failure) -> CensusPlan
  ) throws(Failure) -> CensusPart {
    let bytes = try InputFile.read(path, limit: limit, onlyFiles: false)
    do throws(InputError) {
      return try part(in: bytes, path, reading: reading)
    } catch {
      throw Failure(
        .badInput,
        "\(InputFile.name(path)): \(error.message); give what descent census --json has written")
    }
  }

  private static func part(
    in bytes: [UInt8], _ path: String, reading: (String) throws(Failure) -> CensusPlan
  ) throws(InputError) -> CensusPart {
    let json: JSON
    do {
      json = try JSONReader.read(bytes, most: mostValues)
    } catch {
      throw InputError(error)
    }
    let members = try json.members(at: "this")
    guard case .string(let command) = try members.member("command", at: "") else {
      throw InputError("command is not text")
    }
    let plan: CensusPlan
    do {
      plan = try reading(command)
    } catch {
      throw InputError("command: \(error.message)")
    }
    let items = try members.member("rows", at: "").items(at: "rows")
    guard items.count == plan.columnCount else {
      throw InputError("\(items.count) rows, but the command says \(plan.columnCount)")
    }
    var rows: [CensusRow] = []
    for (column, (item, place)) in items.enumerated() {
      let setup = plan.setup(column: column, seed: plan.firstSeed)
      rows.append(try row(item, of: setup, runs: plan.seedCount, at: place))
    }
    return CensusPart(path: InputFile.name(path), plan: plan, rows: rows)
  }

  private static func row(
    _ json: JSON, of setup: Setup, runs: Int, at place: String
  ) throws(InputError) -> CensusRow {
    let members = try json.members(at: place)
    func whole(_ name: String) throws(InputError) -> Int {
      try members.member(name, at: place + ".").whole(at: "\(place).\(name)", 0...runs)
    }
    guard try whole("runs") == runs else {
      throw InputError("\(place).runs is not \(runs), the number of seeds in the command")
    }
    let (converged, diverged) = (try whole("converged"), try whole("diverged"))
    let epochs = try members.member("epochsOfEach", at: place + ".")
      .wholes(at: "\(place).epochsOfEach", 0...setup.epochLimit)
    guard epochs.count == converged, converged + diverged <= runs else {
      throw InputError(
        "\(place) has the epochs of \(epochs.count) runs, and \(converged) converged")
    }
    let row = CensusRow(setup, epochsOfEach: epochs.sorted(), runs: runs, diverged: diverged)
    // Rows in another order would be counted for each other's columns.
    guard members["hidden"] == .number(Double(row.hidden)), members["alpha"] == .number(row.alpha)
    else {
      throw InputError(
        "\(place) is not of hidden \(row.hidden) and alpha \(number(row.alpha)), the column that the "
          + "command has there")
    }
    guard members["stuck"] == .number(Double(row.stuck)) else {
      throw InputError("\(place).stuck is not \(row.stuck), the runs with no other ending")
    }
    return row
  }
}
