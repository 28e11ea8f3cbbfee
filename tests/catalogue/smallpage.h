// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace viatique::test {

/// A page of one table: columns and rows as they stand in Markdown.
inline QByteArray small(const QString &columns, const QStringList &rows, const QString &title = {})
{
    QString text;
    if (!title.isEmpty())
        text = QStringLiteral("---\ntitle: %1\n---\n").arg(title);
    text += QStringLiteral("## Données utiles\n#### Divers <a id=\"divers\"></a>\n%1\n|-|-|\n%2\n")
                .arg(columns, rows.join(QLatin1Char('\n')));
    return text.toUtf8();
}

} // namespace viatique::test
