// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/atomicfile.h"
#include "core/digest.h"
#include "package/packageplan.h"
#include "request/request.h"
#include "request/requestjson.h"

#include <QDir>
#include <QHash>
#include <QTemporaryDir>

namespace viatique {

/// A fictitious request with two documents on the disk, to package.
struct SamplePackage
{
    QTemporaryDir dir;
    Request request;
    QHash<QString, QString> documentFiles; ///< by id

    explicit SamplePackage(qint64 largeBytes = 300'000)
    {
        request.id = QStringLiteral("0b8e1c52-6f0d-4b0e-9a53-3f6c3a0f7d11");
        request.revision = 3;
        request.createdAt = QStringLiteral("2026-01-05T09:00:00Z");
        request.modifiedAt = QStringLiteral("2026-02-03T14:15:16Z");
        request.organisation.name = QStringLiteral("Commune de Valfleuri");
        request.applicant.familyName = QStringLiteral("Delorme");
        request.contacts.business = {QStringLiteral("Zoé"),
                                     QStringLiteral("Martel"),
                                     QStringLiteral("zoe.martel@valfleuri.example"),
                                     {},
                                     {}};
        request.service.title = QStringLiteral("Marchés publics de Valfleuri");
        addDocument(QStringLiteral("d1"), QStringLiteral("Délibération n° 12"), "%PDF-1.4 deliberation\n");
        QByteArray large("%PDF-1.4 ");
        while (large.size() < largeBytes)
            large += QByteArray::number(large.size() * 7919) + ' ';
        addDocument(QStringLiteral("d2"), QStringLiteral("Article imprimé"), large);
    }

    void addDocument(const QString &id, const QString &title, const QByteArray &bytes)
    {
        const QString path = dir.filePath(id);
        if (!writeFile(path, bytes))
            qFatal("cannot write a document of the test");
        Document document;
        document.id = id;
        document.title = title;
        document.fileName = QStringLiteral("document.pdf");
        document.mediaType = QStringLiteral("application/pdf");
        document.size = bytes.size();
        document.sha512 = sha512Of(bytes);
        request.documents.append(document);
        documentFiles.insert(id, path);
    }

    static QByteArray catalogueBytes()
    {
        return bundledCatalogue(bundledCatalogueIds().constFirst()).value().bytes;
    }

    PackageContent content(bool complete = true) const
    {
        PackageContent content;
        content.request = request;
        content.source = toJson(request);
        content.catalogue = catalogueBytes();
        const QHash<QString, QString> files = documentFiles;
        content.documentFile = [files](const Document &document) { return files.value(document.id); };
        content.complete = complete;
        content.generated = {{QStringLiteral("demande.pdf"), "%PDF-1.4 report\n"},
                             {QStringLiteral("demande.html"), "<!DOCTYPE html><title>x</title>\n"}};
        return content;
    }

    PackagePlan plan(bool complete = true) const { return planPackage(content(complete)); }
};

/// Everything in a folder, hidden files too.
inline QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

} // namespace viatique
