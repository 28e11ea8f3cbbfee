// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// A Markdown page of the site, cut into the tables that it holds. Own code, because the site's tables are no
/// tables for Markdown libraries: their delimiter rows have more cells than their headings, and their rows
/// have one more or less (GitHub's specification, "Tables", asks that the first two be equal).

struct PageHeading
{
    QString text;   ///< as it reads
    QString anchor; ///< id of an HTML anchor in the heading; may be empty
    int line = 0;   ///< from 1; 0 where there is no heading
};

struct PageRow
{
    QStringList cells; ///< as written, trimmed
    int line = 0;
};

struct PageTable
{
    PageHeading section; ///< the last heading of level 1 or 2 above it
    PageHeading heading; ///< the last heading of any level above it
    QStringList columns; ///< as written, trimmed
    QList<PageRow> rows;
    int line = 0; ///< of the columns
};

struct MarkdownPage
{
    QString title; ///< of the front matter; may be empty
    QString date;  ///< of the front matter, as written; may be empty
    QList<PageTable> tables;
};

/// Cuts a page; `origin` is what errors name. Errors, all PageRefused with their line: bytes that are not
/// UTF-8 text, HTML, more than the limits of `core/limits.h` allow, code that never ends, and a row outside
/// of any table, which would be lost.
Result<MarkdownPage> readMarkdownPage(const QByteArray &bytes, const QString &origin);

/// A cell or heading as it reads: HTML tags, emphasis, code marks, links and attributes are gone, white space
/// is folded to single blanks.
QString markdownText(const QString &markdown);

/// The address of the first link; empty where there is none.
QString markdownLink(const QString &markdown);

/// The first code span; empty where there is none.
QString markdownCode(const QString &markdown);

} // namespace viatique
