"""What was measured, as Markdown tables: a program to a row, a work to a column."""

import math
import statistics

TITLES = {
    "w1": "W1 XOR 2-2-1",
    "w2": "W2 2-8-8-1",
    "w3": "W3 2-64-64-1",
    "w3b": "W3b batches of 10",
    "w4a": "W4 map 2-2-1",
    "w4b": "map 2-8-8-1",
    "w4c": "map 2-64-64-1",
    "w5": "W5 census",
}


def short(value):
    """Three figures."""
    if value == 0:
        return "0"
    decimals = 2 - math.floor(math.log10(value))
    # Rounding may add a figure before the point.
    decimals = 2 - math.floor(math.log10(round(value, decimals)))
    return f"{value:.{max(0, decimals)}f}"


def table(works, rows):
    lines = ["| |" + "".join(f" {TITLES[w]} |" for w in works), "|---" * (len(works) + 1) + "|"]
    lines += [f"| {label} |" + "".join(f" {cell} |" for cell in cells) for label, cells in rows]
    return "\n".join(lines)


def best(others, work, precision=""):
    found = [o for o in others if work in o.works and o.label.endswith(precision)]
    return max(found, key=lambda o: o.median(work), default=None)


def ratio(ours, other, work):
    """Of each round, their median with the least and the greatest."""
    if other is None:
        return "–"
    ratios = [a / b for a, b in zip(ours.rates[work], other.rates[work])]
    return f"{short(statistics.median(ratios))} [{short(min(ratios))} … {short(max(ratios))}]"


def rates(ours, alone, others, works):
    """Millions of examples or points a second, the best peer in bold, and our share of it."""

    def like(work):
        """Ours as it does no more than the others."""
        return alone if work in alone.works else ours

    def cell(record, work):
        if work not in record.works:
            return "–"
        text = short(record.median(work) / 1e6)
        return f"**{text}**" if record is best(others, work) else text

    def ratios(precision):
        return [ratio(like(w), best(others, w, precision), w) for w in works]

    rows = [(r.label, [cell(r, w) for w in works]) for r in [ours, alone, *others]]
    rows.append(("Descent / best f64", ratios("f64")))
    rows.append(("Descent / best of all", ratios("")))
    return "Millions of examples or points a second:\n\n" + table(works, rows)


def spreads(records, works):
    def cell(record, work):
        if work not in record.works:
            return "–"
        millions = [rate / 1e6 for rate in record.rates[work]]
        return f"{short(min(millions))} … {short(max(millions))}"

    rows = [(r.label, [cell(r, w) for w in works]) for r in records]
    return "The least and the greatest of the rounds:\n\n" + table(works, rows)


def outcomes(records, works):
    def cell(record, work):
        return f"{record.outcomes[work]:.8g}" if work in record.works else "–"

    rows = [(r.label, [cell(r, w) for w in works]) for r in records]
    return "What came of it, the final J or the mean of the map:\n\n" + table(works, rows)
