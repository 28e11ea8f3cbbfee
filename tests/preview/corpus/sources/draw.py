#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
"""Draws documents with the two libraries that are called from Python. See make.sh for what each is used for.

Texts are plain; a line that begins with "# " is a title.
"""

import sys
import unicodedata

import cairo
import reportlab.rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.276, 841.89)
DATE = "2026-03-12T08:00:00Z"
reportlab.rl_config.useA85 = 0  # streams as bytes, not as letters that take a quarter more
pdfmetrics.registerFont(TTFont("Serif", "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"))


def lines(path):
    """The lines of a text, each with its size."""
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            title = line.startswith("# ")
            yield (line[2:] if title else line), (16 if title else 11)


def by_cairo(target, source, form="NFC"):
    """One page of a text, in composed or decomposed Unicode."""
    surface = cairo.PDFSurface(target, *A4)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, DATE)
    context = cairo.Context(surface)
    context.select_font_face("DejaVu Serif")
    y = 80
    for line, size in lines(source):
        context.set_font_size(size)
        context.move_to(70, y)
        context.show_text(unicodedata.normalize(form, line))
        y += size * 1.6
    surface.finish()


def blank(target):
    """A page on which nothing is drawn."""
    surface = cairo.PDFSurface(target, *A4)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, DATE)
    cairo.Context(surface).show_page()
    surface.finish()


def mixed(target):
    """A4, A4 across, A3, A5, a receipt and a slide, each with a line of text."""
    surface = cairo.PDFSurface(target, *A4)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, DATE)
    context = cairo.Context(surface)
    for width, height in (A4, A4[::-1], (841.89, 1190.55), (419.53, 595.276), (226, 800), (960, 540)):
        surface.set_size(width, height)
        context.select_font_face("DejaVu Sans")
        context.set_font_size(14)
        context.move_to(20, 60)
        context.show_text(f"Plan de {round(width)} sur {round(height)} points")
        context.show_page()
    surface.finish()


def canvas(target):
    return Canvas(target, pagesize=A4, invariant=1)


def text_on(page, source, font, render_mode=0, spread=0.0):
    text = page.beginText(70, A4[1] - 80)
    text.setTextRenderMode(render_mode)
    for line, size in lines(source):
        text.setFont(font, size)
        # Only a title is spread: its letters are apart by their places, without a space between them.
        text.setCharSpace(spread if size > 11 else 0)
        text.setLeading(size * 1.6)
        text.textLine(line)
    page.drawText(text)


def by_reportlab(target, source, font, spread=0):
    """One page of a text; a standard font is not embedded."""
    page = canvas(target)
    text_on(page, source, font, spread=float(spread))
    page.save()


def form(target):
    """A form to fill in, with nothing that acts."""
    page = canvas(target)
    page.setFont("Helvetica", 14)
    page.drawString(70, 740, "Formulaire de demande")
    page.acroForm.textfield(name="nom", x=70, y=680, width=300, height=24)
    page.acroForm.checkbox(name="accord", x=70, y=640)
    page.save()


def scan_with_text(target, image, source):
    """The picture of a page with the text that was recognised in it, which is not seen."""
    page = canvas(target)
    page.drawImage(ImageReader(image), 0, 0, *A4)
    text_on(page, source, "Times-Roman", render_mode=3)
    page.save()


def scan_with_stamp(target, image):
    """The picture of a page with the stamp that a prefecture's teletransmission adds: the only text."""
    page = canvas(target)
    page.drawImage(ImageReader(image), 0, 0, *A4)
    page.setFont("Helvetica", 7)
    page.drawString(400, 825, "Envoyé en préfecture le 16/03/2026")
    page.drawString(400, 816, "Reçu en préfecture le 16/03/2026")
    page.drawString(400, 807, "ID : 099-219900001-20260312-D202614-DE")
    page.save()


if __name__ == "__main__":
    {f.__name__: f for f in (by_cairo, blank, mixed, by_reportlab, form, scan_with_text, scan_with_stamp)}[
        sys.argv[1]
    ](*sys.argv[2:])
