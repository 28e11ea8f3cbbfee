// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentkind.h"

#include "core/plaintext.h"

#include <QRegularExpression>
#include <QStringList>

namespace viatique {

namespace {

/// As much of a page as a heading may stand in.
constexpr qsizetype kHeadLength = 3000;

struct Heading
{
    DocumentKind kind;
    const char *pattern; ///< of a line in lower case without accents
};

/// In the order in which they are tried on one line.
constexpr Heading kHeadings[] = {
    {DocumentKind::Deliberation,
     "^(?:(?:projet|extrait) de |extraits? )?(?:du )?(?:registre (?:des|de) )?deliberations?\\b"},
    {DocumentKind::Deliberation,
     "^(?:le |la )?(?:conseil|comite|assemblee|bureau|commission)\\b.*\\bapres en avoir delibere\\b"},
    {DocumentKind::Order,
     "^(?:projet d.)?arretes? (?:n|du|de|interministeriel|ministeriel|municipal|prefectoral|"
     "departemental|regional|conjoint|portant|relatif|permanent|fixant|autorisant)"},
    {DocumentKind::Order, "^arrete$"},
    {DocumentKind::Decree, "^(?:projet de )?decret (?:n|du|en conseil|portant|relatif)"},
    {DocumentKind::LegalText, "^(?:loi|ordonnance) n\\b"},
    {DocumentKind::LegalText, "^article [lrda]\\.? ?[0-9]"},
    {DocumentKind::Agreement, "^(?:projet de )?(?:convention|protocole d.accord|accord[- ]cadre|avenant)\\b"},
    {DocumentKind::MockUp, "^maquettes?\\b"},
};

/// A line in lower case without accents, those included that TeX sets beside their letters.
QString plainLine(QString line)
{
    static const QRegularExpression apart(QStringLiteral("[\u00B4\u0060\u02C6\u00A8\u00B8]"));
    return plainText(line.remove(apart));
}

/// "d e l i b e r a t i o n" is a word that was spread: single letters with one blank between them.
QString closed(QString line)
{
    static const QRegularExpression spread(QStringLiteral("\\b(?:[a-z] ){3,}[a-z]\\b"));
    const QRegularExpressionMatch match = spread.match(line);
    if (!match.hasMatch())
        return line;
    QString word = match.captured();
    word.remove(QLatin1Char(' '));
    return line.replace(match.capturedStart(), match.capturedLength(), word);
}

DocumentKind kindOfLine(const QString &line)
{
    for (const Heading &heading : kHeadings) {
        const QRegularExpression pattern(QLatin1String(heading.pattern));
        if (pattern.match(line).hasMatch())
            return heading.kind;
    }
    return DocumentKind::Unset;
}

} // namespace

DocumentKind likelyKind(const QString &firstPage)
{
    static const QRegularExpression lineEnd(QStringLiteral("[\r\n]+"));
    const QStringList lines = firstPage.left(kHeadLength).split(lineEnd, Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const DocumentKind kind = kindOfLine(closed(plainLine(line)));
        if (kind != DocumentKind::Unset)
            return kind;
    }
    return DocumentKind::Unset;
}

} // namespace viatique
