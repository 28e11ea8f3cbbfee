// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A catalogue of data, from a file, a package or a server; and where one came from, as it is kept beside it.

#include "fuzzing.h"

#include "catalogue/catalogue.h"
#include "catalogue/cataloguediff.h"
#include "catalogue/catalogueshelf.h"
#include "request/cataloguemove.h"
#include "rules/rules.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace viatique;
using fuzz::demand;

const Catalogue &bundled()
{
    static const Catalogue catalogue = bundledCatalogue(bundledCatalogueIds().constFirst()).value();
    return catalogue;
}

/// As an update that a server offers would be weighed.
void weigh(const Catalogue &catalogue)
{
    demand(compareCatalogues(catalogue, catalogue).isEmpty(), "a catalogue does not differ from itself");
    const QList<CatalogueChange> changes = compareCatalogues(bundled(), catalogue);
    demand(!changes.isEmpty() || catalogue.sha512 == bundled().sha512
               || endpointsLost(bundled(), catalogue) == 0,
           "what is lost is a change");
    const int lost = endpointsLost(bundled(), catalogue);
    demand(lost >= 0 && lost <= bundled().endpoints.size(), "no more is lost than there was");
    demand(compareVersions(catalogue.version, catalogue.version) == 0, "a version is that version");
    demand(compareVersions(catalogue.version, bundled().version)
               == -compareVersions(bundled().version, catalogue.version),
           "versions have an order");
    (void)successorOf(catalogue);
}

/// Writes a file with a time of its own: what was read of another input would be taken for it else.
void write(const QString &path, const QByteArray &bytes)
{
    static qint64 now = 1'000'000'000'000;
    QFile file(path);
    demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
               && file.setFileTime(QDateTime::fromMSecsSinceEpoch(now), QFileDevice::FileModificationTime),
           "the disk takes the input");
    now += 1000;
}

/// As the update that is kept of a bundled one, whatever another program made of it.
void shelve(const QByteArray &catalogue, const QByteArray &origin)
{
    static const QTemporaryDir folder;
    const QString id = bundled().id;
    write(folder.filePath(id + QStringLiteral(".json")), catalogue);
    write(folder.filePath(id + QStringLiteral(".origin.json")), origin);
    const CatalogueShelf shelf(folder.path());
    const Result<Catalogue> newest = shelf.newest(id);
    demand(newest && newest->id == id, "there always is a catalogue");
    if (shelf.state(id) == CatalogueShelf::State::Updated)
        demand(newest->sha512 != bundled().sha512 && compareVersions(newest->version, bundled().version) > 0,
               "an update is later than the bundled one");
    else
        demand(newest->sha512 == bundled().sha512, "what does not count gives way to the bundled one");
    demand(shelf.trouble(id).has_value() == (shelf.state(id) == CatalogueShelf::State::Unreadable),
           "what cannot be read has a reason");
    (void)shelf.origin(id);
    demand(shelf.goBack(id).has_value() && shelf.newest(id)->sha512 == bundled().sha512,
           "there is a way back to the bundled one");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The last part; the one before it, where there is one, says where it came from.
    const QList<QByteArray> parts = fuzz::partsOf(data, size, 2);
    const QByteArray &bytes = parts.at(1).isEmpty() ? parts.at(0) : parts.at(1);
    shelve(bytes, parts.at(0));
    const Result<Catalogue> read = readCatalogue(bytes, QStringLiteral("catalogue.json"));
    if (!read) {
        demand(!errorText(read.error()).isEmpty(), "an error has a sentence");
        return 0;
    }
    demand(read->bytes == bytes, "a catalogue keeps its bytes");
    for (const Endpoint &endpoint : read->endpoints)
        demand(read->endpoint(endpoint.id) == &endpoint, "an endpoint is found by its id");
    weigh(*read);

    Request request;
    for (const Endpoint &endpoint : read->endpoints)
        request.endpoints.append(RequestedEndpoint{endpoint.id, {}, QStringLiteral("x"), {}, {}});
    const rules::Input input{request, *read, {}, QDate(2026, 3, 1)};
    for (const Finding &finding : rules::evaluate(input))
        demand(!rules::message(finding, request, *read).isEmpty(), "a finding has a sentence");
    (void)moveTo(request, *read, bundled());
    return 0;
}
