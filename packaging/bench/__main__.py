#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the program against others of its kind, in the same run. `start` and typing of the window; export and verification of
`packages`; and how `models` grow over three sizes. Called by `packaging/dev bench`.

Figures are medians, with the files in the system's cache where nothing else is said. What is wanted stands beside its figure;
a measure is never a failure, a command that fails is."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import models
import packages
import windows
from measuring import CommandFailed, Results

PARTS = {"window": windows.bench, "packages": packages.bench, "models": models.bench}


def at_least(least):
    def count(text):
        value = int(text)
        if value < least:
            raise argparse.ArgumentTypeError(f"must be at least {least}")
        return value
    return count


def arguments():
    parser = argparse.ArgumentParser(prog="packaging/dev bench", description=__doc__.split("\n\n")[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; without any: all")
    parser.add_argument("--build", required=True, type=lambda path: Path(path).resolve(), help=argparse.SUPPRESS)
    parser.add_argument("--megabytes", type=at_least(1), default=500, help="size of all documents of the large package (500)")
    parser.add_argument("--documents", type=at_least(1), default=20, help="how many documents it has (20)")
    parser.add_argument("--runs", type=at_least(1), default=5, help="how often each command is measured (5)")
    parser.add_argument("--keep", action="store_true", help="leave the files in build/bench/work")
    options = parser.parse_args()
    for part in options.parts:
        if part not in PARTS:
            parser.error(f"no such part: {part}")
    return options


def bench(options):
    work = options.build / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    options.cli = options.build / "bin/viatique-cli"
    # Nothing of the user's: neither his drafts nor his settings, nor the languages of his system.
    options.environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "QT_", "LC_", "LANG"))}
    options.environment.update(QT_QPA_PLATFORM="offscreen", HOME=str(work / "home"), LC_ALL="C.UTF-8")
    results = Results()
    try:
        for name in options.parts or PARTS:
            PARTS[name](options, results, work)
    finally:
        results.write(options.build / "results.json")
        (options.build / "results.md").write_text(results.markdown() + "\n")
    print(f"\nThe figures are in {options.build / 'results.json'}, and as a table in results.md beside it.")
    if not options.keep:
        shutil.rmtree(work)


def main():
    try:
        bench(arguments())
    except (CommandFailed, OSError, subprocess.CalledProcessError) as error:
        print(f"viatique: bench: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
