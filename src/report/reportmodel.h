// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "core/worddiff.h"
#include "request/documentfacts.h"
#include "request/request.h"

#include <QHash>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace viatique {

/// What a report is made from. The referenced values must outlive it.
struct ReportInput
{
    const Request &request;
    const Catalogue &catalogue;
    /// Of `rules::evaluate`; listed in a draft only, and never those that a review brought.
    const QList<Finding> &findings;
    bool complete = false; ///< false: each page says that this is a draft
    bool withoutContacts =
        false; ///< the contacts were taken out of this copy: said instead of "not filled in"
    QHash<QString, QString> documentPaths; ///< by document id, the path in the package; may be empty
    DocumentFactsMap facts;                ///< pages and faults of the documents; may be empty
    /// The language of the report ("fr", "en"), whatever the program speaks: of its sentences, dates and
    /// numbers.
    QString language;
};

/// The report before it has a form: sections of paragraphs, fields and tables in reading order. Both
/// renderers show all of it and nothing else, so that the PDF and the HTML never differ in content. Texts are
/// plain, never markup.
namespace report {

enum class Tone {
    Plain,
    Strong,
    Quiet, ///< secondary: "not filled in", notes
    Code,  ///< identifiers, digests, paths
};

/// Words that stand on a line of their own, which wraps.
struct Line
{
    QString text;
    Tone tone = Tone::Plain;
    QString language = {}; ///< where it is not that of the page, else empty
    QString link = {};     ///< an http or https address, or empty
    /// The words of `text` once more, where a comparison found some of them gone or new: a page marks them.
    QList<WordRun> runs = {};
};
using Lines = QList<Line>;

struct Paragraph
{
    Lines lines;
    bool together = false; ///< short lines that are one list, better read on one page
    QString target = {};   ///< see Field
};

struct SubHeading
{
    QString text;
    std::optional<bool> ticked = {}; ///< a box to tick stands before it, empty or ticked
    /// Of a page, in fractions of it; unless it is null, a small page that shows it stands before the words,
    /// which say it, too.
    QRectF area = {};
};

struct Field
{
    QString label;
    Lines value;
    /// JSON pointer of what it tells, elements by id, for who pins something to it; no renderer shows it.
    QString target = {};
    bool verbatim = false; ///< the value is there to be copied, its lines and blanks as they are
};

struct Fields
{
    QList<Field> fields;
    bool underTick = false; ///< they belong to the heading with a box above them
};

enum class Align { Start, Centre, End };

struct Column
{
    QString title;
    int share = 1; ///< of the width of the page, relative to the other columns
    Align align = Align::Start;
};

/// The first column names the row. Each row has as many cells as there are columns.
struct Table
{
    QString caption;
    QList<Column> columns;
    QList<QList<Lines>> rows;
    QStringList targets = {}; ///< of the rows, see Field; may be shorter than they are many
};

using Block = std::variant<Paragraph, SubHeading, Fields, Table>;

struct Section
{
    QString heading;
    QList<Block> blocks;
    QString target = {}; ///< see Field
};

struct Model
{
    QString language;
    QString kind;  ///< what this paper is, in a few words
    QString title; ///< of the request; never empty
    bool draft = true;
    QString watermark; ///< one word; empty unless it is a draft
    QString edition;   ///< revision and date
    QString footer;    ///< the request's short id
    Line state;
    Line stateDetail; ///< may be empty
    /// The state is no good news though this is no draft: shown in the colours of one.
    bool caution = false;
    Fields identity;
    QList<Section> sections;
};

/// The same input always gives the same model: no clock, no file is read.
Model buildModel(const ReportInput &given);

} // namespace report
} // namespace viatique
