// FANN, its double-precision build: fann_train on each example, batches as fann_train_epoch.
#include <doublefann.h>

#include "statement.h"

typedef struct {
  struct fann **nets;
  struct fann_train_data **batches;
  int batch_count;
  double *pixels;
} state;

// FANN keeps a neuron's weights together, the bias last.
static struct fann *net_from(const statement *s, const network *n) {
  unsigned int sizes[MOST_LAYERS];
  for (int l = 0; l < n->depth; l++) sizes[l] = n->sizes[l];
  struct fann *ann = fann_create_standard_array(n->depth, sizes);
  fann_set_activation_function_hidden(ann, FANN_SIGMOID);
  fann_set_activation_function_output(ann, FANN_SIGMOID);
  // FANN's sigmoid is 1 / (1 + exp(-2 s x)).
  fann_set_activation_steepness_hidden(ann, 0.5);
  fann_set_activation_steepness_output(ann, 0.5);
  fann_set_train_error_function(ann, FANN_ERRORFUNC_LINEAR);
  fann_set_training_algorithm(ann, s->batch == 1 ? FANN_TRAIN_INCREMENTAL : FANN_TRAIN_BATCH);
  fann_set_learning_rate(ann, s->alpha);
  fann_set_learning_momentum(ann, 0);
  const double *block = n->parameters;
  fann_type *weight = ann->weights;
  for (int l = 1; l < n->depth; l++) {
    int inputs = n->sizes[l - 1], outputs = n->sizes[l];
    for (int j = 0; j < outputs; j++) {
      for (int i = 0; i < inputs; i++) *weight++ = block[(i + 1) * outputs + j];
      *weight++ = block[j];
    }
    block += (inputs + 1) * outputs;
  }
  return ann;
}

static void *prepare(const statement *s) {
  state *it = (state *)calloc(1, sizeof(state));
  it->nets = (struct fann **)malloc(s->networks * sizeof(struct fann *));
  for (int n = 0; n < s->networks; n++) it->nets[n] = net_from(s, &s->starts[n]);
  if (!strcmp(s->kind, "map")) it->pixels = (double *)malloc(s->amount * s->amount * sizeof(double));
  if (s->batch == 1) return it;
  it->batch_count = s->examples / s->batch;
  it->batches = (struct fann_train_data **)malloc(it->batch_count * sizeof(void *));
  for (int b = 0; b < it->batch_count; b++) {
    it->batches[b] = fann_create_train(s->batch, 2, 1);
    for (int e = 0; e < s->batch; e++) {
      memcpy(it->batches[b]->input[e], &s->x[2 * (b * s->batch + e)], 2 * sizeof(double));
      it->batches[b]->output[e][0] = s->y[b * s->batch + e];
    }
  }
  return it;
}

static void draw(const statement *s, struct fann *ann, double *pixels) {
  for (int row = 0; row < s->amount; row++)
    for (int column = 0; column < s->amount; column++) {
      double x[2] = {pixel_x(s, column), pixel_y(s, row)};
      *pixels++ = fann_run(ann, x)[0];
    }
}

static void work(const statement *s, void *opaque) {
  state *it = (state *)opaque;
  if (it->pixels) return draw(s, it->nets[0], it->pixels);
  for (int n = 0; n < s->networks; n++)
    for (int epoch = 0; epoch < s->amount; epoch++) {
      if (it->batches)
        for (int b = 0; b < it->batch_count; b++) fann_train_epoch(it->nets[n], it->batches[b]);
      else
        for (int e = 0; e < s->examples; e++) fann_train(it->nets[n], &s->x[2 * e], &s->y[e]);
    }
}

static double answer(const void *opaque, int n, const double *x) {
  fann_type input[2] = {x[0], x[1]};
  return fann_run(((const state *)opaque)->nets[n], input)[0];
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
  for (int n = 0; n < s->networks; n++) fann_destroy(it->nets[n]);
  for (int b = 0; b < it->batch_count; b++) fann_destroy_train(it->batches[b]);
  free(it->nets);
  free(it->batches);
  free(it->pixels);
  free(it);
}
