/// start + Σ_i term(i), i from 0 to count − 1, in the one order that every way of training keeps.
///
/// Eight strands: strand r adds up the terms r, r + 8, r + 16 and so on, and then the strands are
/// added to `start`, one after another. Up to eight terms that is one term after another. A layer of
/// hundreds of neurons need not wait for as many additions then, each for the one before, and what
/// lies side by side in a vector of eight, four or two numbers belongs to different strands.
///
/// Of any real terms the sum is as near to the true one as that of a plain loop, or nearer: no
/// number takes part in more than count / 8 + 8 additions.
@inline(__always)
func sumInStrands(from start: Double, count: Int, term: (Int) -> Double) -> Double {
  var sum = start
  for first in 0..<min(strandCount, count) {
    var strand = term(first)
    var i = first &+ strandCount
    while i < count {
      strand = strand + term(i)
      i &+= strandCount
    }
    sum = sum + strand
  }
  return sum
}

private let strandCount = 8
