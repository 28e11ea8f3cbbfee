// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pagecolumns.h"

#include "catalogue/markdownpage.h"
#include "core/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = PageColumn::Kind;

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
        for (qsizetype j = 1; j <= m_columns; ++j) {
            const int fits = fit(columns.at(j - 1).kind, cells.at(i - 1));
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

std::optional<QString> vendorUseOf(const QString &cell)
{
    const QStringView sign = firstSign(cell, {kTick, kRecord});
    if (sign.isEmpty())
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
    if (cell.contains(kScroll))
        return QStringLiteral("supporting-documents");
    if (cell.contains(kSpeech))
        return QStringLiteral("explanation");
    return std::nullopt;
}

std::optional<QStringList> formatsOf(const QString &cell)
{
    // One format: a name in capitals, with what stands in brackets behind it.
    static const QRegularExpression format(
        QStringLiteral("\\b(JSON|PDF|XML|ZIP|CSV|HTML)\\b(\\s*\\([^)]*\\))?"));
    QStringList formats;
    auto matches = format.globalMatch(markdownText(cell));
    while (matches.hasNext())
        formats.append(matches.next().captured(0).simplified());
    formats.removeDuplicates();
    return formats.isEmpty() || isLink(cell) ? std::nullopt : std::optional(formats);
}

std::optional<QStringList> opennessOf(const QString &cell)
{
    // Not all that is public in it: a producer may be called "Santé publique France".
    static const QRegularExpression part(
        QStringLiteral("^(publi|protege|confidentiel)|\\bet (protege|confidentiel)"));
    const QString plain = plainText(markdownText(cell));
    QStringList openness;
    auto matches = part.globalMatch(plain);
    while (matches.hasNext()) {
        const bool isPublic = matches.next().captured(1) == QLatin1String("publi");
        openness.append(isPublic ? QStringLiteral("public") : QStringLiteral("protected"));
    }
    return openness.isEmpty() || isLink(cell) ? std::nullopt : std::optional(openness);
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
    const QString code = markdownCode(cell);
    const QString text = code.isEmpty() ? markdownText(cell) : code;
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
