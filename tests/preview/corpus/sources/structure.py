#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes PDFs object by object: those that act or speak of it, and those that want to harm whoever reads them.

structure.py TARGET FOLDER writes all of them: the first into TARGET, the second into FOLDER.
"""

import os
import sys
import zlib

TEXT = "BT /F1 14 Tf 70 740 Td (Note du service) Tj ET"
# The words that what acts is called by, as letters on a page, in a stream that is not packed.
WORDS = (
    "BT /F1 12 Tf 16 TL 70 740 Td (Note sur la sécurité des documents) Tj T* "
    "(Un document peut contenir du JavaScript, une action /Launch ou un fichier joint /EmbeddedFile.) Tj T* "
    "(/OpenAction << /S /JavaScript /JS (app.alert) >> est ici un exemple.) Tj ET"
)
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
RESOURCES = "/Resources << /Font << /F1 5 0 R >> >>"
PAGE = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {RESOURCES} >>"


def stream(data, entries="", packed=False):
    data = data.encode("latin-1") if isinstance(data, str) else data
    if packed:
        data = zlib.compress(data, 9)
        entries += " /Filter /FlateDecode"
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream"


def pdf(objects, prev=None):
    """A file of these objects, numbered from 1, the first the catalogue; `prev` is the place of an older table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        content = content.encode("latin-1") if isinstance(content, str) else content
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    older = f" /Prev {table if prev == 'itself' else prev}" if prev else ""
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{older} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def document(catalogue="", page="", content=TEXT, *more):
    """One page of text; `catalogue` and `page` are members to add, `more` are objects from number 6 on."""
    return pdf(
        [CATALOGUE[:-2] + catalogue + " >>", PAGES, PAGE[:-2] + page + " >>", stream(content), FONT, *more]
    )


