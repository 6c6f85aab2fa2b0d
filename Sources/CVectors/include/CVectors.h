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

/// What all neurons of a network do with their sums.
typedef enum {
  VECTORS_SIGMOID,
  VECTORS_TANH,
  VECTORS_RELU,
  VECTORS_IDENTITY,
  VECTORS_STEP,
} vectors_curve;

/// A network whose parameters lie in a block of their own, laid out for vectors.
typedef struct {
  /// The units of each layer, the input's first; `depth` + 1 of them.
  const long *sizes;
  /// How many weight layers there are.
  long depth;
  vectors_curve curve;
  /// Line 0 of the curve's table, where it has one.
  const double *table;
  /// As many numbers as `block_size` says, from a multiple of 64 bytes on.
  double *block;
} vectors_network;

/// How an epoch is cut into batches: of `size` examples, the last perhaps fewer, of `total`; and
/// how many of them have been taken.
typedef struct {
  long size, total, position;
} vectors_batches;

/// The points of a map: each x1 with each x2, row by row.
typedef struct {
  const double *x, *y;
  long columns, rows;
} vectors_grid;

/// The functions of one width.
typedef struct {
  vectors_width width;
  /// How many numbers the block of such a network has.
  long (*block_size)(const long *sizes, long depth);
  /// Lays out a network's parameters, and the sums of a batch that has begun if there are any.
  void (*load_network)(
      const vectors_network *network, const double *parameters, const double *sums);
  /// Brings both back.
  void (*store_network)(const vectors_network *network, double *parameters, double *sums);
  /// True while all parameters are finite.
  int (*is_finite)(const vectors_network *network);
  /// One update for each of these examples, one after another; each example is its inputs and then
  /// its targets.
  void (*train_layers)(
      const vectors_network *network, const double *examples, const long *order, long count,
      double alpha);
  /// One update for each batch.
  void (*train_layers_in_batches)(
      const vectors_network *network, const double *examples, const long *order, long count,
      double alpha, vectors_batches batches);
  /// J of the first `count` examples, summed up.
  double (*summed_cost)(const vectors_network *network, const double *examples, long count);
  /// The activation of a neuron of a weight layer at every point; inputs past the second are 0.
  void (*map_neuron)(
      const vectors_network *network, long layer, long neuron, vectors_grid grid, double *pixels);
} vectors_functions;

/// The widest that this processor has.
vectors_width vectors_widest(void);

/// The functions of a width; the processor must have it.
const vectors_functions *vectors_of(vectors_width width);

#endif
