import Drawing
import Foundation
import Learning
import Testing

@testable import Interface

/// From the smallest number to the greatest: a cost is finite or its end has a name, and every
/// screen draws it.
@Suite struct ExtremeNumberTests {
  static let alphas: [Double] = [
    .leastNonzeroMagnitude, 1e-300, 1e-8, 1e8, 1e154, 1e300, .greatestFiniteMagnitude,
  ]

  static let starts: [(name: String, values: @Sendable (Int) -> Double)] = [
    ("as ever", { _ in .nan }),
    ("zero", { $0 == 0 ? -0.0 : 0 }),
    ("greatest", { _ in .greatestFiniteMagnitude }),
    ("greatest of both signs", { $0 % 2 == 0 ? 1e308 : -1e308 }),
    ("one great", { $0 == 4 ? -1e308 : 0.5 }),
    ("smallest", { $0 % 2 == 0 ? .leastNonzeroMagnitude : -1e-308 }),
    ("roots of the greatest", { $0 % 3 == 0 ? 1e154 : -1.3e154 }),
    ("of every size", { tenTo($0 * 34) }),
    ("saturating", { $0 % 2 == 0 ? 40 : -800 }),
    ("infinite", { $0 == 2 ? -.infinity : 1 }),
    ("NaN", { $0 == 3 ? .nan : 1 }),
  ]

  /// `DESCENT_LONG=1` tries every pair, not a third of them.
  private static let isThorough = ProcessInfo.processInfo.environment["DESCENT_LONG"] != nil

  struct Case: Sendable, CustomTestStringConvertible {
    let activation: Activation
    let start: Int
    var testDescription: String { "\(activation.name), \(starts[start].name)" }

    func setup(alpha: Double) -> Setup {
      var setup = Setup()
      setup.activation = activation
      setup.alpha = alpha
      var parameters = setup.startParameters()
      if start > 0 {
        parameters.values = parameters.values.indices.map(starts[start].values)
        setup.start = .given(parameters)
      }
      return setup
    }
  }

  static let cases = Activation.catalog.flatMap { activation in
    starts.indices.map { Case(activation: activation, start: $0) }
  }

  @Test(arguments: cases)
  func `a cost is finite or the run has diverged, and so says the outcome`(_ given: Case) {
    for alpha in Self.alphas {
      var run = Run(given.setup(alpha: alpha))
      for epochs in [0, 1, 30] {
        run.advance(epochs: epochs)
        if run.hasDiverged {
          #expect(run.isFinished)
        } else {
          #expect(run.cost.isFinite && run.network.parameters.isFinite)
        }
        let all = run.history.columns
        #expect(all.allSatisfy { !$0.min.isNaN && !$0.max.isNaN && !$0.last.isNaN })
      }
    }
  }

  @Test(arguments: cases)
  func `every screen draws it, with words and without a trap`(_ given: Case) {
    for (place, alpha) in Self.alphas.enumerated()
    where Self.isThorough || (place + given.start) % 3 == 0 {
      let isUnicode = place % 2 == 0
      for screen in ScreenName.allCases {
        let shown = scene(
          screen, epochs: place * 5, setup: given.setup(alpha: alpha),
          features: Features(colors: isUnicode ? .direct : .none, isUnicode: isUnicode)
        ) {
          $0.alphas = [alpha, .leastNonzeroMagnitude, 1e308]
          $0.step.position = place * 4
          $0.step.isWorked = place % 3 == 1
          $0.units.view = Units.View.allCases[place % Units.View.allCases.count]
        }
        #expect(!picture(shown, 100, 30).text.isEmpty)
      }
    }
  }
}
