# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents to measure with, and drafts that hold them."""

import random
import shutil
from pathlib import Path

from measuring import run

EXAMPLE = Path(__file__).resolve().parents[2] / "resources/examples/complete"
WIDTH = 4096  # pixels, one byte each, of the image that fills a document


def write_objects(file, objects):
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    return offsets


def write_end(file, offsets):
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, table))


def write_scan(path, size, seed):
    """A valid one-page PDF of about `size` bytes: an image of noise, which no archive can compress."""
    noise = random.Random(seed)
    height = max(1, size // WIDTH)
    content = b"q 595 0 0 842 0 0 cm /Scan Do Q"
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        offsets = write_objects(file, [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /XObject << /Scan 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ])
        offsets.append(file.tell())
        file.write(b"5 0 obj\n<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray"
                   b" /BitsPerComponent 8 /Length %d >>\nstream\n" % (WIDTH, height, WIDTH * height))
        for _ in range(height):
            file.write(noise.randbytes(WIDTH))
        file.write(b"\nendstream\nendobj\n")
        write_end(file, offsets)


def write_text(path, pages):
    """A PDF of many pages of text, each with its own."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * page) for page in range(pages))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for page in range(pages):
        lines = b"".join(b"(Page %d, line %d: the quick brown fox jumps over the lazy dog) '\n" % (page + 1, number)
                         for number in range(45))
        content = b"BT /F 11 Tf 16 TL 60 790 Td %sET" % lines
        objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                    b" /Resources << /Font << /F 3 0 R >> >> >>" % (5 + 2 * page),
                    b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    with open(path, "wb") as file:
        file.write(b"%PDF-1.4\n")
        write_end(file, write_objects(file, objects))


def scans(folder, megabytes, count):
    """`count` documents of `megabytes` (MiB) in all; their paths."""
    folder.mkdir(parents=True)
    paths = [folder / f"document-{number:04}.pdf" for number in range(1, count + 1)]
    for seed, path in enumerate(paths):
        write_scan(path, megabytes * 1024 * 1024 // count, seed)
    return paths


def draft_of(cli, folder, documents):
    """A draft that says little beside its documents: exporting it ends with status 1."""
    run([cli, "new", "-o", folder])
    run([cli, "attach", folder, *documents])
    return folder


def example(folder):
    """A copy of the complete example."""
    shutil.copytree(EXAMPLE, folder)
    return folder
