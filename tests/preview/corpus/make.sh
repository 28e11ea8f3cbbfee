#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
#
# Makes the documents of this folder again from sources/, with the programs that people make PDFs with. Called by
# `packaging/dev corpus`, which installs packaging/corpus-depends first. Tests need none of these: the documents are
# kept in the repository. On Debian 12 the same bytes come out.

set -Eeuo pipefail
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1773302400 FORCE_SOURCE_DATE=1
# Python without what a user may have installed beside Debian's.
export PYTHONDONTWRITEBYTECODE=1 PYTHONNOUSERSITE=1

cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
trap 'printf "corpus: stopped at line %s: %s (see %s)\n" "$LINENO" "$BASH_COMMAND" "the output above" >&2' ERR

python() {
    /usr/bin/python3 "sources/$1" "${@:2}"
}

draw() {
    python draw.py "$@"
}

# What speaks only when it fails.
quietly() {
    "$@" >"$work/output.txt" 2>&1 || {
        cat -- "$work/output.txt" >&2
        return 1
    }
}

by_libreoffice() {
    local reader=$1 source=$2 target=$3
    quietly soffice --headless "-env:UserInstallation=file://$work/office" "--infilter=$reader" \
        --convert-to pdf:writer_pdf_Export --outdir "$work" "sources/$source"
    mv -- "$work/${source%.*}.pdf" "$target"
}

office() {
    by_libreoffice 'OpenDocument Text Flat XML' deliberation.fodt deliberation-libreoffice.pdf
    by_libreoffice 'HTML (StarWriter)' article.html article-libreoffice.pdf
    python settle.py deliberation-libreoffice.pdf article-libreoffice.pdf
}

typesetters() {
    quietly pdflatex -interaction=nonstopmode -output-directory "$work" \
        '\pdfcompresslevel=9\pdftrailerid{}\input{sources/decree.tex}'
    mv -- "$work/decree.pdf" decree-tex.pdf
    groff -k -ms -P-pa4 -Tpdf sources/letter.ms >letter-groff.pdf
    groff -k -ms -P-pa4 -Tps sources/order.ms >"$work/order.ps"
    ps2pdf "$work/order.ps" order-ghostscript.pdf
    # Letters as outlines: seen, and neither text nor picture. The head of the page alone, for its size.
    sed '/^NOR /,$d' sources/order.ms | groff -k -ms -P-pa4 -Tps >"$work/head.ps"
    gs -q -dBATCH -dNOPAUSE -dNoOutputFonts -sDEVICE=pdfwrite -sOutputFile=order-outlines.pdf "$work/head.ps"
    python settle.py decree-tex.pdf letter-groff.pdf order-ghostscript.pdf order-outlines.pdf
}

drawings() {
    draw by_cairo convention-cairo.pdf sources/convention.txt
    draw by_cairo deliberation-cairo.pdf sources/deliberation.txt
    draw by_cairo deliberation-decomposed.pdf sources/deliberation.txt NFD
    draw by_cairo deliberation-spaced.pdf sources/deliberation-spaced.txt
    draw blank blank.pdf
    draw by_reportlab deliberation-plain.pdf sources/deliberation-plain.txt Times-Roman
    draw by_reportlab deliberation-spread.pdf sources/deliberation.txt Serif 3
    draw form form.pdf
    rsvg-convert --format=pdf --output=mockup-rsvg.pdf sources/mockup.svg
}

# Pages as pictures of 100 dots an inch, as from the scanner of an office.
scans() {
    pdftoppm -r 100 -gray -jpeg -jpegopt quality=30 -singlefile deliberation-cairo.pdf "$work/grey"
    pdftoppm -r 100 -mono -png deliberation-libreoffice.pdf "$work/fax"
    img2pdf --nodate --pagesize A4 --output scan-img2pdf.pdf "$work/grey.jpg"
    img2pdf --nodate --pagesize A4 --output scan-fax.pdf "$work"/fax-*.png
    python settle.py scan-img2pdf.pdf scan-fax.pdf
    draw scan_with_text scan-recognised.pdf "$work/grey.jpg" sources/deliberation.txt
    draw scan_with_stamp scan-stamped.pdf "$work/grey.jpg"
}

# What qpdf makes of others' files.
rewritten() {
    local -a again=(qpdf --deterministic-id)
    "${again[@]}" --linearize --object-streams=generate order-ghostscript.pdf order-linearised.pdf
    "${again[@]}" --force-version=2.0 --object-streams=generate order-ghostscript.pdf order-version2.pdf
    draw mixed "$work/mixed.pdf"
    "${again[@]}" --rotate=90:2,4 --rotate=180:5 "$work/mixed.pdf" mixed-sizes.pdf
    # With fixed numbers instead of random ones, which is for tests alone.
    local -a locked=(qpdf --static-id --static-aes-iv)
    "${locked[@]}" --encrypt secret proprietaire 128 --use-aes=y -- convention-cairo.pdf locked.pdf
    "${locked[@]}" --encrypt '' proprietaire 128 --use-aes=y --print=none --modify=none --extract=n -- \
        convention-cairo.pdf restricted.pdf
}

damaged() {
    local size
    size=$(stat --format=%s convention-cairo.pdf)
    head -c $((size / 2)) convention-cairo.pdf >truncated.pdf
    # Each place in the cross-reference table is off by the line that comes in.
    LC_ALL=C sed '1a % moved' convention-cairo.pdf >wrong-offsets.pdf
    {
        printf '%-199s\n' 'Content-Type: application/pdf; name="convention.pdf"'
        cat convention-cairo.pdf
    } >rubbish-before.pdf
    : >empty.pdf
    cp -- sources/article.html html.pdf
    rsvg-convert --width=200 --output=png.pdf sources/mockup.svg
    /usr/bin/python3 - <<'ZIP'
import zipfile

with zipfile.ZipFile("zip.pdf", "w", zipfile.ZIP_DEFLATED) as archive:
    with open("sources/convention.txt", encoding="utf-8") as file:
        archive.writestr(zipfile.ZipInfo("convention.txt", (2026, 3, 12, 8, 0, 0)), file.read())
ZIP
}

rm -f -- ./*.pdf hostile/*.pdf
mkdir -p hostile
office
typesetters
drawings
scans
rewritten
damaged
python structure.py . hostile
