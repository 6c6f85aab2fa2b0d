#ifndef CVECTORS_H
#define CVECTORS_H

/// Not 0 where the processor fuses by an instruction; set before anything else runs.
extern int vectors_has_fused;

/// a·b + c, rounded once: the same bits by the processor's instruction and by the C library, which
/// takes some hundred times as long where it has to do without one.
///
/// What is built for any x86-64 may not name the instruction, and a call of the library for each
/// product would cost three times the product. So it is asked for here, where it stands in the way
/// of no processor that lacks it.
static inline __attribute__((always_inline)) double vectors_fused(double a, double b, double c) {
#if defined(__x86_64__) && !defined(__FMA__)
  if (__builtin_expect(vectors_has_fused, 1)) {
    __asm__("vfmadd231sd %2, %1, %0" : "+x"(c) : "x"(a), "x"(b));
    return c;
  }
#endif
  return __builtin_fma(a, b, c);
}

/// How wide the vectors are that this machine's processor reckons with.
///
/// The mathematics is compiled once for each width from the same lines, with contraction off, so
/// that every width gives the same bits; which one runs is asked of the processor.
typedef enum {
  /// What every processor of the build's kind has: 128 bits on x86-64 and Arm.
  VECTORS_BASELINE = 0,
  /// AVX2 and FMA, 256 bits.
  VECTORS_AVX2 = 1,
  /// AVX-512 F, DQ, BW and VL, 512 bits.
  VECTORS_AVX512 = 2,
} vectors_width;

/// One weight layer of a network: where its parameters and the units that it leads from and to
/// begin in their lists.
typedef struct {
  long inputs, outputs, parameters, from, to;
} vectors_layer;

/// How many networks train in lockstep: several of the widest vectors, so that one is reckoned with
/// while the others wait for their last results.
enum { VECTORS_LANES = 48 };

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
  /// 1 if no parameter is -0, so that what an input of 0 multiplies can be left out.
  int spares_zeros;
  /// 1 if J is wanted after every epoch; 0 if only after the last.
  int keeps_costs;
  /// So much more than any number of the examples that, as long as its square is finite, any sum of
  /// their squares is.
  double reach;
  /// The means of J after every epoch of a call, or after the last, a row for each.
  double *costs;
  /// Set by a call: 0 if J of a lane is not above its goal, or J or a parameter may not be finite.
  int goes_on;
} vectors_lanes;

/// How many hidden neurons a small network has at most.
enum { VECTORS_SMALL = 8 };

/// A network of two inputs, one small hidden layer and one output, all sigmoid, that trains one
/// example after another; no weight or bias of the hidden layer is -0.
typedef struct {
  long hidden;
  /// x1, x2 and y of each.
  const double *examples;
  /// The order in which an epoch takes them.
  const long *order;
  long example_count;
  /// Line 0 of the sigmoid's table.
  const double *sigmoid;
  /// The learning rate, and the goal at which training stops.
  double alpha, epsilon;
  double *parameters;
  /// The parameters and the mean of J after every epoch of a call.
  double *ends, *costs;
  /// What the kernel remembers: as many numbers as `small_memory` says, from a multiple of 64 bytes on,
  /// NaN to begin with.
  double *remembered;
  /// Set by a call: 0 if J is not above its goal after the last epoch, or something not finite.
  int goes_on;
  /// Set by a call that ends with an epoch: 0 if J or a parameter is not finite.
  int is_finite;
} vectors_small;

/// What all neurons of a network do with their sums.
typedef enum {
  VECTORS_SIGMOID,
  VECTORS_TANH,
  VECTORS_RELU,
  VECTORS_IDENTITY,
  VECTORS_STEP,
} vectors_curve;

/// The lines of a curve's table eight by eight, as `CurveWindows` of the Swift side lays them out.
typedef struct {
  /// The windows; none if there is no table.
  const double *rows;
  /// The bits of the shifted sums at the first line of each.
  const long long *firsts;
} vectors_windows;

/// What a network has at its end where that is not 1/2 squared error through its own curve: it is
/// given the sums into the outputs of one example, and its targets.
typedef struct {
  /// Puts -dJ/dz of each output in its place.
  void (*deltas)(void *context, const double *z, const double *target, double *delta);
  /// J.
  double (*cost)(void *context, const double *z, const double *target);
  void *context;
} vectors_output;

/// A network whose parameters lie in a block of their own, laid out for vectors.
typedef struct {
  /// The units of each layer, the input's first; `depth` + 1 of them.
  const long *sizes;
  /// How many weight layers there are.
  long depth;
  vectors_curve curve;
  /// Line 0 of the curve's table, where it has one.
  const double *table;
  /// The same table's lines for sums side by side.
  vectors_windows windows;
  /// What it has at its end; none for 1/2 squared error through its curve.
  const vectors_output *output;
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
  /// Trains for at most so many epochs, while all lanes go on, one example after another in their
  /// order; returns how many epochs it were.
  long (*train_lanes)(vectors_lanes *work, long epochs);
  /// How many numbers it remembers.
  long (*small_memory)(long hidden, long example_count);
  /// Takes so many examples, of which `position` of the first epoch are taken already, or fewer if
  /// the network stops at the end of an epoch; returns how many epochs it ended.
  long (*train_small)(vectors_small *work, long position, long examples);
  /// How many numbers the block of such a network has.
  long (*block_size)(const long *sizes, long depth);
  /// Lays out a network's parameters, and the sums of a batch that has begun if there are any.
  void (*load_network)(
      const vectors_network *network, const double *parameters, const double *sums);
  /// Puts other parameters in the place of those of a network that is laid out.
  void (*change_network)(const vectors_network *network, const double *parameters);
  /// Brings both back, or those of the two that are asked for.
  void (*store_network)(const vectors_network *network, double *parameters, double *sums);
  /// True while all parameters are finite.
  int (*is_finite)(const vectors_network *network);
  /// True while none is so great that a sum of it with numbers up to `reach` could leave the finite
  /// numbers, or the sum of their squares.
  int (*is_within)(const vectors_network *network, double reach);
  /// One update for each of these examples, one after another; each example is its inputs and then
  /// its targets.
  void (*train_layers)(
      const vectors_network *network, const double *examples, const long *order, long count,
      double alpha);
  /// One update for each batch.
  void (*train_layers_in_batches)(
      const vectors_network *network, const double *examples, const long *order, long count,
      double alpha, vectors_batches batches);
  /// Adds the gradient of J at these examples to the sums of their batch, which with `begins` are 0
  /// before, and leaves the parameters alone.
  void (*sum_gradient)(
      const vectors_network *network, const double *examples, const long *order, long count,
      int begins);
  /// J of the first `count` examples, summed up; -1 as soon as some of them show that the mean is
  /// above `goal`.
  double (*summed_cost)(
      const vectors_network *network, const double *examples, long count, double goal);
  /// The activation of a neuron of a weight layer at every point; inputs past the second are 0.
  void (*map_neuron)(
      const vectors_network *network, long layer, long neuron, vectors_grid grid, double *pixels);
} vectors_functions;

/// Not 0 where every width that is chosen fuses by an instruction of the processor.
int vectors_fuse_by_instruction(void);

/// The widest that this processor has, and has the fused multiplication and addition for.
vectors_width vectors_widest(void);

/// The functions of a width; the processor must have it.
const vectors_functions *vectors_of(vectors_width width);

#endif
