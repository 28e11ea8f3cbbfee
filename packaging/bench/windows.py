# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""The window: how soon it is there, against other programs of Qt under the same display, and what a key costs."""

import os
import shutil
import statistics
import subprocess
from pathlib import Path

import material
from measuring import CommandFailed, figures

STARTS = 3  # times the other measures' runs: a start is short, and others disturb it more
CACHES = Path("/proc/sys/vm/drop_caches")


class Display:
    """A display of its own, for whoever measures has another, or none."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = ":" + number.readline().strip()
        if self.name == ":":
            raise CommandFailed("Xvfb did not start")
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def competitors(options, home):
    """Name and command of each window that is looked at."""
    draft = home / "draft"
    found = [("empty window of Qt Widgets", [options.build / "tests/emptywindow"]),
             ("window of Qt Widgets with one word", [options.build / "tests/emptywindow", "Viatique"]),
             ("viatique, home", [options.build / "bin/viatique"]),
             ("viatique, with a draft", [options.build / "bin/viatique", draft])]
    return found + [(f"{name} of Debian", [shutil.which(name)]) for name in ("keepassxc", "tiled") if shutil.which(name)]


def start(options, name, command, environment):
    """Milliseconds until what the program shows is painted, and the memory it holds then, in MiB. Each has a home of its
    own: a program may go on where it was left."""
    home = Path(environment["HOME"]) / name
    home.mkdir(exist_ok=True)
    seen = figures([options.build / "tests/firstwindow", *command], dict(environment, HOME=str(home)))
    return seen["painted"], seen["memory"] / 1024


def bench_start(options, results, home):
    material.example(home / "draft")
    with Display() as display:
        environment = dict(options.environment, QT_QPA_PLATFORM="xcb", DISPLAY=display.name)
        programs = competitors(options, home)
        cold_possible = os.access(CACHES, os.W_OK)
        for cold in (False, True) if cold_possible else (False,):
            runs = options.runs if cold else STARTS * options.runs
            seen = {name: [] for name, _ in programs}
            for turn in range(runs + 1):
                for name, command in programs:
                    if cold:
                        os.sync()
                        CACHES.write_text("3\n")
                    measured = start(options, name, command, environment)
                    if turn:
                        seen[name].append(measured)
            median = {name: statistics.median(each[0] for each in measured) for name, measured in seen.items()}
            empty = median["empty window of Qt Widgets"]
            others = [value for name, value in median.items() if name.endswith("of Debian")]
            results.begin("Start to the first painted window, " + ("nothing in the system's cache" if cold else "warm"))
            for name, value in median.items():
                ours = name == "viatique, home"
                results.add(name, value, "ms", memory=max(each[1] for each in seen[name]), reference=empty,
                            at_most=2 if ours and not cold else None)
            if others:
                results.add("viatique, home, against the faster of the others", median["viatique, home"], "ms",
                            reference=min(others), at_most=1)
        if not cold_possible:
            print("\nNot measured: a start with nothing in the system's cache, which only root can empty.")


def bench_typing(options, results, home):
    draft = material.example(home / "typed")
    typing = figures([options.build / "tests/benchwindow", home / "window", draft], options.environment)
    results.begin(f"Typing, {typing['keys']} keys in {len(typing['fields'])} fields, the findings in sight")
    results.add("rules, the complete example", typing["rules"], "ms", at_most=1)
    results.add("a key until all has followed, median", typing["median"], "ms")
    results.add("the same, 99th percentile: a frame", typing["p99"], "ms", at_most=16)
    for field in sorted(typing["fields"], key=lambda field: field["p99"], reverse=True)[:3]:
        results.add(f"step {field['step']}, {field['field']}, 99th percentile", field["p99"], "ms")


def bench(options, results, work):
    home = work / "home"
    (home / "window").mkdir(parents=True)
    bench_start(options, results, home)
    bench_typing(options, results, home)
