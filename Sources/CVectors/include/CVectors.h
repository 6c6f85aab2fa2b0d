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

/// One weight layer of a network: where its parameters and the units that it leads from and to
/// begin in their lists.
typedef struct {
  long inputs, outputs, parameters, from, to;
} vectors_layer;

/// How many networks train in lockstep: two or more of the widest vectors, so that one is reckoned
/// with while another waits for its last result.
enum { VECTORS_LANES = 16 };

/// Networks of sigmoid neurons, all of one shape, in lockstep: each list has VECTORS_LANES numbers
/// in a row, one for each lane, and begins at a multiple of 64 bytes.
typedef struct {
  /// How many lanes are in use, from the first on; the others may be left as they are.
  long lanes;
  const vectors_layer *layers;
  long layer_count, parameter_count;
  /// Each with its inputs and then its targets.
  const double *examples;
  long example_count;
  /// Line 0 of the sigmoid's table.
  const double *sigmoid;
  /// Learning rates, and the goals at which a lane stops; one row each.
  const double *alphas, *epsilons;
  /// Now, and before the last epoch; a row for each parameter.
  double *parameters, *kept;
  /// Rows to work on, one for each unit.
  double *activations, *first_activations, *delta;
  /// The means of J after every epoch of a call, a row for each.
  double *costs;
  /// Set by a call: 0 if J of a lane is not above its goal, or J or a parameter may not be finite.
  int goes_on;
} vectors_lanes;

/// The functions of one width.
typedef struct {
  vectors_width width;
  /// Trains for at most so many epochs, while all lanes go on, one example after another in their
  /// order; returns how many epochs it were.
  long (*train_lanes)(vectors_lanes *work, long epochs);
  /// y[i] += x[i] for `count` numbers.
  void (*add)(double *y, const double *x, long count);
} vectors_functions;

/// The widest that this processor has.
vectors_width vectors_widest(void);

/// The functions of a width; the processor must have it.
const vectors_functions *vectors_of(vectors_width width);

#endif
