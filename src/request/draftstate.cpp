// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draftstate.h"

#include "core/atomicfile.h"
#include "core/deadholder.h"
#include "core/jsonfile.h"
#include "request/draftfiles.h"
#include "request/draftfiling.h"
#include "request/drafttraces.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLockFile>
#include <QThread>

namespace viatique {

namespace {

constexpr QLatin1String kFormat("viatique-state");
constexpr int kVersion = 1;

constexpr QLatin1String kLastExport("lastExport");
constexpr QLatin1String kRevision("revision");
constexpr QLatin1String kRequestSha512("requestSha512");
constexpr QLatin1String kAt("at");
constexpr QLatin1String kDatapass("datapass");
constexpr QLatin1String kId("id");
constexpr QLatin1String kServer("server");
constexpr QLatin1String kBegun("begun");
constexpr QLatin1String kLastStep("lastStep");
constexpr QLatin1String kFormers("formerDocuments");
constexpr QLatin1String kPackages("packages");
constexpr QLatin1String kTrashedAt("trashedAt");
constexpr QLatin1String kDueAt("dueAt");
constexpr QLatin1String kDocument("document");
constexpr QLatin1String kFileName("fileName");
constexpr QLatin1String kMediaType("mediaType");
constexpr QLatin1String kSize("size");
constexpr QLatin1String kSha512("sha512");

QJsonArray toJson(const QMap<QString, QList<Document>> &formers)
{
    QJsonArray array;
    for (const QList<Document> &contents : formers) {
        for (const Document &content : contents) {
            array.append(QJsonObject{{kDocument, content.id},
                                     {kFileName, content.fileName},
                                     {kMediaType, content.mediaType},
                                     {kSize, content.size},
                                     {kSha512, content.sha512}});
        }
    }
    return array;
}

QMap<QString, QList<Document>> formersFrom(const QJsonArray &array)
{
    QMap<QString, QList<Document>> formers;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        Document content;
        content.id = object.value(kDocument).toString();
        content.fileName = object.value(kFileName).toString();
        content.mediaType = object.value(kMediaType).toString();
        content.size = object.value(kSize).toInteger();
        content.sha512 = object.value(kSha512).toString();
        // One that names no file could not be taken back.
        if (!content.id.isEmpty() && !documentRelativePath(content).isEmpty())
            formers[content.id].append(content);
    }
    return formers;
}

Result<QJsonObject> readObject(const QString &path)
{
    Result<QJsonObject> object = readJsonObject(path);
    if (!object)
        return object;
    const Result<void> ours = checkFormat(*object, kFormat, kVersion, path);
    if (!ours)
        return Failure(ours.error());
    return object;
}

QString asidePath(const QString &path)
{
    return path + QStringLiteral(".damaged");
}

/// It was read, and is no state.
bool isDamage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileEmpty:
    case ErrorCode::JsonTooDeep:
    case ErrorCode::JsonTooLong:
    case ErrorCode::JsonSyntax:
    case ErrorCode::JsonNotObject:
    case ErrorCode::FormatUnknown:
        return true;
    default:
        return false;
    }
}

/// The state to be written over; a new one where there is none. A damaged one is put aside first, for it may
/// say that the draft was sent (see `changeFiling`). Errors: those of reading one that may be whole.
Result<QJsonObject> stateToChange(const QString &path)
{
    Result<QJsonObject> state = readObject(path);
    if (state)
        return state;
    if (QFileInfo::exists(path)) {
        if (!isDamage(state.error().code))
            return state;
        // The first that was found says most.
        if (!QFileInfo::exists(asidePath(path))) {
            if (const auto aside = replaceFile(path, asidePath(path)); !aside)
                return Failure(aside.error());
        }
    }
    return QJsonObject{{QStringLiteral("format"), kFormat}, {QStringLiteral("formatVersion"), kVersion}};
}

