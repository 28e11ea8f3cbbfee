// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/lockholder.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/jsonmembers.h"
#include "core/jsonschema.h"
#include "inbox/runningprocess.h"
#include "request/requestfield.h"
#include "review/packagename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <limits>

namespace viatique {

namespace {

constexpr int kFormatVersion = 1;

QString formatName()
{
    return QStringLiteral("viatique-lock");
}

QString written(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime momentOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// A digest: the numbers of a computer are nobody else's business.
const QString &thisSystem()
{
    static const QString system = [] {
        constexpr int kDigits = 32;
        const QByteArray ids = QSysInfo::machineUniqueId() + QSysInfo::bootUniqueId();
        if (ids.isEmpty())
            return QString();
        const QByteArray words = "viatique-lock\n" + ids + '\n' + processSpace().toLatin1();
        return sha512Of(words).left(kDigits);
    }();
    return system;
}

const QString &thisStart()
{
    static const QString start = processStart(QCoreApplication::applicationPid());
    return start;
}

} // namespace

QString lockPath(const QString &packagePath)
{
    // A folder may have been named with a slash behind.
    const QFileInfo package(QDir::cleanPath(QFileInfo(packagePath).absoluteFilePath()));
    return package.absolutePath() + QLatin1Char('/') + packageNameOf(package.fileName()) + kLockSuffix;
}

LockHolder newHolder(const QString &agent, const QDateTime &now)
{
    LockHolder holder;
    holder.agent = cleanText(agent, false).simplified();
    holder.host = QSysInfo::machineHostName();
    holder.since = now.toUTC();
    holder.renewedAt = holder.since;
    holder.pid = QCoreApplication::applicationPid();
    holder.processStart = thisStart();
    holder.system = thisSystem();
    holder.token = QUuid::createUuid().toString(QUuid::Id128);
    return holder;
}

bool isThisProcess(const LockHolder &holder)
{
    return !holder.system.isEmpty() && holder.system == thisSystem()
           && holder.pid == QCoreApplication::applicationPid() && holder.processStart == thisStart();
}

bool hasEnded(const LockHolder &holder)
{
    return !holder.system.isEmpty() && holder.system == thisSystem()
           && isProcessGone(holder.pid, holder.processStart);
}

QByteArray lockBytes(const LockHolder &holder)
{
    JsonWriter writer;
    writer.member(QLatin1String("format"), formatName());
    writer.member(QLatin1String("formatVersion"), kFormatVersion);
    writer.member(QLatin1String("agent"), holder.agent);
    writer.member(QLatin1String("host"), holder.host);
    writer.member(QLatin1String("since"), written(holder.since));
    writer.member(QLatin1String("renewedAt"), written(holder.renewedAt));
    writer.member(QLatin1String("pid"), holder.pid);
    writer.member(QLatin1String("processStart"), holder.processStart);
    writer.member(QLatin1String("system"), holder.system);
    writer.member(QLatin1String("token"), holder.token);
    return jsonBytes(writer.result());
}

Result<LockHolder> readHolder(const QByteArray &bytes, const QString &origin)
{
    const Result<QJsonObject> object = parseJsonObject(bytes, origin);
    if (!object)
        return Failure(object.error());
    const Result<void> sound = checkFormat(*object, formatName(), kFormatVersion, origin).and_then([&] {
        return checkSchema(*object, QStringLiteral(":/viatique/schemas/lock.schema.json"), origin);
    });
    if (!sound)
        return Failure(sound.error());
    const auto text = [&object](QLatin1String name) {
        return cleanText(object->value(name).toString(), false).simplified();
    };
    const double pid = object->value(QLatin1String("pid")).toDouble();
    LockHolder holder;
    holder.agent = text(QLatin1String("agent"));
    holder.host = text(QLatin1String("host"));
    holder.since = momentOf(text(QLatin1String("since")));
    holder.renewedAt = momentOf(text(QLatin1String("renewedAt")));
    holder.pid = pid >= 1 && pid <= std::numeric_limits<qint32>::max() ? qint64(pid) : 0;
    holder.processStart = text(QLatin1String("processStart"));
    holder.system = text(QLatin1String("system"));
    holder.token = text(QLatin1String("token"));
    return holder;
}

} // namespace viatique
