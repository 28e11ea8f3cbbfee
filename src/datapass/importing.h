// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "request/request.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace viatique::datapass {

/// A request of DataPass (`GET /demandes/{id}`) as a request of ours.
struct Imported
{
    Request request;    ///< without id and dates: those of the draft that takes it
    QString datapassId; ///< number of the request there
    QString state;      ///< "draft", "validated"…
    struct Note
    {
        enum class What {
            UnknownScope, ///< a scope that the catalogue has no datum for: its value
            UnknownKey,   ///< a member of `data` that has no place here: its key
            Retention,    ///< a duration that is no number: as it stands
            UnknownForm,
        };
        What what;
        QString value;
    };
    QList<Note> notes;
};

/// Values may be strings, scopes an array or a string that holds one. Purposes, coverage and documents are
/// not in DataPass' answer, and stay empty. Errors: those of parseJsonObject, DataPassOther (another
/// definition than API Entreprise), SchemaViolation.
Result<Imported> importRequest(const QByteArray &json, const QString &origin, const Catalogue &catalogue);

QString noteText(const Imported::Note &note);

} // namespace viatique::datapass
