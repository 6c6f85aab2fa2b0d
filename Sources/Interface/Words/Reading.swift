import Learning

/// The most neurons that one layer may have, and the most hidden layers: what the pictures and a
/// class can still make something of, and far below what memory would allow.
let layerSizeLimit = 1_024
let hiddenLayerLimit = 16

func unknown(_ text: String, _ what: String, among names: [String]) -> InputError {
  let known = "known are " + names.joined(separator: ", ")
  guard let near = nearest(to: text, among: names) else {
    return InputError("there is no such \(what); \(known)")
  }
  return InputError("there is no such \(what); did you mean \(near)? (\(known))")
}

/// A learning rate: finite and greater than 0.
public func readAlpha(_ text: String) throws(InputError) -> Double {
  guard let alpha = Double(text), !alpha.isNaN else {
    throw InputError(
      "the learning rate must be a number greater than 0; " + decimalHint(text, orTry: "0.5"))
  }
  guard alpha > 0 else {
    throw InputError("the learning rate must be greater than 0; try 0.5")
  }
  guard alpha.isFinite else {
    throw InputError("the learning rate must be finite; try 0.5")
  }
  return alpha
}

func readWhole(
  _ text: String, _ what: String, _ allowed: ClosedRange<Int>, _ example: String
) throws(InputError) -> Int {
  guard let value = Int(text), allowed.contains(value) else {
    throw InputError(
      "\(what) must be a whole number from \(grouped(allowed.lowerBound)) to "
        + "\(grouped(allowed.upperBound)); " + decimalHint(text, orTry: example))
  }
  return value
}

func readLayers(_ text: String) throws(InputError) -> [Int] {
  if text == "none" { return [] }
  var layers: [Int] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    guard let size = Int(part), (1...layerSizeLimit).contains(size) else {
      throw InputError(
        "a hidden layer has 1 to \(grouped(layerSizeLimit)) neurons; try 2 or 8,8 or none")
    }
    layers.append(size)
  }
  guard layers.count <= hiddenLayerLimit else {
    throw InputError("at most \(hiddenLayerLimit) hidden layers; try 8,8")
  }
  return layers
}

/// Learning rates parted by commas, however many.
func readEachAlpha(_ text: String) throws(InputError) -> [Double] {
  var alphas: [Double] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    do {
      alphas.append(try readAlpha(String(part)))
    } catch {
      throw InputError("alphas \(text): \(error.message)")
    }
  }
  return alphas
}

/// Learning rates parted by commas: two to five, as the race takes them.
public func readAlphas(_ text: String) throws(InputError) -> [Double] {
  let alphas = try readEachAlpha(text)
  guard raceLanes.contains(alphas.count) else {
    throw InputError(
      "alphas \(text): a race has \(raceLanes.lowerBound) to \(raceLanes.upperBound) learning "
        + "rates; try 0.01,0.5,50")
  }
  return alphas
}

/// How many lanes a race may have: fewer is no race, more do not fit a projector.
public let raceLanes = 2...5
