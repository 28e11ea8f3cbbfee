#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Has clazy or clang-tidy look at the sources, as a build compiled them.

Most of such a run goes into Qt's headers, read and searched anew for each source. The sources of one folder that are
compiled alike are therefore looked at together, included into one file. A group that the tool objects to is halved
until one source is left: what is said of a source, it is said of that source alone, and sources that do not go together
(two helpers of one name, say) are no fault. What a tool says only of the file that it was given is not said of an
included one: unused constants and using declarations.

Ends with 1 if a source has a finding, after printing each.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys

CLAZY_CHECKS = "level1,no-non-pod-global-static"
# clang's analyzer looks at what a file includes if the file is named like this.
GROUP_NAME = "UnifiedSource"


class Unit:
    """Sources that are compiled with the same options in the same folder."""

    def __init__(self, options, directory, sources):
        self.options = options
        self.directory = directory
        self.sources = sources

    def halves(self):
        middle = len(self.sources) // 2
        return (Unit(self.options, self.directory, part) for part in (self.sources[:middle], self.sources[middle:]))


def compiled(build):
    """Each source that the build compiles, once, with its options; what the build itself generates is left out."""
    seen = set()
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if source in seen or build in source.parents:
            continue
        seen.add(source)
        # "compiler options… -o object -c source"
        yield source, shlex.split(entry["command"].split(" -o ")[0])[1:], entry["directory"]


def units_of(build, folder, size, wanted):
    """The sources of a folder in groups of at most that many; a program's tests have a main() each and stay alone."""
    alike = {}
    for source, options, directory in compiled(build):
        if folder in source.parents and (not wanted or source in wanted):
            alike.setdefault((source.parent, tuple(options), directory), []).append(source)
    for (_, options, directory), sources in alike.items():
        for start in range(0, len(sources), size):
            yield Unit(options, directory, sources[start:start + size])


class Clazy:
    environment = {"CLAZY_CHECKS": CLAZY_CHECKS, "CLANGXX": "clang++-14"}

    def command(self, file, unit, _work):
        return ["clazy", *unit.options, "-fsyntax-only", str(file)]


class Tidy:
    environment = {}

    def __init__(self, root):
        self.root = root

    def command(self, file, unit, work):
        (work / "compile_commands.json").write_text(json.dumps([
            {"file": str(file), "directory": unit.directory, "arguments": ["clang++", *unit.options, "-c", str(file)]}]))
        # A group includes sources, which that check finds suspicious.
        return ["clang-tidy-14", "-quiet", "-p", str(work), f"--config-file={self.root}/.clang-tidy",
                "--checks=-bugprone-suspicious-include", r"--header-filter=/src/[a-z]+/[a-z0-9_]+\.(h|cpp)$", str(file)]


def look_at(tool, unit, work, number):
    """What the tool says of the sources of a unit, one text for each that has a finding."""
    place = work / f"{number}-{len(unit.sources)}-{unit.sources[0].stem}"
    place.mkdir(parents=True, exist_ok=True)
    file = unit.sources[0]
    if len(unit.sources) > 1:
        file = place / f"{GROUP_NAME}{number}.cpp"
        file.write_text("".join(f'#include "{source}"\n' for source in unit.sources))
    done = subprocess.run(tool.command(file, unit, place), cwd=unit.directory, env=os.environ | tool.environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
    if done.returncode == 0:
        return []
    if len(unit.sources) == 1:
        return [done.stdout]
    return [said for half in unit.halves() for said in look_at(tool, half, work, number)]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--build", type=pathlib.Path, required=True, help="a build folder with compile_commands.json")
    options.add_argument("--tool", choices=["clazy", "clang-tidy"], required=True)
    options.add_argument("--size", type=int, default=8, help="sources looked at together (%(default)s)")
    options.add_argument("sources", type=pathlib.Path, nargs="*", help="only these, rather than all")
    arguments = options.parse_args()

    root = pathlib.Path(__file__).resolve().parent.parent
    build = arguments.build.resolve()
    work = build / "lint" / arguments.tool
    work.mkdir(parents=True, exist_ok=True)

    wanted = {source.resolve() for source in arguments.sources}
    units = list(units_of(build, root / "src", arguments.size, wanted))
    if arguments.tool == "clazy":
        tool = Clazy()
        units += units_of(build, root / "tests", 1, wanted)
    else:
        # Tests are left to clazy.
        tool = Tidy(root)
    if not units and not wanted:
        sys.exit(f"{build} compiles no source of {root}")

    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        found = pool.map(lambda numbered: look_at(tool, numbered[1], work, numbered[0]), enumerate(units))
        findings = [said for of_unit in found for said in of_unit]
    for said in findings:
        print(said)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
