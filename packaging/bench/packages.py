# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Export and verify: against what the same bytes cost at least, against programs of the same kind, and over sizes."""

import os
import shutil
import statistics

import material
from measuring import MIB, Job, figures, in_turn, run

MANY = 50  # packages of the folder that is verified
OPENED = 50  # MiB, all documents of the package that is opened
SHARES = (0.1, 0.3, 1)  # of the largest, where growth is looked at
COUNTS = (30, 100, 300)  # documents, where growth is looked at


def total(files):
    return sum(file.stat().st_size for file in files)


def export_of(options, draft, package):
    """The draft says little beside its documents: that it is incomplete (1) is what is expected."""
    return Job([options.cli, "export", draft, "-o", package], accepted=(1,), environment=options.environment)


def verify_of(options, path):
    return Job([options.cli, "verify", path], environment=options.environment)


def throughput(results, name, measured, reference=None, at_most=None):
    """`reference` is measured, too."""
    seconds, memory = measured
    results.add(name, seconds * 1000, "ms", memory=memory, reference=reference and reference[0] * 1000, at_most=at_most)


def on_all_cores(files, listing):
    """The command that digests files by as many processes as there are cores, each with its share of them."""
    cores = len(os.sched_getaffinity(0))
    listing.write_text("".join(f"{file}\n" for file in files))
    return ["xargs", "-a", listing, "-P", str(cores), "-n", str(-(-len(files) // cores)), "openssl", "dgst", "-sha512"]


def bench_large(options, results, work):
    """One package of large documents."""
    documents = material.scans(work / "large", options.megabytes, options.documents)
    draft = material.draft_of(options.cli, work / "draft", documents)
    package, copies, zipped = work / "demande.zip", work / "copies", work / "copy.zip"
    copies.mkdir()
    run([options.cli, "export", draft, "-o", package], accepted=(0, 1))
    digest, copy = ["openssl", "dgst", "-sha512", *documents], ["cp", *documents, copies]
    digested, both, exported, verified, shared, zipping, unzip, seven = in_turn(
        options.runs, Job(digest), Job(digest, copy), export_of(options, draft, package), verify_of(options, package),
        Job(on_all_cores(documents, work / "documents.txt")),
        Job(["rm", "-f", zipped], ["zip", "-q", "-0", "-j", zipped, *documents]), Job(["unzip", "-tqq", package]),
        Job(["7z", "t", "-bd", package]))
    results.begin(f"One package of {len(documents)} documents, {total(documents) / MIB:.0f} MiB in all")
    throughput(results, "openssl dgst -sha512", digested)
    throughput(results, "openssl dgst -sha512, then cp", both)
    throughput(results, "zip -0", zipping)
    throughput(results, "export", exported, reference=both, at_most=1)
    throughput(results, "openssl dgst -sha512 on all cores", shared)
    throughput(results, "unzip -t (CRC-32)", unzip)
    throughput(results, "7z t (CRC-32)", seven)
    throughput(results, "verify (SHA-512)", verified, reference=digested, at_most=0.7)


def bench_many(options, results, work):
    """A folder of packages."""
    sources = material.scans(work / "small", options.megabytes // MANY or 1, 3)
    draft = material.draft_of(options.cli, work / "small-draft", sources)
    folder = work / "packages"
    folder.mkdir()
    run([options.cli, "export", draft, "-o", folder / "demande-000.zip"], accepted=(0, 1))
    packages = [folder / f"demande-{number:03}.zip" for number in range(MANY)]
    for copy in packages[1:]:
        shutil.copyfile(packages[0], copy)
    digested, verified = in_turn(options.runs, Job(["openssl", "dgst", "-sha512", *packages]), verify_of(options, folder))
    results.begin(f"{MANY} packages, {total(packages) / MIB:.0f} MiB in all")
    throughput(results, "openssl dgst -sha512", digested)
    throughput(results, "verify", verified, reference=digested, at_most=0.7)


def bench_growth(options, results, work):
    """The same over three sizes and three numbers of documents: time for each byte and entry, and memory, stay as they are."""
    def measured(name, megabytes, count):
        folder = work / "growth"
        documents = material.scans(folder / "documents", megabytes, count)
        draft = material.draft_of(options.cli, folder / "draft", documents)
        package = folder / "demande.zip"
        exported, verified = in_turn(options.runs, export_of(options, draft, package), verify_of(options, package))
        shutil.rmtree(folder)
        throughput(results, f"export, {name}", exported)
        throughput(results, f"verify, {name}", verified)

    results.begin("Growth with the bytes")
    for share in SHARES:
        megabytes = max(1, round(options.megabytes * share))
        measured(f"{options.documents} documents, {megabytes} MiB", megabytes, options.documents)
    results.begin("Growth with the entries")
    for count in COUNTS:
        measured(f"{count} documents, 20 MiB", 20, count)


def bench_opened(options, results, work):
    """Opening a package that came from elsewhere: the verdict and the request, against what reading its bytes costs."""
    documents = material.scans(work / "opened", OPENED, 5)
    draft = material.example(work / "opened-draft")
    package = work / "opened.zip"
    run([options.cli, "attach", draft, *documents])
    run([options.cli, "export", draft, "-o", package], accepted=(0, 1))
    command = [options.build / "tests/benchreview", package, options.build / "bin/viatique-preview"]
    opened = [figures(command, options.environment) for _ in range(options.runs)]
    unzip, digest = in_turn(options.runs, Job(["unzip", "-tqq", package]), Job(["openssl", "dgst", "-sha512", package]))
    of = lambda key: statistics.median(each[key] for each in opened)
    results.begin(f"Opening a package of {package.stat().st_size / MIB:.0f} MiB at the review desk")
    throughput(results, "unzip -t", unzip)
    throughput(results, "openssl dgst -sha512", digest)
    for name, key in (("verdict, request and findings", "opened"), ("after the digests, shown", "shown"),
                      ("longest wait of the window", "longest"), ("documents and reports examined", "compared")):
        results.add(name, of(key), "ms")


def bench(options, results, work):
    bench_large(options, results, work)
    bench_many(options, results, work)
    bench_growth(options, results, work)
    bench_opened(options, results, work)
