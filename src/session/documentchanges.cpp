// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/documentchanges.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace viatique::attachments {

namespace {

constexpr qsizetype kMostFormers = 10;

QString partTitle(const Document &document, qsizetype number, qsizetype count)
{
    const QString title =
        document.title.isEmpty() ? QFileInfo(document.fileName).completeBaseName() : document.title;
    return QCoreApplication::translate("viatique::Documents", "%1 (%2/%3)", "title of a part of a document")
        .arg(title, QString::number(number), QString::number(count));
}

auto entryOf(Request &request, const QString &documentId)
{
    return std::find_if(request.documents.begin(), request.documents.end(),
                        [&documentId](const Document &entry) { return entry.id == documentId; });
}

} // namespace

void setContent(Request &request, const QString &documentId, const Document &content)
{
    const auto entry = entryOf(request, documentId);
    if (entry == request.documents.end())
        return;
    entry->fileName = content.fileName;
    entry->mediaType = content.mediaType;
    entry->size = content.size;
    entry->sha512 = content.sha512;
}

void putParts(Request &request, const QString &documentId, QList<Document> parts)
{
    const auto entry = entryOf(request, documentId);
    if (entry == request.documents.end() || parts.isEmpty())
        return;
    const Document whole = *entry;
    QStringList ids;
    for (Document &part : parts) {
        part.kind = whole.kind;
        part.legalTexts = whole.legalTexts;
        part.title = partTitle(whole, ids.size() + 1, parts.size());
        ids.append(part.id);
    }
    const qsizetype at = entry - request.documents.begin();
    request.documents.removeAt(at);
    for (qsizetype i = 0; i < parts.size(); ++i)
        request.documents.insert(at + i, parts.at(i));
    for (RequestedEndpoint &endpoint : request.endpoints) {
        const qsizetype linked = endpoint.documents.indexOf(documentId);
        if (linked >= 0)
            endpoint.documents = endpoint.documents.mid(0, linked) + ids + endpoint.documents.mid(linked + 1);
    }
}

void remember(QList<Document> &formers, const Document &entry)
{
    Document former;
    former.id = entry.id;
    former.fileName = entry.fileName;
    former.mediaType = entry.mediaType;
    former.size = entry.size;
    former.sha512 = entry.sha512;
    formers.removeIf([&former](const Document &known) { return known.sha512 == former.sha512; });
    formers.append(former);
    if (formers.size() > kMostFormers)
        formers.removeFirst();
}

std::optional<Document> formerOf(const QList<Document> &formers, const Document &entry)
{
    const auto last = std::find_if(formers.crbegin(), formers.crend(), [&entry](const Document &former) {
        return former.sha512 != entry.sha512;
    });
    return last == formers.crend() ? std::nullopt : std::optional(*last);
}

} // namespace viatique::attachments
