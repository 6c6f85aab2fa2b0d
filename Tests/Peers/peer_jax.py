"""JAX: whole schedules compiled into one loop each; the census hand-batched, network last."""

import sys

precision, folder = sys.argv[1:]

import jax

jax.config.update("jax_enable_x64", precision == "f64")
jax.config.update("jax_platforms", "cpu")

import jax.numpy as jnp
import numpy as np
from jax import lax

import statement

dtype = {"f32": np.float32, "f64": np.float64}[precision]


def sigmoid(z):
    return 1 / (1 + jnp.exp(-z))


def forward(layers, x):
    for w, b in layers:
        x = sigmoid(x @ w + b)
    return x


def cost(layers, x, y):
    return 0.5 * jnp.mean(jnp.sum((y - forward(layers, x)) ** 2, axis=-1))


def descend(s, layers, x, y):
    step = jax.grad(cost)(layers, x, y)
    return jax.tree.map(lambda p, g: p - s.alpha * g, layers, step)


def descend_alone(s, layers, x, y):
    """The same for one example, written out, which XLA compiles to faster code than the gradient
    that it derives: narrow layers as sums that fuse with what is around them, wide ones as
    products."""

    def wide(w):
        return max(w.shape) > 16

    a = [x]
    for w, b in layers:
        z = a[-1] @ w if wide(w) else (a[-1][:, None] * w).sum(axis=0)
        a.append(sigmoid(z + b))
    delta = (y - a[-1]) * a[-1] * (1 - a[-1])
    after = []
    for l in reversed(range(len(layers))):
        w, b = layers[l]
        step = s.alpha * delta
        after.append((w + a[l][:, None] * step, b + step))
        if l:
            back = w @ delta if wide(w) else (w * delta).sum(axis=1)
            delta = back * a[l] * (1 - a[l])
    return after[::-1]


def train(s):
    x, y = jnp.asarray(s.x, dtype), jnp.asarray(s.y, dtype)
    change = descend_alone
    if s.batch > 1:
        x, y, change = x.reshape(-1, s.batch, 2), y.reshape(-1, s.batch, 1), descend

    @jax.jit
    def run(layers):
        def step(layers, example):
            return change(s, layers, *example), None

        def epoch(_, layers):
            return lax.scan(step, layers, (x, y), unroll=4)[0]

        return lax.fori_loop(0, s.amount, epoch, layers)

    return measured(run, start(s)), lambda layers: statement.mean_cost(layers, s.x, s.y)


def train_small(s):
    """XOR on 2-2-1, written out: all nine parameters in one vector, so that an epoch is one
    compiled loop body without calls."""
    examples = [(*map(dtype, x), dtype(y[0])) for x, y in zip(s.x, s.y)]
    alpha = dtype(s.alpha)
    (w, b), (v, c) = s.networks[0].layers
    flat = np.concatenate([w.ravel(), b, v.ravel(), c]).astype(dtype)

    @jax.jit
    def run(flat):
        def epoch(_, p):
            for x1, x2, y in examples:
                p = small_step(p, x1, x2, y, alpha)
            return p

        p = lax.fori_loop(0, s.amount, epoch, tuple(flat[i] for i in range(9)))
        return jnp.stack(p)

    def outcome(p):
        p = np.asarray(p)
        layers = [(p[0:4].reshape(2, 2), p[4:6]), (p[6:8].reshape(2, 1), p[8:9])]
        return statement.mean_cost(layers, s.x, s.y)

    return measured(run, jnp.asarray(flat)), outcome


def small_step(p, x1, x2, y, alpha):
    w11, w12, w21, w22, b1, b2, v1, v2, c = p
    h1 = sigmoid(x1 * w11 + x2 * w21 + b1)
    h2 = sigmoid(x1 * w12 + x2 * w22 + b2)
    o = sigmoid(v1 * h1 + v2 * h2 + c)
    d = alpha * (y - o) * o * (1 - o)
    d1, d2 = d * v1 * h1 * (1 - h1), d * v2 * h2 * (1 - h2)
    return (
        w11 + d1 * x1, w12 + d2 * x1, w21 + d1 * x2, w22 + d2 * x2,
        b1 + d1, b2 + d2, v1 + d * h1, v2 + d * h2, c + d,
    )


def census(s):
    examples = [(*map(dtype, x), dtype(y[0])) for x, y in zip(s.x, s.y)]
    alpha = dtype(s.alpha)

    @jax.jit
    def run(group):
        def epoch(_, group):
            w, b, v, c = group
            for x1, x2, y in examples:
                h = sigmoid(x1 * w[0] + x2 * w[1] + b)
                o = sigmoid(jnp.sum(v * h, axis=0) + c)
                d = alpha * (y - o) * o * (1 - o)
                back = d * v * h * (1 - h)
                w = w + jnp.stack([back * x1, back * x2])
                b, v, c = b + back, v + d * h, c + d
            return w, b, v, c

        return lax.fori_loop(0, s.amount, epoch, group)

    groups = [tuple(map(jnp.asarray, g)) for g in s.by_width(dtype)]

    def work():
        return jax.block_until_ready([run(g) for g in groups])

    work()
    return work, lambda done: statement.census_cost(done, s.x, s.y)


def map_(s):
    points = jnp.asarray(s.grid(), dtype)
    work = measured(jax.jit(lambda layers: forward(layers, points)), start(s))
    return work, lambda pixels: float(np.mean(np.asarray(pixels, np.float64)))


def start(s):
    return [(jnp.asarray(w, dtype), jnp.asarray(b, dtype)) for w, b in s.networks[0].layers]


def measured(run, argument):
    """Compiled before it is measured."""
    compiled = run.lower(argument).compile()
    return lambda: jax.block_until_ready(compiled(argument))


def prepare(s):
    if s.kind == "training" and s.networks[0].sizes == [2, 2, 1]:
        return train_small(s)
    return {"training": train, "map": map_, "census": census}[s.kind](s)


if __name__ == "__main__":
    statement.answer(folder, prepare)
