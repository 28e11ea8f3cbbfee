# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Running commands and timing them, and what becomes of the figures: lines on the screen, and one JSON document."""

import json
import os
import platform
import statistics
import subprocess
import time

MIB = 1024 * 1024


class CommandFailed(Exception):
    """A command that did not end as it should."""


def run(command, accepted=(0,), environment=None):
    """Runs a command; seconds, and the most memory it held at once in bytes (never less than this script holds)."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        said = complaint.decode(errors="replace").strip().splitlines()
        raise CommandFailed(f"{' '.join(map(str, command[:3]))}… ended with {process.returncode}: {' '.join(said[-1:])}")
    return seconds, usage.ru_maxrss


def figures(command, environment=None):
    """What a program of ours prints as JSON."""
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise CommandFailed(f"{command[0]} ended with {done.returncode}: {' '.join(said[-1:])}")
    return json.loads(done.stdout)


class Job:
    """Commands that are timed together."""

    def __init__(self, *commands, accepted=(0,), environment=None):
        self.commands, self.accepted, self.environment = commands, accepted, environment

    def run(self):
        parts = [run(command, self.accepted, self.environment) for command in self.commands]
        return sum(seconds for seconds, _ in parts), max(peak for _, peak in parts)


def in_turn(runs, *jobs):
    """The median seconds and the largest memory (MiB) of each job. Jobs take turns, so that a busy moment of the machine
    meets all of them; the first turn, that fills the system's cache, does not count."""
    results = [[] for _ in jobs]
    for turn in range(runs + 1):
        for job, measured in zip(jobs, results):
            result = job.run()
            if turn:
                measured.append(result)
    return [(statistics.median(seconds for seconds, _ in measured), max(peak for _, peak in measured) / 1024)
            for measured in results]


class Results:
    """Collects lines, and prints each as it comes."""

    def __init__(self):
        self.lines = []
        self.group = ""

    def begin(self, group):
        self.group = group
        print(f"\n{group}\n")

    def add(self, name, value, unit, *, memory=None, reference=None, at_most=None):
        """`reference` is the value of what it is measured against, a ratio the outcome; `at_most` limits the ratio, or the
        value where there is no reference."""
        ratio = value / reference if reference else None
        judged = value if ratio is None else ratio
        held = None if at_most is None else judged <= at_most
        self.lines.append({"group": self.group, "name": name, "value": value, "unit": unit, "memoryMiB": memory,
                           "ratio": ratio, "atMost": at_most, "held": held})
        shown = f"{value:10.0f}" if value >= 100 else f"{value:10.2f}"
        print(f"{name:<46}{shown} {unit:<5}" + (f"{memory:8.0f} MiB" if memory else " " * 12)
              + (f"{ratio:8.2f}×" if ratio else " " * 9)
              + ("" if held is None else f"  {'held' if held else 'NOT HELD'} (at most {at_most:g}{'×' if ratio else ''})"))

    def write(self, path):
        machine = {"cores": len(os.sched_getaffinity(0)), "system": platform.platform(), "processor": processor()}
        path.write_text(json.dumps({"machine": machine, "results": self.lines}, indent=1, ensure_ascii=False) + "\n")

    def markdown(self):
        """The table of docs/performance.md."""
        rows = ["| | measured | peak MiB | ratio | wanted |", "|---|---|---|---|---|"]
        group = None
        for line in self.lines:
            if line["group"] != group:
                group = line["group"]
                rows.append(f"| **{group}** | | | | |")
            value = f"{line['value']:,.0f}" if line["value"] >= 100 else f"{line['value']:.2f}"
            wanted = "" if line["atMost"] is None else f"≤ {line['atMost']:g}{'×' if line['ratio'] else ' ' + line['unit']}"
            if line["held"] is False:
                wanted += ", **not held**"
            rows.append(f"| {line['name']} | {value} {line['unit']} | {line['memoryMiB'] or 0:.0f} | "
                        f"{'' if line['ratio'] is None else format(line['ratio'], '.2f') + '×'} | {wanted} |"
                        .replace("| 0 |", "| |"))
        return "\n".join(rows)


def processor():
    with open("/proc/cpuinfo") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor()
