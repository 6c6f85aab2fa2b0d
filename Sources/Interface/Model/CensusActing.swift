import Learning

extension Model {
  /// The census that the choices ask for, on the setup of now.
  var censusPlan: CensusPlan {
    let axis: CensusAxis =
      census.view == .alpha
      ? .alpha(CensusChoices.standardAlphas) : .hidden(census.sizes)
    return CensusPlan(setup, axis: axis, seedCount: census.runs)
  }

  mutating func beginCensus() -> Effect {
    let plan = censusPlan
    census.begun = plan
    return .send(.census(plan), to: .census)
  }

  mutating func growCensus() -> [Effect] {
    guard census.canGrow else {
      message = Message(
        "at most \(grouped(CensusChoices.mostRuns)) starts here; descent census --runs takes more")
      return []
    }
    census.runs *= 2
    return [beginCensus()]
  }

  mutating func changeCensusView() -> [Effect] {
    census.view = census.view == .hidden ? .alpha : .hidden
    census.column = nil
    census.seed = nil
    return [beginCensus()]
  }

  /// Over H: more columns; over α: another network.
  mutating func widenCensus(by step: Int) -> [Effect] {
    if census.view == .alpha { return begin { $0.addHidden(step) } }
    let largest = (census.sizes.max() ?? 1) + step
    guard CensusChoices.largestSizes.contains(largest) else {
      message = Message("hidden takes any sizes here, as in :hidden 1...32 or :hidden 1,2,4,8")
      return []
    }
    return count(step > 0 ? census.sizes + [largest] : census.sizes.filter { $0 <= largest })
  }

  /// Counts these numbers of hidden neurons, at least one.
  mutating func count(_ sizes: [Int]) -> [Effect] {
    guard !sizes.isEmpty else { return [] }
    // What is chosen is a size and one of its starts, wherever its column comes to stand.
    let chosen = census.column.flatMap { $0 < census.sizes.count ? census.sizes[$0] : nil }
    census.sizes = sizes
    census.column = chosen.flatMap(sizes.firstIndex)
    if census.column == nil { census.seed = nil }
    return [beginCensus()]
  }

  mutating func chooseColumn(by step: Int, _ progress: CensusProgress?) {
    guard let count = progress?.rows.count, let now = progress?.column(census) else { return }
    census.column = census.column == nil ? now : (now + step + count) % count
    census.seed = nil
  }

  mutating func chooseStart(by step: Int, _ progress: CensusProgress?) {
    guard let progress, let column = progress.column(census) else { return }
    census.column = column
    let missed = progress.missed[column]
    guard !missed.isEmpty else { return }
    let now = missed.firstIndex { $0.seed == census.seed }
    let next = now.map { $0 + step } ?? (step > 0 ? 0 : missed.count - 1)
    census.seed = missed[(next + missed.count) % missed.count].seed
  }

  mutating func chooseStart(at place: Int, _ progress: CensusProgress?) {
    guard let progress, let column = progress.column(census),
      progress.missed[column].indices.contains(place)
    else { return }
    census.column = column
    census.seed = progress.missed[column][place].seed
  }

  /// Opens the chosen stuck run in Train, from its own seed.
  mutating func watchChosenStart(_ progress: CensusProgress?) -> [Effect] {
    guard let progress, let column = progress.column(census),
      let start = progress.start(census)
    else {
      message = Message("no stuck start is chosen; the arrows choose one")
      return []
    }
    setup = progress.plan.setup(column: column, seed: start.seed)
    let shown = act(.screen(.train), [:])
    message = Message(
      "seed \(start.seed) with \(counted(setup.hidden.reduce(0, +), "hidden neuron")), "
        + "\(start.ending == .diverged ? "diverged" : "stuck") in the census: see where it stops")
    // To watch it is to have it run, whatever the run before it did.
    return shown + [.send(.play(true), to: .training), .send(.begin([setup]), to: .training)]
  }
}

extension CensusProgress {
  /// The chosen column; where none is chosen, the fastest α, or the first H
  /// with which some starts arrive and some do not.
  func column(_ choices: CensusChoices) -> Int? {
    if let column = choices.column, rows.indices.contains(column) { return column }
    if case .alpha = plan.axis { return CensusRow.fastest(rows) ?? (rows.isEmpty ? nil : 0) }
    return rows.firstIndex { $0.converged > 0 && $0.converged < $0.runs }
      ?? rows.firstIndex { $0.converged < $0.runs } ?? (rows.isEmpty ? nil : 0)
  }

  /// The chosen stuck run; where none is chosen, the first of its column.
  func start(_ choices: CensusChoices) -> CensusResult? {
    guard let column = column(choices) else { return nil }
    return missed[column].first { $0.seed == choices.seed } ?? missed[column].first
  }
}

extension Scene {
  var census: CensusProgress? { snapshots[.census]?.census }

  var chosenStart: CensusResult? { census?.start(model.census) }
}
