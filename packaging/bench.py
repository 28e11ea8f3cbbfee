#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the window and the command line. The window: how long a key takes until rules, models and panel have
followed, how long it takes to start, against an empty window of Qt, and how soon a package that came from elsewhere can be read,
against `unzip -t`. Comparing two requests: against `git diff` and `diff` on the same words. An inbox of
many packages: its rows, searches, verification. `viatique-cli export` and `verify`: on
a draft of large documents, against what the same bytes cost at least: `openssl dgst -sha512` to verify them, and `cp` too to export
them; `verify` of one large package and of many, on all cores, against `openssl` on as many processes. Called by `packaging/dev bench`.

Figures are medians, with the files in the system's cache. A measure is never a failure; a command that fails is."""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

MIB = 1024 * 1024
ENDPOINTS = 10_000
VERIFIED_PACKAGES = 50  # of the folder that is verified
REVIEWED = 50 * MIB  # all documents of the package that is opened
WORDS = 20_000
INBOX_PACKAGES = 10_000  # of the inbox
WIDTH = 4096  # pixels, one byte each, of the image that fills a document


def write_pdf(path, size, seed):
    """A valid one-page PDF of about `size` bytes: an image of noise, which no archive can compress."""
    noise = random.Random(seed)
    height = max(1, size // WIDTH)
    content = b"q 595 0 0 842 0 0 cm /Scan Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /Scan 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    image = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray" % (WIDTH, height)
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        offsets = []
        for number, body in enumerate(objects, 1):
            offsets.append(file.tell())
            file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        offsets.append(file.tell())
        file.write(b"5 0 obj\n%s /BitsPerComponent 8 /Length %d >>\nstream\n" % (image, WIDTH * height))
        for _ in range(height):
            file.write(noise.randbytes(WIDTH))
        file.write(b"\nendstream\nendobj\n")
        table = file.tell()
        file.write(b"xref\n0 6\n0000000000 65535 f \n")
        file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
        file.write(b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table)


class CommandFailed(Exception):
    """A command that did not end as it should."""


def run(command, accepted=(0,)):
    """Runs a command; seconds, and the most memory it held at once in bytes (never less than this script holds)."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        said = complaint.decode(errors="replace").strip().splitlines()
        raise CommandFailed(f"{' '.join(map(str, command[:3]))}… ended with {process.returncode}: {' '.join(said[-1:])}")
    return seconds, usage.ru_maxrss * 1024


def measure(runs, *commands, accepted=(0,)):
    """The median of the seconds that the commands take together, and the largest memory."""
    times, memory = [], 0
    for _ in range(runs):
        results = [run(command, accepted) for command in commands]
        times.append(sum(seconds for seconds, _ in results))
        memory = max([memory] + [peak for _, peak in results])
    return statistics.median(times), memory


def measure_in_turn(runs, commands):
    """As `measure` for each of the commands; they take turns, so that a busy moment of the machine meets all of them."""
    results = [[] for _ in commands]
    for _ in range(runs):
        for command, measured in zip(commands, results):
            measured.append(run(command))
    return [(statistics.median(seconds for seconds, _ in measured), max(peak for _, peak in measured))
            for measured in results]


def prepare(options, work):
    """A draft with its documents, made anew; the paths of the documents and of the draft."""
    shutil.rmtree(work, ignore_errors=True)
    sources, copies, draft = work / "documents", work / "copies", work / "draft"
    sources.mkdir(parents=True)
    copies.mkdir()
    size = options.megabytes * MIB // options.documents
    documents = [sources / f"document-{number:02}.pdf" for number in range(1, options.documents + 1)]
    for seed, document in enumerate(documents):
        write_pdf(document, size, seed)
    run([options.cli, "new", "-o", draft])
    seconds, memory = run([options.cli, "attach", draft, *documents])
    return documents, copies, draft, (seconds, memory)


def line(name, measured, reference, size):
    seconds, memory = measured
    ratio = f"{seconds / reference:6.2f}" if reference else "     –"
    print(f"{name:<34}{seconds:8.2f}{size / MIB / seconds:10.0f}{memory / MIB:11.0f}{ratio:>9}")


def bench_window(options, work):
    """Typing and start, on the platform without display."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "home").mkdir(parents=True)
    draft = work / "draft"
    shutil.copytree(Path(__file__).resolve().parent.parent / "resources/examples/complete", draft)
    programs = options.build / "tests"
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    typed = subprocess.run([programs / "benchwindow", work / "home", "typing", draft], env=environment, check=True,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    typing = json.loads(typed.stdout)
    print(f"\nTyping, {typing['keys']} keys in {len(typing['fields'])} fields; milliseconds until all has followed\n")
    print(f"{'':<34}{'median':>8}{'p99':>8}")
    slowest = sorted(typing["fields"], key=lambda field: field["p99"], reverse=True)[:5]
    print(f"{'all fields':<34}{typing['median']:8.3f}{typing['p99']:8.3f}")
    for field in slowest:
        print(f"{'step %d, %s' % (field['step'], field['field']):<34}{field['median']:8.3f}{field['p99']:8.3f}")

    os.environ.update(environment)
    commands = [[programs / "emptywindow"], [programs / "emptywindow", "Viatique"], [programs / "benchwindow", work / "home", "start"]]
    for command in commands:
        run(command)
    reference, worded, started = measure_in_turn(4 * options.runs, commands)
    print(f"\nStart to the first usable window, medians of {4 * options.runs} runs\n")
    print(f"{'':<34}{'ms':>8}{'peak MiB':>11}{'ratio':>9}")
    for name, (seconds, memory) in (("empty window of Qt", reference), ("window of Qt with one word", worded),
                                    ("viatique, home", started)):
        print(f"{name:<34}{seconds * 1000:8.0f}{memory / MIB:11.0f}{seconds / reference[0]:9.2f}")


def bench_catalogue(options, work):
    """A catalogue of 10,000 data, in the window."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    folder = work / "catalogue"
    folder.mkdir()
    measured = subprocess.run([options.build / "tests/benchcatalogue", folder, str(ENDPOINTS)], env=environment, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    figures = json.loads(measured.stdout)
    print(f"\nA catalogue of {ENDPOINTS} data; milliseconds, medians\n")
    for name, key in (("a key in the search", "search"), ("a tick", "tick"), ("the rules, 40 data asked for", "rules"),
                      ("the rules, all data asked for", "rulesAll"), ("opening a draft on it (once)", "openMany"),
                      ("opening one on the page's (once)", "openPage")):
        print(f"{name:<34}{figures[key]:8.1f}")


def write_text_pdf(path, pages):
    """A PDF of many pages of text, each with its own."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = b" ".join(b"%d 0 R" % (4 + 2 * page) for page in range(pages))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages), font]
    for page in range(pages):
        lines = b"".join(b"(Page %d, line %d: the quick brown fox jumps over the lazy dog) '\n" % (page + 1, number)
                         for number in range(45))
        content = b"BT /F 11 Tf 16 TL 60 790 Td %sET" % lines
        objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                    b" /Resources << /Font << /F 3 0 R >> >> >>" % (5 + 2 * page),
                    b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n")
        offsets = []
        for number, body in enumerate(objects, 1):
            offsets.append(file.tell())
            file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        table = file.tell()
        file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
        file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))


