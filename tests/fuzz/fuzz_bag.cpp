// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The files of a bag, without the ZIP around them, whose checksums would turn most changes away. An input is
// a list of files: a line "=== <name>" begins each. In the lists, "@<name>@" stands for the digest of that
// file, so that what stands behind a digest that is right is reached too.

#include "bagchecks.h"

#include "core/digest.h"

#include <QBuffer>
#include <QMap>

namespace {

using namespace viatique;
using fuzz::demand;
using Files = QMap<QString, QByteArray>;

class MemoryTree : public FileTree
{
public:
    explicit MemoryTree(Files files, bool isArchive)
        : FileTree(QStringLiteral("/bag"))
        , m_contents(std::move(files))
        , m_isArchive(isArchive)
    {
        for (auto file = m_contents.cbegin(); file != m_contents.cend(); ++file)
            addFile(file.key(), file.value().size());
        sort();
    }
    bool isArchive() const override { return m_isArchive; }
    bool hasChanged() const override { return false; }
    Result<std::unique_ptr<QIODevice>> openFile(const QString &name) const override
    {
        if (!m_contents.contains(name))
            return failure(ErrorCode::FileMissing, {fullName(name)});
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(m_contents.value(name));
        demand(buffer->open(QIODevice::ReadOnly), "a buffer opens");
        return buffer;
    }

private:
    Files m_contents;
    bool m_isArchive;
};

/// "@<name>@" as the digest of that file, in the lists of payload first: the lists of tag files list those.
void fillDigests(Files &files, const QString &begin)
{
    const Files known = files;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file.key().startsWith(begin))
            continue;
        const DigestAlgorithm algorithm =
            file.key().contains(QLatin1String("sha256")) ? DigestAlgorithm::Sha256 : DigestAlgorithm::Sha512;
        for (auto other = known.cbegin(); other != known.cend(); ++other) {
            Digest digest(algorithm);
            digest.add(other.value());
            const QByteArray place = '@' + other.key().toUtf8() + '@';
            file.value().replace(place, digest.result().toLatin1());
        }
    }
}

Files filesOf(const QByteArray &input)
{
    static const QByteArray mark = "=== ";
    Files files;
    qsizetype at = input.startsWith(mark) ? 0 : -1;
    while (at >= 0 && files.size() < 64) {
        const qsizetype end = input.indexOf('\n', at);
        if (end < 0)
            break;
        const qsizetype next = input.indexOf(QByteArray('\n' + mark), end);
        const QString name = QString::fromUtf8(input.mid(at + mark.size(), end - at - mark.size()));
        if (!name.isEmpty())
            files[name] = input.mid(end + 1, next < 0 ? -1 : next - end);
        at = next < 0 ? -1 : next + 1;
    }
    fillDigests(files, QStringLiteral("manifest-"));
    fillDigests(files, QStringLiteral("tagmanifest-"));
    return files;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Files files = filesOf(fuzz::bytesOf(data, size));
    VerifyOptions alone;
    alone.threads = 1;
    const MemoryTree folder(files, false);
    const VerifyReport report = verify(folder, {}, alone);
    fuzz::checkReport(report);
    fuzz::checkSame(report, verify(folder, {}, alone));
    demand(report.files == files.size(), "all files are counted");

    const MemoryTree archive(files, true);
    const VerifyReport strict = verify(archive, {}, alone);
    fuzz::checkReport(strict);
    demand(!strict.valid || report.valid, "an archive is judged no more mildly than a folder");
    return 0;
}
