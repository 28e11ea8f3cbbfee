// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/settings.h"

#include "core/atomicfile.h"
#include "core/deadholder.h"
#include "core/leftovers.h"
#include "core/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <utility>

namespace viatique {

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMostBytes = qint64(1024) * 1024;
const QString &versionKey()
{
    static const QString key = QStringLiteral("version");
    return key;
}

/// QSettings reads a section when it is asked for one of its keys, and only then sees that it is none.
QSettings::Status readAll(const QSettings &settings)
{
    static_cast<void>(settings.allKeys());
    return settings.status();
}

/// QSettings waits half a minute for the lock of a writer that was killed before it could write who it is.
void clearDeadLock(const QString &path)
{
    const QString name = path + QLatin1String(".lock");
    if (!QFileInfo::exists(name))
        return;
    QLockFile lock(name);
    if (takeFromDead(lock))
        lock.unlock();
}

/// Whether each line is blank, a comment, a section, a key with its value, or goes on with the former.
/// QSettings says what it could not read to the first who reads a file, and keeps what it read for the
/// others.
bool isIni(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bool goesOn = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const bool isLine = line.isEmpty() || line.startsWith(';') || line.startsWith('#')
                            || (line.startsWith('[') && line.endsWith(']')) || line.indexOf('=') > 0;
        if (!isLine && !goesOn)
            return false;
        goesOn = line.endsWith('\\');
    }
    return true;
}

/// Whether a folder is there to be written to, or could be made.
bool canBeMade(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists())
        return info.isDir() && info.isWritable();
    const QString parent = info.absolutePath();
    return parent != folder && canBeMade(parent);
}

/// Stays in a file that was begun anew: what stood in the former one is unknown to every run from then on.
const QString &forgetfulKey()
{
    static const QString key = QStringLiteral("forgetful");
    return key;
}

} // namespace

Settings::Settings(const QString &file, const QString &policy, QObject *parent)
    : QObject(parent)
    , m_path(file)
    , m_policyPath(policy)
{
    openPolicy(policy);
    open();
}

Settings::~Settings() = default;

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/viatique/viatique.conf");
}

QString Settings::defaultPolicy()
{
    // Not looked for where the environment of the user says: a policy is none that he can move away.
    return QStringLiteral("/etc/xdg/viatique/policy.conf");
}

void Settings::openPolicy(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return;
    m_isPolicyDamaged = !info.isFile() || info.size() > kMostBytes || !info.isReadable();
    if (m_isPolicyDamaged)
        return;
    m_policy = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_isPolicyDamaged = readAll(*m_policy) != QSettings::NoError || !isIni(path);
}

void Settings::open()
{
    const QFileInfo info(m_path);
    // A folder, a device or a pipe is not for us to read, and not to move either.
    if (info.exists() && !info.isFile()) {
        m_trouble = Trouble::Unwritable;
        m_isForgetful = true;
        return;
    }
    // QSettings would make its folder also for reading, as the umask has it: whoever only looks leaves no
    // trace.
    if (!info.exists()) {
        m_isAbsent = true;
        if (!canBeMade(info.absolutePath()))
            m_trouble = Trouble::Unwritable;
        return;
    }
    // Nobody writes an empty one: it is what a crash of the computer leaves.
    m_isForgetful = info.exists() && info.size() == 0;
    if (info.size() > kMostBytes)
        putAside();
    m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    const QSettings::Status status = readAll(*m_file);
    bool isNumber = false;
    const int version = m_file->value(versionKey()).toInt(&isNumber);
    const bool isNew = !QFileInfo::exists(m_path) || QFileInfo(m_path).size() == 0;
    if (status == QSettings::NoError && isNumber && version > kVersion) {
        m_trouble = Trouble::Newer;
        m_isForgetful = true;
        m_file.reset();
        return;
    }
    if (!isNew && (status == QSettings::FormatError || !isNumber)) {
        // One that may not be read looks empty.
        if (!QFileInfo(m_path).isReadable()) {
            m_trouble = Trouble::Unwritable;
            m_isForgetful = true;
            m_file.reset();
            return;
        }
        m_file.reset();
        putAside();
        if (QFileInfo::exists(m_path))
            return;
        m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    }
    rememberLoss();
    if (!m_file->isWritable() && m_trouble == Trouble::None)
        m_trouble = Trouble::Unwritable;
}

