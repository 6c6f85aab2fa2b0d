#include "reference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

long parameter_count(const shape *s) {
  long count = 0;
  for (long l = 0; l < s->depth; l++) count += (s->sizes[l] + 1) * s->sizes[l + 1];
  return count;
}

/// The lines of the table end at |z| = 40, sixteen to a unit.
enum { LAST = 640 };

const double *sigmoid_table(void) {
  static double lines[2 * LAST + 1][8] __attribute__((aligned(64)));
  if (lines[LAST][0] != 0) return lines[LAST];
  double e = 1;
  for (int k = 0; k <= LAST; k++, e *= 0x1.e0fabfbc702a4p-1) {
    // Taylor's coefficients left of 0, by g' = g - g²; those on the right mirror them.
    double *left = lines[LAST - k], *right = lines[LAST + k];
    left[0] = e / (1 + e);
    for (int n = 0; n < 7; n++) {
      double square = 0;
      for (int i = 0; i <= n; i++) square = fma(left[i], left[n - i], square);
      left[n + 1] = (left[n] - square) / (n + 1);
    }
    for (int n = 0; k > 0 && n < 8; n++) right[n] = n % 2 ? left[n] : -left[n];
    if (k > 0) right[0] = 1 - left[0];
  }
  return lines[LAST];
}

static const double *centre;

/// |z| < 40 in all that is tried.
static double sigmoid(double z) {
  double shifted = z + 0x1.8p48, r = z - (shifted - 0x1.8p48);
  const double *c = centre + 8 * (long)((shifted - 0x1.8p48) * 16);
  double r2 = r * r, r4 = r2 * r2;
  double low = fma(r2, fma(r, c[4], c[3]), fma(r, c[2], c[1]));
  double high = fma(r2, c[7], fma(r, c[6], c[5]));
  return fma(r, fma(r4, high, low), c[0]);
}

/// start + the products of every `step`-th pair from the `first` one on.
static double strand(
    double start, const double *w, long apart, const double *x, long count, long first, long step) {
  for (long i = first; i < count; i += step) start = fma(w[i * apart], x[i], start);
  return start;
}

static double sum_in_two(double start, const double *w, long apart, const double *x, long count) {
  return strand(start, w, apart, x, count, 0, 2) + strand(0, w, apart, x, count, 1, 2);
}

static double sum_in_eight(double start, const double *w, long apart, const double *x, long count) {
  double s[8];
  for (long r = 0; r < 8; r++) s[r] = strand(r == 0 ? start : 0, w, apart, x, count, r, 8);
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}

/// What one example has on its way through a network.
typedef struct {
  double a[MOST_LAYERS][MOST_UNITS], delta[MOST_LAYERS][MOST_UNITS];
} pass;

static void feed_forward(const shape *s, const double *w, const double *x, pass *p) {
  memcpy(p->a[0], x, s->sizes[0] * sizeof *x);
  for (long l = 0; l < s->depth; l++) {
    long inputs = s->sizes[l], outputs = s->sizes[l + 1];
    for (long j = 0; j < outputs; j++) {
      const double *weights = w + outputs + j;
      double z = outputs == 1 ? sum_in_eight(w[j], weights, outputs, p->a[l], inputs)
                              : sum_in_two(w[j], weights, outputs, p->a[l], inputs);
      p->a[l + 1][j] = sigmoid(z);
    }
    w += (inputs + 1) * outputs;
  }
}

static double slope(double a) { return fma(-a, a, a); }

static void pass_back(const shape *s, const double *parameters, const double *y, pass *p) {
  const double *w = parameters + parameter_count(s);
  for (long k = 0; k < s->sizes[s->depth]; k++) {
    double o = p->a[s->depth][k];
    p->delta[s->depth][k] = (y[k] - o) * slope(o);
  }
  for (long l = s->depth - 1; l > 0; l--) {
    long inputs = s->sizes[l], outputs = s->sizes[l + 1];
    w -= (inputs + 1) * outputs;
    for (long i = 0; i < inputs; i++) {
      const double *row = w + (i + 1) * outputs, *behind = p->delta[l + 1];
      double own = slope(p->a[l][i]);
      p->delta[l][i] = outputs == 1 ? (own * row[0]) * behind[0]
                                    : own * sum_in_eight(0, row, 1, behind, outputs);
    }
  }
}

/// w <- w + delta (rate x), of the parameters; with the rate -1 of the sums of a gradient.
static void add(const shape *s, double *w, double rate, const pass *p) {
  for (long l = 0; l < s->depth; l++) {
    long inputs = s->sizes[l], outputs = s->sizes[l + 1];
    for (long i = -1; i < inputs; i++)
      for (long j = 0; j < outputs; j++, w++)
        *w = fma(p->delta[l + 1][j], rate * (i < 0 ? 1 : p->a[l][i]), *w);
  }
}

void train(
    const shape *s, double *parameters, const double *examples, long count, long size,
    double alpha) {
  centre = sigmoid_table();
  long inputs = s->sizes[0], stride = inputs + s->sizes[s->depth], all = parameter_count(s);
  double *sums = calloc(all, sizeof *sums);
  static pass p;
  for (long e = 0; e < count; e++) {
    const double *x = examples + e * stride;
    feed_forward(s, parameters, x, &p);
    pass_back(s, parameters, x + inputs, &p);
    if (size == 1) {
      add(s, parameters, alpha, &p);
      continue;
    }
    add(s, sums, -1, &p);
    long taken = e % size + 1;
    if (taken < size && e + 1 < count) continue;
    double rate = alpha / (double)taken;
    for (long n = 0; n < all; n++) parameters[n] = fma(-rate, sums[n], parameters[n]), sums[n] = 0;
  }
  free(sums);
}

double answer(const shape *s, const double *parameters, const double *x, long output) {
  centre = sigmoid_table();
  static pass p;
  feed_forward(s, parameters, x, &p);
  return p.a[s->depth][output];
}

double summed_cost(const shape *s, const double *parameters, const double *examples, long count) {
  long inputs = s->sizes[0], outputs = s->sizes[s->depth];
  double sum = 0;
  for (long e = 0; e < count; e++, examples += inputs + outputs) {
    double squares = 0;
    for (long k = 0; k < outputs; k++) {
      double error = examples[inputs + k] - answer(s, parameters, examples, k);
      squares = fma(error, error, squares);
    }
    sum = sum + 0.5 * squares;
  }
  return sum;
}
