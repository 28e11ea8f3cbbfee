// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draftstate.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"

#include <QDeadlineTimer>
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
constexpr QLatin1String kLastStep("lastStep");

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

void write(const QString &path, const DraftState &state)
{
    const Result<QJsonObject> former = readObject(path);
    if (!former && former.error().code == ErrorCode::FormatNewer)
        return;
    QJsonObject object{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("formatVersion"), kVersion},
        {kDatapass, QJsonObject{{kId, state.datapassId}, {kAt, state.datapassAt}}},
        {kLastStep, state.lastStep},
        {kLastExport, QJsonValue()},
    };
    if (const auto &exported = state.lastExport) {
        object.insert(kLastExport, QJsonObject{{kRevision, exported->revision},
                                               {kRequestSha512, exported->requestSha512},
                                               {kAt, exported->at}});
    }
    const QJsonObject merged = mergeKeepingUnknown(former.value_or(QJsonObject()), object);
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
    const QJsonObject datapass = object.value(kDatapass).toObject();
    state.datapassId = datapass.value(kId).toString();
    state.datapassAt = datapass.value(kAt).toString();
    state.lastStep = object.value(kLastStep).toInt();
    return state;
}

namespace {

/// Asks often: QLockFile's own waiting asks four times in two seconds, and may miss each gap of a busy
/// writer.
void waitForLock(QLockFile &lock)
{
    constexpr int kWaitMs = 2000; // others hold it for the time of one write
    constexpr int kPauseMs = 5;
    const QDeadlineTimer deadline(kWaitMs);
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

} // namespace viatique
