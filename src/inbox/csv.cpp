// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/csv.h"

#include "core/printable.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace viatique {

namespace {

constexpr qsizetype kMostCharacters = 32'767;
constexpr QLatin1Char kSeparator(';');

bool isPlainNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A-?[0-9]+([.,][0-9]+)?\\z"));
    return number.match(text).hasMatch();
}

/// Some spreadsheets take the wide forms of East Asian keyboards for the signs themselves.
bool beginsFormula(QChar c)
{
    static const QString signs = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    return signs.contains(c);
}

bool isSkipped(QChar c)
{
    static const QString quotes = QStringLiteral("\"'\u2018\u2019\u201C\u201D\u00AB\u00BB");
    return c.isSpace() || isHidden(c.unicode()) || quotes.contains(c);
}

bool isFormula(const QString &text)
{
    if (text.isEmpty() || isPlainNumber(text))
        return false;
    if (text.front() == QLatin1Char('\t') || text.front() == QLatin1Char('\r')
        || text.front() == QLatin1Char('\n'))
        return true;
    for (const QChar c : text) {
        if (!isSkipped(c))
            return beginsFormula(c);
    }
    return false;
}

/// What a spreadsheet, or a terminal that shows the file, could take for more than text.
QString harmless(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isLineEnd = c == QLatin1Char('\r') || c == QLatin1Char('\n')
                               || c == QChar(QChar::LineSeparator) || c == QChar(QChar::ParagraphSeparator);
        if (isLineEnd) {
            clean += QLatin1Char('\n');
            if (c == QLatin1Char('\r') && text.mid(i + 1, 1) == QLatin1String("\n"))
                ++i;
        } else if (c == QLatin1Char('\t')) {
            clean += QLatin1Char(' ');
        } else if (c.category() == QChar::Other_Control) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (!isHidden(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString shortened(const QString &text)
{
    if (text.size() <= kMostCharacters)
        return text;
    QString cut = text.left(kMostCharacters - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + QChar(0x2026);
}

QString cell(const QString &text)
{
    QString safe = harmless(text);
    if (isFormula(text))
        safe.prepend(QLatin1Char('\''));
    safe = shortened(safe);
    // A comma counts, too: another spreadsheet may separate there.
    static const QRegularExpression special(QStringLiteral("[;,\"\n]|\\A\\s|\\s\\z"));
    if (!special.match(safe).hasMatch())
        return safe;
    safe.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + safe + QLatin1Char('"');
}

QString line(const QStringList &cells, qsizetype columns)
{
    QStringList written;
    written.reserve(std::max(columns, cells.size()));
    for (const QString &each : cells)
        written.append(cell(each));
    while (written.size() < columns)
        written.append(QString());
    return written.join(kSeparator) + QLatin1String("\r\n");
}

} // namespace

QByteArray csvBytes(const QStringList &headings, const QList<QStringList> &rows)
{
    QByteArray bytes("\xEF\xBB\xBF");
    bytes += line(headings, headings.size()).toUtf8();
    for (const QStringList &row : rows)
        bytes += line(row, headings.size()).toUtf8();
    return bytes;
}

} // namespace viatique
