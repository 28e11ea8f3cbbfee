// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/corpustable.h"

#include "request/requestjson.h"

#include <QStringList>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace corpus {

namespace {

constexpr auto kReadable = Readability::Readable;
constexpr auto kDamaged = Readability::Damaged;
constexpr auto kNotPdf = Readability::NotPdf;
constexpr auto kDigital = TextLayer::Digital;
constexpr auto kScan = TextLayer::Scan;
constexpr auto kBlank = TextLayer::Blank;
constexpr auto kUnknown = TextLayer::Unknown;
constexpr auto kUnset = Kind::Unset;

constexpr Row kRows[] = {
    // What bodies send, by what they make it with.
    {"deliberation-libreoffice.pdf", "LibreOffice Writer; cites a decree and an order", kReadable, false,
     false, 2, kDigital, Kind::Deliberation},
    {"deliberation-cairo.pdf", "Cairo; cites a decree and an order", kReadable, false, false, 1, kDigital,
     Kind::Deliberation},
    {"deliberation-decomposed.pdf", "Cairo; accents as characters of their own (Unicode NFD)", kReadable,
     false, false, 1, kDigital, Kind::Deliberation},
    {"deliberation-spaced.pdf", "Cairo; title typed with blanks between its letters", kReadable, false, false,
     1, kDigital, Kind::Deliberation},
    {"deliberation-spread.pdf", "ReportLab; title with its letters set apart", kReadable, false, false, 1,
     kDigital, Kind::Deliberation},
    {"deliberation-plain.pdf", "ReportLab; capitals without accents, no font embedded", kReadable, false,
     false, 1, kDigital, Kind::Deliberation},
    {"order-ghostscript.pdf", "groff and Ghostscript (ps2pdf); cites a decree and a deliberation", kReadable,
     false, false, 1, kDigital, Kind::Order},
    {"order-linearised.pdf", "the same, linearised with object streams by qpdf", kReadable, false, false, 1,
     kDigital, Kind::Order},
    {"order-version2.pdf", "the same as PDF 2.0 by qpdf", kReadable, false, false, 1, kDigital, Kind::Order},
    {"order-outlines.pdf", "Ghostscript; letters as outlines", kReadable, false, false, 1, kBlank, kUnset},
    {"decree-tex.pdf", "pdfTeX; accents set beside their letters, cites a deliberation", kReadable, false,
     false, 1, kDigital, Kind::Decree},
    {"decree-qt.pdf", "Qt (QPdfWriter)", kReadable, false, false, 1, kDigital, Kind::Decree, true},
    {"long-qt.pdf", "Qt (QPdfWriter), 300 pages", kReadable, false, false, 300, kDigital, kUnset, true},
    {"article-libreoffice.pdf", "LibreOffice, from a web page; an article of a code", kReadable, false, false,
     1, kDigital, Kind::LegalText},
    {"convention-cairo.pdf", "Cairo; cites a deliberation and a decree", kReadable, false, false, 1, kDigital,
     Kind::Agreement},
    {"letter-groff.pdf", "groff; a letter that cites a decree", kReadable, false, false, 1, kDigital, kUnset},
    {"mockup-rsvg.pdf", "librsvg; the mock-up of a screen", kReadable, false, false, 1, kDigital,
     Kind::MockUp},
    {"mixed-sizes.pdf", "Cairo and qpdf; six sizes of page, three of them turned", kReadable, false, false, 6,
     kDigital, kUnset},
    {"form.pdf", "ReportLab; a form to fill in, without scripts", kReadable, false, false, 1, kDigital,
     kUnset},
    {"blank.pdf", "Cairo; an empty page", kReadable, false, false, 1, kBlank, kUnset},
    // What scanners make.
    {"scan-img2pdf.pdf", "img2pdf; a grey JPEG of 100 dots an inch", kReadable, false, false, 1, kScan,
     kUnset},
    {"scan-fax.pdf", "img2pdf; black and white (CCITT group 4)", kReadable, false, false, 2, kScan, kUnset},
    {"scan-recognised.pdf", "ReportLab; the picture of a page with its text, unseen", kReadable, false, false,
     1, kDigital, Kind::Deliberation},
    {"scan-stamped.pdf", "ReportLab; the picture of a page with the stamp of a prefecture as text", kReadable,
     false, false, 1, kScan, kUnset},
    // What asks for a password, or forbids.
    {"locked.pdf", "qpdf; a password to open it", kReadable, true, false, 0, kUnknown, kUnset},
    {"restricted.pdf", "qpdf; neither to be printed nor copied", kReadable, true, false, 1, kDigital,
     Kind::Agreement},
    // What acts, and what only speaks of it.
    {"javascript.pdf", "by hand; a script at opening", kReadable, false, true, 1, kDigital, kUnset},
    {"launch.pdf", "by hand; a link that starts a program", kReadable, false, true, 1, kDigital, kUnset},
    {"attachment.pdf", "by hand; an embedded file", kReadable, false, true, 1, kDigital, kUnset},
    {"xfa.pdf", "by hand; an XFA form", kReadable, false, true, 1, kDigital, kUnset},
    {"words.pdf", "by hand; the word JavaScript in its text", kReadable, false, false, 1, kDigital, kUnset},
    // What broke on the way, and what is something else.
    {"rubbish-before.pdf", "Cairo; 200 bytes of a mail before the header", kReadable, false, false, 1,
     kDigital, Kind::Agreement},
    {"truncated.pdf", "Cairo; its second half is missing", kDamaged, false, false, 0, kUnknown, kUnset},
    {"wrong-offsets.pdf", "Cairo; a line came in, so that no object is where the table says", kDamaged, false,
     false, 1, kUnknown, kUnset},
    {"empty.pdf", "zero bytes", kDamaged, false, false, 0, kUnknown, kUnset},
    {"html.pdf", "a web page", kNotPdf, false, false, 0, kUnknown, kUnset},
    {"png.pdf", "a picture (PNG)", kNotPdf, false, false, 0, kUnknown, kUnset},
    {"zip.pdf", "an archive (ZIP)", kNotPdf, false, false, 0, kUnknown, kUnset},
};

constexpr HostileRow kHostileRows[] = {
    {"page-tree-loop.pdf", "a page tree that leads back to its root"},
    {"shared-tree.pdf", "a page tree of nine levels whose branches are one: a billion pages"},
    {"shared-page.pdf", "100,000 pages that are one object"},
    {"xref-loop.pdf", "a cross-reference table that names itself as the older one"},
    {"deep-arrays.pdf", "20,000 arrays, each in the other"},
    {"deep-states.pdf", "two million graphic states saved and none restored"},
    {"open-string.pdf", "a text that opens 20,000 brackets and closes none"},
    {"form-draws-itself.pdf", "a form that draws itself"},
    {"nested-forms.pdf", "ten levels of forms, each drawing the next ten times"},
    {"vast-image.pdf", "a picture that says to be 200,000 by 100,000 pixels: twenty gigabytes"},
    {"vast-page.pdf", "a page of a billion points by a billion"},
    {"filter-bomb.pdf", "packed objects that unfold to a gigabyte and a half"},
    {"content-bomb.pdf", "a page whose drawing unfolds to a gigabyte and a half"},
};

QString yes(bool value)
{
    return value ? u"yes"_s : QString();
}

QString fileCell(const char *file, bool byTest)
{
    const QString name = QString::fromUtf8(file);
    return byTest ? u"`%1` ¹"_s.arg(name) : u"`%1`"_s.arg(name);
}

QString lineOf(const QStringList &cells)
{
    return u"| "_s + cells.join(" | "_L1) + u" |\n"_s;
}

constexpr const char *kIntroduction = R"(<!--
SPDX-FileCopyrightText: 2026 The Viatique authors
SPDX-License-Identifier: EUPL-1.2
-->

# Documents and what is said of them

Vendors attach what their clients send them: files of office suites, scanners and typesetters, of thirty years of PDF, some
broken on the way. The documents of `tests/preview/corpus` are such files, small and made up, and this is what the
examination (`viatique-preview facts`) has to say of each. `tests/preview/tst_corpus.cpp` compares them with the
program, in each build; the tables are written by `packaging/dev corpus`, which makes the documents again, and a test
fails when they are not those of the code.

Readable is what opens without a search for its objects; text and kind are what a person would say who sees the first
page, and are not looked for where a password is needed or the file is broken. An empty cell says no, or not known.

A file marked ¹ is made by the test itself.

)";

