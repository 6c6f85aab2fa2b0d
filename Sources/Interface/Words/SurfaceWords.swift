import Learning

/// How a step changes J: from what to what, or by how much where six digits do not tell them apart.
func changeOfCost(_ from: Double, _ to: Double) -> String {
  let (now, then) = toldApart(from, to)
  if now != then { return "J \(now)→\(then)" }
  return from == to ? "J stays \(short(from))" : "ΔJ \(scientific(to - from, 2))"
}

/// What is exact about the shape of J, and no more than that.
enum SurfaceWords {
  /// The shape of J over all the weights of a setup's network, in one or two sentences.
  ///
  /// Sources: Sprinkhuizen-Kuyper and Boers, Annals of Mathematics and Artificial Intelligence 25
  /// (1999) for 2-2-1 on XOR; the same, IEEE Transactions on Neural Networks 10 (1999) for 2-3-1;
  /// Hamey, Neural Networks 11 (1998).
  static func shape(of setup: Setup, isLong: Bool) -> String {
    let isLinear = setup.activation == .identity
    if setup.activation == .step {
      return "With the step J changes in jumps and is flat between them: no slope leads down."
    }
    switch (setup.hidden.isEmpty, isLinear) {
    case (true, true):
      return "A linear unit: J is a convex bowl, and every way down leads to the lowest J."
    case (true, false):
      let why = setup.activation == .relu ? "flat where z < 0" : "flat far out, where g saturates"
      return "No hidden layer, yet with \(setup.activation.name) J is not convex in general: "
        + "\(why)."
    case (false, true):
      return "Along each single weight a parabola, yet over all of them not convex in general: "
        + "layers multiply weights."
    case (false, false):
      return hidden(setup, isLong: isLong)
    }
  }

  private static func hidden(_ setup: Setup, isLong: Bool) -> String {
    let general = "Hidden neurons make it no bowl: there are plateaus and saddles."
    guard isLong, setup.activation == .sigmoid, setup.dataset == .xor else { return general }
    switch setup.hidden {
    case [2]:
      return "Hidden neurons make plateaus and saddles. Yet for 2-2-1 on XOR a path that falls "
        + "strictly, to a J as near 0 as you like, leads from every finite point (Sprinkhuizen-Kuyper "
        + "and Boers 1999; Hamey 1998 argues likewise). A run that does not get there proves no minimum."
    case [3]:
      return general + " 2-3-1 on XOR has minima that are not the lowest too (Sprinkhuizen-Kuyper "
        + "and Boers 1999). Which of these holds a run up, its J alone does not say."
    default: return general
    }
  }
}
