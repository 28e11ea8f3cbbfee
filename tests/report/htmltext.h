// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QRegularExpression>
#include <QString>

namespace viatique::sample {

inline QString unescaped(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// The text of an HTML page, elements taken out, white space folded.
inline QString textOf(QString html)
{
    static const QRegularExpression head(QStringLiteral("<head>.*</head>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression element(QStringLiteral("<[^>]*>"));
    return unescaped(html.remove(head).replace(element, QStringLiteral(" "))).simplified();
}

} // namespace viatique::sample
