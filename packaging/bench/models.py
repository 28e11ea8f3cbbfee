# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""What grows with the number of things: data of a catalogue, pages, words, packages of an inbox; each over three sizes."""

import shutil
import statistics

import material
from measuring import MIB, Job, figures, in_turn, run

DATA = (100, 1_000, 10_000)
PAGES = (30, 300, 3_000)
WORDS = (2_000, 6_000, 20_000)
PACKAGES = (100, 1_000, 10_000)


def bench_catalogue(options, results, work):
    folder = work / "catalogue"
    folder.mkdir()
    for data in DATA:
        measured = figures([options.build / "tests/benchcatalogue", folder, str(data)], options.environment)
        results.begin(f"A catalogue of {data:,} data")
        results.add("rules, 40 data asked for", measured["rules"], "ms", at_most=1)
        results.add("rules, all data asked for", measured["rulesAll"], "ms")
        results.add("a key in the search", measured["search"], "ms", at_most=16)
        results.add("a tick", measured["tick"], "ms", at_most=16)
        results.add("opening a draft on it (once)", measured["openMany"], "ms")


def bench_pages(options, results, work):
    for pages in PAGES:
        document = work / f"pages-{pages}.pdf"
        material.write_text(document, pages)
        command = [options.build / "tests/benchpages", document, options.build / "bin/viatique-preview"]
        shown = [figures(command, options.environment) for _ in range(options.runs)]
        (seconds, _), = in_turn(
            options.runs, Job(["pdftoppm", "-f", "1", "-l", "1", "-r", "64", "-png", document, work / "page"]))
        of = lambda key: statistics.median(each[key] for each in shown)
        results.begin(f"A document of {pages:,} pages")
        results.add("pdftoppm, first page", seconds * 1000, "ms")
        results.add("first page on the screen", of("first"), "ms", memory=of("window") / MIB)
        results.add("all pages scrolled by", of("scrolled"), "ms", memory=of("preview") / MIB)
        results.add("longest wait of the window", of("longest"), "ms")


def bench_words(options, results, work):
    folder = work / "words"
    folder.mkdir()
    for words in WORDS:
        measured = figures([options.build / "tests/benchdiff", folder, str(words)])
        texts = [folder / "before.txt", folder / "after.txt"]
        results.begin(f"Comparing two revisions of {words:,} words, one in thirty edited")
        others = [("git diff --word-diff (a process)", ["git", "diff", "--no-index", "--word-diff=porcelain", *texts]),
                  ("diff, by lines (a process)", ["diff", *texts])]
        for name, command in others:
            if shutil.which(command[0]):
                results.add(name, in_turn(options.runs, Job(command, accepted=(1,)))[0][0] * 1000, "ms")
        results.add("words, in paragraphs", measured["paragraphs"], "ms")
        results.add("two requests with so many words", measured["requests"], "ms")
        results.add("all their changes in words", measured["told"], "ms")


def bench_inbox(options, results, work):
    for packages in PACKAGES:
        folder = work / "inbox"
        folder.mkdir()
        command = [options.build / "tests/benchinbox", folder]
        run(command + ["prepare", str(packages)])
        warm, cold = figures(command + ["warm"]), figures(command + ["cold"])
        page = [options.build / "tests/benchinboxpage", folder / "inbox", folder / "cache"]
        shown = [figures(page, options.environment) for _ in range(options.runs)]
        of = lambda key: statistics.median(each[key] for each in shown)
        shutil.rmtree(folder)
        results.begin(f"An inbox of {packages:,} packages")
        results.add("index on the disk", warm["index"] / MIB, "MiB")
        results.add("first rows, from the index", warm["first"], "ms")
        results.add("rows and disk compared", warm["refreshed"], "ms", memory=warm["memory"] / MIB)
        results.add("a search", warm["search"], "ms")
        results.add("all verified, without index (once)", cold["verified"], "ms", memory=cold["memory"] / MIB)
        results.add("first rows on the screen", of("rows"), "ms", memory=of("memory"))
        results.add("put in order, the slowest column", of("sort"), "ms")
        results.add("longest wait of the window", of("longest"), "ms")


def bench(options, results, work):
    bench_catalogue(options, results, work)
    bench_pages(options, results, work)
    bench_words(options, results, work)
    bench_inbox(options, results, work)
