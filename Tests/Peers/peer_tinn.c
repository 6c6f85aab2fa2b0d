// Tinn, in single precision. Its two biases are one to a layer and are not trained: the hidden
// layer's begins as the mean of ours, and the networks are not quite the same as anyone else's.
#include "Tinn.c"
#include "statement.h"

static Tinn net_from(const network *n) {
  int hidden = n->sizes[1];
  Tinn tinn = xtbuild(2, hidden, 1);
  const double *bias = n->parameters, *first = bias + hidden, *second = first + hidden;
  const double *last = second + hidden;
  tinn.b[0] = 0;
  for (int j = 0; j < hidden; j++) {
    tinn.b[0] += bias[j] / hidden;
    tinn.w[2 * j] = first[j];
    tinn.w[2 * j + 1] = second[j];
    tinn.x[j] = last[1 + j];
  }
  tinn.b[1] = last[0];
  return tinn;
}

typedef struct {
  Tinn *nets;
  float *x, *y, *pixels;
} state;

static void *prepare(const statement *s) {
  state *it = (state *)calloc(1, sizeof(state));
  it->nets = (Tinn *)malloc(s->networks * sizeof(Tinn));
  for (int n = 0; n < s->networks; n++) it->nets[n] = net_from(&s->starts[n]);
  it->x = (float *)malloc(2 * s->examples * sizeof(float));
  it->y = (float *)malloc(s->examples * sizeof(float));
  for (int p = 0; p < 2 * s->examples; p++) it->x[p] = s->x[p];
  for (int e = 0; e < s->examples; e++) it->y[e] = s->y[e];
  if (!strcmp(s->kind, "map")) it->pixels = (float *)malloc(s->amount * s->amount * sizeof(float));
  return it;
}

static void work(const statement *s, void *opaque) {
  state *it = (state *)opaque;
  float *pixel = it->pixels;
  if (pixel) {
    for (int row = 0; row < s->amount; row++)
      for (int column = 0; column < s->amount; column++) {
        float x[2] = {(float)pixel_x(s, column), (float)pixel_y(s, row)};
        *pixel++ = xtpredict(it->nets[0], x)[0];
      }
    return;
  }
  for (int n = 0; n < s->networks; n++)
    for (int epoch = 0; epoch < s->amount; epoch++)
      for (int e = 0; e < s->examples; e++)
        xttrain(it->nets[n], &it->x[2 * e], &it->y[e], (float)s->alpha);
}

static double answer(const void *opaque, int n, const double *x) {
  const float input[2] = {(float)x[0], (float)x[1]};
  return xtpredict(((const state *)opaque)->nets[n], input)[0];
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
  for (int n = 0; n < s->networks; n++) xtfree(it->nets[n]);
  free(it->nets);
  free(it->x);
  free(it->y);
  free(it->pixels);
  free(it);
}
