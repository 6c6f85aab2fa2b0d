// MiniDNN on Eigen, in the precision MDNN_SCALAR. The steps are those of Network::fit, which are
// taken one by one here because fit shuffles the examples.
#include <MiniDNN.h>

#include <vector>

#include "statement.h"

using namespace MiniDNN;
typedef Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> Matrix;

struct Net {
  std::vector<FullyConnected<Sigmoid> *> layers;
  RegressionMSE loss;

  // MiniDNN keeps a neuron's weights together, the biases after all of them.
  explicit Net(const network &n) {
    const double *block = n.parameters;
    for (int l = 1; l < n.depth; l++) {
      int inputs = n.sizes[l - 1], outputs = n.sizes[l];
      std::vector<Scalar> values;
      for (int j = 0; j < outputs; j++)
        for (int i = 0; i < inputs; i++) values.push_back(block[(i + 1) * outputs + j]);
      values.insert(values.end(), block, block + outputs);
      layers.push_back(new FullyConnected<Sigmoid>(inputs, outputs));
      layers.back()->init();
      layers.back()->set_parameters(values);
      block += (inputs + 1) * outputs;
    }
  }

  ~Net() {
    for (auto *layer : layers) delete layer;
  }

  const Matrix &forward(const Matrix &x) {
    layers[0]->forward(x);
    for (size_t l = 1; l < layers.size(); l++) layers[l]->forward(layers[l - 1]->output());
    return layers.back()->output();
  }

  void train(const Matrix &x, const Matrix &y, Optimizer &optimizer) {
    loss.evaluate(forward(x), y);
    for (size_t l = layers.size(); l-- > 0;)
      layers[l]->backprop(l ? layers[l - 1]->output() : x,
                          l + 1 < layers.size() ? layers[l + 1]->backprop_data()
                                                : loss.backprop_data());
    for (auto *layer : layers) layer->update(optimizer);
  }
};

struct State {
  std::vector<Net *> nets;
  std::vector<Matrix> x, y;
  Matrix points, pixels;
};

static void *prepare(const statement *s) {
  State *it = new State;
  for (int n = 0; n < s->networks; n++) it->nets.push_back(new Net(s->starts[n]));
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
  for (int row = 0; row < s->amount; row++)
    it->pixels.col(row) =
        it->nets[0]->forward(it->points.middleCols(row * s->amount, s->amount)).transpose();
}

static void work(const statement *s, void *opaque) {
  State *it = (State *)opaque;
  if (it->points.size()) return draw(s, it);
  SGD optimizer(s->alpha);
  for (Net *net : it->nets)
    for (int epoch = 0; epoch < s->amount; epoch++)
      for (size_t b = 0; b < it->x.size(); b++) net->train(it->x[b], it->y[b], optimizer);
}

static double outcome(const statement *s, void *opaque) {
  State *it = (State *)opaque;
  if (it->points.size()) return it->pixels.template cast<double>().mean();
  double sum = 0;
  for (Net *net : it->nets)
    for (size_t b = 0; b < it->x.size(); b++)
      sum += 0.5 * (it->y[b] - net->forward(it->x[b])).template cast<double>().squaredNorm();
  return sum / ((double)s->networks * s->examples);
}

static void release(const statement *, void *opaque) {
  State *it = (State *)opaque;
  for (Net *net : it->nets) delete net;
  delete it;
}
