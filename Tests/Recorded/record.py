#!/usr/bin/env python3
"""Trains small networks in numpy by every rule, output function, schedule, penalty and activation, and
writes where they end, for the tests to compare with: Tests/LearningTests/Descent/RecordedRuns.swift.

It shares nothing with the program: whole matrices, numpy's functions, the formulas as the papers have them.
    pip install numpy && python3 Tests/Recorded/record.py
"""
import pathlib
import numpy as np

EXAMPLES, EPOCHS, BATCH, ALPHA = 9, 120, 4, 0.05
X = np.array([[(7 * i % 11) / 11 - 0.5, (3 * i % 5) / 5] for i in range(EXAMPLES)])
CLASSES = np.eye(3)[np.arange(EXAMPLES) % 3]
BITS = (np.arange(EXAMPLES) % 2).reshape(-1, 1).astype(float)

sigmoid = lambda z: 1 / (1 + np.exp(-z))
softmax = lambda z: np.exp(z - z.max(1, keepdims=True)) / np.exp(z - z.max(1, keepdims=True)).sum(1, keepdims=True)
G = {  # g and its derivative, by z
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "identity": (lambda z: z, np.ones_like),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0) * 1.0),
    "leaky-relu": (lambda z: np.where(z > 0, z, 0.01 * z), lambda z: np.where(z > 0, 1, 0.01)),
    "elu": (lambda z: np.where(z > 0, z, np.expm1(z)), lambda z: np.where(z > 0, 1, np.exp(z))),
    "softplus": (lambda z: np.logaddexp(0, z), sigmoid),
    "sine": (np.sin, np.cos),
}


def start(sizes):
    count = sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
    return np.array([((p * 37 % 101) / 101 - 0.5) * 1.2 for p in range(count)])


def unpack(flat, sizes):
    layers, at = [], 0
    for a, b in zip(sizes, sizes[1:]):
        layers.append(flat[at:at + (a + 1) * b].reshape(a + 1, b))  # the first row has the biases
        at += (a + 1) * b
    return layers


def mean_cost(o, y, cost):
    if cost == "squared":
        return 0.5 * ((y - o) ** 2).sum(1).mean()
    if y.shape[1] > 1:
        return -(y * np.log(o)).sum(1).mean()
    return -(y * np.log(o) + (1 - y) * np.log(1 - o)).sum(1).mean()


def forward(flat, sizes, x, hidden, output):
    zs, activations = [], [x]
    layers = unpack(flat, sizes)
    for number, w in enumerate(layers):
        z = activations[-1] @ w[1:] + w[0]
        last = number == len(layers) - 1
        name = output if last else hidden
        zs.append(z)
        activations.append(softmax(z) if name == "softmax" else G[name][0](z))
    return zs, activations


def gradient(flat, sizes, x, y, hidden, output, cost):
    zs, a = forward(flat, sizes, x, hidden, output)
    o = a[-1]
    if cost == "cross-entropy":
        d = o - y
    elif output == "softmax":
        by_o = o - y
        d = o * (by_o - (o * by_o).sum(1, keepdims=True))  # the Jacobian diag(o) - o o', applied
    else:
        d = (o - y) * G[output][1](zs[-1])
    layers, parts = unpack(flat, sizes), []
    for number in reversed(range(len(layers))):
        parts.insert(0, np.vstack([d.sum(0, keepdims=True), a[number].T @ d]).ravel() / len(x))
        if number:
            d = (d @ layers[number][1:].T) * G[hidden][1](zs[number - 1])
    return np.concatenate(parts)


def penalty(flat, sizes, kind, strength):
    share = [np.vstack([np.zeros((1, w.shape[1])), strength * (w[1:] if kind == "l2" else np.sign(w[1:]))]).ravel()
             for w in unpack(flat, sizes)]
    return np.concatenate(share)


