"""scikit-learn: MLPClassifier with plain sgd, one pass a partial_fit. Its cost is the log loss,
not ours, so that J falls on another path; it has no way to train a census together."""

import sys

folder = sys.argv[-1]

import numpy as np
from sklearn.neural_network import MLPClassifier

import statement


def classifier(s):
    model = MLPClassifier(
        hidden_layer_sizes=s.networks[0].sizes[1:-1], activation="logistic", solver="sgd",
        alpha=0, batch_size=s.batch, learning_rate_init=s.alpha, shuffle=False, momentum=0,
        nesterovs_momentum=False,
    )
    # One pass makes what the start weights are then put into.
    model.partial_fit(s.x, s.y.ravel().astype(int), classes=[0, 1])
    restart(model, s)
    return model


def restart(model, s):
    for l, (w, b) in enumerate(s.networks[0].layers):
        model.coefs_[l][:], model.intercepts_[l][:] = w, b


def train(s):
    model, labels = classifier(s), s.y.ravel().astype(int)

    def work():
        restart(model, s)
        for _ in range(s.amount):
            model.partial_fit(s.x, labels)
        return list(zip(model.coefs_, model.intercepts_))

    return work, lambda layers: statement.mean_cost(layers, s.x, s.y)


def map_(s):
    model, points = classifier(s), s.grid()
    return (
        lambda: model.predict_proba(points)[:, 1],
        lambda pixels: float(np.mean(pixels)),
    )


def prepare(s):
    return {"training": train, "map": map_}[s.kind](s)


if __name__ == "__main__":
    statement.answer(folder, prepare)
