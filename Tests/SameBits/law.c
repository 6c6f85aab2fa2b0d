// The kernels of every width that this processor has, against `reference.c`, bit for bit, over all
// shapes of few neurons and some of many. Prints a sum of all bits, which is the same everywhere.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CVectors.h"
#include "reference.h"

enum { EXAMPLES = 23, EPOCHS = 5, SIDE = 11 };

static const double alpha = 0.37;
static double examples[EXAMPLES * 8];
static long order[EXAMPLES];
static uint64_t bits;
static int wrong;

static double between(double low, double high) {
  static uint64_t state = 88172645463325252ull;
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return low + (high - low) * ((double)(state >> 11) * 0x1p-53);
}

/// Inputs that are 0 of both signs, 1 and others.
static void lay_examples(const shape *s) {
  long inputs = s->sizes[0], stride = inputs + s->sizes[s->depth];
  for (long e = 0; e < EXAMPLES; e++) {
    order[e] = e;
    for (long i = 0; i < stride; i++) {
      static const double special[] = {0, 1, -0.0};
      const long kind = (e * 5 + i * 3) % 7;
      examples[e * stride + i] =
          i >= inputs ? (double)((e + i) % 2) : kind < 3 ? special[kind] : between(-2, 2);
    }
  }
}

static double *numbers(long count) {
  double *list = aligned_alloc(64, (size_t)(count * 8 + 127) / 64 * 64);
  for (long n = 0; n < count; n++) list[n] = 0;
  return list;
}

static double *copy_of(const double *list, long count) {
  return memcpy(numbers(count), list, count * sizeof *list);
}

static void expect(
    const shape *s, vectors_width width, const char *way, const double *ours, const double *theirs,
    long count) {
  if (memcmp(ours, theirs, count * 8) == 0) return;
  wrong = 1;
  printf("%s, width %d, differs:", way, width);
  for (long l = 0; l <= s->depth; l++) printf(" %ld", s->sizes[l]);
  printf("\n");
}

static void take_in(const double *list, long count) {
  for (long n = 0; n < count; n++) {
    uint64_t number;
    memcpy(&number, list + n, 8);
    bits = (bits ^ number) * 1099511628211ull;
  }
}

static int has_negative_zero(const double *list, long count) {
  const double zero = -0.0;
  for (long n = 0; n < count; n++)
    if (memcmp(list + n, &zero, 8) == 0) return 1;
  return 0;
}

static void try_small(const shape *s, vectors_width width, const double *start, const double *end) {
  const vectors_functions *f = vectors_of(width);
  long hidden = s->sizes[1], all = parameter_count(s);
  if (s->depth != 2 || s->sizes[0] != 2 || hidden > VECTORS_SMALL || s->sizes[2] != 1) return;
  if (has_negative_zero(start, 3 * hidden)) return;
  long memory = f->small_memory(hidden, EXAMPLES);
  double *list = numbers(memory + EPOCHS * (all + 1)), *w = copy_of(start, all);
  for (long n = 0; n < memory; n++) list[n] = __builtin_nan("");
  vectors_small work = {
      .hidden = hidden, .examples = examples, .order = order, .example_count = EXAMPLES,
      .sigmoid = sigmoid_table(), .alpha = alpha, .epsilon = -1, .parameters = w,
      .ends = list + memory, .costs = list + memory + EPOCHS * all, .remembered = list};
  f->train_small(&work, 0, (long)EPOCHS * EXAMPLES);
  expect(s, width, "the small kernel", w, end, all);
  free(list), free(w);
}

static void try_lanes(const shape *s, vectors_width width, const double *start, const double *end) {
  long all = parameter_count(s), units = 0, place = 0;
  vectors_layer layers[MOST_LAYERS];
  for (long l = 0; l < s->depth; l++) {
    long inputs = s->sizes[l], outputs = s->sizes[l + 1];
    layers[l] = (vectors_layer){inputs, outputs, place, units, units + inputs};
    units += inputs, place += (inputs + 1) * outputs;
  }
  units += s->sizes[s->depth];
  double *rows = numbers((2 * all + 3 * units + 3) * VECTORS_LANES);
#define ROW(n) (rows + (n) * VECTORS_LANES)
  double *alphas = ROW(2 * all + 3 * units), *goals = alphas + VECTORS_LANES;
  const long lanes = 1 + all % VECTORS_LANES;
  for (long lane = 0; lane < VECTORS_LANES; lane++) {
    goals[lane] = -1, alphas[lane] = alpha;
    for (long n = 0; n < all; n++) ROW(n)[lane] = start[n];
  }
  vectors_lanes work = {
      .lanes = lanes, .layers = layers, .layer_count = s->depth, .parameter_count = all,
      .examples = examples, .example_count = EXAMPLES, .sigmoid = sigmoid_table(),
      .alphas = alphas, .epsilons = goals, .parameters = rows, .kept = ROW(all),
      .activations = ROW(2 * all), .first_activations = ROW(2 * all + units),
      .delta = ROW(2 * all + 2 * units), .spares_zeros = !has_negative_zero(start, all),
      .reach = 0x1p22, .costs = goals + VECTORS_LANES};
  vectors_of(width)->train_lanes(&work, EPOCHS);
  double *w = numbers(all);
  for (long n = 0; n < all; n++) w[n] = ROW(n)[lanes - 1];
  expect(s, width, "a lane", w, end, all);
#undef ROW
  free(rows), free(w);
}

