// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <utility>

namespace viatique {

/// A member that another library made, such as the report: the package stores it and knows nothing of it.
struct GeneratedMember
{
    QString name; ///< relative to `data/`, such as "demande.pdf"
    QByteArray bytes;
};

/// What a package will hold, as a value. Paths are relative to the bag.
struct PackagePlan
{
    /// A member whose bytes are in memory.
    struct Member
    {
        QString path;
        QByteArray bytes;
    };
    /// A document, copied from the disk while the package is written. Its bytes must have the size and digest
    /// that the request lists.
    struct File
    {
        QString path;
        QString sourcePath;
        qint64 size = 0;
        QString sha512;
        QString label; ///< what error texts call it
    };

    QString topFolder;
    /// Of every member; ZIP knows even seconds from 1980 to 2107.
    QDateTime memberTime;
    QList<Member> members;
    QList<File> files;
    /// Labels and values of `bag-info.txt`, one line each, without Payload-Oxum.
    QList<std::pair<QString, QString>> bagInfo;
};

/// What a plan is made from.
struct PackageContent
{
    Request request;
    /// The object that the request was read from: members of a later version are packaged too.
    QJsonObject source;
    /// The pinned catalogue, byte for byte.
    QByteArray catalogue;
    /// Where the file of a document stands.
    std::function<QString(const Document &)> documentFile;
    /// Ids of the documents whose file cannot be packaged; they have no path in the packaged request.
    QSet<QString> missingDocuments;
    bool complete = false;
    /// Leaves out the applicant and the contacts, and says so in `bag-info.txt`. Generated members are
    /// packaged as they are given: whoever makes them leaves the contacts out of them.
    bool withoutContacts = false;
    QList<GeneratedMember> generated;
};

/// The name of the package, without ".zip", and of its top folder:
/// `<title-slug>-<id8>-r<revision>[-brouillon]`. ASCII, at most 80 characters.
QString packageBaseName(const Request &request, bool complete);

/// Where each document stands, by its id: "documents/NN-<slug>.pdf", relative to `data/`. ASCII, unique
/// without regard to case, whatever the titles. Of documents with one id the first counts.
QHash<QString, QString> documentMemberPaths(const Request &request);

/// `request.json` as packaged: each document of `paths` has a member "path" (of those with one id the first),
/// the others have none.
QByteArray packagedRequestBytes(const QJsonObject &requestJson, const QHash<QString, QString> &paths);

/// The request without its applicant and contacts, unknown members of theirs included.
QJsonObject withoutContacts(const Request &request, const QJsonObject &source);

PackagePlan planPackage(const PackageContent &content);

} // namespace viatique
