// One network as the mathematics has it: number by number, every product that is added fused.
#ifndef REFERENCE_H
#define REFERENCE_H

enum { MOST_LAYERS = 4, MOST_UNITS = 160 };

/// The sizes of the layers, the input's first; `depth` weight layers.
typedef struct {
  long depth, sizes[MOST_LAYERS];
} shape;

long parameter_count(const shape *s);

/// Line 0 of a table of 1/(1 + e^-z), right to some ten digits, which is all that a law wants of it.
const double *sigmoid_table(void);

/// Takes so many examples, each its inputs and then its targets, in batches of `size`, of which the
/// last may be shorter; a batch of one is an example on its own.
void train(
    const shape *s, double *parameters, const double *examples, long count, long size,
    double alpha);

/// The activation of an output at an input.
double answer(const shape *s, const double *parameters, const double *x, long output);

/// The sum of J over some examples.
double summed_cost(const shape *s, const double *parameters, const double *examples, long count);

#endif
