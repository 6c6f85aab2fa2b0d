// Backpropagation on Eigen's matrices, an example or a batch to a column each, in the precision SCALAR.
#include <Eigen/Core>

#include <vector>

#include "statement.h"

typedef Eigen::Matrix<SCALAR, Eigen::Dynamic, Eigen::Dynamic> Matrix;
typedef Eigen::Matrix<SCALAR, Eigen::Dynamic, 1> Column;

struct Layer {
  Matrix w, a, delta;
  Column b;
};

struct Net {
  std::vector<Layer> layers;

  explicit Net(const network &n) {
    const double *block = n.parameters;
    for (int l = 1; l < n.depth; l++) {
      int inputs = n.sizes[l - 1], outputs = n.sizes[l];
      Layer layer;
      layer.b = Eigen::Map<const Eigen::VectorXd>(block, outputs).cast<SCALAR>();
      layer.w = Eigen::Map<const Eigen::MatrixXd>(block + outputs, outputs, inputs).cast<SCALAR>();
      layers.push_back(layer);
      block += (inputs + 1) * outputs;
    }
  }

  const Matrix &forward(const Matrix &x) {
    const Matrix *a = &x;
    for (Layer &l : layers) {
      l.a.noalias() = l.w * *a;
      l.a.colwise() += l.b;
      l.a = l.a.array().logistic();
      a = &l.a;
    }
    return *a;
  }

  void train(const Matrix &x, const Matrix &y, SCALAR rate) {
    forward(x);
    for (size_t l = layers.size(); l-- > 0;) {
      Layer &here = layers[l];
      if (l + 1 == layers.size()) here.delta = y - here.a;
      else here.delta.noalias() = layers[l + 1].w.transpose() * layers[l + 1].delta;
      here.delta.array() *= here.a.array() * (1 - here.a.array());
    }
    for (size_t l = 0; l < layers.size(); l++) {
      const Matrix &a = l ? layers[l - 1].a : x;
      layers[l].w.noalias() += (rate * layers[l].delta) * a.transpose();
      layers[l].b.noalias() += rate * layers[l].delta.rowwise().sum();
    }
  }
};

struct State {
  std::vector<Net> nets;
  std::vector<Matrix> x, y;
  Matrix points, pixels;
};

static void *prepare(const statement *s) {
  State *it = new State;
  for (int n = 0; n < s->networks; n++) it->nets.push_back(Net(s->starts[n]));
  for (int first = 0; first < s->examples; first += s->batch) {
    Matrix x(2, s->batch), y(1, s->batch);
    for (int e = 0; e < s->batch; e++) {
      x(0, e) = s->x[2 * (first + e)];
      x(1, e) = s->x[2 * (first + e) + 1];
      y(0, e) = s->y[first + e];
    }
    it->x.push_back(x);
    it->y.push_back(y);
  }
  if (!strcmp(s->kind, "map")) {
    it->points.resize(2, s->amount * s->amount);
    for (int p = 0; p < s->amount * s->amount; p++) {
      it->points(0, p) = pixel_x(s, p % s->amount);
      it->points(1, p) = pixel_y(s, p / s->amount);
    }
  }
  return it;
}

// A row at a time, which the nearest memory holds.
static void draw(const statement *s, State *it) {
  it->pixels.resize(s->amount, s->amount);
  Matrix row;
  for (int r = 0; r < s->amount; r++) {
    row = it->points.middleCols(r * s->amount, s->amount);
    it->pixels.col(r) = it->nets[0].forward(row).transpose();
  }
}

static void work(const statement *s, void *opaque) {
  State *it = (State *)opaque;
  if (it->points.size()) return draw(s, it);
  for (Net &net : it->nets)
    for (int epoch = 0; epoch < s->amount; epoch++)
      for (size_t b = 0; b < it->x.size(); b++)
        net.train(it->x[b], it->y[b], SCALAR(s->alpha / s->batch));
}

static double outcome(const statement *s, void *opaque) {
  State *it = (State *)opaque;
  if (it->points.size()) return it->pixels.template cast<double>().mean();
  double sum = 0;
  for (Net &net : it->nets)
    for (size_t b = 0; b < it->x.size(); b++)
      sum += 0.5 * (it->y[b] - net.forward(it->x[b])).template cast<double>().squaredNorm();
  return sum / ((double)s->networks * s->examples);
}

static void release(const statement *, void *opaque) { delete (State *)opaque; }
