#!/usr/bin/env python3
"""Trains 64-32-10 on the digits in numpy and prints the figures that DigitsTests.swift compares with.

It shares nothing with the program but the file of the digits: whole matrices, numpy's functions.

    pip install numpy && python3 Tests/Recorded/digits.py
"""
import os
import numpy as np

path = os.path.join(os.path.dirname(__file__), "../../assets/data/digits.txt")
lines = [line.split() for line in open(path)]
signs = "0123456789abcdefg"
x = np.array([[signs.index(s) / 16 for s in pixels] for pixels, _ in lines])
label = np.array([int(digit) for _, digit in lines])
y = np.eye(10)[label]

# The start: a list of all parameters, layer by layer, the biases before the weights, each 0.25·sin(place + 1).
sizes = [64, 32, 10]
start = 0.25 * np.sin(np.arange(65 * 32 + 33 * 10) + 1.0)


def layers():
    place, out = 0, []
    for inputs, outputs in zip(sizes, sizes[1:]):
        count = (inputs + 1) * outputs
        out.append(start[place : place + count].reshape(inputs + 1, outputs).copy())
        place += count
    return out


def forward(w, x):
    h = 1 / (1 + np.exp(-(w[0][0] + x @ w[0][1:])))
    z = w[1][0] + h @ w[1][1:]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return h, e / e.sum(axis=1, keepdims=True)


def told(w, x, y, label):
    o = forward(w, x)[1]
    cost = -np.log((o * y).sum(axis=1)).mean()
    return cost, int((o.argmax(axis=1) == label).sum()), len(label)


def train(x, y, epochs, alpha=0.5, batch=10, order=None):
    w = layers()
    for _ in range(epochs):
        places = np.arange(len(x)) if order is None else order.permutation(len(x))
        for first in range(0, len(x), batch):
            rows = places[first : first + batch]
            h, o = forward(w, x[rows])
            delta = o - y[rows]
            back = delta @ w[1][1:].T * h * (1 - h)
            count = len(rows)
            w[1][0] -= alpha / count * delta.sum(axis=0)
            w[1][1:] -= alpha / count * h.T @ delta
            w[0][0] -= alpha / count * back.sum(axis=0)
            w[0][1:] -= alpha / count * x[rows].T @ back
    return w


cut = len(x) - 360
w = train(x[:cut], y[:cut], 3)
print("3 epochs in their order, the last 360 held back:")
print("  trained on", told(w, x[:cut], y[:cut], label[:cut]))
print("  held back ", told(w, x[cut:], y[cut:], label[cut:]))
for name, test in [("last 360", np.arange(cut, len(x))), ("a fifth drawn", None)]:
    shares = []
    for seed in range(5):
        order = np.random.default_rng(seed)
        held = order.permutation(len(x))[:359] if test is None else test
        rest = np.setdiff1d(np.arange(len(x)), held)
        w = train(x[rest], y[rest], 40, order=order)
        _, right, count = told(w, x[held], y[held], label[held])
        shares.append(f"{100 * right / count:.1f}")
    print(f"40 epochs shuffled, {name}: {' '.join(shares)} % right")
