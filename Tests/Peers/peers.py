"""The programs that are compared, and what each of them can be held to."""

import os
from dataclasses import dataclass

TRAINING = ["w1", "w2", "w3", "w3b"]
MAPS = ["w4a", "w4b", "w4c"]
CENSUS = ["w5"]
# What takes ours markedly longer with J after every epoch, which nobody asks the others for.
ALONE = ["w2", "w3", "w3b"]
ALL = TRAINING + MAPS + CENSUS

# How far, as a part of ours, a final J or the mean of a map may be off.
DOUBLE = 1e-6  # the same sums in another order, over up to 20,000 updates
SINGLE = 1e-3
CLIPPED = 1e-1  # FANN takes 0.01 for the sigmoid's outputs below it when it asks for the slope
OWN = None  # another cost: it has to have learned something, no more


@dataclass
class Peer:
    name: str
    precision: str
    command: list
    works: list
    tolerance: float

    @property
    def label(self):
        return f"{self.name} {self.precision}"


def available(cache):
    """All peers, and why those that cannot be run here are left out."""
    here = os.path.dirname(os.path.abspath(__file__))
    python = os.path.join(cache, "python", "bin", "python")
    works = os.path.join(cache, "works")

    def program(name):
        return [os.path.join(cache, "bin", name), works]

    def script(name, *arguments):
        return [python, os.path.join(here, f"peer_{name}.py"), *arguments, works]

    peers = [
        Peer("FANN", "f64", program("fann"), ALL, CLIPPED),
        Peer("Eigen", "f64", program("eigen-f64"), ALL, DOUBLE),
        Peer("Eigen", "f32", program("eigen-f32"), ALL, SINGLE),
        Peer("JAX", "f64", script("jax", "f64"), ALL, DOUBLE),
        Peer("JAX", "f32", script("jax", "f32"), ALL, SINGLE),
        Peer("PyTorch", "f64", script("torch", "f64"), ALL, DOUBLE),
        Peer("PyTorch", "f32", script("torch", "f32"), ALL, SINGLE),
        Peer("numpy", "f64", script("numpy", "f64"), ALL, DOUBLE),
        Peer("numpy", "f32", script("numpy", "f32"), ALL, SINGLE),
        Peer("scikit-learn", "f64", script("sklearn"), TRAINING + MAPS, OWN),
    ]
    installed = os.path.exists(os.path.join(cache, "installed.txt"))
    found, missing = [], []
    for peer in peers:
        is_there = installed if peer.command[0] == python else os.path.exists(peer.command[0])
        (found if is_there else missing).append(peer)
    return found, missing
