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
            SharedScope,  ///< a scope that stands for several data of the catalogue, all of them taken: its
                          ///< value
            UnknownKey,   ///< a member of `data` that has no place here: its key
            UnknownForm,  ///< a form that is not one to begin with: its id. No use case is taken from it
            Retention,    ///< a duration that is no number: as it stands
            Shortened,    ///< a text that is longer than a field takes: its key
            NoText,       ///< a member that should be a text and is a list or an object: its key
        };
        What what;
        QString value;
    };
    QList<Note> notes;
};

/// Values may be texts, numbers or null, scopes an array or a text that holds one. Texts are cleaned as those
/// that are typed. The form tells for whom the request is filed, and its use case; scopes become the data of
/// `catalogue` that, asked for as a whole, ask for them, and those included for everyone none. What was
/// composed by `mapRequest` is taken apart again: mapped once more, with the catalogue `datapass-2026`, the
/// request gives the same fields and scopes. Purposes, coverage and documents are not in DataPass' answer,
/// and stay empty. Errors: those of parseJsonObject, DataPassOther (another definition than API Entreprise),
/// SchemaViolation.
Result<Imported> importRequest(const QByteArray &json, const QString &origin, const Catalogue &catalogue);

/// What was not taken over, one sentence, in the current language.
QString noteText(const Imported::Note &note);

} // namespace viatique::datapass
