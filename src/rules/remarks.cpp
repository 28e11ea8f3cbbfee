// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/collector.h"
#include "rules/rules.h"
#include "rules/topics.h"

namespace viatique::rules {

namespace {

/// Longer texts stand whole at their place in the window.
constexpr qsizetype kQuoted = 160;
constexpr qsizetype kName = 80;

/// On one line. A remark may be without words: its place and reason say it then.
QString quoted(const QString &text)
{
    // Only what may be kept is looked at: this is done at each keystroke, and texts may be long.
    QString line = text.left(4 * kQuoted).simplified();
    if (line.isEmpty())
        return QStringLiteral("…");
    if (line.size() > kQuoted || text.size() > 4 * kQuoted) {
        line.truncate(kQuoted);
        // Neither half a character nor, where it can be had, half a word.
        if (const qsizetype blank = line.lastIndexOf(QLatin1Char(' ')); blank > kQuoted / 2)
            line.truncate(blank);
        else if (line.back().isHighSurrogate())
            line.chop(1);
        line += QStringLiteral("…");
    }
    // The sentence has a full stop of its own.
    while (line.endsWith(QLatin1Char('.')))
        line.chop(1);
    return line;
}

} // namespace

void checkRemarks(const QList<OpenRemark> &remarks, Collector &found)
{
    for (const OpenRemark &remark : remarks) {
        const QJsonObject args{{QStringLiteral("remark"), quoted(remark.text)},
                               {QStringLiteral("reviewer"), remark.reviewer.simplified().left(kName)},
                               {QStringLiteral("revision"), QString::number(remark.revision)}};
        if (remark.isUnchanged)
            found.warning(QLatin1String("remark-unchanged"), remark.target, args);
        else if (remark.must)
            found.warning(QLatin1String("remark-unanswered"), remark.target, args);
        else
            found.advice(QLatin1String("remark-advised"), remark.target, args);
    }
}

} // namespace viatique::rules
