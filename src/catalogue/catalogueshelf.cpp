// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogueshelf.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "core/limits.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
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

} // namespace

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

std::optional<Catalogue> CatalogueShelf::update(const Catalogue &bundled) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const QString path = catalogueFile(bundled.id);
    Result<Catalogue> found = readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
        return readCatalogue(bytes, path);
    });
    const bool counts =
        found && found->id == bundled.id && compareVersions(found->version, bundled.version) > 0;
    return counts ? std::optional(*std::move(found)) : std::nullopt;
}

Result<Catalogue> CatalogueShelf::newest(const QString &id) const
{
    Result<Catalogue> bundled = bundledCatalogue(id);
    if (!bundled)
        return bundled;
    if (auto updated = update(*bundled))
        return *std::move(updated);
    return bundled;
}

Result<Catalogue> CatalogueShelf::known(const QString &id, const QString &sha512) const
{
    Result<Catalogue> bundled = bundledCatalogue(id);
    if (!bundled || bundled->sha512 == sha512)
        return bundled;
    if (auto updated = update(*bundled))
        return *std::move(updated);
    return bundled;
}

bool CatalogueShelf::isUpdated(const QString &id) const
{
    const Result<Catalogue> bundled = bundledCatalogue(id);
    return bundled && update(*bundled);
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
        return failure(ErrorCode::CatalogueNotLater, {update.id, bundled->version, update.version});
    const QString path = catalogueFile(update.id);
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return failure(
            ErrorCode::FileUnwritable,
            {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the folder could not be made"))});
    // In this order an origin never speaks of a catalogue that is not there yet.
    if (!isThere) {
        if (const auto written = writeFile(path, update.bytes); !written)
            return Failure(written.error());
    }
    const auto written = writeFile(originFile(update.id), jsonBytes(originJson(origin, update.sha512)));
    if (!written)
        return Failure(written.error());
    return {};
}

Result<void> CatalogueShelf::goBack(const QString &id) const
{
    if (m_folder.isEmpty() || !bundledCatalogueIds().contains(id))
        return {};
    for (const QString &path : {catalogueFile(id), originFile(id)}) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
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
