// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Any bytes as a ZIP: the reader, what is read of its members, and the verification of a bag in it.

#include "bagchecks.h"

#include "core/limits.h"
#include "package/archive.h"
#include "package/membername.h"
#include "package/packagereader.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace viatique;
using fuzz::demand;

constexpr qint64 kRead = 1024 * 1024;

void readAll(const Archive &archive)
{
    demand(archive.files().size() <= limits::kArchiveEntries, "no more members than the limit");
    for (const TreeFile &file : archive.files()) {
        demand(!leavesFolder(file.name), "no name leads out of the archive");
        demand(!hasDeceptiveCharacter(file.name), "no name disguises itself");
        demand(file.size >= 0 && file.size == archive.size(file.name), "a member has one size");
        qint64 read = 0;
        const Result<qint64> streamed = archive.stream(file.name, [&](const QByteArray &chunk) {
            read += chunk.size();
            demand(read <= file.size, "no member is longer than it says");
            return read < kRead;
        });
        if (streamed)
            demand(*streamed == file.size && read == file.size, "what was read whole has its size");
        const Result<QByteArray> whole = archive.read(file.name, kRead);
        if (whole)
            demand(whole->size() == file.size, "a whole file has its size");
        else
            demand(!errorText(whole.error()).isEmpty(), "an error has a sentence");
    }
    for (const QString &name : archive.outside())
        demand(!archive.contains(name), "what stands outside is not in the bag");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("p.zip"));
    QFile file(path);
    demand(file.open(QIODevice::WriteOnly)
               && file.write(fuzz::bytesOf(data, size)) == static_cast<qint64>(size) && file.flush(),
           "the disk takes the input");
    file.close();

    const Result<std::unique_ptr<Archive>> archive = Archive::open(path);
    if (!archive) {
        demand(!errorText(archive.error()).isEmpty(), "an error has a sentence");
        demand(!readPackage(path).has_value(), "what is no archive is no package");
        return 0;
    }
    readAll(**archive);
    VerifyOptions alone;
    alone.threads = 1;
    const VerifyReport report = verify(**archive, {}, alone);
    fuzz::checkReport(report);
    fuzz::checkSame(report, verify(path, {}, alone));

    std::optional<VerifyReport> verdict;
    const Result<ReceivedPackage> package = readPackage(path, {}, &verdict, alone);
    if (verdict)
        fuzz::checkSame(report, *verdict);
    if (!package)
        return 0;
    demand(package->reviews().size() <= limits::kPackagedReviews, "no more reviews than the limit");
    for (const Document &document : package->request().documents) {
        const bool isThere = package->documentPresence(document.id) == DocumentFacts::Presence::Present;
        demand(!isThere || package->openDocument(document.id).has_value(),
               "a document that is there can be opened");
    }
    return 0;
}
