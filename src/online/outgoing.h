// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace viatique {

/// Everything that ever leaves this computer, and why: each request of HttpClient names one of these. Nothing
/// else opens a connection.
enum class Purpose { CompanyDirectory, CatalogueUpdate, DataPass };

/// What a user is told of one purpose, in the current language.
struct PurposeWords
{
    QString title; ///< "Company directory"
    QString sends; ///< what leaves: "the SIRET or the name that you look up"
    QString when;  ///< by which action of the user
};
QList<Purpose> purposes();
PurposeWords purposeWords(Purpose purpose);

/// One request that left, for the list that the window shows: no content, no secret.
struct Sent
{
    QDateTime at; ///< local time
    Purpose purpose = Purpose::CompanyDirectory;
    QString method; ///< "GET"
    QString host;
    QString path;        ///< without its query
    qint64 bytesOut = 0; ///< of the body and the query
    qint64 bytesIn = 0;  ///< of the body that came back
    int status = 0;      ///< of HTTP; 0: no answer
};

} // namespace viatique
