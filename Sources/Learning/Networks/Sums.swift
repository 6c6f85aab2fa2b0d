import CVectors

/// a·b + c, rounded once.
///
/// Every product that is added anywhere on the way through a network is added by this. It is exact
/// but for that one rounding, so that every machine has the same bits: where the processor has the
/// instruction (x86 since 2013, every Arm64) it costs what an addition does, elsewhere the C library
/// works it out, right and slowly.
@inline(__always)
func fused(_ a: Double, _ b: Double, _ c: Double) -> Double { vectors_fused(a, b, c) }

/// Whether the processor has that instruction: without it every figure is the same, and training many
/// times as slow.
public var fusesByInstruction: Bool { vectors_fuse_by_instruction() != 0 }

/// The sum into one of several neurons, start + Σ_i a_i b_i: the even terms are added to `start` and
/// the odd ones to 0, and then the two strands to each other.
///
/// Neither strand has to wait for the other; more of them would not help, since the neurons beside
/// this one have theirs.
@inline(__always)
func sumInTwo(
  from start: Double, count: Int, term: (Int) -> (a: Double, b: Double)
) -> Double {
  strand(from: start, 0, by: 2, count, term) + strand(from: 0, 1, by: 2, count, term)
}

/// The sum into a single neuron, or of what comes back to one: strand r adds up the terms r, r + 8,
/// r + 16 and so on, the first strand to `start` and the others to 0, and then they are added in
/// pairs.
///
/// A layer of hundreds of neurons need not wait for as many additions then, each for the one before,
/// and what lies side by side in a vector of eight, four or two numbers belongs to different strands.
/// Of any real terms the sum is as near to the true one as that of a plain loop, or nearer: no number
/// takes part in more than count / 8 + 4 additions.
@inline(__always)
func sumInEight(
  from start: Double, count: Int, term: (Int) -> (a: Double, b: Double)
) -> Double {
  func s(_ r: Int) -> Double { strand(from: r == 0 ? start : 0, r, by: 8, count, term) }
  return ((s(0) + s(4)) + (s(2) + s(6))) + ((s(1) + s(5)) + (s(3) + s(7)))
}

/// start + the products of every `step`-th term from the `first` one on, one after another.
@inline(__always)
private func strand(
  from start: Double, _ first: Int, by step: Int, _ count: Int,
  _ term: (Int) -> (a: Double, b: Double)
) -> Double {
  var sum = start
  var i = first
  while i < count {
    let (a, b) = term(i)
    sum = fused(a, b, sum)
    i &+= step
  }
  return sum
}