def rate(schedule, epoch):
    name, *c = schedule.split()
    c = [float(v) for v in c]
    return ALPHA * {"constant": lambda: 1, "step": lambda: c[0] ** (epoch // c[1]), "exponential": lambda: c[0] ** epoch,
                    "cosine": lambda: (1 + np.cos(np.pi * epoch / EPOCHS)) / 2}[name]()


def train(hidden="sigmoid", output=None, cost="squared", rule="plain", schedule="constant", weigh="none", classes=False):
    output = output or hidden
    sizes = [2, 4, 3] if classes else [2, 3, 3, 1]
    y_all = CLASSES if classes else BITS
    w = start(sizes)
    v, s, t = np.zeros_like(w), np.zeros_like(w), 0
    name, *c = rule.split()
    c = [float(n) for n in c]
    for epoch in range(EPOCHS):
        alpha = rate(schedule, epoch)
        for first in range(0, EXAMPLES, BATCH):
            x, y = X[first:first + BATCH], y_all[first:first + BATCH]
            g = gradient(w, sizes, x, y, hidden, output, cost)
            if weigh != "none":
                g = g + penalty(w, sizes, weigh.split()[0], float(weigh.split()[1]))
            t += 1
            if name == "plain":
                w = w - alpha * g
            elif name == "momentum":
                v = c[0] * v - alpha * g
                w = w + v
            elif name == "nesterov":
                v = c[0] * v - alpha * g
                w = w + c[0] * v - alpha * g
            elif name == "rmsprop":
                s = c[0] * s + (1 - c[0]) * g ** 2
                w = w - alpha * g / (np.sqrt(s) + c[1])
            elif name == "adam":
                v = c[0] * v + (1 - c[0]) * g
                s = c[1] * s + (1 - c[1]) * g ** 2
                w = w - alpha * (v / (1 - c[0] ** t)) / (np.sqrt(s / (1 - c[1] ** t)) + c[2])
    o = forward(w, sizes, X, hidden, output)[1][-1]
    return w, mean_cost(o, y_all, cost)


RULES = ["plain", "momentum 0.9", "nesterov 0.9", "rmsprop 0.9 1e-08", "adam 0.9 0.999 1e-08"]
CASES = [dict(rule=r) for r in RULES]
CASES += [dict(hidden=h) for h in G if h != "sigmoid"] + [dict(hidden=h, output="sigmoid", rule=RULES[4]) for h in G]
CASES += [dict(output=o, cost=c, classes=True, rule=r) for o, c in
          [("softmax", "squared"), ("softmax", "cross-entropy"), ("sigmoid", "cross-entropy")] for r in RULES
          if not (o == "sigmoid")]
CASES += [dict(cost="cross-entropy", rule=r) for r in RULES]
CASES += [dict(hidden="tanh", output="identity"), dict(hidden="tanh", output="sigmoid", cost="cross-entropy")]
CASES += [dict(schedule=s, rule=r) for s in ["step 0.5 30", "exponential 0.98", "cosine"] for r in (RULES[0], RULES[4])]
CASES += [dict(weigh=p, rule=r) for p in ["l2 0.01", "l1 0.003"] for r in (RULES[0], RULES[1], RULES[4])]


def main():
    lines = ["// Written by Tests/Recorded/record.py; not to be changed by hand.", "", "extension RecordedRun {",
             "  static let all: [RecordedRun] = ["]
    for case in CASES:
        w, cost = train(**case)
        assert np.isfinite(w).all() and np.isfinite(cost), case
        words = {"hidden": "sigmoid", "output": "same", "cost": "squared", "rule": "plain", "schedule": "constant",
                 "weigh": "none", "classes": False} | case
        numbers = [repr(float(n)) for n in w]
        lines.append("    RecordedRun(")
        lines.append(f'      activation: "{words["hidden"]}", output: "{words["output"]}", cost: "{words["cost"]}",')
        lines.append(f'      rule: "{words["rule"]}", schedule: "{words["schedule"]}", penalty: "{words["weigh"]}",')
        lines.append(f'      hasClasses: {str(words["classes"]).lower()}, meanCost: {float(cost)!r},')
        lines.append("      parameters: [")
        lines += [f"        {', '.join(numbers[n:n + 4])}," for n in range(0, len(numbers), 4)]
        lines.append("      ]),")
    lines += ["  ]", "}", ""]
    path = pathlib.Path(__file__).parent.parent / "LearningTests/Descent/RecordedRuns.swift"
    path.write_text("\n".join(lines))


main()
