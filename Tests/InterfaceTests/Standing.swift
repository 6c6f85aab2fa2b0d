import Drawing
import Learning

@testable import Interface

/// A screen, or one of its views, on which something is chosen wherever something can be: whoever
/// presses a key there can see what it takes away.
enum Place: String, CaseIterable, Sendable {
  case train, race, step, worked, surface, fromAbove, threeRates, overHidden, overAlpha
  case perceptron, sigmoid, gates, depth, lessons

  var screen: ScreenName {
    switch self {
    case .train: .train
    case .race: .race
    case .step, .worked: .step
    case .surface, .fromAbove, .threeRates: .surface
    case .overHidden, .overAlpha: .census
    case .perceptron, .sigmoid, .gates, .depth: .units
    case .lessons: .lessons
    }
  }

  /// The screen with everything chosen, and what its sessions show.
  func stand(changed change: (inout Model) -> Void = { _ in }) -> Scene {
    var shown = InterfaceTests.scene(screen, epochs: 20) { model in
      switch self {
      case .worked: model.step.isWorked = true
      case .threeRates: model.surface.showsThreeRates = true
      case .fromAbove: (model.surface.isFromAbove, model.surface.isAlongPath) = (true, false)
      case .overAlpha: model.census.view = .alpha
      case .perceptron, .sigmoid, .gates, .depth:
        model.units.view = Units.View(rawValue: rawValue) ?? .perceptron
      default: break
      }
    }
    choose(on: &shown.model)
    change(&shown.model)
    return shown
  }

  private func choose(on model: inout Model) {
    model.focus = 1
    model.example = 2
    model.neuron = GraphUnit(layer: 1, index: 0)
    (model.step.position, model.step.example) = (4, 3)
    model.step.parameter = ParameterID(layer: 0, from: 0, to: 1)
    (model.surface.across, model.surface.up) = (3, 1)
    model.units.gate = 1
    model.census.sizes = [1, 2, 3, 4]
    model.census.column = 1
    model.census.seed = smallCensus(over: model.census.view).missed[1].first?.seed
    model.census.begun = model.censusPlan
    (model.units.perceptron, model.raceSetup) = (model.setup.perceptron, model.setup)
    model.units.depth = model.setup.depths(width: model.units.width)
    model.promptHistory.keep("seed 3")
    model.course = Course([
      Lesson(title: "a", about: "b", minutes: 5, cards: [Card(text: "c")]),
      Lesson(title: "d", about: "e", minutes: 5, cards: [Card(text: "f")]),
    ])
  }
}

/// Everything that a person can have chosen, by name.
func choices(_ model: Model) -> [String: String] {
  let (setup, step, surface) = (model.setup, model.step, model.surface)
  let (units, census) = (model.units, model.census)
  let all: [String: Any?] = [
    "screen": model.screen, "dataset": setup.dataset.examples, "hidden": setup.hidden,
    "activation": setup.activation, "α": setup.alpha, "seed": setup.seed, "start": setup.start,
    "rest of the setup": [setup.batch, setup.order, setup.epsilon, setup.epochLimit, setup.rule]
      as [Any],
    "lanes": model.alphas, "theme": model.theme.name, "focus": model.focus,
    "zoom": model.isZoomed, "help": model.isHelpShown, "help row": model.helpRow,
    "cost axis": model.isCostLinear, "epoch axis": model.areEpochsLogarithmic,
    "example": model.example, "operation": step.position, "worked": step.isWorked,
    "other example": step.example, "weight": step.parameter,
    "prediction": [step.isPredicting, step.known, step.predicted] as [Any],
    "prompt": model.prompt?.text,
    "history": model.promptHistory, "across": surface.across, "up": surface.up,
    "directions": surface.isAlongPath, "three α": surface.showsThreeRates, "view": units.view,
    "turn": surface.view, "seen from": surface.isFromAbove,
    "gate": units.gate, "width": units.width, "cursor": units.cursor, "over": census.view,
    "sizes": census.sizes, "runs": census.runs, "census axis": census.isLinear,
    "column": census.column, "stuck start": census.seed, "lesson": model.course.chosen,
    "wrong alone": model.showsWrongOnly, "inputs on the map": model.mapAxes,
    "who for whom": model.showsMatrix, "pad": model.pad?.pen, "cursor on the map": model.mapCursor,
    "neuron": model.neuron, "presenting": model.isPresenting,
    "open lesson": model.course.open?.lesson.title,
  ]
  return all.mapValues { value in value.map { "\($0)" } ?? "none" }
}

/// What an event changes of the choices, and which experiments it begins or gives another α.
func changes(by event: Event, on scene: Scene) -> Set<String> {
  var model = scene.model
  let before = choices(model)
  let effects = model.update(event, seeing: scene.snapshots)
  var changed = Set(choices(model).filter { before[$0.key] != $0.value }.map(\.key))
  for effect in effects {
    switch effect {
    case .send(.begin, let desk): changed.insert("begins \(desk)")
    case .send(.census, _): changed.insert("begins census")
    case .send(.again, let desk): changed.insert("again \(desk)")
    case .send(.alpha, let desk): changed.insert("α of \(desk)")
    case .send(.oneExample, let desk): changed.insert("example of \(desk)")
    case .send(.oneEpoch, let desk): changed.insert("epoch of \(desk)")
    case .send(.faster, _), .send(.slower, _): changed.insert("pace")
    case .quit: changed.insert("quits")
    case .redraw: changed.insert("redraws")
    case .suspend: changed.insert("suspends")
    case .readWeights, .readRows, .writeWeights, .writeRows, .writePicture: changed.insert("a file")
    case .hearMouse: changed.insert("mouse")
    default: break
    }
  }
  return changed
}
