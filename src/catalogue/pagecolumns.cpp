// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pagecolumns.h"

#include "catalogue/markdownpage.h"
#include "core/plaintext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace viatique {

namespace {

using Kind = PageColumn::Kind;

/// Cells that a row may have more or less than its table. The site has one, or two that are empty.
constexpr qsizetype kMostCells = 4;

constexpr QStringView kTick(u"✅");
constexpr QStringView kRecord(u"⏺");
constexpr QStringView kCross(u"❌");
constexpr QStringView kSpeech(u"💬");
constexpr QStringView kScroll(u"📜");

/// The sign that a cell shows first; empty where it shows none.
QStringView firstSign(const QString &cell, std::initializer_list<QStringView> signs)
{
    QStringView first;
    qsizetype at = cell.size();
    for (const QStringView sign : signs) {
        const qsizetype found = cell.indexOf(sign);
        if (found >= 0 && found < at) {
            at = found;
            first = sign;
        }
    }
    return first;
}

/// What a cell says in words beside its first sign. A second sign belongs to the words behind it ("❌ without
/// the option"), so it becomes a word too.
QString wordsBeside(QString cell, QStringView sign)
{
    if (!sign.isEmpty())
        cell.remove(cell.indexOf(sign), sign.size());
    cell.replace(kTick.toString(), QStringLiteral(" oui "));
    cell.replace(kCross.toString(), QStringLiteral(" non "));
    cell.replace(kRecord.toString(), QStringLiteral(" à étudier "));
    cell.remove(QChar(0xfe0f)); // what asks for a coloured sign
    return markdownText(cell);
}

/// What a cell lists, parted by "et", signs or line breaks, as it reads and without pictures; what stands in
/// brackets is one.
QStringList partsOf(const QString &cell)
{
    static const QRegularExpression lineBreak(QStringLiteral("<br\\s*/?>"));
    static const QRegularExpression between(QStringLiteral("(?: et |[,;&/])(?![^()]*\\))"));
    QString text = cell;
    text.replace(lineBreak, QStringLiteral(" & "));
    text = markdownText(text);
    text.removeIf([](QChar c) { return c.isSurrogate() || c == QChar(0xfe0f); });
    QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

bool isLink(const QString &cell)
{
    return !markdownLink(cell).isEmpty();
}

/// How well a cell suits a column; 0 where it cannot stand there.
int fit(Kind kind, const QString &cell)
{
    constexpr int kSure = 8; // has the form of that column
    constexpr int kText = 4; // a text where texts stand
    constexpr int kEmpty = 1;
    if (cell.isEmpty())
        return kEmpty;
    const bool isSign = usefulnessOf(cell) || requirementOf(cell);
    switch (kind) {
    case Kind::Datum:
        if (isSign)
            return 0;
        return markdownCode(cell).isEmpty() ? kText : kSure;
    case Kind::Id:
        return endpointIdOf(cell) ? kSure : 0;
    case Kind::Producer:
        return isSign || opennessOf(cell) || formatsOf(cell) || isLink(cell) || !markdownCode(cell).isEmpty()
                   ? 0
                   : kText;
    case Kind::Usefulness:
        return usefulnessOf(cell) ? kSure : 0;
    case Kind::Requirement:
        return requirementOf(cell) ? kSure : 0;
    case Kind::Format:
        return formatsOf(cell) ? kSure : 0;
    case Kind::Openness:
        return opennessOf(cell) ? kSure : 0;
    case Kind::Documentation:
        return isLink(cell) ? kSure : 0;
    case Kind::Other:
        return kEmpty;
    }
    Q_UNREACHABLE();
}

/// Cells in columns so that they suit best, the order of both kept.
class Alignment
{
public:
    enum Way { Leftmost, Rightmost };

    Alignment(const QList<PageColumn> &columns, const QStringList &cells);

    /// A cell for each column, empty where there is none; of two ways as good as each other the one asked
    /// for.
    QStringList placed(Way way, QString *extra) const;

private:
    /// What the first `cell` cells give in the first `column` columns.
    int best(qsizetype cell, qsizetype column) const { return m_best.at(cell * m_width + column); }
    /// Whether the last of them standing in the last column is one of the best ways.
    bool isPair(qsizetype cell, qsizetype column) const
    {
        const int fits = m_fit.at(cell * m_width + column);
        return fits > 0 && best(cell, column) == best(cell - 1, column - 1) + fits;
    }

    QStringList m_cells;
    qsizetype m_columns;
    qsizetype m_width;
    QList<int> m_fit;
    QList<int> m_best;
};

Alignment::Alignment(const QList<PageColumn> &columns, const QStringList &cells)
    : m_cells(cells)
    , m_columns(columns.size())
    , m_width(columns.size() + 1)
    , m_fit((cells.size() + 1) * m_width, 0)
    , m_best(m_fit)
{
    for (qsizetype i = 1; i <= cells.size(); ++i) {
        QHash<Kind, int> ofKind; // asked once for each kind, however many columns are of it
        for (qsizetype j = 1; j <= m_columns; ++j) {
            const Kind kind = columns.at(j - 1).kind;
            if (!ofKind.contains(kind))
                ofKind.insert(kind, fit(kind, cells.at(i - 1)));
            const int fits = ofKind.value(kind);
            m_fit[i * m_width + j] = fits;
            const int together = fits > 0 ? best(i - 1, j - 1) + fits : 0;
            m_best[i * m_width + j] = std::max({together, best(i - 1, j), best(i, j - 1)});
        }
    }
}

QStringList Alignment::placed(Way way, QString *extra) const
{
    QStringList placed(m_columns);
    qsizetype i = m_cells.size();
    qsizetype j = m_columns;
    const auto leave = [&] {
        --i;
        if (!m_cells.at(i).isEmpty())
            *extra = m_cells.at(i);
    };
    while (i > 0 && j > 0) {
        const bool mayLeaveColumn = best(i, j) == best(i, j - 1);
        const bool mayLeaveCell = best(i, j) == best(i - 1, j);
        if (way == Rightmost ? isPair(i, j) : !mayLeaveColumn && !mayLeaveCell)
            placed[--j] = m_cells.at(--i);
        else if (mayLeaveColumn)
            --j;
        else
            leave();
    }
    while (i > 0)
        leave();
    return placed;
}

} // namespace

PageColumn pageColumn(const QString &markdown)
{
    const QString heading = markdownText(markdown);
    const QString plain = plainText(heading);
    const std::pair<QLatin1String, Kind> beginnings[]{{QLatin1String("donnees"), Kind::Datum},
                                                      {QLatin1String("endpoint"), Kind::Id},
                                                      {QLatin1String("producteur"), Kind::Producer},
                                                      {QLatin1String("utilite"), Kind::Usefulness},
                                                      {QLatin1String("autorisation"), Kind::Usefulness},
                                                      {QLatin1String("cadre juridique"), Kind::Requirement},
                                                      {QLatin1String("format"), Kind::Format},
                                                      {QLatin1String("ouverture"), Kind::Openness},
                                                      {QLatin1String("documentation"), Kind::Documentation}};
    for (const auto &[beginning, kind] : beginnings) {
        if (plain.startsWith(beginning))
            return {kind, heading};
    }
    return {plain == QLatin1String("type") ? Kind::Format : Kind::Other, heading};
}

bool isDataTable(const QList<PageColumn> &columns)
{
    const auto has = [&columns](Kind kind) {
        return std::any_of(columns.cbegin(), columns.cend(),
                           [kind](const PageColumn &column) { return column.kind == kind; });
    };
    return has(Kind::Datum) && (has(Kind::Producer) || has(Kind::Openness) || has(Kind::Id));
}

std::optional<QStringList> cellsByColumn(const QList<PageColumn> &columns, const QStringList &cells,
                                         QString *extra)
{
    if (cells.size() == columns.size())
        return cells;
    if (std::abs(cells.size() - columns.size()) > kMostCells)
        return std::nullopt;
    const Alignment alignment(columns, cells);
    const QStringList placed = alignment.placed(Alignment::Leftmost, extra);
    // Only what there is too much of may be left over.
    if (!extra->isEmpty() && cells.size() < columns.size())
        return std::nullopt;
    QString other;
    // Two ways that are as good as each other: which one is meant cannot be told.
    if (alignment.placed(Alignment::Rightmost, &other) != placed)
        return std::nullopt;
    return placed;
}

bool isBlankCell(const QString &cell)
{
    return std::all_of(cell.cbegin(), cell.cend(), [](QChar c) {
        return c.isSpace() || c == QLatin1Char('-') || c == QChar(u'–') || c == QChar(u'—');
    });
}

std::optional<PageDatum> datumOf(const QString &cell)
{
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    PageDatum datum;
    QString title = cell;
    if (const auto match = code.match(cell); match.hasMatch()) {
        const auto id = endpointIdOf(match.captured(1));
        title.remove(match.capturedStart(), match.capturedLength());
        if (!id || title.contains(QLatin1Char('`')))
            return std::nullopt;
        datum.id = *id;
    }
    datum.title = markdownText(title);
    datum.link = markdownLink(title);
    return datum;
}

std::optional<QString> vendorUseOf(const QString &cell)
{
    const QStringView sign = firstSign(cell, {kTick, kRecord});
    if (sign.isEmpty() || !wordsBeside(cell, sign).isEmpty())
        return std::nullopt;
    return sign == kTick ? QStringLiteral("used") : QStringLiteral("not-yet");
}

std::optional<PageUsefulness> usefulnessOf(const QString &cell)
{
    const QStringView sign = firstSign(cell, {kTick, kRecord, kCross});
    const QString words = wordsBeside(cell, sign);
    if (sign == kTick)
        return PageUsefulness{QStringLiteral("useful"), words};
    if (sign == kRecord)
        return PageUsefulness{QStringLiteral("to-study"), words};
    if (sign == kCross || plainText(words) == QLatin1String("format inadapte"))
        return PageUsefulness{QStringLiteral("not-useful"), words};
    return std::nullopt;
}

std::optional<QString> requirementOf(const QString &cell)
{
    QString rest = cell;
    rest.remove(kScroll.toString()).remove(kSpeech.toString());
    if (rest == cell || !wordsBeside(rest, {}).isEmpty())
        return std::nullopt;
    return cell.contains(kScroll) ? QStringLiteral("supporting-documents") : QStringLiteral("explanation");
}

std::optional<QStringList> formatsOf(const QString &cell)
{
    // "données" and "Archive" say no more than the name behind them.
    static const QRegularExpression format(
        QStringLiteral("^(?:(?:données|archive|fichiers?) )?((?:JSON|PDF|XML|ZIP|CSV|HTML|XLSX|ODS|TXT)(?: "
                       "\\([^()]*\\))?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList formats;
    const QStringList parts = partsOf(cell);
    for (const QString &part : parts) {
        const auto match = format.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        formats.append(match.captured(1));
    }
    formats.removeDuplicates();
    return formats.isEmpty() ? std::nullopt : std::optional(formats);
}

std::optional<QStringList> opennessOf(const QString &cell)
{
    // "confidentielles pour les non-diffusibles": for whom is not told apart.
    static const QRegularExpression openness(
        QStringLiteral("^(?:(publique?s?)|protegee?s?|confidentiel(?:le)?s?)(?: pour .*)?$"));
    bool isPublic = false;
    bool isProtected = false;
    const QStringList parts = partsOf(cell);
    for (const QString &part : parts) {
        const auto match = openness.match(plainText(part));
        if (!match.hasMatch())
            return std::nullopt;
        const bool saysPublic = match.capturedLength(1) > 0;
        isPublic = isPublic || saysPublic;
        isProtected = isProtected || !saysPublic;
    }
    QStringList found;
    if (isPublic)
        found.append(QStringLiteral("public"));
    if (isProtected)
        found.append(QStringLiteral("protected"));
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

QStringList producersOf(const QString &cell)
{
    static const QRegularExpression lineBreak(QStringLiteral("<br\\s*/?>"));
    QString text = cell;
    text.replace(lineBreak, QStringLiteral(" & "));
    QStringList producers;
    const QStringList parts = markdownText(text).split(QLatin1Char('&'), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        producers.append(part.trimmed());
    producers.removeDuplicates();
    return producers;
}

std::optional<QString> endpointIdOf(const QString &cell)
{
    static const QRegularExpression id(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]*$"));
    const QString text = markdownText(cell);
    return id.match(text).hasMatch() ? std::optional(text) : std::nullopt;
}

bool forbidsByCross(const QStringList &columns, const QList<QStringList> &rows)
{
    const auto speaks = [](const QString &text) {
        return plainText(text).contains(QLatin1String("autoris"));
    };
    return std::any_of(rows.cbegin(), rows.cend(), [&](const QStringList &cells) {
        const QString row = cells.join(QLatin1Char(' '));
        return row.contains(kCross) && (speaks(row) || speaks(columns.join(QLatin1Char(' '))));
    });
}

} // namespace viatique
