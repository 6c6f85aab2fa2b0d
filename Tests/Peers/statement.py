"""Reads a piece of work as descent-bench writes it, and answers for it as a peer."""

import os
import sys
import time
from dataclasses import dataclass

import numpy as np


@dataclass
class Network:
    """A network's sizes and its start weights: for each layer W (inputs x outputs) and b."""

    sizes: list
    layers: list


@dataclass
class Statement:
    name: str
    kind: str  # training, map or census
    alpha: float
    batch: int
    amount: int  # epochs, or the side of a map
    x: np.ndarray
    y: np.ndarray
    networks: list

    @property
    def items(self):
        if self.kind == "map":
            return self.amount**2
        return self.amount * len(self.x) * len(self.networks)

    def grid(self):
        """The centres of the map's pixels, row by row from the top; x2 is highest there."""
        centres = (np.arange(self.amount) + 0.5) / self.amount
        x1, x2 = np.meshgrid(centres, centres[::-1])
        return np.stack([x1.ravel(), x2.ravel()], axis=1)

    def by_width(self, dtype):
        """The census's 2-H-1 networks, those of one H together, the network as the last axis:
        W (2, H, N), b (H, N), V (H, N) and c (N)."""
        groups = {}
        for network in self.networks:
            groups.setdefault(network.sizes[1], []).append(network.layers)
        for group in groups.values():
            (w, b), (v, c) = [
                [np.stack([net[layer][part] for net in group], axis=-1) for part in (0, 1)]
                for layer in (0, 1)
            ]
            yield [a.astype(dtype) for a in (w, b, v[:, 0], c[0])]


def read(folder, name):
    lines = iter(open(os.path.join(folder, name + ".txt")).read().splitlines())

    def word():
        return next(lines).split()[1]

    kind, alpha, batch, amount = word(), float(word()), int(word()), int(word())
    examples = np.array([[float(n) for n in next(lines).split()] for _ in range(int(word()))])
    networks = [read_network(lines) for _ in range(int(word()))]
    x, y = examples[:, :2], examples[:, 2:]
    return Statement(name, kind, alpha, batch, amount, x, y, networks)


def read_network(lines):
    sizes = [int(n) for n in next(lines).split()[2:]]
    values = np.array([float(n) for n in next(lines).split()])
    layers, place = [], 0
    for inputs, outputs in zip(sizes, sizes[1:]):
        block = values[place : place + (inputs + 1) * outputs].reshape(inputs + 1, outputs)
        layers.append((block[1:].copy(), block[0].copy()))
        place += (inputs + 1) * outputs
    return Network(sizes, layers)


def predict(layers, x):
    """The outputs, in double precision, whatever the peer reckons with."""
    for w, b in layers:
        x = 1 / (1 + np.exp(-(x @ np.asarray(w, np.float64) + np.asarray(b, np.float64))))
    return x


def mean_cost(layers, x, y):
    """J = 1/2 (y - o)^2, the mean over the examples."""
    return float(np.mean(0.5 * np.sum((y - predict(layers, x)) ** 2, axis=1)))


def census_cost(groups, x, y):
    """The mean of J over all networks, from what `by_width` gave, trained."""
    costs = []
    for w, b, v, c in groups:
        w, b, v, c = (np.asarray(a, np.float64) for a in (w, b, v, c))
        for n in range(w.shape[-1]):
            layers = [(w[:, :, n], b[:, n]), (v[:, None, n], c[None, n])]
            costs.append(mean_cost(layers, x, y))
    return float(np.mean(costs))


def answer(folder, prepare):
    """Answers each line "WORK SECONDS" with "ITEMS SECONDS OUTCOME".

    `prepare(statement)` gives two functions: one that does the work from the start weights and
    is measured, and one that says from its result what came of it.
    """
    ready = {}
    print("ready", flush=True)
    for line in sys.stdin:
        name, duration = line.split()
        if name not in ready:
            statement = read(folder, name)
            ready[name] = (statement, *prepare(statement))
        statement, work, outcome = ready[name]
        items, spent = 0, 0.0
        while spent < float(duration):
            start = time.perf_counter()
            result = work()
            spent += time.perf_counter() - start
            items += statement.items
        print(items, spent, outcome(result), flush=True)
