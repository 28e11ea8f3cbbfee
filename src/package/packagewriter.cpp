// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagewriter.h"

#include "core/digest.h"
#include "core/limits.h"
#include "package/documentsource.h"
#include "package/exporttarget.h"
#include "package/newarchive.h"
#include "package/signing.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <vector>

#include <zip.h>

namespace viatique {

namespace {

/// A member that deflates better than this could not be told from a bomb by a reader: it is stored. Half the
/// limit, and from a small size on, so that the archive as a whole stays below the limit too.
constexpr qint64 kBestRatio = limits::kArchiveRatio / 2;
constexpr qint64 kRatioFrom = 16 * 1024;

struct PackageWriterText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::PackageWriter)
};

using Lines = QList<std::pair<QString, QString>>; // path, digest

QByteArray manifestBytes(Lines lines)
{
    std::sort(lines.begin(), lines.end());
    QByteArray bytes;
    for (const auto &[path, digest] : lines)
        bytes += digest.toLatin1() + "  " + path.toUtf8() + '\n';
    return bytes;
}

qint64 memoryBytes(const PackagePlan &plan)
{
    qint64 bytes = 0;
    for (const PackagePlan::Member &member : plan.members)
        bytes += member.bytes.size();
    return bytes;
}

qint64 payloadBytes(const PackagePlan &plan)
{
    qint64 bytes = memoryBytes(plan);
    for (const PackagePlan::File &file : plan.files)
        bytes += std::clamp<qint64>(file.size, 0, limits::kArchiveBytes); // a request may list any number
    return bytes;
}

QByteArray bagInfoBytes(const PackagePlan &plan)
{
    QByteArray bytes;
    for (const auto &[label, value] : plan.bagInfo)
        bytes += label.toUtf8() + ": " + value.toUtf8() + '\n';
    return bytes + "Payload-Oxum: " + QByteArray::number(payloadBytes(plan)) + '.'
           + QByteArray::number(plan.members.size() + plan.files.size()) + '\n';
}

