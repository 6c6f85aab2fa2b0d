import Drawing
import Learning
import Testing

@testable import Interface

/// Every key on every screen, and what it may change: all else must stay.
///
/// Where something is chosen on every screen, a key that takes away more than it should, or forgets to
/// take away what no longer holds, shows.
@Suite struct KeyTableTests {
  /// An action; the places where it changes this (`else`: all others that know it, `*`: all); what it
  /// changes, and the experiments that it begins.
  private static let table = """
    runOrPause | else | -
    runOrPause | worked | operation, other example, weight, worked
    oneExample | train surface fromAbove threeRates sigmoid | example of training
    oneExample | race | example of race
    oneExample | step | example of training, other example
    oneExample | worked gates | -
    oneExample | perceptron | example of perceptron
    oneExample | depth | example of depth
    oneEpoch | else | epoch of training
    oneEpoch | race | epoch of race
    oneEpoch | worked | epoch of training, operation, other example, weight, worked
    oneEpoch | perceptron | epoch of perceptron
    oneEpoch | gates | -
    oneEpoch | depth | epoch of depth
    alphaUp | else | α, α of training
    alphaUp | race | lanes, α of race
    alphaUp | worked perceptron gates | -
    alphaUp | overHidden | begins census, α, α of training
    alphaUp | depth | begins depth, α, α of training
    alphaDown | else | α, α of training
    alphaDown | race | lanes, α of race
    alphaDown | worked perceptron gates | -
    alphaDown | overHidden | begins census, α, α of training
    alphaDown | depth | begins depth, α, α of training
    slower | else | pace
    slower | gates | -
    faster | else | pace
    faster | gates | -
    again | else | again training
    again | race | again race
    again | worked | again training, operation, other example, weight, worked
    again | overHidden overAlpha | again census
    again | perceptron | again perceptron
    again | gates | -
    again | depth | again depth
    nextSeed | train surface fromAbove threeRates sigmoid | begins training, seed
    nextSeed | race | begins race, begins training, seed
    nextSeed | perceptron | begins perceptron, begins training, seed
    nextSeed | gates | -
    nextSeed | depth | begins depth, begins training, seed
    previousSeed | train surface fromAbove threeRates sigmoid | begins training, seed
    previousSeed | race | begins race, begins training, seed
    previousSeed | perceptron | begins perceptron, begins training, seed
    previousSeed | gates | -
    previousSeed | depth | begins depth, begins training, seed
    moreHidden | else | begins training, hidden
    moreHidden | race | begins race, begins training, hidden
    moreHidden | worked | begins training, hidden, operation, other example, weight, worked
    moreHidden | overHidden | begins census, sizes
    moreHidden | overAlpha | begins census, begins training, hidden
    moreHidden | perceptron gates | -
    moreHidden | depth | begins depth, width
    fewerHidden | else | begins training, hidden
    fewerHidden | race | begins race, begins training, hidden
    fewerHidden | worked | begins training, hidden, operation, other example, weight, worked
    fewerHidden | overHidden | begins census, sizes
    fewerHidden | overAlpha | begins census, begins training, hidden
    fewerHidden | perceptron gates | -
    fewerHidden | depth | begins depth, width
    nextDataset | else | begins training, dataset, example, other example
    nextDataset | race | begins race, begins training, dataset, example, other example
    nextDataset | worked | begins training, dataset, example, operation, other example, weight, worked
    nextDataset | overHidden overAlpha | begins census, begins training, dataset, example, other example
    nextDataset | perceptron | begins perceptron, begins training, dataset, example, other example
    nextDataset | gates | -
    nextDataset | depth | begins depth, begins training, dataset, example, other example
    nextActivation | else | activation, begins training
    nextActivation | race | activation, begins race, begins training
    nextActivation | worked | activation, begins training, operation, other example, weight, worked
    nextActivation | overHidden overAlpha | activation, begins census, begins training
    nextActivation | perceptron gates | -
    nextActivation | depth | activation, begins depth, begins training
    prompt | * | prompt
    screen train | train | -
    screen train | else | focus, screen
    screen race | else | focus, screen
    screen race | race | -
    screen step | else | focus, screen
    screen step | step worked | -
    screen surface | else | focus, screen
    screen surface | surface fromAbove threeRates | -
    screen census | else | focus, screen
    screen census | overHidden overAlpha | -
    screen units | else | focus, screen
    screen units | perceptron sigmoid gates depth | -
    screen lessons | else | focus, screen
    screen lessons | lessons | -
    nextPanel | * | focus
    previousPanel | * | focus
    left | train | example
    left | race | focus
    left | step worked | -
    left | surface | turn
    left | fromAbove threeRates | across
    left | overHidden overAlpha | column, stuck start
    left | perceptron sigmoid gates depth | focus, view
    right | train | example
    right | race | focus
    right | step worked | weight
    right | surface | turn
    right | fromAbove threeRates | across
    right | overHidden overAlpha | column, stuck start
    right | perceptron sigmoid gates depth | focus, view
    up | train | α, α of training
    up | race | lanes, α of race
    up | step worked | weight
    up | surface | turn
    up | fromAbove | up
    up | threeRates perceptron depth lessons | -
    up | overHidden overAlpha | stuck start
    up | sigmoid | example
    up | gates | gate
    down | train | α, α of training
    down | race | lanes, α of race
    down | step worked | weight
    down | surface | turn
    down | fromAbove | up
    down | threeRates perceptron depth | -
    down | overHidden overAlpha | stuck start
    down | sigmoid | example
    down | gates | gate
    down | lessons | lesson
    edit | else | prompt
    edit | overHidden overAlpha | begins training, focus, rest of the setup, screen, seed, α
    edit | perceptron depth | -
    edit | gates | begins training, dataset, example, focus, hidden, other example, screen, start
    edit | lessons | across, begins training, column, example, focus, gate, open lesson, operation, other example, sizes, stuck start, up, weight, neuron
    zoom | * | zoom
    theme | * | theme
    costScale | train race | cost axis
    costScale | overHidden overAlpha | census axis
    epochScale | * | epoch axis
    help | * | help
    back | else | example, focus, neuron
    back | step worked | other example, weight
    back | overHidden overAlpha | column, focus, stuck start
    redraw | * | redraws
    suspend | * | suspends
    quit | * | quits
    addLane | * | begins race, focus, lanes
    removeLane | * | begins race, focus, lanes
    nextOperation | * | operation
    previousOperation | * | operation
    nextStage | * | operation
    previousStage | * | operation
    stepOn | * | operation
    showAll | * | -
    workedExample | * | operation, other example, weight, worked
    otherExample | step | other example
    otherExample | worked | -
    wrongOnly | train | wrong alone
    matrix | train | -
    placePoints | train | cursor on the map
    nextNeuron | train | neuron
    present | train | presenting
    previousNeuron | train | neuron
    mapAxes | train | -
    mapAxes | surface fromAbove | directions
    mapAxes | threeRates | -
    threeRates | * | focus, three α
    fromAbove | surface fromAbove | seen from
    fromAbove | threeRates | -
    nextWeight | * | across
    previousWeight | * | across
    growCensus | * | begins census, runs
    censusView | * | begins census, column, over, stuck start
    placePoints | perceptron | cursor
    placePoints | sigmoid gates depth | cursor, focus, view
    """

