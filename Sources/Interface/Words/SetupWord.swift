import Learning

/// One word of the setup: `--alpha 0.5` on the command line, `:alpha 0.5` at the prompt,
/// `alpha 0.5` in a lesson. The one parser and the one error text for all three.
public struct SetupWord: Sendable {
  public let name: String
  /// What stands for the value in help texts.
  public let placeholder: String
  public let help: String
  /// Values to offer for completion; empty where any number goes.
  public let choices: [String]
  let read: @Sendable (String, inout Setup) throws(InputError) -> Void
  /// The value in a setup, as it would be typed; nil where the word cannot say it.
  let show: @Sendable (Setup) -> String?

  /// What holds where the word is left out, as it would be typed.
  public var standard: String? { show(Setup()) }

  /// The value in a setup, as it would be typed; nil where the word cannot say it.
  public func said(of setup: Setup) -> String? { show(setup) }

  /// Sets this word's part of a setup from text.
  ///
  /// - Throws: `InputError` when the text is not an allowed value; the setup is then unchanged.
  public func apply(_ text: String, to setup: inout Setup) throws(InputError) {
    var changed = setup
    do throws(InputError) {
      try read(text, &changed)
      if let objection = changed.outputObjection, setup.outputObjection == nil {
        throw InputError(objection)
      }
    } catch {
      throw InputError("\(name) \(text): \(error.message)")
    }
    setup = changed
  }

  /// The catalog's word of that name.
  ///
  /// - Throws: `InputError` that says what was perhaps meant, or which there are.
  public static func named(_ name: String) throws(InputError) -> SetupWord {
    if let word = catalog.first(where: { $0.name == name }) { return word }
    throw InputError("\(name): unknown; " + hint(for: name, among: catalog.map(\.name)))
  }
}