/// The members that make the payload a bag. The digests of the documents are those that the request lists:
/// the copy fails where they are not true.
QList<PackagePlan::Member> tagMembers(const PackagePlan &plan)
{
    Lines payload;
    for (const PackagePlan::Member &member : plan.members)
        payload.append({member.path, sha512Of(member.bytes)});
    for (const PackagePlan::File &file : plan.files)
        payload.append({file.path, file.sha512});

    QList<PackagePlan::Member> tags{
        {QStringLiteral("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
        {QStringLiteral("bag-info.txt"), bagInfoBytes(plan)},
        {QStringLiteral("manifest-sha512.txt"), manifestBytes(payload)},
    };
    Lines listed;
    for (const PackagePlan::Member &tag : std::as_const(tags))
        listed.append({tag.path, sha512Of(tag.bytes)});
    tags.append({kSignedList, manifestBytes(listed)});
    return tags;
}

/// One archive that is being written. libzip keeps pointers to what it is given until it is closed: members
/// and documents live as long as this.
class PackageArchive
{
public:
    PackageArchive(const PackagePlan &plan, ExportTarget &target, const Progress &progress)
        : m_plan(plan)
        , m_tags(tagMembers(plan))
        , m_target(target)
        , m_state{progress, 0, payloadBytes(plan)}
        , m_archive(target)
    {
    }

    Result<void> write();
    int files() const { return m_files; }

private:
    Result<void> addAll();
    Result<void> addMember(const PackagePlan::Member &member);
    Result<void> addDocument(const PackagePlan::File &file);
    Result<void> add(const QString &path, zip_source_t *source, bool store);

    const PackagePlan &m_plan;
    const QList<PackagePlan::Member> m_tags;
    ExportTarget &m_target;
    ExportState m_state;
    int m_files = 0;
    std::vector<std::unique_ptr<DocumentSource>> m_documents;
    NewArchive m_archive; ///< last, so that it goes before what it reads from
};

Result<void> PackageArchive::write()
{
    // What is in memory counts as done; the documents are what takes time.
    if (!m_state.advance(memoryBytes(m_plan)))
        return tl::make_unexpected(*m_state.error);
    if (const auto opened = m_archive.open(); !opened)
        return opened;
    if (const auto added = addAll(); !added)
        return added;
    // What a document said has its path.
    const Result<void> closed = m_archive.close();
    return closed || !m_state.error ? closed : tl::make_unexpected(*m_state.error);
}

Result<void> PackageArchive::addAll()
{
    // `bagit.txt` comes first: that is how a package is recognised by its beginning.
    for (const PackagePlan::Member &tag : m_tags) {
        if (const auto added = addMember(tag); !added)
            return added;
    }
    for (const PackagePlan::Member &member : m_plan.members) {
        if (const auto added = addMember(member); !added)
            return added;
    }
    for (const PackagePlan::File &file : m_plan.files) {
        if (const auto added = addDocument(file); !added)
            return added;
    }
    return {};
}

bool deflatesTooWell(const QByteArray &bytes)
{
    return bytes.size() > kRatioFrom && bytes.size() / qCompress(bytes).size() >= kBestRatio;
}

Result<void> PackageArchive::addMember(const PackagePlan::Member &member)
{
    const bool store = member.path.endsWith(QLatin1String(".pdf")) || deflatesTooWell(member.bytes);
    const auto size = static_cast<zip_uint64_t>(member.bytes.size());
    // Not a copy: `member` is one of m_tags or of the plan.
    return add(member.path, zip_source_buffer(m_archive.zip(), member.bytes.constData(), size, 0), store);
}

Result<void> PackageArchive::addDocument(const PackagePlan::File &file)
{
    m_documents.push_back(std::make_unique<DocumentSource>(file, m_state));
    DocumentSource *document = m_documents.back().get();
    if (const auto checked = document->check(); !checked)
        return checked;
    return add(file.path, zip_source_function(m_archive.zip(), &DocumentSource::callback, document), true);
}

Result<void> PackageArchive::add(const QString &path, zip_source_t *source, bool store)
{
    const QByteArray name = QStringLiteral("%1/%2").arg(m_plan.topFolder, path).toUtf8();
    if (name.size() > limits::kPackagePathBytes) {
        zip_source_free(source);
        return failure(ErrorCode::ArchiveUnwritable,
                       {m_target.path(), PackageWriterText::tr("the path “%1” is too long").arg(path)});
    }
    ++m_files;
    return m_archive.add(name, source, MemberLook::at(m_plan.memberTime, store));
}

} // namespace

Result<WrittenPackage> writePackage(const PackagePlan &plan, const QString &target, const Progress &progress)
{
    const qint64 members = plan.members.size() + plan.files.size() + 4;
    const qint64 mostBytes =
        payloadBytes(plan) + members * NewArchive::recordBytes(limits::kPackagePathBytes);
    if (mostBytes > limits::kArchiveBytes)
        return failure(ErrorCode::FileTooLarge,
                       {target, QString::number(mostBytes), QString::number(limits::kArchiveBytes)});
    const auto opened = ExportTarget::open(target);
    if (!opened)
        return tl::make_unexpected(opened.error());
    ExportTarget &file = **opened;

    PackageArchive archive(plan, file, progress);
    if (const auto written = archive.write(); !written)
        return tl::make_unexpected(written.error());
    if (const auto committed = file.commit(); !committed)
        return tl::make_unexpected(committed.error());

    WrittenPackage written;
    written.path = file.path();
    written.files = archive.files();
    written.bytes = QFileInfo(file.path()).size();
    for (const PackagePlan::Member &member : plan.members) {
        if (member.path == QLatin1String("data/request.json"))
            written.requestSha512 = sha512Of(member.bytes);
    }
    return written;
}

} // namespace viatique