/// Trains in batches, and then asks for J and a map.
static void try_layers(
    const shape *s, vectors_width width, long size, const double *start, const double *end) {
  const vectors_functions *f = vectors_of(width);
  long all = parameter_count(s), depth = s->depth;
  double *block = numbers(f->block_size(s->sizes, depth)), *w = numbers(all);
  vectors_network network = {
      .sizes = s->sizes, .depth = depth, .curve = VECTORS_SIGMOID, .table = sigmoid_table(),
      .block = block};
  f->load_network(&network, start, 0);
  for (int epoch = 0; epoch < EPOCHS; epoch++)
    if (size == 1) f->train_layers(&network, examples, order, EXAMPLES, alpha);
    else
      f->train_layers_in_batches(
          &network, examples, order, EXAMPLES, alpha, (vectors_batches){size, EXAMPLES, 0});
  f->store_network(&network, w, 0);
  expect(s, width, size == 1 ? "the layer kernel" : "the layer kernel's batches", w, end, all);
  double cost = f->summed_cost(&network, examples, EXAMPLES, __builtin_inf());
  double known = summed_cost(s, end, examples, EXAMPLES);
  expect(s, width, "J", &cost, &known, 1);
  double at[SIDE], pixels[SIDE * SIDE], points[SIDE * SIDE];
  for (long n = 0; n < SIDE; n++) at[n] = (double)n / 4 - 1;
  const long output = s->sizes[depth] - 1;
  f->map_neuron(&network, depth - 1, output, (vectors_grid){at, at, SIDE, SIDE}, pixels);
  for (long n = 0; n < SIDE * SIDE; n++)
    points[n] = answer(s, end, (double[8]){at[n % SIDE], at[n / SIDE]}, output);
  expect(s, width, "a map", pixels, points, SIDE * SIDE);
  free(block), free(w);
}

static void try_shape(const shape *s) {
  static const long sizes[] = {1, 2, 5, 10, 19};
  long all = parameter_count(s);
  double *start = numbers(all);
  lay_examples(s);
  for (long n = 0; n < all; n++) start[n] = all % 3 == 0 && n % 6 == 2 ? -0.0 : between(-1, 1);
  for (int n = 0; n < 5; n++) {
    double *end = copy_of(start, all);
    for (int e = 0; e < EPOCHS; e++) train(s, end, examples, EXAMPLES, sizes[n], alpha);
    take_in(end, all);
    for (vectors_width width = VECTORS_BASELINE; width <= vectors_widest(); width++) {
      try_layers(s, width, sizes[n], start, end);
      if (sizes[n] > 1) continue;
      try_small(s, width, start, end);
      try_lanes(s, width, start, end);
    }
    free(end);
  }
  free(start);
}

int main(void) {
  for (long h = 0; h <= 9; h++)
    for (long g = 0; g <= 9; g++)
      for (long outputs = 1; outputs <= 3; outputs += 2) {
        long inputs = 1 + (h + g) % 3;
        shape s = h == 0   ? (shape){1, {g + 1, outputs}}
                  : g == 0 ? (shape){2, {2, h, outputs}}
                           : (shape){3, {g == 8 ? 2 : inputs, h, g, outputs}};
        if (h > 0 || g < 4) try_shape(&s);
      }
  static const shape large[] = {
      {3, {2, 64, 64, 1}}, {3, {2, 17, 33, 3}}, {2, {3, 77, 2}}, {2, {2, 130, 1}},
      {3, {1, 66, 12, 1}}, {3, {2, 23, 1, 4}}, {3, {4, 65, 8, 1}}};
  for (unsigned n = 0; n < sizeof large / sizeof *large; n++) try_shape(&large[n]);
  if (!wrong) printf("all bits: %016llx\n", (unsigned long long)bits);
  return wrong;
}
