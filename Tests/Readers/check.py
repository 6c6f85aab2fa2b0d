"""Compares what Chromium and asciinema make of our files with the cells that were drawn."""

import pathlib
import subprocess
import sys
import tempfile

import pyte
from PIL import Image

DESCENT, ASCIINEMA = sys.argv[1:3]
SCREENS = ["train", "race", "step", "surface", "units", "lessons"]
WIDTH, HEIGHT = 12, 24  # of a cell, in pixels
QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"  # bit 0 is the upper left, 1 the upper right, 2 and 3 below them


def descent(*words):
    return subprocess.run([DESCENT, *words], capture_output=True, text=True, check=True).stdout


def cells(ansi, columns, rows):
    """The cells that a terminal shows."""
    screen = pyte.Screen(columns, rows)
    pyte.Stream(screen).feed(ansi.rstrip("\n").replace("\n", "\r\n"))
    return screen


def near(pixel, color):
    """Whether a pixel has a colour, `rrggbb`, but for what a browser's colour management takes."""
    return all(abs(pixel[i] - int(color[2 * i:2 * i + 2], 16)) <= 2 for i in range(3))


def check_vectors(folder, screen, columns, rows):
    """Each quarter of each block has the ink's colour or the ground's, as the glyph says."""
    words = ["frame", "--screen", screen, "--size", f"{columns}x{rows}"]
    page, picture = folder / "a.svg", folder / "a.png"
    page.write_text(descent(*words, "--format", "svg"))
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         f"--window-size={columns * WIDTH},{rows * HEIGHT}", f"--screenshot={picture}", page.as_uri()],
        capture_output=True, check=True)
    image = Image.open(picture).convert("RGB")
    shown = cells(descent(*words, "--format", "ansi", "--color", "24bit"), columns, rows)
    checked = 0
    for y in range(rows):
        for x in range(columns):
            cell = shown.buffer[y][x]
            if cell.data not in QUARTERS or cell.bg == "default" or cell.fg == "default" or cell.reverse:
                continue
            mask = QUARTERS.index(cell.data)
            for bit in range(4):
                place = (x * WIDTH + bit % 2 * 6 + 3, y * HEIGHT + bit // 2 * 12 + 6)
                expected = cell.fg if mask >> bit & 1 else cell.bg
                assert near(image.getpixel(place), expected), (screen, x, y, cell, image.getpixel(place), image.size)
                checked += 1
    assert checked > 1000, (screen, checked)
    print(f"{screen} at {columns}x{rows}: {checked} quarters of cells as drawn")


def check_film(folder):
    """The last picture of a film is the picture itself."""
    film = folder / "a.cast"
    film.write_text(descent("frame", "--every", "50", "--format", "cast", "--color", "never"))
    played = subprocess.run([ASCIINEMA, "cat", film], capture_output=True, check=True).stdout.decode()
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(played)
    expected = descent("frame", "--color", "never").split("\n")[:24]
    assert [line.rstrip() for line in screen.display] == expected, screen.display
    print("a film ends with its last picture")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for screen in SCREENS:
        check_vectors(folder, screen, 120, 36)
    check_film(folder)
