#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Adds up what the tests reached, by folder of src/, and lists the lines that none did. Called by
`packaging/dev coverage`. gcovr reads what the compiler's counters left."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lines_of(build, folders):
    """The lines of each source file that hold code, with how often each was reached."""
    report = build / "coverage.json"
    subprocess.run(["gcovr", "--root", ROOT, "--object-directory", build, "--filter", f"{ROOT}/src/({'|'.join(folders)})/",
                    "--exclude-unreachable-branches", "--json", report, "-j", str(os.cpu_count()), build], check=True)
    files = {}
    for entry in json.loads(report.read_text())["files"]:
        files[entry["file"]] = {line["line_number"]: line["count"] for line in entry["lines"]
                                if not line.get("gcovr/noncode")}
    return files


def ranges(numbers):
    """3, 4, 5, 9 as "3-5, 9"."""
    parts, numbers = [], sorted(numbers)
    while numbers:
        end = 0
        while end + 1 < len(numbers) and numbers[end + 1] == numbers[end] + 1:
            end += 1
        parts.append(str(numbers[0]) if end == 0 else f"{numbers[0]}-{numbers[end]}")
        numbers = numbers[end + 1:]
    return ", ".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    files = lines_of(options.build.resolve(), options.folders)

    print(f"\n{'folder':<12}{'lines':>8}{'reached':>9}{'':>9}")
    reached_of_all = lines_of_all = 0
    for folder in options.folders:
        counts = [count for name, lines in files.items() if name.startswith(f"src/{folder}/") for count in lines.values()]
        reached = sum(count > 0 for count in counts)
        print(f"{folder:<12}{len(counts):8}{reached:9}{reached / max(len(counts), 1):9.1%}")
        reached_of_all, lines_of_all = reached_of_all + reached, lines_of_all + len(counts)
    print(f"{'all':<12}{lines_of_all:8}{reached_of_all:9}{reached_of_all / max(lines_of_all, 1):9.1%}")

    missed = options.build / "missed.txt"
    with open(missed, "w", encoding="utf-8") as out:
        for name, lines in sorted(files.items()):
            missing = [number for number, count in lines.items() if count == 0]
            if missing:
                print(f"{name}: {ranges(missing)}", file=out)
    print(f"\nLines that no test reaches: {missed.relative_to(ROOT) if missed.is_relative_to(ROOT) else missed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
