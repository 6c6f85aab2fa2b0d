extension Experiment {
  /// Fewer runs than these are quicker one after another...
  private static let fewestInLockstep = 3
  /// ...and fewer than these where each has a kernel that remembers where its sums lay.
  private static let fewestSmallInLockstep = 12

  private var underWay: [Int] { runs.indices.filter { !runs[$0].isFinished } }

  /// Where in their epochs the unfinished runs are; nil where they cannot go on in lockstep, or
  /// would not gain by it.
  var positionInStep: Int? {
    let underWay = underWay
    guard let index = underWay.first, underWay.count <= LaneBlock.laneCount else { return nil }
    let first = runs[index]
    let fewest = first.fitsSmallKernel ? Self.fewestSmallInLockstep : Self.fewestInLockstep
    guard underWay.count >= fewest else { return nil }
    let fit = underWay.allSatisfy {
      let run = runs[$0]
      return run.position == first.position && run.setup.hidden == first.setup.hidden
        && run.takesLanes && run.setup.dataset == first.setup.dataset
    }
    return fit ? first.position : nil
  }

  /// Lets every unfinished run take so many epochs, of which none is begun; one that finishes on
  /// the way stops there. The same as one after another.
  mutating func advanceInLockstep(epochs: Int) {
    var left = epochs
    while left > 0 {
      let lanes = underWay
      guard let first = lanes.first else { return }
      var block = LaneBlock(runs[first].memory.shape, runs[first].setup.dataset)
      for (lane, index) in lanes.enumerated() { runs[index].lay(into: &block, lane) }
      repeat {
        let portion = lanes.map { runs[$0].epochsUntilLookedAt }.min() ?? left
        let call = block.train(epochs: min(left, portion), lanes: lanes.count, keepsCosts: true)
        for (lane, index) in lanes.enumerated() {
          runs[index].endEpochs(call.epochs, of: block, lane)
        }
        left -= call.epochs
      } while left > 0 && !lanes.contains { runs[$0].isFinished }
    }
  }
}

extension Run {
  fileprivate func lay(into block: inout LaneBlock, _ lane: Int) {
    block.put(memory.parameters.values, alpha: setup.alpha, goal: goalAhead, in: lane)
  }

  /// The goal at which it ends; nil if it trains on past it.
  var goalAhead: Double? {
    if case .converged = outcome { return nil }
    return setup.epsilon
  }

  /// How many epochs from here there is one that may be the last, or that the path records.
  var epochsUntilLookedAt: Int {
    let untilLast = lastEpoch > epoch ? lastEpoch - epoch : .max
    let untilPoint = path.isRecorded ? path.stride - epoch % path.stride : .max
    return min(untilLast, untilPoint, epochsUntilLook)
  }

  /// Takes in so many epochs that were trained in a lane; of all but the last only J is kept.
  fileprivate mutating func endEpochs(_ count: Int, of block: LaneBlock, _ lane: Int) {
    let now = block.parameters(in: lane)
    let isStill = isKnownToMove && now == kept
    if !isStill, mayHaveStopped(in: count, of: block, lane, now) {
      // At any of these epochs: on its own it finds out at which.
      advance(epochs: count)
      return
    }
    for number in 0..<count - 1 {
      endEpoch(cost: block.cost(after: number, in: lane), isFinite: true)
    }
    let last = block.cost(after: count - 1, in: lane)
    let isFinite = last.isFinite && now.allSatisfy(\.isFinite)
    note(isStill: isStill)
    kept = isFinite ? now : block.parametersBefore(in: lane)
    memory.load(kept)
    endEpoch(cost: last, isFinite: isFinite)
  }

  /// Whether the last of so many epochs may have left every parameter as it was: then J is the same
  /// too.
  private func mayHaveStopped(
    in count: Int, of block: LaneBlock, _ lane: Int, _ now: [Double]
  ) -> Bool {
    guard count > 1 else { return now == kept }
    return block.cost(after: count - 1, in: lane) == block.cost(after: count - 2, in: lane)
  }
}
