// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/membername.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
           || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

/// Embeddings, overrides and isolates (Unicode, "Bidi_Control" without the plain marks that Arabic and Hebrew
/// use).
bool turnsDirection(QChar c)
{
    return (c.unicode() >= 0x202a && c.unicode() <= 0x202e)
           || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

} // namespace

bool leavesFolder(const QString &path)
{
    if (path.startsWith(QLatin1Char('~')) || path.startsWith(QLatin1Char('\\')))
        return true;
    if (path.size() >= 2 && path.at(1) == QLatin1Char(':') && isAsciiLetter(path.at(0)))
        return true;
    static const QRegularExpression parentInBackslashes(QStringLiteral("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)"));
    if (parentInBackslashes.match(path).hasMatch())
        return true;
    const QStringList components = path.split(QLatin1Char('/'));
    return std::any_of(components.cbegin(), components.cend(), [](const QString &component) {
        return component.isEmpty() || component == QLatin1String(".") || component == QLatin1String("..");
    });
}

bool hasDeceptiveCharacter(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(), [](QChar c) {
        const QChar::Category category = c.category();
        return category == QChar::Other_Control || category == QChar::Separator_Line
               || category == QChar::Separator_Paragraph || c == QLatin1Char('\\') || turnsDirection(c);
    });
}

QString unportablePart(const QString &path)
{
    static const QRegularExpression unportable(
        QStringLiteral("^(?:CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(?:\\.|$)|[<>:\"|?*\\\\\\x00-\\x1f]|[. ]$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kLongest = 255;
    qsizetype from = 0;
    for (;;) {
        const qsizetype slash = path.indexOf(QLatin1Char('/'), from);
        const qsizetype end = slash < 0 ? path.size() : slash;
        const QString component = path.mid(from, end - from);
        if (component.size() > kLongest || unportable.match(component).hasMatch())
            return path.left(end);
        if (slash < 0)
            return {};
        from = slash + 1;
    }
}

QString foldedName(const QString &name)
{
    // Folding may undo a composition: normalised before and after (Unicode, "canonical caseless match").
    return name.normalized(QString::NormalizationForm_D)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

} // namespace viatique
