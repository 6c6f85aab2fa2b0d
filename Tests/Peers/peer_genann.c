// genann in double precision: its exact sigmoid, or with -DTABLE the one that it looks up.
// Compiled in one piece with it, so that its functions can be inlined.
#include "genann.c"
#include "statement.h"

// genann keeps a neuron's weights together, the bias first and of the other sign.
static genann *net_from(const network *n) {
  genann *ann = genann_init(n->sizes[0], n->depth - 2, n->sizes[1], n->sizes[n->depth - 1]);
#ifndef TABLE
  ann->activation_hidden = ann->activation_output = genann_act_sigmoid;
#endif
  const double *block = n->parameters;
  double *weight = ann->weight;
  for (int l = 1; l < n->depth; l++) {
    int inputs = n->sizes[l - 1], outputs = n->sizes[l];
    for (int j = 0; j < outputs; j++) {
      *weight++ = -block[j];
      for (int i = 0; i < inputs; i++) *weight++ = block[(i + 1) * outputs + j];
    }
    block += (inputs + 1) * outputs;
  }
  return ann;
}

typedef struct {
  genann **nets;
  double *pixels;
} state;

static void *prepare(const statement *s) {
  state *it = (state *)calloc(1, sizeof(state));
  it->nets = (genann **)malloc(s->networks * sizeof(genann *));
  for (int n = 0; n < s->networks; n++) it->nets[n] = net_from(&s->starts[n]);
  if (!strcmp(s->kind, "map")) it->pixels = (double *)malloc(s->amount * s->amount * sizeof(double));
  return it;
}

static void draw(const statement *s, const genann *ann, double *pixels) {
  for (int row = 0; row < s->amount; row++)
    for (int column = 0; column < s->amount; column++) {
      double x[2] = {pixel_x(s, column), pixel_y(s, row)};
      *pixels++ = genann_run(ann, x)[0];
    }
}

static void work(const statement *s, void *opaque) {
  state *it = (state *)opaque;
  if (it->pixels) return draw(s, it->nets[0], it->pixels);
  for (int n = 0; n < s->networks; n++)
    for (int epoch = 0; epoch < s->amount; epoch++)
      for (int e = 0; e < s->examples; e++)
        genann_train(it->nets[n], &s->x[2 * e], &s->y[e], s->alpha);
}

static double answer(const void *opaque, int n, const double *x) {
  return genann_run(((const state *)opaque)->nets[n], x)[0];
}

static double outcome(const statement *s, void *opaque) {
  state *it = (state *)opaque;
  if (!it->pixels) return mean_cost(s, it, answer);
  double sum = 0;
  for (int p = 0; p < s->amount * s->amount; p++) sum += it->pixels[p];
  return sum / (s->amount * s->amount);
}

static void release(const statement *s, void *opaque) {
  state *it = (state *)opaque;
  for (int n = 0; n < s->networks; n++) genann_free(it->nets[n]);
  free(it->nets);
  free(it->pixels);
  free(it);
}
