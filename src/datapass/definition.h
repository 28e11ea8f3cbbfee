// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace viatique::datapass {

/// The definition of DataPass that this program writes requests for.
inline constexpr auto kDefinition = "api_entreprise";

/// One difference between the data that DataPass offers today and those of a catalogue. It only informs:
/// nothing is changed by it.
struct ScopeChange
{
    enum class Kind {
        Added,       ///< DataPass has it, the catalogue has not
        Removed,     ///< the other way round
        Included,    ///< now included for everyone
        NotIncluded, ///< no longer
        Disabled,    ///< shown, but nobody can ask for it
        Deprecated,  ///< kept for old requests alone; `after`: since when, may be empty
        Renamed,     ///< `before` and `after` are its names
    };
    Kind kind = Kind::Added;
    QString scope; ///< "effectifs_urssaf"
    QString name;  ///< as DataPass calls it; of one that is removed, as the catalogue does
    QString before;
    QString after;
};

/// Compares the answer of `GET /definitions/api_entreprise` with a catalogue whose data have scopes
/// (`datapass-2026`): those of DataPass in its order, then those that it no longer has. Names are compared
/// without what DataPass writes behind a bar ("| Open Data"). Errors: those of parseJsonObject,
/// DataPassOther, SchemaViolation.
Result<QList<ScopeChange>> compareDefinition(const QByteArray &json, const QString &origin,
                                             const Catalogue &catalogue);

/// One sentence, in the current language.
QString scopeChangeText(const ScopeChange &change);

} // namespace viatique::datapass
