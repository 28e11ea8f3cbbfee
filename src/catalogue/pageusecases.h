// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/pagecolumns.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// Of which use case the columns of usefulness speak. The title of a page tells it where there is one such
/// column; its heading is often short ("Utilité"), or was copied from another page. Where there are two,
/// their headings do.
class PageUseCases
{
public:
    explicit PageUseCases(QString pageTitle);

    struct Meaning
    {
        bool isVendors = false; ///< already used by vendors, rather than useful in a use case
        QString useCase;
        bool contradictsHeading = false; ///< the title was believed
        bool isInvented = false;         ///< the first time that this use case is met
    };

    /// One for each column of usefulness of a table, in their order; nothing where two would mean the same.
    std::optional<QList<Meaning>> meanings(const QStringList &headings);

    /// `useCases` of the catalogue, of those that were met, in the order in which they were.
    QJsonArray json() const { return m_json; }

private:
    Meaning known(const QString &text) const;
    void meet(Meaning *meaning, const QString &title);

    QString m_pageTitle;
    QStringList m_met;
    QJsonArray m_json;
};

} // namespace viatique