void write(const QString &path, const DraftState &state)
{
    const Result<QJsonObject> former = stateToChange(path);
    if (!former)
        return;
    QJsonObject object{
        {kLastStep, state.lastStep},
        {kFormers, toJson(state.formers)},
        {kLastExport, QJsonValue()},
    };
    if (const auto &exported = state.lastExport) {
        object.insert(kLastExport, QJsonObject{{kRevision, exported->revision},
                                               {kRequestSha512, exported->requestSha512},
                                               {kAt, exported->at}});
    }
    const QJsonObject merged = mergeKeepingUnknown(*former, object);
    static_cast<void>(writeFile(path, jsonBytes(merged), kPrivateFile));
}

} // namespace

DraftState readDraftState(const QString &path)
{
    const QJsonObject object = readObject(path).value_or(QJsonObject());
    DraftState state;
    const QJsonObject exported = object.value(kLastExport).toObject();
    // Any number: a file changed by hand may have been exported as revision 0.
    if (const QJsonValue revision = exported.value(kRevision); revision.isDouble()) {
        state.lastExport = {revision.toInt(), exported.value(kRequestSha512).toString(),
                            exported.value(kAt).toString()};
    }
    state.lastStep = object.value(kLastStep).toInt();
    state.formers = formersFrom(object.value(kFormers).toArray());
    return state;
}

namespace {

/// Asks often: QLockFile's own waiting asks four times in two seconds, and may miss each gap of a busy
/// writer. One that a killed process left without its name would be waited for in vain.
void waitForLock(QLockFile &lock)
{
    constexpr int kWaitMs = 2000; // others hold it for the time of one write
    constexpr int kPauseMs = 5;
    const QDeadlineTimer deadline(kWaitMs);
    if (lock.tryLock(0) || (lock.error() == QLockFile::LockFailedError && takeFromDead(lock)))
        return;
    // Where no lock can be made (no folder, a full disk), waiting would not help.
    while (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError && !deadline.hasExpired())
        QThread::msleep(kPauseMs);
}

} // namespace

void updateDraftState(const QString &path, const std::function<void(DraftState &)> &change)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    // Without it where it cannot be had: rather a small risk than an export that is not remembered.
    waitForLock(lock);
    const DraftState former = readDraftState(path);
    DraftState state = former;
    change(state);
    if (state != former)
        write(path, state);
}

