# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes a folder of thousands of packages and measures the page that lists them; called by bench.py."""

import hashlib
import json
import os
import shutil
import statistics
import subprocess
import zipfile
from pathlib import Path

TITLES = ["Candidature aux marchés publics", "Guichet des aides", "Portail des fournisseurs", "Contrôle des attestations"]
PLACES = ["Commune de Lormeray", "Ville de Montrouvel", "Syndicat des Trois-Vernes", "Région Haute-Sarvenne", "Ville d’Aubrevoye"]


def sha512(content):
    return hashlib.sha512(content).hexdigest()


def write_package(path, members, top):
    """A package of ours again, with the lists that its members need."""
    payload = {name: content for name, content in members.items() if name.startswith("data/")}
    tags = {name: content for name, content in members.items() if name in ("bagit.txt", "bag-info.txt")}
    oxum = f"Payload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}"
    info = tags["bag-info.txt"].decode().splitlines()
    tags["bag-info.txt"] = "".join(f"{oxum if line.startswith('Payload-Oxum') else line}\n" for line in info).encode()
    listed = lambda files: "".join(f"{sha512(content)}  {name}\n" for name, content in sorted(files.items())).encode()
    tags["manifest-sha512.txt"] = listed(payload)
    tags["tagmanifest-sha512.txt"] = listed(tags)
    with zipfile.ZipFile(path, "w") as archive:
        for name in ["bagit.txt", *sorted({**tags, **payload}.keys() - {"bagit.txt"})]:
            compression = zipfile.ZIP_STORED if name.endswith(".pdf") else zipfile.ZIP_DEFLATED
            entry = zipfile.ZipInfo(f"{top}/{name}", (2026, 11, 2, 8, 0, 0))
            archive.writestr(entry, {**tags, **payload}[name], compression, 1)


def make_inbox(package, folder, count):
    """`count` packages like that one, each a request of its own; every fourth is the second revision of the one before."""
    folder.mkdir(parents=True)
    with zipfile.ZipFile(package) as archive:
        top = archive.namelist()[0].split("/")[0]
        members = {name.split("/", 1)[1]: archive.read(name) for name in archive.namelist()}
    members = {name: content for name, content in members.items()
               if "manifest-" not in name and not name.startswith("data/demande")}
    request = json.loads(members["data/request.json"])
    for number in range(count):
        revision = 2 if number % 4 == 3 else 1
        request["id"] = f"00000000-0000-4000-8000-{number - revision + 1:012d}"
        request["revision"] = revision
        request["service"]["title"] = f"{TITLES[number % len(TITLES)]}, page {number}"
        request["organisation"]["name"] = PLACES[number % len(PLACES)]
        members["data/request.json"] = json.dumps(request, ensure_ascii=False).encode()
        below = folder / f"{number // 500:02d}"
        below.mkdir(exist_ok=True)
        write_package(below / f"demande-{number:05d}.zip", members, top)


def bench_inbox(options, work, package):
    """The page of the inbox with its index, which is made by the first of the runs."""
    folder, cache = work / "inbox", work / "cache"
    make_inbox(package, folder, options.packages)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(work), LC_ALL="C.UTF-8", LANGUAGE="")
    command = [options.build / "tests/benchinboxpage", folder, cache]

    def opened():
        told = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return json.loads(told.stdout)

    first = opened()
    figures = [opened() for _ in range(options.runs)]
    of = lambda key: statistics.median(each[key] for each in figures)
    print(f"\nA folder of {first['packages']} packages in the window; milliseconds, medians of {options.runs} runs\n")
    for name, value in (("first time: all verified", first["upToDate"]), ("  longest wait of the window", first["longest"]),
                        ("  memory, MB", first["memory"]), ("later: first rows on the screen", of("rows")),
                        ("  all looked at", of("upToDate")), ("  longest wait of the window", of("longest")),
                        ("filtered", of("filter")), ("put in order, by the slowest column", of("sort")),
                        ("searched", of("search")), ("memory, MB", of("memory"))):
        print(f"{name:<38}{value:8.1f}")
    shutil.rmtree(folder)