def active():
    link = "<< /Type /Annot /Subtype /Link /Rect [70 700 200 760] /A << /S /Launch /F (calc.exe) >> >>"
    template = '<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/>'
    xfa = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">{template}</xdp:xdp>'
    return {
        "javascript.pdf": document(" /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
        "launch.pdf": document("", f" /Annots [{link}]"),
        "attachment.pdf": document(
            " /Names << /EmbeddedFiles << /Names [(annexe.txt) 6 0 R] >> >>",
            "",
            TEXT,
            "<< /Type /Filespec /F (annexe.txt) /UF (annexe.txt) /EF << /F 7 0 R >> >>",
            stream("Annexe de la note.", "/Type /EmbeddedFile"),
        ),
        "xfa.pdf": document(" /AcroForm << /Fields [] /XFA 6 0 R >>", "", TEXT, stream(xfa)),
        "words.pdf": document("", "", WORDS),
    }


def bomb(piece, size, entries=""):
    """A stream that unfolds to so many bytes, packed twice: what packs by a thousand packs by a thousand again."""
    times = 1_000_000 // len(piece)
    inner, outer = zlib.compressobj(9), zlib.compressobj(9)
    data = b"".join(outer.compress(inner.compress(piece * times)) for _ in range(size // (len(piece) * times)))
    data += outer.compress(inner.flush()) + outer.flush()
    return stream(data, entries + " /Filter [/FlateDecode /FlateDecode]")


def with_packed(objects):
    """An object stream of these, by their number, and the numbers."""
    head, body = "", ""
    for number, content in objects.items():
        head += f"{number} {len(body)} "
        body += content + " "
    return stream(head + body, f"/Type /ObjStm /N {len(objects)} /First {len(head)}", packed=True), list(objects)


def with_table(packed, numbers):
    """A file whose objects of these numbers are in a stream, object 6, found by the table that is object 7."""
    out = bytearray(b"%PDF-1.7\n")
    places = {4: len(out)}
    out += b"4 0 obj\n" + stream(TEXT) + b"\nendobj\n"
    places[6] = len(out)
    out += b"6 0 obj\n" + packed + b"\nendobj\n"
    places[7] = len(out)
    rows = b"\x00\x00\x00\x00\x00"
    for number in range(1, 8):
        kind, value, index = (1, places[number], 0) if number in places else (2, 6, numbers.index(number))
        rows += bytes([kind]) + value.to_bytes(3, "big") + bytes([index])
    table = stream(rows, "/Type /XRef /W [1 3 1] /Size 8 /Root 1 0 R")
    out += b"7 0 obj\n" + table + f"\nendobj\nstartxref\n{places[7]}\n%%EOF\n".encode()
    return bytes(out)


def shared_page(count):
    """So many pages, all of them one object; the list of them is packed, or the file would be as long as it."""
    pages = f"<< /Type /Pages /Count {count} /Kids [{'3 0 R ' * count}] >>"
    return with_table(*with_packed({1: CATALOGUE, 2: pages, 3: PAGE, 5: FONT}))


def drawing(content, *forms):
    """A page that draws `content`, where /X is the first of the forms and images, objects from number 6 on."""
    page = PAGE.replace(RESOURCES, "/Resources << /XObject << /X 6 0 R >> >>")
    return pdf([CATALOGUE, PAGES, page, stream(content), FONT, *forms])


def form(content, resources):
    return stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources}")


def nested_forms(levels, times):
    """Each form draws the next so many times: the last one is drawn times to the power of levels."""
    inner = [
        form("/X Do " * times, f"/Resources << /XObject << /X {6 + level} 0 R >> >>") for level in range(1, levels)
    ]
    return drawing("/X Do " * times, *inner, form(TEXT, RESOURCES))


def shared_tree(levels, times):
    """A tree whose branches are all the same one, level by level, down to one page."""
    kids = [f"{5 + level} 0 R " for level in range(1, levels)] + ["3 0 R "]
    nodes = [
        f"<< /Type /Pages /Count {times ** (levels - level)} /Kids [{kid * times}] >>" for level, kid in enumerate(kids)
    ]
    return pdf([CATALOGUE, nodes[0], PAGE, stream(TEXT), FONT, *nodes[1:]])


def hostile():
    image = "/Type /XObject /Subtype /Image /Width 200000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    loop = PAGES.replace("3 0 R", "2 0 R")
    vast = PAGE.replace("595 842", "1000000000 1000000000")
    return {
        "page-tree-loop.pdf": pdf([CATALOGUE, PAGES.replace("3 0 R", "6 0 R"), PAGE, stream(TEXT), FONT, loop]),
        "xref-loop.pdf": pdf([CATALOGUE, PAGES, PAGE, stream(TEXT), FONT], prev="itself"),
        "form-draws-itself.pdf": drawing("/X Do", form("/X Do", "/Resources << /XObject << /X 6 0 R >> >>")),
        "nested-forms.pdf": nested_forms(10, 10),
        "vast-image.pdf": drawing("q 500 0 0 700 40 40 cm /X Do Q", stream(b"\0" * 1000, image, packed=True)),
        "vast-page.pdf": pdf([CATALOGUE, PAGES, vast, stream(TEXT), FONT]),
        "shared-page.pdf": shared_page(100_000),
        "shared-tree.pdf": shared_tree(9, 10),
        "deep-arrays.pdf": document(" /Lang " + "[" * 20_000 + "]" * 20_000),
        "deep-states.pdf": pdf([CATALOGUE, PAGES, PAGE, stream("q " * 2_000_000, packed=True), FONT]),
        "filter-bomb.pdf": with_table(bomb(b" ", 1_500_000_000, "/Type /ObjStm /N 4 /First 20"), [1, 2, 3, 5]),
        "content-bomb.pdf": pdf([CATALOGUE, PAGES, PAGE, bomb(b"q Q ", 1_500_000_000), FONT]),
        "open-string.pdf": document("", "", "BT /F1 14 Tf " + "(" * 20_000),
    }


def main(target, folder):
    files = {os.path.join(target, name): content for name, content in active().items()}
    files |= {os.path.join(folder, name): content for name, content in hostile().items()}
    for path, content in files.items():
        with open(path, "wb") as file:
            file.write(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
