import Learning

/// A value as it is typed: its word, and its constants where they are not the usual ones.
func spelled(_ value: some WordedValue) -> String {
  let worded = value.worded
  return worded.isStandard
    ? worded.name : ([worded.name] + worded.values.map(number)).joined(separator: " ")
}

/// A catalog for the help: "plain; momentum 0.9 (keeps a velocity)".
func explained<Value: WordedValue>(_ catalog: [Value]) -> String {
  catalog.map { value in
    let worded = value.worded
    let usual = ([worded.name] + worded.values.map(number)).joined(separator: " ")
    return "\(usual) (\(type(of: worded).summary))"
  }.joined(separator: ", ")
}

/// A word and its constants, each of which may be left out from the last one on.
func readWorded<Value: WordedValue>(
  _ text: String, _ what: String, among catalog: [Value]
) throws(InputError) -> (Value, [Double]) {
  let parts = text.split(separator: " ").map(String.init)
  guard let name = parts.first, let value = catalog.first(where: { $0.name == name }) else {
    throw unknown(text, what, among: catalog.map(\.name))
  }
  let (constants, given) = (type(of: value.worded).constants, parts.dropFirst())
  guard given.count <= constants.count else {
    throw InputError(
      constants.isEmpty
        ? "\(name) has no constants; try \(name)"
        : "\(name) has \(counted(constants.count, "constant")); try \(usual(value))")
  }
  var values = constants.map(\.standard)
  for (place, part) in given.enumerated() {
    let constant = constants[place]
    guard let number = Double(part), constant.range.contains(number),
      !constant.isWhole || number == number.rounded()
    else { throw refusal(of: part, constant, usual(value)) }
    values[place] = number
  }
  return (value, values)
}

private func usual(_ value: some WordedValue) -> String {
  "'" + ([value.name] + value.worded.values.map(number)).joined(separator: " ") + "'"
}

private func refusal(of text: String, _ constant: Constant, _ usual: String) -> InputError {
  let kind = constant.isWhole ? "a whole number" : "a number"
  return InputError(
    "\(constant.symbol) must be \(kind) from \(number(constant.range.lowerBound)) to "
      + "\(number(constant.range.upperBound)), not \(text); try \(usual)")
}

/// The standard deviation of "normal 0.5"; nil of any other text.
func normalDeviation(_ text: String) -> Double? {
  let parts = text.split(separator: " ")
  guard parts.count == 2, parts[0] == "normal", let deviation = Double(parts[1]),
    deviation >= 0, deviation.isFinite
  else { return nil }
  return deviation
}
