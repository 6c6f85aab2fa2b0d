"""Says what was measured on what, and in which versions."""

import datetime
import os
import platform
import re
import subprocess


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout
    except OSError:
        return ""


def processor():
    found = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    return found[1] if found else platform.processor() or platform.machine()


def system():
    found = re.search(r'PRETTY_NAME="(.*)"', open("/etc/os-release").read())
    return found[1] if found else platform.system()


def packages(cache):
    """Those of requirements.txt that were installed."""
    path = os.path.join(cache, "installed.txt")
    if not os.path.exists(path):
        return []
    return [line.strip().replace("==", " ") for line in open(path)]


def line(cache, rounds):
    swift = re.search(r"Swift version (\S+)", output("swift", "--version"))
    versions = [
        f"Swift {swift[1] if swift else '?'}",
        f"gcc {output('gcc', '-dumpfullversion').strip()}",
        f"FANN {output('dpkg-query', '-W', '-f', '${Version}', 'libfann-dev')}",
        f"Eigen {output('dpkg-query', '-W', '-f', '${Version}', 'libeigen3-dev')}",
        *packages(cache),
    ]
    wide = "with AVX-512" if "avx512f" in open("/proc/cpuinfo").read() else "without AVX-512"
    return (
        f"Medians of {rounds} interleaved rounds on one core of an {processor()} "
        f"({os.cpu_count()} cores, {wide}), {system()}, {datetime.date.today()}: "
        + ", ".join(versions) + "."
    )
