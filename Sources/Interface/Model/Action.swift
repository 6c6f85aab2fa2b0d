import Drawing
import Learning

/// What a key can mean; the keymap says which key.
public enum Action: Hashable, Sendable {
  case screen(ScreenName)
  case runOrPause, oneExample, oneEpoch
  case slower, faster, alphaDown, alphaUp
  case again, nextSeed, previousSeed
  case fewerHidden, moreHidden, nextDataset, nextActivation
  // Race.
  case addLane, removeLane
  // Step.
  case nextOperation, previousOperation, nextStage, previousStage
  case stepOn, workedExample, predict, showAll, otherExample
  /// An operation, by its place in the tour.
  case operation(Int)
  /// The weight or bias whose gradient is spelled out.
  case parameter(ParameterID)
  // Units.
  case placePoints
  case view(Units.View)
  case pencil(PointCursor)
  // Census.
  case censusView, growCensus
  case column(Int)
  /// One of the chosen column's starts that did not arrive, by its place among them.
  case start(Int)
  // Train.
  case example(Int)
  case wrongOnly, matrix, present
  /// The cursor that places points brought to a place on the map.
  case mapPencil(MapCursor)
  /// The pen of the drawing pad brought to one of its cells.
  case pen(Point)
  /// A neuron or input of the graph.
  case neuron(GraphUnit)
  case nextNeuron, previousNeuron
  case costScale, epochScale
  // Surface.
  case mapAxes, threeRates, fromAbove, nextWeight, previousWeight
  case nextPanel, previousPanel, left, right, up, down, edit, zoom
  // Lessons.
  case nextCard, previousCard
  case lesson(Int)
  case prompt, theme, help, back, redraw, suspend, quit

  /// Whether it opens a screen.
  var isScreen: Bool { if case .screen = self { true } else { false } }
}

/// The screens, in the order of their keys.
public enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case train, race, step, surface, census, units, lessons
}
