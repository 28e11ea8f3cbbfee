// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace viatique {

/// A request from `request.json`, with the object it was read from, so that members of a later version
/// survive.
struct RequestFile
{
    Request request;
    QJsonObject source;
};

/// Errors: those of parseJsonObject, checkFormat and checkSchema. Wrong values are no error: rules find them.
Result<RequestFile> readRequest(const QByteArray &bytes, const QString &origin);

/// `request` as JSON, over `source` whose unknown members are kept.
QJsonObject toJson(const Request &request, const QJsonObject &source = {});

/// A person by itself, with the members of a contact.
Person personFromJson(const QJsonObject &object);
QJsonObject toJson(const Person &person);

/// Words of the format: "local-authority", "deliberation", "client"… Empty for Unset.
QString bodyKindId(BodyKind kind);
QString documentKindId(DocumentKind kind);
QString filedForId(FiledFor filedFor);
/// Empty where the word is unknown.
std::optional<DocumentKind> documentKindFromId(const QString &id);

} // namespace viatique
