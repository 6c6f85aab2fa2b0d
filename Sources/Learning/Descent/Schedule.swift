/// How the learning rate goes down from epoch to epoch.
///
/// To add one, write a type like `CosineSchedule` and a line in `Schedule.catalog`.
public protocol ScheduleFunction: Worded {
  /// The rate of an epoch in plain ASCII, e its number from 0.
  static var formula: String { get }

  /// The rate of the epoch after so many; at most α, and more than 0.
  func rate(_ alpha: Double, epoch: Int, budget: Int) -> Double
}

/// A schedule as a value: what a setup stores.
public struct Schedule: WordedValue {
  public let function: any ScheduleFunction

  public init(_ function: any ScheduleFunction) { self.function = function }

  public var worded: any Worded { function }

  /// α throughout.
  public static let constant = Schedule(ConstantSchedule())

  /// Every schedule with its usual constants, in the order in which menus list them.
  public static let catalog = [
    constant, Schedule(StepSchedule.standard), Schedule(ExponentialSchedule.standard),
    Schedule(CosineSchedule()),
  ]

  /// The schedule of the same word with other constants.
  public func with(_ values: [Double]) -> Schedule { Schedule(type(of: function).init(values)) }
}

/// α in every epoch.
public struct ConstantSchedule: ScheduleFunction {
  public static let name = "constant"
  public static let summary = "alpha throughout"
  public static let formula = "alpha"

  public let values: [Double] = []
  public init(_ values: [Double] = []) {}

  public func rate(_ alpha: Double, epoch: Int, budget: Int) -> Double { alpha }
}

/// α times a factor once more after every so many epochs.
public struct StepSchedule: ScheduleFunction {
  public static let name = "step"
  public static let summary = "times f after every n epochs"
  public static let constants = [
    Constant("f", 0.5, in: 1e-6...1), Constant("n", 1_000, in: 1...1e12, isWhole: true),
  ]
  public static let formula = "alpha f^[e/n]"

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func rate(_ alpha: Double, epoch: Int, budget: Int) -> Double {
    max(.leastNormalMagnitude, alpha * power(values[0], epoch / Int(values[1])))
  }
}

/// α times a factor once more after every epoch.
public struct ExponentialSchedule: ScheduleFunction {
  public static let name = "exponential"
  public static let summary = "times f after every epoch"
  public static let constants = [Constant("f", 0.999, in: 1e-6...1)]
  public static let formula = "alpha f^e"

  public let values: [Double]
  public init(_ values: [Double]) { self.values = values }

  public func rate(_ alpha: Double, epoch: Int, budget: Int) -> Double {
    max(.leastNormalMagnitude, alpha * power(values[0], epoch))
  }
}

/// From α along half a cosine to nearly 0 over the budget; a fresh budget begins at α again.
///
/// Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts" (2017).
public struct CosineSchedule: ScheduleFunction {
  public static let name = "cosine"
  public static let summary = "along half a cosine over the budget"
  public static let formula = "alpha (1+cos(pi e/budget))/2"

  public let values: [Double] = []
  public init(_ values: [Double] = []) {}

  public func rate(_ alpha: Double, epoch: Int, budget: Int) -> Double {
    let length = max(1, budget)
    let share = Double(epoch % length) / Double(length)
    // cos πt = sin π(½ − t), of which both ends are exact enough to stay above 0.
    let cosine = Trigonometry.sine(Double.pi * (0.5 - share))
    return max(.leastNormalMagnitude, alpha * ((1 + cosine) / 2))
  }
}
