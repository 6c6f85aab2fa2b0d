#ifndef CVECTORS_H
#define CVECTORS_H

/// How wide the vectors are that this machine's processor reckons with.
///
/// The mathematics is compiled once for each width from the same lines, with contraction off, so
/// that every width gives the same bits; which one runs is asked of the processor.
typedef enum {
  /// What every processor of the build's kind has: 128 bits on x86-64 and Arm.
  VECTORS_BASELINE = 0,
  /// AVX2, 256 bits.
  VECTORS_AVX2 = 1,
  /// AVX-512 F, DQ, BW and VL, 512 bits.
  VECTORS_AVX512 = 2,
} vectors_width;

/// The functions of one width.
typedef struct {
  vectors_width width;
  /// y[i] += x[i] for `count` numbers.
  void (*add)(double *y, const double *x, long count);
} vectors_functions;

/// The widest that this processor has.
vectors_width vectors_widest(void);

/// The functions of a width; the processor must have it.
const vectors_functions *vectors_of(vectors_width width);

#endif