namespace {

DraftFiling filingFrom(const QJsonObject &state)
{
    const QJsonObject datapass = state.value(kDatapass).toObject();
    DraftFiling filing{datapass.value(kId).toString(),
                       datapass.value(kAt).toString(),
                       datapass.value(kServer).toString(),
                       {}};
    const QJsonObject begun = datapass.value(kBegun).toObject();
    for (auto one = begun.constBegin(); one != begun.constEnd(); ++one)
        filing.begun.insert(one.key(), one.value().toString());
    return filing;
}

/// `change` says whether there is something to write.
Result<void> changeFiling(const QString &path, const std::function<bool(DraftFiling &)> &change)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    waitForLock(lock);
    if (!lock.isLocked())
        return failure(ErrorCode::FileUnwritable,
                       {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is in use"))});
    Result<QJsonObject> state = readObject(path);
    // What cannot be read may say that it was sent already.
    if (!state && QFileInfo::exists(path))
        return Failure(state.error());
    QJsonObject object = state.value_or(
        QJsonObject{{QStringLiteral("format"), kFormat}, {QStringLiteral("formatVersion"), kVersion}});
    if (!object.contains(kDatapass) && QFileInfo::exists(asidePath(path))) {
        if (const auto aside = readObject(asidePath(path)); !aside)
            return Failure(aside.error());
    }
    DraftFiling filing = filingFrom(object);
    if (!change(filing))
        return {};
    QJsonObject datapass = object.value(kDatapass).toObject();
    datapass.insert(kId, filing.id);
    datapass.insert(kAt, filing.at);
    datapass.insert(kServer, filing.server);
    QJsonObject begun;
    for (auto one = filing.begun.cbegin(); one != filing.begun.cend(); ++one)
        begun.insert(one.key(), one.value());
    datapass.insert(kBegun, begun);
    if (begun.isEmpty())
        datapass.remove(kBegun);
    object.insert(kDatapass, datapass);
    const Result<FileStamp> written = writeFile(path, jsonBytes(object), kPrivateFile);
    if (!written)
        return Failure(written.error());
    return {};
}

} // namespace

DraftFiling readDraftFiling(const QString &path)
{
    return filingFrom(readObject(path).value_or(QJsonObject()));
}

Result<void> noteFiling(const QString &path, const QString &id, const QString &at, const QString &server)
{
    return changeFiling(path, [&](DraftFiling &filing) {
        filing.id = id;
        filing.at = at;
        filing.server = server;
        filing.begun.remove(server);
        return true;
    });
}

Result<Beginning> beginFiling(const QString &path, const QString &server, const QString &at, bool anew)
{
    Beginning beginning = Beginning::Begun;
    const Result<void> changed = changeFiling(path, [&](DraftFiling &filing) {
        const bool isUncertain = filing.begun.contains(server);
        if (!anew && (isUncertain || filing.isOf(server)))
            beginning = Beginning::Overtaken;
        else if (isUncertain)
            beginning = Beginning::Uncertain;
        else
            filing.begun.insert(server, at);
        return beginning == Beginning::Begun;
    });
    if (!changed)
        return Failure(changed.error());
    return beginning;
}

Result<void> withdrawFiling(const QString &path, const QString &server)
{
    return changeFiling(path, [&](DraftFiling &filing) { return filing.begun.remove(server) > 0; });
}

namespace {

constexpr qsizetype kMostPackages = 100;

DraftTraces tracesFrom(const QJsonObject &state)
{
    DraftTraces traces;
    const QJsonArray packages = state.value(kPackages).toArray();
    for (const QJsonValue &package : packages) {
        const QString path = package.toString();
        if (QDir::isAbsolutePath(path) && traces.packages.size() < kMostPackages)
            traces.packages.append(path);
    }
    traces.trashedAt = state.value(kTrashedAt).toString();
    traces.dueAt = state.value(kDueAt).toString();
    return traces;
}

Result<void> changeTraces(const QString &path, const std::function<void(DraftTraces &)> &change)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    waitForLock(lock);
    const Result<QJsonObject> state = stateToChange(path);
    if (!state)
        return Failure(state.error());
    QJsonObject object = *state;
    DraftTraces traces = tracesFrom(object);
    change(traces);
    // Not there where there is nothing to say.
    const auto insert = [&object](QLatin1String member, const QJsonValue &value, bool isEmpty) {
        if (isEmpty)
            object.remove(member);
        else
            object.insert(member, value);
    };
    insert(kPackages, QJsonArray::fromStringList(traces.packages), traces.packages.isEmpty());
    insert(kTrashedAt, traces.trashedAt, traces.trashedAt.isEmpty());
    insert(kDueAt, traces.dueAt, traces.dueAt.isEmpty());
    if (object == *state)
        return {};
    return writeFile(path, jsonBytes(object), kPrivateFile).map([](const FileStamp &) {});
}

} // namespace

DraftTraces readDraftTraces(const QString &path)
{
    return tracesFrom(readObject(path).value_or(QJsonObject()));
}

void notePackage(const QString &path, const QString &package)
{
    static_cast<void>(changeTraces(path, [&package](DraftTraces &traces) {
        traces.packages.removeAll(package);
        traces.packages.append(package);
        if (traces.packages.size() > kMostPackages)
            traces.packages.removeFirst();
    }));
}

Result<void> noteTrashed(const QString &path, const QString &trashedAt)
{
    return changeTraces(path, [&trashedAt](DraftTraces &traces) {
        traces.trashedAt = trashedAt;
        traces.dueAt.clear();
    });
}

Result<void> noteDue(const QString &path, const QString &dueAt)
{
    return changeTraces(path, [&dueAt](DraftTraces &traces) { traces.dueAt = dueAt; });
}

int lastDocumentNumber(const QMap<QString, QList<Document>> &formers)
{
    Request remembered;
    for (auto former = formers.keyBegin(); former != formers.keyEnd(); ++former) {
        remembered.documents.append(Document());
        remembered.documents.last().id = *former;
    }
    return lastDocumentNumber(remembered);
}

} // namespace viatique
