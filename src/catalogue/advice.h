// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// What a service needs data for, as its vendor says it. What is not said restricts nothing, but for
/// sectors: a datum of one trade is for those who name it.
struct Need
{
    QString useCase;         ///< id of the catalogue, or "other"; empty: not said
    QStringList audiences;   ///< "companies", "associations"
    QStringList sectors;     ///< "construction", "agriculture"
    bool publicPage = false; ///< shown to anybody, without signing in
    QStringList checks;      ///< ids of the catalogue's plain questions that are answered by yes
    bool operator==(const Need &) const = default;
};

enum class Decision {
    Keep,  ///< the need calls for it
    Study, ///< only where the service can say what for
    Leave  ///< not for this need
};

/// Why, as data: the sentence is made by `rules/advicewords.h`. `docs/advice.md` lists codes and arguments.
struct AdviceReason
{
    QString code;
    QJsonObject args;
    bool operator==(const AdviceReason &) const = default;
};

struct Advice
{
    QString endpoint; ///< id
    Decision decision = Decision::Leave;
    AdviceReason reason;
    /// The part to ask of a datum that is public and protected; empty: all of it.
    QStringList openness;
    bool operator==(const Advice &) const = default;
};

/// One advice for each datum of the catalogue, in its order: together those to keep are the smallest set
/// that serves the need. The same need always gives the same advice.
QList<Advice> advise(const Catalogue &catalogue, const Need &need);

} // namespace viatique
