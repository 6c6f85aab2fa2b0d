// Reads a piece of work as descent-bench writes it, and answers for it as a peer; for C and C++.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_LAYERS 8

typedef struct {
  int depth; // layers, the input's included
  int sizes[MOST_LAYERS];
  int count; // of parameters
  // For each layer the biases, then a row of weights for each unit that they lead from.
  double *parameters;
} network;

typedef struct {
  char kind[16]; // training, map or census
  double alpha;
  int batch;
  int amount; // epochs, or the side of a map
  int examples;
  double *x; // two to an example
  double *y;
  int networks;
  network *starts;
} statement;

// What a peer brings: `prepare` builds from the start weights, `work` alone is measured.
static void *prepare(const statement *s);
static void work(const statement *s, void *state);
static double outcome(const statement *s, void *state);
static void release(const statement *s, void *state);

static inline double pixel_x(const statement *s, int column) { return (column + 0.5) / s->amount; }
static inline double pixel_y(const statement *s, int row) {
  return (s->amount - 1 - row + 0.5) / s->amount;
}

// The mean of J over all networks and examples, from what the peer answers.
static inline double mean_cost(
    const statement *s, const void *state, double (*answer)(const void *, int, const double *)) {
  double sum = 0;
  for (int n = 0; n < s->networks; n++)
    for (int e = 0; e < s->examples; e++)
      sum += 0.5 * pow(s->y[e] - answer(state, n, &s->x[2 * e]), 2);
  return sum / (s->networks * s->examples);
}

static network read_network(FILE *file) {
  network n = {0};
  if (fscanf(file, " layers %d", &n.depth) != 1 || n.depth > MOST_LAYERS) exit(65);
  for (int l = 0; l < n.depth; l++)
    if (fscanf(file, "%d", &n.sizes[l]) != 1) exit(65);
  for (int l = 1; l < n.depth; l++) n.count += (n.sizes[l - 1] + 1) * n.sizes[l];
  n.parameters = (double *)malloc(n.count * sizeof(double));
  for (int p = 0; p < n.count; p++)
    if (fscanf(file, "%lf", &n.parameters[p]) != 1) exit(65);
  return n;
}

static statement read_statement(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.txt", folder, name);
  FILE *file = fopen(path, "r");
  if (!file) exit(66);
  statement s = {{0}};
  if (fscanf(file, " kind %15s alpha %lf batch %d amount %d examples %d", s.kind, &s.alpha,
             &s.batch, &s.amount, &s.examples) != 5)
    exit(65);
  s.x = (double *)malloc(2 * s.examples * sizeof(double));
  s.y = (double *)malloc(s.examples * sizeof(double));
  for (int e = 0; e < s.examples; e++)
    if (fscanf(file, "%lf %lf %lf", &s.x[2 * e], &s.x[2 * e + 1], &s.y[e]) != 3) exit(65);
  if (fscanf(file, " networks %d", &s.networks) != 1) exit(65);
  s.starts = (network *)malloc(s.networks * sizeof(network));
  for (int n = 0; n < s.networks; n++) s.starts[n] = read_network(file);
  fclose(file);
  return s;
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 2) return 64;
  char name[32];
  double duration;
  puts("ready");
  fflush(stdout);
  while (scanf("%31s %lf", name, &duration) == 2) {
    statement s = read_statement(words[1], name);
    double items = 0, spent = 0, result = 0;
    while (spent < duration) {
      void *state = prepare(&s);
      double start = seconds();
      work(&s, state);
      spent += seconds() - start;
      items += strcmp(s.kind, "map") ? (double)s.amount * s.examples * s.networks
                                     : (double)s.amount * s.amount;
      result = outcome(&s, state);
      release(&s, state);
    }
    // What was read stays until the end: there are few works.
    printf("%.0f %.9f %.17g\n", items, spent, result);
    fflush(stdout);
  }
  return 0;
}
