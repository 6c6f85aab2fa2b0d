import Drawing
import Learning

/// The axis across of a cost plot: from epochs to columns, linear or logarithmic.
///
/// The logarithm is that of epoch + 1, so that epoch 0 stands at the left edge and each tenfold
/// takes nearly the same room: what happens in the first ten epochs is seen beside what takes ten
/// thousand.
struct EpochScale {
  /// The last epoch that has room, in the last column.
  let end: Int
  let isLogarithmic: Bool

  private func share(_ epoch: Int) -> Double {
    guard isLogarithmic else { return Double(epoch) / Double(end) }
    return decimalLogarithm(Double(epoch) + 1) / decimalLogarithm(Double(end) + 1)
  }

  /// The column of an epoch, epoch 0 being in the first of them and the axis' end in the last.
  func column(_ epoch: Int, of width: Int) -> Int {
    whole((share(epoch) * Double(width - 1)).rounded())
  }

  /// The epochs of each of so many columns; where one lies between two epochs, the nearer of them.
  func epochs(of width: Int) -> [ClosedRange<Int>] {
    var (ranges, first) = ([ClosedRange<Int>](), 0)
    ranges.reserveCapacity(width)
    for x in 0..<width {
      let next = firstEpoch(from: x + 1, of: width, notBefore: first)
      if first < next {
        ranges.append(first...next - 1)
      } else {
        let place = Double(x) / Double(max(1, width - 1))
        let isNextNearer = share(first) - place <= place - share(max(0, first - 1))
        let nearer = isNextNearer ? first : first - 1
        ranges.append(nearer...nearer)
      }
      first = next
    }
    return ranges
  }

  /// The first epoch whose column is this or lies to the right of it.
  private func firstEpoch(from x: Int, of width: Int, notBefore least: Int) -> Int {
    guard isLogarithmic else {
      let each = Double(end) / Double(max(1, width - 1))
      let place = min(end + 1, whole(((Double(x) - 0.5) * each).rounded(.up)))
      // Half-way between two columns the last bit decides.
      if place > 0, column(place - 1, of: width) >= x { return place - 1 }
      return place <= end && column(place, of: width) < x ? place + 1 : place
    }
    var (low, high) = (least, end + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if column(middle, of: width) >= x { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension EpochScale {
  /// A number below the axis and the cell that it begins in.
  typealias Tick = (text: String, x: Int)

  /// The word that stands before the last number where there is room.
  var unit: String { isLogarithmic ? "log epochs " : "epochs " }

  /// The numbers below an axis of so many cells, the first cell being `left`: always that of its
  /// end, and that of its beginning unless the two meet.
  func ticks(from left: Int, width: Int) -> [Tick] {
    func label(_ epoch: Int) -> Tick {
      let text = grouped(epoch)
      let x = left + column(epoch, of: width)
      return (text, min(max(left, x - text.count / 2), left + width - text.count))
    }
    let ends = [label(0), label(end)]
    guard ends[1].x > ends[0].x + 1 else { return [ends[0]] }
    return isLogarithmic ? tenfold(between: ends, label) : parts(label) ?? ends
  }

  /// Powers of ten with their numbers, as many as have room, the greatest first.
  private func tenfold(between ends: [Tick], _ label: (Int) -> Tick) -> [Tick] {
    var taken = [ends[1]]
    var power = 1
    while power < end, power <= Int.max / 10 { power *= 10 }
    while power >= 1 {
      let tick = label(power)
      if power < end, Self.gaps([tick, taken[0]])[0] >= 2, Self.gaps([ends[0], tick])[0] >= 2 {
        taken.insert(tick, at: 0)
      }
      power /= 10
    }
    return [ends[0]] + taken
  }

  /// As many equal parts of the axis as have round ends and room for their numbers.
  private func parts(_ label: (Int) -> Tick) -> [Tick]? {
    for parts in [6, 5, 4, 3, 2] where end % parts == 0 {
      let step = end / parts
      guard Self.isRound(step) else { continue }
      let ticks = (0...parts).map { label($0 * step) }
      let gaps = Self.gaps(ticks)
      // Room for the word too, rather than for one number more.
      if gaps.allSatisfy({ $0 >= 4 }), hasRoomForUnit(ticks) { return ticks }
    }
    return nil
  }

  /// Whether the word has room before the last number.
  func hasRoomForUnit(_ ticks: [Tick]) -> Bool {
    Self.gaps(ticks).last ?? 0 >= unit.count + 2
  }

  /// The free cells between each number and the next.
  private static func gaps(_ ticks: [Tick]) -> [Int] {
    zip(ticks, ticks.dropFirst()).map { $1.x - $0.x - $0.text.count }
  }

  /// One digit and zeros, or 25 and zeros.
  private static func isRound(_ step: Int) -> Bool {
    var rest = step
    while rest % 10 == 0, rest > 0 { rest /= 10 }
    return rest < 10 || rest == 25
  }
}
