import Learning

/// How many hidden neurons a column of a census may have.
public let censusHidden = 1...layerSizeLimit
/// How many runs a column may have.
public let censusRuns = 1...1_000_000
/// The most columns of one census.
let censusColumnLimit = 64

/// Hidden sizes as in `1...8`, or `1,2,4,8`, or one of them.
public func readHiddenSizes(_ text: String) throws(InputError) -> [Int] {
  func refused(_ reason: String) -> InputError {
    InputError("hidden \(text): \(reason); try 1...8, or 1,2,4,8")
  }
  let sizes: [Int]
  if let (first, last) = try range(text, "hidden", example: "1...8") {
    guard first >= 1, last <= UInt64(layerSizeLimit) else {
      throw refused("a hidden layer has 1 to \(grouped(layerSizeLimit)) neurons")
    }
    guard last - first < UInt64(censusColumnLimit) else { throw refused(tooManyColumns) }
    sizes = (Int(first)...Int(last)).map { $0 }
  } else {
    sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }
  guard sizes.allSatisfy(censusHidden.contains) else {
    throw refused("a hidden layer has 1 to \(grouped(layerSizeLimit)) neurons")
  }
  guard Set(sizes).count == sizes.count else { throw refused("each size once") }
  guard sizes.count <= censusColumnLimit else { throw refused(tooManyColumns) }
  return sizes
}

/// Learning rates parted by commas, for a census: one or more, each once.
public func readCensusAlphas(_ text: String) throws(InputError) -> [Double] {
  let alphas = try readEachAlpha(text)
  guard Set(alphas).count == alphas.count else {
    throw InputError("alphas \(text): each learning rate once; try 0.1,0.5,2")
  }
  guard alphas.count <= censusColumnLimit else {
    throw InputError("alphas \(text): \(tooManyColumns); try 0.1,0.5,2")
  }
  return alphas
}

/// Seeds as in `1...300`, or one seed.
public func readSeeds(_ text: String) throws(InputError) -> (first: UInt64, count: Int) {
  let example = "1...300"
  guard
    let (first, last) = try range(text, "seeds", example: example) ?? UInt64(text).map({ ($0, $0) })
  else {
    throw InputError("seeds \(text): the first and the last seed; try \(example)")
  }
  guard last - first < UInt64(censusRuns.upperBound) else {
    throw InputError(
      "seeds \(text): at most \(grouped(censusRuns.upperBound)) runs of each; try \(example)")
  }
  return (first, Int(last - first) + 1)
}

/// How many runs each column of a census has.
public func readRuns(_ text: String) throws(InputError) -> Int {
  do {
    return try readWhole(text, "the number of runs", censusRuns, "300")
  } catch {
    throw InputError("runs \(text): \(error.message)")
  }
}

private let tooManyColumns = "at most \(censusColumnLimit) columns in one census"

/// The two ends of `1...8`; nil where there are no three dots.
private func range(
  _ text: String, _ name: String, example: String
) throws(InputError) -> (UInt64, UInt64)? {
  // Split by hand: the standard library searches for single characters only.
  let dots = Array(text.utf8)
  guard let place = dots.indices.first(where: { dots[$0...].starts(with: "...".utf8) }) else {
    return nil
  }
  let first = UInt64(String(decoding: dots[..<place], as: UTF8.self))
  let last = UInt64(String(decoding: dots[(place + 3)...], as: UTF8.self))
  guard let first, let last, first <= last else {
    throw InputError(
      "\(name) \(text): two whole numbers, the smaller first; try \(example)")
  }
  return (first, last)
}
