#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the fuzzers of tests/fuzz, as many at a time as there are cores, and says what each has done. Called by
`packaging/dev fuzz`.

What is new goes into <work>/<fuzzer>/corpus, what is found into <work>/<fuzzer>/found; neither is ever removed, so
that the next run goes on from there. With --keep, the inputs that add something are put into tests/fuzz/corpus."""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "tests/fuzz/corpus"
KEPT_FILES = 150  # of one fuzzer
KEPT_BYTES = 64 * 1024  # of one fuzzer, and so less than 1 MiB of all
KEPT_FILE_BYTES = 8 * 1024
LONGEST_INPUT = 32 * 1024
FOUND = ("crash-", "leak-", "oom-", "timeout-")

SANITIZERS = {
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=0",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


def environment(work):
    """Nothing of the user, and the files of a run in memory where there is such a folder."""
    memory = Path("/dev/shm")
    return dict(os.environ, **SANITIZERS, LC_ALL="C.UTF-8", LANGUAGE="", TZ="UTC", HOME=str(work),
                QT_QPA_PLATFORM="offscreen",
                TMPDIR=str(memory if os.access(memory, os.W_OK) else tempfile.gettempdir()))


def subjects(programs):
    return sorted(path.name.removeprefix("fuzz_") for path in programs.glob("fuzz_*")
                  if path.suffix == "" and path.name != "fuzz_seeds")


def folders(options, subject):
    own = options.work / subject
    made = {name: own / name for name in ("corpus", "found")}
    for folder in made.values():
        folder.mkdir(parents=True, exist_ok=True)
    kept, seeds = CORPUS / subject, options.work / "seeds" / subject
    made["read"] = [folder for folder in (kept, seeds) if folder.is_dir()]
    return made


def fuzz(options, subject):
    """One fuzzer for its time; what it said in figures."""
    place = folders(options, subject)
    log = options.work / subject / "log.txt"
    before = set(place["found"].iterdir())
    dictionary = options.programs / f"fuzz_{subject}.dict"
    command = [options.programs / f"fuzz_{subject}", f"-max_total_time={options.seconds}", "-rss_limit_mb=1500",
               "-malloc_limit_mb=512", "-timeout=60", f"-max_len={LONGEST_INPUT}", "-print_final_stats=1",
               "-verbosity=1", f"-dict={dictionary}", f"-artifact_prefix={place['found']}/", place["corpus"],
               *place["read"]]
    with open(log, "wb") as output:
        status = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, env=environment(options.work),
                                check=False).returncode
    text = log.read_text(errors="replace")
    figures = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)/", text)
    executed = [int(number) for number in re.findall(r"stat::number_of_executed_units:\s*(\d+)", text)]
    if not executed:
        executed = [int(number) for number in re.findall(r"^#(\d+)\s", text, re.MULTILINE)][-1:]
    seconds = re.findall(r"Done \d+ runs in (\d+) second", text)
    # What was merely slow (slow-unit-…) is for the eye.
    found = sorted(path.name for path in set(place["found"].iterdir()) - before if path.name.startswith(FOUND))
    if status != 0 and not found:
        found = [f"ended with {status}: see {log}"]
    return {"subject": subject, "executions": executed[-1] if executed else 0,
            "seconds": int(seconds[-1]) if seconds else options.seconds,
            "coverage": int(figures[-1][0]) if figures else 0, "features": int(figures[-1][1]) if figures else 0,
            "corpus": int(figures[-1][2]) if figures else 0, "found": found}


def add_up(options, result):
    """All executions of a fuzzer in this work folder, whatever the runs."""
    path = options.work / "executions.json"
    totals = json.loads(path.read_text()) if path.exists() else {}
    total = totals.setdefault(result["subject"], {"executions": 0, "seconds": 0})
    total["executions"] += result["executions"]
    total["seconds"] += result["seconds"]
    path.write_text(json.dumps(totals, indent=2, sort_keys=True) + "\n")
    return total


def keep(options, subject):
    """The inputs that together reach all that is reached, the shortest first, as long as there is room; what was found
    once stays in any case."""
    place = folders(options, subject)
    with tempfile.TemporaryDirectory() as merged:
        done = subprocess.run([options.programs / f"fuzz_{subject}", "-merge=1", f"-max_len={KEPT_FILE_BYTES}",
                               "-rss_limit_mb=1500", "-timeout=20", merged, *place["read"], place["corpus"]], check=False,
                              env=environment(options.work), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode != 0 or not any(Path(merged).iterdir()):
            print(f"{subject:<12}the inputs could not be compared; those of tests/fuzz/corpus stay as they are")
            return
        target = CORPUS / subject
        target.mkdir(parents=True, exist_ok=True)
        for old in target.iterdir():
            if not old.name.startswith(FOUND):
                old.unlink()
        files = used = 0
        for path in sorted(Path(merged).iterdir(), key=lambda path: (path.stat().st_size, path.name)):
            size = path.stat().st_size
            if files >= KEPT_FILES or used + size > KEPT_BYTES:
                break
            shutil.copyfile(path, target / path.name[:16])
            files, used = files + 1, used + size
    print(f"{subject:<12}{files:6} inputs kept, {used} bytes")


def main():
    parser = argparse.ArgumentParser(prog="packaging/dev fuzz", description="Runs the fuzzers of tests/fuzz.")
    parser.add_argument("--build", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--keep", action="store_true", help="afterwards put what adds something into tests/fuzz/corpus")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="fuzzers at a time (default: one for each core)")
    parser.add_argument("seconds", type=int, nargs="?", default=60, help="of each fuzzer (default: 60)")
    parser.add_argument("subjects", nargs="*", help="which ones (default: all)")
    options = parser.parse_args()
    options.programs = options.build / "fuzzers"
    options.work.mkdir(parents=True, exist_ok=True)
    known = subjects(options.programs)
    chosen = [name.removeprefix("fuzz_") for name in options.subjects] or known
    for name in chosen:
        if name not in known:
            parser.error(f"no such fuzzer: {name} (there are {', '.join(known)})")
    subprocess.run([options.programs / "fuzz_seeds", options.work / "seeds"], check=True, env=environment(options.work))

    print(f"\n{'fuzzer':<12}{'executions':>12}{'a second':>10}{'coverage':>10}{'corpus':>8}{'all told':>12}  found")
    findings = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda name: fuzz(options, name), chosen):
            total = add_up(options, result)
            findings += len(result["found"])
            print(f"{result['subject']:<12}{result['executions']:12}{result['executions'] / max(result['seconds'], 1):10.0f}"
                  f"{result['coverage']:10}{result['corpus']:8}{total['executions']:12}  "
                  f"{', '.join(result['found']) or 'nothing'}", flush=True)
    if options.keep:
        for name in chosen:
            keep(options, name)
    if findings:
        print(f"\nInputs are in {options.work}/<fuzzer>/found: give one to {options.programs}/fuzz_<fuzzer> to see what it does.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
