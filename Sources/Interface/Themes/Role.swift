/// What a part of the picture is for; a theme says how each looks.
public enum Role: CaseIterable, Sendable {
  /// Running text, secondary text, and lines that are barely there; no words are as faint.
  case text, quiet, faint
  /// Figures that matter, and titles.
  case strong, title
  /// The lines round panels, and round the panel in focus.
  case frame, focusedFrame
  /// The bar at the top: its text, its name, its figures.
  case bar, barName, barStrong
  /// A key in the footer or the help.
  case key
  /// Class 1 and positive weights; class 0 and negative ones.
  case one, zero
  /// The curve, the area below it, the earlier run, and the line of ε.
  case curve, area, ghost, goal
  /// The lines of equal J on the landscape.
  case contour
  /// The map's own colours where o is 0 and where it is 1, for its legend.
  case regionZero, regionOne
  /// The line where o = ½, and examples on the map that are right and wrong.
  case boundary, pointRight, pointWrong
  /// Good news, a warning, and an error line.
  case good, warning, alert
  /// What is being computed now.
  case lit
  /// The line that is being typed.
  case prompt
  /// The curve of J over the examples that are held back.
  case testCurve
}