constexpr const char *kHostileIntroduction = R"(
## Files that want to harm

In `tests/preview/corpus/hostile`. Any verdict is good, "not examined" too, if it comes within ten seconds of
processor time and the program that asks lives on.

)";

} // namespace

QString wordOf(Readability readability)
{
    for (const ReadabilityWord &entry : kReadabilityWords) {
        if (entry.readability == readability)
            return entry.word;
    }
    return u"unknown"_s;
}

QString wordOf(TextLayer text)
{
    for (const TextLayerWord &entry : kTextLayerWords) {
        if (entry.layer == text)
            return entry.word;
    }
    return {};
}

std::span<const Row> rows()
{
    return kRows;
}

std::span<const HostileRow> hostileRows()
{
    return kHostileRows;
}

QString markdown()
{
    QString text = QString::fromUtf8(kIntroduction);
    text += lineOf({u"File"_s, u"Made with"_s, u"Readable"_s, u"Encrypted"_s, u"Active"_s, u"Pages"_s,
                    u"Text"_s, u"Kind"_s});
    text += u"|---|---|---|---|---|---|---|---|\n"_s;
    for (const Row &row : rows()) {
        text += lineOf({fileCell(row.file, row.byTest), QString::fromUtf8(row.madeWith),
                        wordOf(row.readability), yes(row.encrypted), yes(row.active),
                        row.pages > 0 ? QString::number(row.pages) : QString(), wordOf(row.text),
                        documentKindId(row.kind)});
    }
    text += QString::fromUtf8(kHostileIntroduction);
    text += lineOf({u"File"_s, u"What it is"_s}) + u"|---|---|\n"_s;
    for (const HostileRow &row : hostileRows())
        text += lineOf({fileCell(row.file, false), QString::fromUtf8(row.intent)});
    return text;
}

} // namespace corpus
