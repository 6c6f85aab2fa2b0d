"""Measures Descent and its peers in interleaved rounds and prints what came of it, as Markdown."""

import argparse
import os
import statistics
import subprocess
import sys

import machine
import peers
import tables

# In seconds: how long each program is measured at each work in each round.
ENOUGH = 0.3


class Worker:
    """A running program that answers for one piece of work at a time, on one core."""

    def __init__(self, command, log):
        self.process = subprocess.Popen(
            ["taskset", "-c", "0", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=open(log, "w"), text=True,
        )
        self.log = log
        if self.process.stdout.readline().strip() != "ready":
            sys.exit(f"{command} does not start; see {log}")

    def measure(self, work, manner=""):
        """Items a second, and what came of it."""
        self.process.stdin.write(f"{work}{manner} {ENOUGH}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        if len(answer) != 3:
            sys.exit(f"no answer about {work}; see {self.log}")
        items, seconds, outcome = map(float, answer)
        return items / seconds, outcome

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Measured:
    """All that was measured of one program: rates and outcomes by work."""

    def __init__(self, label, works, tolerance, manner=""):
        self.label, self.works, self.tolerance = label, works, tolerance
        # What our program calls its way of doing the works.
        self.manner = manner
        self.rates = {work: [] for work in works}
        self.outcomes = {}

    def median(self, work):
        return statistics.median(self.rates[work])


def problem(of, ours, work):
    """Why what came of a work is not what was asked for; None if it is."""
    got, expected = of.outcomes[work], ours.outcomes[work]
    if of.tolerance is None:
        # Answering 1/2 each time has J = 1/8.
        good = 0 < got < (1 if work in peers.MAPS else 0.125)
        return None if good else f"J = {got:.6g}: has learned nothing"
    difference = abs(got / expected - 1)
    if difference <= of.tolerance:
        return None
    return f"{got:.9g} where ours is {expected:.9g}: off by {difference:.1e}"


def main():
    parser = argparse.ArgumentParser(prog="Tests/Peers/run")
    parser.add_argument("bench", help=argparse.SUPPRESS)
    parser.add_argument("cache", help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--works", default=",".join(peers.ALL), help="such as w1,w5")
    parser.add_argument("--peers", default="", help="such as FANN,JAX")
    choice = parser.parse_args()
    works = choice.works.split(",")
    chosen, missing = peers.available(choice.cache)
    if choice.peers:
        chosen = [p for p in chosen if p.name in choice.peers.split(",")]

    if os.getloadavg()[0] > 0.5:
        print("the machine is busy: ratios will do, rates will not", file=sys.stderr)

    def log(label):
        return os.path.join(choice.cache, f"{label.replace(' ', '-')}.log")

    ours = Measured("Descent f64", works, peers.DOUBLE)
    # It writes the works first, which the others read.
    worker = Worker([choice.bench, "peer", os.path.join(choice.cache, "works")], log("descent"))
    alone = Measured(
        "Descent f64, J at the end alone", [w for w in works if w in peers.ALONE], peers.DOUBLE, "-alone")
    crew = [(ours, worker), (alone, worker)]
    for peer in chosen:
        record = Measured(peer.label, [w for w in works if w in peer.works], peer.tolerance)
        crew.append((record, Worker(peer.command, log(peer.label))))
    for round in range(choice.rounds):
        for work in works:
            print(f"round {round + 1} of {choice.rounds}, {work} ", end="\r", file=sys.stderr)
            for record, worker in crew:
                if work not in record.works:
                    continue
                rate, record.outcomes[work] = worker.measure(work, record.manner)
                record.rates[work].append(rate)
    print(file=sys.stderr)
    for worker in {worker for _, worker in crew}:
        worker.end()

    others = [record for record, _ in crew[2:]]
    print(machine.line(choice.cache, choice.rounds))
    if missing:
        print(f"\nLeft out, because they could not be had here: {', '.join(p.label for p in missing)}.")
    print()
    print(tables.rates(ours, alone, others, works))
    print()
    print(tables.spreads([ours, alone] + others, works))
    print()
    print(tables.outcomes([ours, alone] + others, works))
    problems = [(r.label, w, problem(r, ours, w)) for r in [alone] + others for w in r.works]
    problems = [f"{label}, {work}: {why}" for label, work, why in problems if why]
    print("\n".join(["", *problems] if problems else ["", "Each did the work that was asked for."]))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
