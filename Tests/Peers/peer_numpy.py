"""numpy: the matrix programme by hand; the census hand-batched, network last."""

import sys

precision, folder = sys.argv[1:]

import numpy as np

import statement

dtype = {"f32": np.float32, "f64": np.float64}[precision]
one = dtype(1)


def sigmoid(z):
    return one / (one + np.exp(-z))


def forward(layers, x):
    for w, b in layers:
        x = sigmoid(x @ w + b)
    return x


def descend(layers, x, y, alpha):
    """One step on a batch, in place."""
    a = [x]
    for w, b in layers:
        a.append(sigmoid(a[-1] @ w + b))
    delta = (y - a[-1]) * a[-1] * (one - a[-1])
    rate = alpha / len(x)
    for l in range(len(layers) - 1, -1, -1):
        w, b = layers[l]
        back = (delta @ w.T) * a[l] * (one - a[l]) if l else None
        w += rate * (a[l].T @ delta)
        b += rate * delta.sum(axis=0)
        delta = back


def train(s):
    batches = [
        (s.x[i : i + s.batch].astype(dtype), s.y[i : i + s.batch].astype(dtype))
        for i in range(0, len(s.x), s.batch)
    ]
    alpha = dtype(s.alpha)

    def work():
        layers = start(s)
        for _ in range(s.amount):
            for x, y in batches:
                descend(layers, x, y, alpha)
        return layers

    return work, lambda layers: statement.mean_cost(layers, s.x, s.y)


def census(s):
    examples = [(*map(dtype, x), dtype(y[0])) for x, y in zip(s.x, s.y)]
    alpha = dtype(s.alpha)

    def trained(w, b, v, c):
        w1, w2 = w[0].copy(), w[1].copy()
        for _ in range(s.amount):
            for x1, x2, y in examples:
                h = sigmoid(x1 * w1 + x2 * w2 + b)
                o = sigmoid((v * h).sum(axis=0) + c)
                d = alpha * (y - o) * o * (one - o)
                back = d * v * h * (one - h)
                # What is multiplied by 0 need not be added.
                if x1:
                    w1 += back
                if x2:
                    w2 += back
                b += back
                v += d * h
                c += d
        return np.stack([w1, w2]), b, v, c

    def work():
        return [trained(*group) for group in s.by_width(dtype)]

    return work, lambda done: statement.census_cost(done, s.x, s.y)


def map_(s):
    points, layers = s.grid().astype(dtype), start(s)
    # A row at a time, which the nearest memory holds.
    rows = np.split(points, s.amount)
    return (
        lambda: np.concatenate([forward(layers, row) for row in rows]),
        lambda pixels: float(pixels.mean(dtype=np.float64)),
    )


def start(s):
    return [(w.astype(dtype), b.astype(dtype)) for w, b in s.networks[0].layers]


def prepare(s):
    return {"training": train, "map": map_, "census": census}[s.kind](s)


if __name__ == "__main__":
    statement.answer(folder, prepare)