def bench_pages(options, work):
    """The first page of documents of several lengths, and all of them scrolled by; against another reader's first page."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    command = [options.build / "tests/benchpages", "document", options.build / "bin/viatique-preview"]
    print(f"\nThe pages of a document, medians of {options.runs} runs\n")
    print(f"{'':<14}{'first page':>11}{'pdftoppm':>10}{'all pages':>11}{'longest':>9}{'window':>9}{'drawings':>10}{'preview':>9}")
    print(f"{'':<14}{'ms':>11}{'ms':>10}{'s':>11}{'wait ms':>9}{'MiB':>9}{'MiB':>10}{'MiB':>9}")
    for pages in (30, 300, 3000):
        document = work / f"pages-{pages}.pdf"
        write_text_pdf(document, pages)
        command[1] = document
        reader = ["pdftoppm", "-f", "1", "-l", "1", "-r", "64", "-png", document, work / "page"]
        figures, reference = [], []
        for _ in range(options.runs):
            shown = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            figures.append(json.loads(shown.stdout))
            reference.append(run(reader)[0] * 1000)
        of = lambda key: statistics.median(each[key] for each in figures)
        print(f"{'%d pages' % pages:<14}{of('first'):11.0f}{statistics.median(reference):10.0f}{of('scrolled') / 1000:11.1f}"
              f"{of('longest'):9.0f}{of('window') / MIB:9.0f}{of('kept') / MIB:10.0f}{of('preview') / MIB:9.0f}")


def bench_review(options, work):
    """Opening a package that came from elsewhere: the verdict and the request, against what reading its bytes costs."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    draft, package = work / "draft", work / "demande.zip"
    shutil.copytree(Path(__file__).resolve().parent.parent / "resources/examples/complete", draft)
    documents = [work / f"document-{number}.pdf" for number in range(1, 6)]
    for seed, document in enumerate(documents):
        write_pdf(document, REVIEWED // len(documents), seed)
    run([options.cli, "attach", draft, *documents])
    run([options.cli, "export", draft, "-o", package], accepted=(0, 1))

    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    command = [options.build / "tests/benchreview", package, options.build / "bin/viatique-preview"]
    figures, tested, digested = [], [], []
    for _ in range(options.runs):
        opened = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        figures.append(json.loads(opened.stdout))
        tested.append(run(["unzip", "-tqq", package])[0] * 1000)
        digested.append(run(["sha512sum", *documents])[0] * 1000)
    of = lambda key: statistics.median(each[key] for each in figures)
    print(f"\nOpening a package of {package.stat().st_size / MIB:.0f} MiB; milliseconds, medians of {options.runs} runs\n")
    for name, value in (("unzip -t", statistics.median(tested)), ("sha512sum of its documents", statistics.median(digested)),
                        ("verdict, request and findings", of("opened")), ("  after the digests, delivered", of("delivered")),
                        ("  after the digests, shown", of("shown")), ("  longest wait of the window", of("longest")),
                        ("documents and reports examined", of("compared")),
                        ("  longest wait of the window", of("longestAfter"))):
        print(f"{name:<34}{value:8.1f}")


def bench_diff(options, work):
    """Two texts, and two requests, word by word; against what other programs take for the same texts."""
    folder = work / "diff"
    folder.mkdir()
    measured = subprocess.run([options.build / "tests/benchdiff", folder, str(WORDS)], check=True, stdout=subprocess.PIPE)
    figures = json.loads(measured.stdout)
    texts = [folder / "before.txt", folder / "after.txt"]
    others = {"git diff --word-diff": ["git", "diff", "--no-index", "--word-diff=porcelain", *texts], "diff, by lines": ["diff", *texts]}
    print(f"\n{WORDS} words, one in thirty edited; milliseconds, medians\n")
    for name, key in (("words, in paragraphs", "paragraphs"), ("words, as one line", "line"),
                      ("two requests with so many words", "requests"), ("all their changes in words", "told")):
        print(f"{name:<34}{figures[key]:8.1f}")
    # Both end with 1 where the texts differ; what starting a program costs is in it.
    for name, command in others.items():
        if shutil.which(command[0]):
            print(f"{name + ' (a process)':<34}{measure(options.runs, command, accepted=(1,))[0] * 1000:8.1f}")


def digest_on_all_cores(files, listing):
    """The command that digests files by as many processes as there are cores, each with its share of them."""
    cores = len(os.sched_getaffinity(0))
    listing.write_text("".join(f"{file}\n" for file in files))
    share = -(-len(files) // cores)
    return ["xargs", "-a", listing, "-P", str(cores), "-n", str(share), "openssl", "dgst", "-sha512"]


def bench_verify(options, work, documents, package):
    """One large package, and a folder of many, verified on all cores; against `openssl` on as many processes."""
    size = sum(document.stat().st_size for document in documents)
    digest, verify = measure_in_turn(options.runs, [digest_on_all_cores(documents, work / "documents.txt"),
                                                    [options.cli, "verify", package]])
    folder = work / "packages"
    folder.mkdir()
    small = work / "small"
    run([options.cli, "new", "-o", small])
    sources = [work / f"small-{number}.pdf" for number in range(1, 4)]
    for seed, source in enumerate(sources):
        write_pdf(source, options.megabytes * MIB // VERIFIED_PACKAGES // len(sources), 1000 + seed)
    run([options.cli, "attach", small, *sources])
    run([options.cli, "export", small, "-o", folder / "demande-000.zip"], accepted=(0, 1))
    packages = [folder / f"demande-{number:03}.zip" for number in range(VERIFIED_PACKAGES)]
    for copy in packages[1:]:
        shutil.copyfile(packages[0], copy)
    total = sum(each.stat().st_size for each in packages)
    digest_many, verify_many = measure_in_turn(options.runs, [digest_on_all_cores(packages, work / "packages.txt"),
                                                              [options.cli, "verify", folder]])
    cores = len(os.sched_getaffinity(0))
    print(f"\nVerifying on {cores} cores; medians of {options.runs} runs, in turn\n")
    print(f"{'':<34}{'seconds':>8}{'MiB/s':>10}{'peak MiB':>11}{'ratio':>9}")
    line(f"openssl, {cores} processes", digest, None, size)
    line(f"verify, one package of {size / MIB:.0f} MiB", verify, digest[0], size)
    line(f"openssl, {cores} processes", digest_many, None, total)
    line(f"verify, {VERIFIED_PACKAGES} packages", verify_many, digest_many[0], total)


def bench_inbox(options, work):
    """A folder of many small packages: its first rows from the index, a look at the disk, searches; verified without an index."""
    folder = work / "inbox"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [options.build / "tests/benchinbox", folder]
    figures = {}
    for mode in (["prepare", str(INBOX_PACKAGES)], ["warm"], ["cold"]):
        measured = subprocess.run(command + mode, check=True, stdout=subprocess.PIPE)
        figures[mode[0]] = json.loads(measured.stdout)
    warm, cold = figures["warm"], figures["cold"]
    print(f"\nAn inbox of {warm['rows']} packages, an index of {warm['index'] / MIB:.0f} MiB; milliseconds, medians\n")
    for name, key in (("first rows, from the index", "first"), ("rows and disk compared", "refreshed"), ("a look at the disk", "scan"),
                      ("a search", "search"), ("the longest of 20", "searchLongest")):
        print(f"{name:<34}{warm[key]:8.1f}")
    print(f"{'all verified, without index (once)':<34}{cold['verified']:8.0f}")
    print(f"{'peak MiB, with and without index':<34}{warm['memory'] / MIB:8.0f}{cold['memory'] / MIB:8.0f}")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    page = [options.build / "tests/benchinboxpage", folder / "inbox", folder / "cache"]
    shown = [json.loads(subprocess.run(page, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)
             for _ in range(options.runs)]
    of = lambda key: statistics.median(each[key] for each in shown)
    print("\nThe same on the page of the inbox, until it is on the screen\n")
    for name, key in (("first rows", "rows"), ("  longest wait of the window", "longest"), ("filtered", "filter"),
                      ("put in order, the slowest column", "sort"), ("searched", "search"), ("peak MiB", "memory")):
        print(f"{name:<34}{of(key):8.1f}")


def bench(options):
    work = Path(options.work).resolve()
    bench_window(options, work)
    bench_catalogue(options, work)
    bench_pages(options, work)
    bench_diff(options, work)
    bench_inbox(options, work)
    options.cli = options.build / "bin/viatique-cli"
    bench_review(options, work)
    package = work / "demande.zip"
    documents, copies, draft, attach = prepare(options, work)
    size = sum(document.stat().st_size for document in documents)

    digest = ["openssl", "dgst", "-sha512", *documents]
    copy = ["cp", *documents, copies]
    # The draft says little beside its documents: exporting it as incomplete (status 1) is what is expected.
    export = [options.cli, "export", draft, "-o", package]
    verify = [options.cli, "verify", package]
    for command in (digest, copy):
        run(command)
    run(export, accepted=(0, 1))

    digested = measure(options.runs, digest)
    digested_and_copied = measure(options.runs, digest, copy)
    exported = measure(options.runs, export, accepted=(0, 1))
    verified = measure(options.runs, verify)

    print(f"\n{len(documents)} documents, {size / MIB:.0f} MiB in all; medians of {options.runs} runs\n")
    print(f"{'':<34}{'seconds':>8}{'MiB/s':>10}{'peak MiB':>11}{'ratio':>9}")
    line("openssl dgst -sha512", digested, None, size)
    line("viatique-cli verify", verified, digested[0], size)
    line("openssl dgst -sha512, then cp", digested_and_copied, None, size)
    line("viatique-cli export", exported, digested_and_copied[0], size)
    line("viatique-cli attach (once)", attach, digested_and_copied[0], size)
    bench_verify(options, work, documents, package)
    if not options.keep:
        shutil.rmtree(work)


def arguments():
    def count(text):
        value = int(text)
        if value < 1:
            raise argparse.ArgumentTypeError("must be at least 1")
        return value

    parser = argparse.ArgumentParser(prog="packaging/dev bench", description=__doc__.split("\n\n")[0])
    parser.add_argument("--build", required=True, type=lambda path: Path(path).resolve(), help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--megabytes", type=count, default=500, help="size of all documents together (500)")
    parser.add_argument("--documents", type=count, default=10, help="how many documents (10)")
    parser.add_argument("--runs", type=count, default=5, help="how often each command is measured (5)")
    parser.add_argument("--keep", action="store_true", help="leave the files in build/bench")
    return parser.parse_args()


def main():
    try:
        bench(arguments())
    except (CommandFailed, OSError, subprocess.CalledProcessError) as error:
        print(f"viatique: bench: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
