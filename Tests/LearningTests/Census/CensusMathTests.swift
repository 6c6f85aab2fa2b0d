import Foundation
import Testing

@testable import Learning

@Suite struct CensusMathTests {
  /// Agresti and Coull (The American Statistician 52, 1998) and R's `prop.test(8, 10, correct = F)`.
  @Test func `eight of ten give the Wilson interval that R gives`() {
    let interval = ShareInterval(8, of: 10)
    #expect(abs(interval.low - 0.4901625) < 1e-7)
    #expect(abs(interval.high - 0.9433178) < 1e-7)
  }

  @Test func `the ends of an interval are the shares that a test at 5 % would just not reject`() {
    for (count, total) in [(1, 3), (83, 100), (5, 300), (299, 300), (0, 7), (7, 7)] {
      let interval = ShareInterval(count, of: total)
      for end in [interval.low, interval.high] where end > 0 && end < 1 {
        let error = (end * (1 - end) / Double(total)).squareRoot()
        #expect(abs(abs(interval.share - end) - ShareInterval.z * error) < 1e-12)
      }
      #expect(interval.low <= interval.share && interval.share <= interval.high)
    }
    #expect(ShareInterval(0, of: 7).low == 0 && ShareInterval(7, of: 7).high == 1)
    #expect(ShareInterval(0, of: 0).low == 0 && ShareInterval(0, of: 0).high == 1)
  }

  /// numpy.quantile([1, 2, 3, 4, 10], [.25, .5, .75]) and so on, by its default rule.
  @Test func `quartiles interpolate as R and NumPy do by default`() throws {
    let five = try #require(Quartiles(sorted: [1, 2, 3, 4, 10]))
    #expect([five.q1, five.median, five.q3] == [2, 3, 4])
    let four = try #require(Quartiles(sorted: [1, 2, 3, 4]))
    #expect([four.q1, four.median, four.q3] == [1.75, 2.5, 3.25])
    let one = try #require(Quartiles(sorted: [7]))
    #expect([one.q1, one.median, one.q3] == [7, 7, 7])
    #expect(Quartiles(sorted: []) == nil)
  }

  @Test func `the logarithm agrees with the C library's`() {
    for exponent in -1022...1023 {
      #expect(
        binaryLogarithm(Double(sign: .plus, exponent: exponent, significand: 1)) == Double(exponent)
      )
    }
    for step in 1...10_000 {
      let value = Double(step) * 0.0137
      // Both are within a few units in the last place; near 1 the size of the result is small.
      #expect(abs(binaryLogarithm(value) - log2(value)) <= 1e-15 + 4 * abs(log2(value)) * 0x1p-52)
    }
    #expect(binaryLogarithm(0) == -.infinity && binaryLogarithm(.infinity) == .infinity)
    #expect(binaryLogarithm(.leastNonzeroMagnitude) == -1074)
  }

  /// The figures that Rumelhart, Hinton and Williams print: about 245 at H = 2, 120 at H = 32.
  @Test func `the published relation gives the published figures`() {
    #expect(abs(Trend.published.presentations(hidden: 2) - 245) < 5)
    #expect(abs(Trend.published.presentations(hidden: 32) - 120) < 6)
  }

  private func row(_ hidden: Int, median: Int, runs: Int = 9) -> CensusRow {
    var column = CensusColumn()
    for seed in 0..<runs {
      column.count(CensusResult(seed: UInt64(seed), ending: .converged, epochs: median, cost: 0))
    }
    var setup = Setup()
    setup.hidden = [hidden]
    return column.row(setup)
  }

  @Test func `a trend through points on a line is that line`() throws {
    let rows = [row(1, median: 700), row(2, median: 600), row(4, median: 500), row(8, median: 400)]
    let trend = try #require(Trend(fitting: rows, examples: 4))
    #expect(abs(trend.level - 2_800) < 1e-9 && abs(trend.slope + 400) < 1e-9)
  }

  /// Normal equations solved by hand: x = 0, 1, 2, y = 6, 0, 3 gives 4.5 − 1.5 x.
  @Test func `a trend is the line of least squares`() throws {
    let rows = [row(1, median: 6), row(2, median: 0), row(4, median: 3)]
    let trend = try #require(Trend(fitting: rows, examples: 1))
    #expect(abs(trend.level - 4.5) < 1e-12 && abs(trend.slope + 1.5) < 1e-12)
  }

  @Test func `a row of few converged runs is not fitted, and one row alone has no trend`() {
    #expect(Trend(fitting: [row(2, median: 9), row(4, median: 3, runs: 4)], examples: 4) == nil)
    #expect(Trend(fitting: [row(2, median: 9), row(2, median: 3)], examples: 4) == nil)
  }
}
