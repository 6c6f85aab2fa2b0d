import Learning

extension Model {
  /// Carries out the cues of a card in order, as if each were typed after `:`.
  ///
  /// What they begin is begun once, with all they say: α given after the other words is then the α
  /// of the start, not a change by hand some moments later.
  /// - Throws: the error of the first line that cannot be taken, with its number; the lines before
  ///   it stay carried out.
  mutating func obey(_ cues: [Card.Line<String>]) throws(CueError) -> [Effect] {
    var effects: [Effect] = []
    for cue in cues {
      do throws(InputError) {
        let wished = try obey(cue.value)
        // A lesson may come from anybody: it has the screen, and nothing beyond it.
        guard !wished.contains(where: \.isBeyondScreens) else {
          throw InputError(
            "\(cue.value): a card reads and writes no files, does not quit, and leaves the mouse alone"
          )
        }
        effects += played(wished)
      } catch {
        throw CueError(line: cue.number, message: error.message)
      }
    }
    return merged(effects)
  }
}

/// Effects after which what they begin trains: a card shows what it begins, whether or not the learner
/// has paused on the card before, unless it says pause itself.
func played(_ effects: [Effect]) -> [Effect] {
  effects.flatMap { effect -> [Effect] in
    switch effect {
    case .send(.begin, let desk), .send(.census, let desk):
      [effect, .send(.play(true), to: desk)]
    default: [effect]
    }
  }
}

/// A line of a lesson that cannot be carried out.
public struct CueError: Error, Hashable, Sendable {
  /// Counted from 1, in the lesson's file.
  public let line: Int
  public let message: String
}

/// The same effects with one beginning for each experiment, in place of its last, that has the
/// learning rates that followed it. What is paused afterwards is paused before it begins, too: no
/// example slips through.
func merged(_ effects: [Effect]) -> [Effect] {
  var out: [Effect] = []
  for effect in effects {
    switch effect {
    case .send(.begin, let desk):
      // What the earlier beginning began is never seen.
      out.removeAll { $0.isBegin(of: desk) }
      out.append(effect)
    case .send(.census, _):
      out.removeAll { $0.isCensus }
      out.append(effect)
    case .send(.play(false), let desk):
      if let place = out.lastIndex(where: { $0.isBegin(of: desk) || $0.isAgain(of: desk) }) {
        out.insert(effect, at: place)
      }
      out.append(effect)
    case .send(.alpha(let alpha, let run), let desk):
      guard let place = out.lastIndex(where: { $0.isBegin(of: desk) }),
        case .send(.begin(var setups), _) = out[place], setups.indices.contains(run)
      else {
        out.append(effect)
        continue
      }
      setups[run].alpha = alpha
      out[place] = .send(.begin(setups), to: desk)
    default: out.append(effect)
    }
  }
  return out
}

extension Effect {
  fileprivate func isBegin(of wanted: Desk) -> Bool {
    if case .send(.begin, let desk) = self { return desk == wanted }
    return false
  }

  fileprivate func isAgain(of wanted: Desk) -> Bool {
    if case .send(.again, let desk) = self { return desk == wanted }
    return false
  }

  fileprivate var isCensus: Bool {
    if case .send(.census, _) = self { return true }
    return false
  }
}