void Settings::rememberLoss()
{
    if (m_isForgetful) {
        m_file->setValue(versionKey(), kVersion);
        m_file->setValue(forgetfulKey(), true);
        clearDeadLock(m_path);
        m_file->sync();
        QFile::setPermissions(m_path, kPrivateFile);
    }
    m_isForgetful = m_isForgetful || m_file->contains(forgetfulKey());
}

void Settings::putAside()
{
    m_trouble = Trouble::Damaged;
    m_isForgetful = true;
    const QString aside = m_path + QStringLiteral(".damaged");
    QFile::remove(aside);
    if (QFile::rename(m_path, aside)) {
        m_aside = aside;
        QFile::setPermissions(aside, kPrivateFile);
    }
}

bool Settings::convert(QVariant &stored, QMetaType type)
{
    // To QVariant each text but three is true, "off" and "no" as well.
    if (type.id() == QMetaType::Bool && stored.typeId() != QMetaType::Bool) {
        const QString word = stored.toString().trimmed().toLower();
        const bool isTrue = word == QLatin1String("true") || word == QLatin1String("1");
        if (!isTrue && word != QLatin1String("false") && word != QLatin1String("0"))
            return false;
        stored = isTrue;
    }
    return stored.isValid() && stored.convert(type);
}

QVariant Settings::read(const char *key) const
{
    const QString name = QString::fromLatin1(key);
    if (hasPolicy(key))
        return m_policy->value(name);
    return m_file ? m_file->value(name) : m_values.value(name);
}

bool Settings::hasPolicy(const char *key) const
{
    return m_policy && m_policy->contains(QString::fromLatin1(key));
}

void Settings::write(const char *key, const QVariant &value)
{
    if (hasPolicy(key) || read(key) == value)
        return;
    const QString name = QString::fromLatin1(key);
    if (std::exchange(m_isAbsent, false)) {
        static_cast<void>(makePrivateFolder(QFileInfo(m_path).absolutePath()));
        m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    }
    if (m_file) {
        m_file->setValue(versionKey(), kVersion);
        m_file->setValue(name, value);
        clearDeadLock(m_path);
        const QByteArray former = readFile(m_path, kMostBytes).value_or(QByteArray());
        m_file->sync();
        // QSettings forgets an error of its last write, and puts an empty file in the place of the former.
        const bool isEmptied = QFileInfo(m_path).size() == 0;
        if (isEmptied && !former.isEmpty())
            static_cast<void>(writeFile(m_path, former, kPrivateFile));
        if (m_file->status() != QSettings::NoError || isEmptied) {
            m_trouble = Trouble::Unwritable;
        } else {
            QFile::setPermissions(m_path, kPrivateFile);
            removeLeftoversOf(m_path);
        }
    } else {
        m_values.insert(name, value);
    }
    emit changed(key);
}

QString Settings::trouble() const
{
    const QString path = QDir::toNativeSeparators(m_path);
    if (m_isPolicyDamaged)
        return tr("“%1”, which holds what your organisation decides, cannot be read: the network stays off. "
                  "Please tell whoever looks after this computer.")
            .arg(QDir::toNativeSeparators(m_policyPath));
    switch (m_trouble) {
    case Trouble::None:
        break;
    case Trouble::Damaged:
        if (m_aside.isEmpty())
            return tr("The settings file “%1” is damaged, and could not be put aside. What you choose now "
                      "holds until you close the window.")
                .arg(path);
        return tr("The settings file was damaged: it was put aside as “%1”. Please choose your settings "
                  "again.")
            .arg(QDir::toNativeSeparators(m_aside));
    case Trouble::Newer:
        return tr("The settings file was written by a newer version of the program, and is left as it is. "
                  "What you choose now holds until you close the window.");
    case Trouble::Unwritable:
        return tr("The settings file “%1” cannot be written. What you choose now holds until you close the "
                  "window.")
            .arg(path);
    }
    return {};
}

} // namespace viatique