  private struct Row {
    var action: String
    var places: [String]
    var changes: Set<String>

    init(_ line: Substring) {
      let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      action = parts[0]
      places = parts[1].split(separator: " ").map(String.init)
      changes =
        parts[2] == "-"
        ? []
        : Set(
          parts[2].split(separator: ",").map { part in
            part.split(separator: " ").joined(separator: " ")
          })
    }
  }

  private static let rows = table.split(separator: "\n").map { Row($0) }

  private static func name(_ action: Action) -> String {
    if case .screen(let screen) = action { return "screen \(screen)" }
    return "\(action)"
  }

  /// Nil where nobody has decided.
  private static func expected(_ action: String, _ place: Place) -> Set<String>? {
    let rows = rows.filter { $0.action == action }
    let own = rows.first { $0.places.contains(place.rawValue) }
    return (own ?? rows.first { $0.places == ["*"] || $0.places == ["else"] })?.changes
  }

  @Test(arguments: Place.allCases)
  func `a key changes what the table says, and so does every other key for it`(_ place: Place) {
    let scene = place.stand()
    for binding in Keymap.table(for: scene.model) where binding.action != .predict {
      guard let expected = Self.expected(Self.name(binding.action), place) else {
        Issue.record("what \(binding.action) may change in \(place) is not in the table")
        continue
      }
      for key in binding.keys {
        let found = changes(by: .key(key), on: scene)
        #expect(found == expected, "\(binding.action) by \(key) in \(place)")
      }
    }
  }
}
