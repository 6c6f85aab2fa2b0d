import Learning

/// A figure that somebody predicted, beside the right one.
struct Prediction: Hashable, Sendable {
  /// As it was typed.
  let text: String
  let value: Double
  let exact: Double
  /// The operation's place in the tour.
  let position: Int

  /// Within this part of the right figure a prediction came near.
  private static let nearness = 0.01

  private var error: Double { (value - exact).magnitude }

  /// Whether the right figure is the predicted one to the places that were typed, those being no fewer
  /// than make it a figure: 0 is no prediction of 0.0013.
  private var isRounded: Bool {
    guard let places = Self.places(text), places <= 15, value != 0 else { return value == exact }
    return error <= 0.5000001 / tenTo(places) && error <= 0.1 * exact.magnitude
  }

  var isNear: Bool { isRounded || error <= Self.nearness * exact.magnitude }

  /// How near it came, in words.
  var verdict: String {
    if value == exact { return "exactly right" }
    if isRounded { return "right, as far as you wrote it" }
    if exact == 0 { return "off: it is 0" }
    if value == 0 { return "off: it is not 0" }
    if (value < 0) != (exact < 0) { return "off: the other sign" }
    let ratio = value / exact
    if ratio >= 2 || ratio <= 0.5 { return "off: \(plain(ratio, 2)) times the right one" }
    return "off by \(plain(100 * error / exact.magnitude, 2)) %"
  }

  /// The digits after the point; nil of a figure with an exponent.
  private static func places(_ text: String) -> Int? {
    guard text.allSatisfy({ $0.isNumber || "+-.".contains($0) }) else { return nil }
    return text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count
      ?? 0
  }
}

extension StepSubject {
  /// The figure that an operation works out; nil of one that works out none.
  func value(of operation: StepOperation) -> Double? {
    switch operation {
    case .input: nil
    case .weightedSum(let neuron): z(neuron)
    case .activation(let neuron): activation(neuron)
    case .cost: record.cost
    case .delta(let neuron): delta(neuron)
    case .update(let parameter): after(parameter)
    case .updateAll: costAfter
    }
  }

  /// J of the example once all weights have been put in place.
  var costAfter: Double {
    Network(activation: network.activation, output: network.output, parameters: record.after)
      .cost(of: example)
  }

  /// Whether an operation's figure may be seen: any, but while figures are predicted those alone that
  /// the step has come past, or that have been shown.
  func hasReached(_ operation: StepOperation) -> Bool {
    guard view.isPredicting, operation != .input else { return true }
    return tour.place(of: operation) < max(view.known, position)
  }

  /// Whether any figure of the step is hidden.
  var hidesFigures: Bool { !hasReached(.updateAll) }
}

extension Model {
  /// Asks for the next figure that is hidden, hiding figures from here on first.
  mutating func predict(_ subject: StepSubject) {
    if !step.isPredicting {
      step.isPredicting = true
      step.hide(from: subject.position)
    }
    let place = max(step.known, subject.position, 1)
    guard place < subject.tour.count else {
      message = Message(
        "that was the last figure; " + (step.isWorked ? "G" : "Enter takes the step, G")
          + " shows all")
      return
    }
    step.position = place
    prompt = Prompt(for: .prediction(of: subject.figureName(at: place)))
  }

  /// Compares what was typed with the figure, and shows that; nothing typed shows it alone.
  mutating func comparePrediction(_ line: Prompt, _ snapshots: [Desk: Snapshot]) {
    guard let subject = StepSubject(self, snapshots),
      let exact = subject.value(of: subject.operation)
    else { return }
    let text = line.text.trimmingSpaces.replacing("−", with: "-")
    guard !text.isEmpty else {
      step.known = subject.position + 1
      return
    }
    guard let value = Double(text), value.isFinite else {
      prompt = line
      prompt?.note = "\(text) is no number; " + decimalHint(text, orTry: "0.5")
      return
    }
    let prediction = Prediction(
      text: text, value: value, exact: exact, position: subject.position)
    step.known = subject.position + 1
    step.prediction = prediction
    step.predicted += 1
    step.near += prediction.isNear ? 1 : 0
    message = Message(
      "it is \(short(exact, 4)): \(prediction.verdict); "
        + "\(step.near) of \(step.predicted) within 1 %; g: the next")
  }
}

extension StepSubject {
  /// What a figure is called that somebody is to predict.
  fileprivate func figureName(at place: Int) -> String {
    switch tour[place] {
    case .input: ""
    case .weightedSum(let neuron): "z of \(name(neuron))"
    case .activation(let neuron): name(neuron)
    case .cost: "J"
    case .delta(let neuron): deltaName(name(neuron))
    case .update(let parameter): "the next \(name(parameter))"
    case .updateAll: "J after the step"
    }
  }
}
