// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/rememberedfacts.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "request/documentinspector.h"
#include "request/documentstore.h"
#include "request/draftfiles.h"
#include "request/requestjson.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace viatique {

namespace {

using Readability = DocumentFacts::Readability;

const QString kFormat = QStringLiteral("viatique-facts");
constexpr int kVersion = 1;
/// Of as many documents as are examined; each takes some hundred bytes.
constexpr qint64 kMostBytes = qint64(1024) * 1024;

QString pathIn(const QString &draftFolder)
{
    return draftFolder + QLatin1Char('/') + QLatin1String(kFactsFile);
}

/// A file that was not written since has the same.
QString stampOf(const QString &path)
{
    const FileStamp stamp = fileStamp(path);
    return QStringLiteral("%1-%2").arg(stamp.size).arg(stamp.modifiedMs);
}

QJsonObject toJson(const DocumentFacts &facts, const QString &stamp)
{
    QJsonObject object{{QStringLiteral("stamp"), stamp},
                       {QStringLiteral("encrypted"), facts.encrypted},
                       {QStringLiteral("activeContent"), facts.activeContent},
                       {QStringLiteral("pages"), facts.pages},
                       {QStringLiteral("kind"), documentKindId(facts.likelyKind)},
                       {QStringLiteral("reason"), facts.reason}};
    for (const ReadabilityWord &each : kReadabilityWords) {
        if (each.readability == facts.readability)
            object.insert(QStringLiteral("readability"), each.word);
    }
    for (const TextLayerWord &each : kTextLayerWords) {
        if (each.layer == facts.text)
            object.insert(QStringLiteral("text"), each.word);
    }
    return object;
}

std::optional<DocumentFacts> fromJson(const QJsonObject &object)
{
    DocumentFacts facts;
    facts.readability = Readability::Unknown;
    const QString readability = object.value(QLatin1String("readability")).toString();
    for (const ReadabilityWord &each : kReadabilityWords) {
        if (each.word == readability)
            facts.readability = each.readability;
    }
    const QString text = object.value(QLatin1String("text")).toString();
    for (const TextLayerWord &each : kTextLayerWords) {
        if (each.word == text)
            facts.text = each.layer;
    }
    facts.encrypted = object.value(QLatin1String("encrypted")).toBool();
    facts.activeContent = object.value(QLatin1String("activeContent")).toBool();
    facts.pages = std::max(0, object.value(QLatin1String("pages")).toInt());
    facts.likelyKind =
        documentKindFromId(object.value(QLatin1String("kind")).toString()).value_or(DocumentKind::Unset);
    facts.reason = object.value(QLatin1String("reason")).toString();
    if (facts.readability == Readability::Unknown)
        return std::nullopt;
    return facts;
}

} // namespace

RememberedFacts::RememberedFacts(const QString &draftFolder, const DocumentInspector &inspector)
    : m_folder(draftFolder)
    , m_examiner(examinerStamp(inspector.program()))
{
    const QString path = pathIn(m_folder);
    const Result<QByteArray> bytes = readFile(path, kMostBytes);
    const Result<QJsonObject> object = bytes ? parseJsonObject(*bytes, path) : Result<QJsonObject>();
    if (object && checkFormat(*object, kFormat, kVersion, path)
        && object->value(QLatin1String("examiner")).toString() == m_examiner)
        m_documents = object->value(QLatin1String("documents")).toObject();
}

std::optional<DocumentFacts> RememberedFacts::of(const Document &document) const
{
    const QString name = documentRelativePath(document);
    const QJsonObject object = m_documents.value(name).toObject();
    if (object.isEmpty() || m_examiner.isEmpty()
        || object.value(QLatin1String("stamp")).toString() != stampOf(documentPathIn(m_folder, document)))
        return std::nullopt;
    return fromJson(object);
}

void RememberedFacts::add(const Document &document, const DocumentFacts &facts)
{
    const QString name = documentRelativePath(document);
    if (name.isEmpty() || m_examiner.isEmpty() || facts.readability == Readability::Unknown
        || facts.presence != DocumentFacts::Presence::Present || of(document) == facts)
        return;
    m_documents.insert(name, toJson(facts, stampOf(documentPathIn(m_folder, document))));
    m_changed = true;
}

void RememberedFacts::keep() const
{
    if (!m_changed)
        return;
    QJsonObject documents;
    for (auto each = m_documents.constBegin(); each != m_documents.constEnd(); ++each) {
        // What a file names never becomes a path that leads elsewhere.
        if (!each.key().contains(QLatin1String(".."))
            && QFileInfo::exists(m_folder + QLatin1Char('/') + each.key()))
            documents.insert(each.key(), each.value());
    }
    static_cast<void>(writeFile(pathIn(m_folder),
                                jsonBytes({{QStringLiteral("format"), kFormat},
                                           {QStringLiteral("formatVersion"), kVersion},
                                           {QStringLiteral("examiner"), m_examiner},
                                           {QStringLiteral("documents"), documents}}),
                                kPrivateFile));
}

QStringList examinerLibraries()
{
    return QStringLiteral(VIATIQUE_EXAMINERS).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

QString examinerStamp(const QString &program, const QStringList &libraries)
{
    if (program.isEmpty())
        return {};
    QStringList stamps{stampOf(program)};
    for (const QString &library : libraries)
        stamps.append(stampOf(library));
    stamps.append(QLatin1String(qVersion()));
    return stamps.join(QLatin1Char('-'));
}

void rememberFacts(const QString &draftFolder, const DocumentInspector &inspector,
                   const QList<Document> &documents, const DocumentFactsMap &facts)
{
    RememberedFacts remembered(draftFolder, inspector);
    for (const Document &document : documents) {
        if (const auto found = facts.constFind(document.id); found != facts.constEnd())
            remembered.add(document, *found);
    }
    remembered.keep();
}

} // namespace viatique
