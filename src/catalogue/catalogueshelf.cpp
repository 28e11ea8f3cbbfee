// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogueshelf.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "core/limits.h"
#include "core/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QMutex>
#include <QStandardPaths>

#include <utility>

namespace viatique {

namespace {

const QString kOriginFormat = QStringLiteral("viatique-catalogue-origin");

QJsonObject originJson(const CatalogueOrigin &origin, const QString &sha512)
{
    return {{QStringLiteral("format"), kOriginFormat},
            {QStringLiteral("formatVersion"), 1},
            {QStringLiteral("sha512"), sha512},
            {QStringLiteral("url"), origin.url},
            {QStringLiteral("etag"), origin.etag},
            {QStringLiteral("lastModified"), origin.lastModified},
            {QStringLiteral("fetchedAt"), origin.fetchedAt}};
}

/// A catalogue that was read, and how its file stood before: its schema takes a while to check, and it is
/// asked for at every turn.
struct Read
{
    FileStamp stamp;
    Result<Catalogue> catalogue;
};

Result<Catalogue> readOnce(const QString &path, const FileStamp &stamp)
{
    static QMutex mutex;
    static QHash<QString, Read> known; // by path
    // Whoever waits for the lock wants the same file.
    const QMutexLocker lock(&mutex);
    const auto found = known.constFind(path);
    if (found != known.cend() && found->stamp == stamp)
        return found->catalogue;
    Result<Catalogue> read = readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
        return readCatalogue(bytes, path);
    });
    known.insert(path, {stamp, read});
    return read;
}

} // namespace

/// What there is beside the bundled one.
struct CatalogueShelf::Update
{
    State state = State::Bundled;
    std::optional<Catalogue> catalogue; ///< that counts
    std::optional<Error> trouble;
};

CatalogueShelf::CatalogueShelf(QString folder)
    : m_folder(std::move(folder))
{
}

QString CatalogueShelf::folderIn(const QString &data)
{
    return QDir(data).filePath(QStringLiteral("catalogues"));
}

QString CatalogueShelf::defaultFolder()
{
    return folderIn(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

// Ids are those of bundled catalogues by then: none leads out of the folder.
QString CatalogueShelf::catalogueFile(const QString &id) const
{
    return QStringLiteral("%1/%2.json").arg(m_folder, id);
}

QString CatalogueShelf::originFile(const QString &id) const
{
    return QStringLiteral("%1/%2.origin.json").arg(m_folder, id);
}

CatalogueShelf::Update CatalogueShelf::update(const Catalogue &bundled) const
{
    const QString path = catalogueFile(bundled.id);
    // Before it is read: what is written in between has another stamp, and is read again.
    const FileStamp stamp = m_folder.isEmpty() ? FileStamp() : fileStamp(path);
    if (stamp.size < 0)
        return {};
    Result<Catalogue> found = readOnce(path, stamp);
    if (!found)
        return {State::Unreadable, {}, found.error()};
    if (found->id != bundled.id)
        return {State::Unreadable, {}, Error(ErrorCode::CatalogueUnknown, {found->id, bundled.id})};
    if (compareVersions(found->version, bundled.version) <= 0)
        return {State::Overtaken, {}, {}};
    return {State::Updated, *std::move(found), {}};
}

Result<Catalogue> CatalogueShelf::newest(const QString &id) const
{
    Result<Catalogue> bundled = bundledCatalogue(id);
    if (!bundled)
        return bundled;
    if (Update updated = update(*bundled); updated.catalogue)
        return *std::move(updated.catalogue);
    return bundled;
}

Result<Catalogue> CatalogueShelf::known(const QString &id, const QString &sha512) const
{
    Result<Catalogue> bundled = bundledCatalogue(id);
    return !bundled || bundled->sha512 == sha512 ? bundled : newest(id);
}

CatalogueShelf::State CatalogueShelf::state(const QString &id) const
{
    const Result<Catalogue> bundled = bundledCatalogue(id);
    return bundled ? update(*bundled).state : State::Bundled;
}

std::optional<Error> CatalogueShelf::trouble(const QString &id) const
{
    const Result<Catalogue> bundled = bundledCatalogue(id);
    return bundled ? update(*bundled).trouble : std::nullopt;
}

std::optional<CatalogueOrigin> CatalogueShelf::origin(const QString &id) const
{
    const Result<Catalogue> catalogue = newest(id);
    if (m_folder.isEmpty() || !catalogue)
        return std::nullopt;
    const QString path = originFile(id);
    const Result<QJsonObject> json = readJsonObject(path);
    // What the program was killed before writing speaks of the catalogue before.
    if (!json || !checkFormat(*json, kOriginFormat, 1, path)
        || !checkSchema(*json, QStringLiteral(":/viatique/schemas/catalogue-origin.schema.json"), path)
        || json->value(QLatin1String("sha512")).toString() != catalogue->sha512)
        return std::nullopt;
    const auto text = [&json](QLatin1String member) { return json->value(member).toString(); };
    return CatalogueOrigin{text(QLatin1String("url")), text(QLatin1String("etag")),
                           text(QLatin1String("lastModified")), text(QLatin1String("fetchedAt"))};
}

Result<void> CatalogueShelf::accept(const Catalogue &update, const CatalogueOrigin &origin) const
{
    const Result<Catalogue> present = newest(update.id);
    if (!present)
        return Failure(present.error());
    const bool isThere = present->sha512 == update.sha512;
    const Result<Catalogue> bundled = bundledCatalogue(update.id);
    if (!isThere && compareVersions(update.version, bundled->version) <= 0)
        return failure(ErrorCode::CatalogueNotLater, {update.id, present->version, update.version});
    const QString path = catalogueFile(update.id);
    if (m_folder.isEmpty() || !makePrivateFolder(m_folder))
        return failure(
            ErrorCode::FileUnwritable,
            {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the folder could not be made"))});
    // In this order an origin never speaks of a catalogue that is not there yet.
    if (!isThere) {
        if (const auto written = writeFile(path, update.bytes, kPrivateFile); !written)
            return Failure(written.error());
    }
    // What stands there of another catalogue does not count for this one.
    [[maybe_unused]] const auto noted =
        writeFile(originFile(update.id), jsonBytes(originJson(origin, update.sha512)), kPrivateFile);
    return {};
}

Result<void> CatalogueShelf::goBack(const QString &id) const
{
    if (m_folder.isEmpty() || !bundledCatalogueIds().contains(id))
        return {};
    // First, so that it is gone where the catalogue cannot be; alone it means nothing, and may stay.
    QFile::remove(originFile(id));
    QFile file(catalogueFile(id));
    if (file.exists() && !file.remove())
        return failure(ErrorCode::FileUnwritable, {file.fileName(), file.errorString()});
    return {};
}

std::optional<Catalogue> CatalogueShelf::successorOf(const Catalogue &present) const
{
    const QStringList ids = bundledCatalogueIds();
    if (!ids.contains(present.id))
        return std::nullopt;
    Result<Catalogue> same = newest(present.id);
    if (!same || compareVersions(present.version, same->version) > 0)
        return std::nullopt;
    if (compareVersions(present.version, same->version) < 0)
        return *std::move(same);
    if (present.id == ids.constLast())
        return std::nullopt;
    Result<Catalogue> todays = newest(ids.constLast());
    return todays ? std::optional(*std::move(todays)) : std::nullopt;
}

std::optional<Catalogue> successorOf(const Catalogue &present)
{
    return CatalogueShelf().successorOf(present);
}

} // namespace viatique
