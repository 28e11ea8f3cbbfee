// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentintake.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "request/draftfiles.h"
#include "request/filekind.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <memory>
#include <utility>
#include <vector>

namespace viatique {

namespace {

using Way = FileKind::Way;

constexpr int kLighterDpi = 150;
/// Of all files that become one document.
constexpr qint64 kMostBytesTogether = 5 * limits::kDocumentBytes;

QString documentsIn(const QString &draftFolder)
{
    return draftFolder + QStringLiteral("/documents");
}

/// A file of the user's, copied beside the documents.
struct Copied
{
    PartFile part;
    FileKind kind;
};

/// Of the file that is open, whatever stands at its path by now.
FileStamp stampOf(const QFile &file)
{
#ifdef Q_OS_UNIX
    struct stat status
    {
    };
    if (fstat(file.handle(), &status) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const timespec &changed = status.st_mtimespec;
#else
    const timespec &changed = status.st_mtim;
#endif
    return {status.st_size, qint64(changed.tv_sec) * 1000 + changed.tv_nsec / 1'000'000};
#else
    return fileStamp(file.fileName());
#endif
}

Result<Copied> copyIn(const QString &path, const QString &folder, const Intake &intake)
{
    const Result<std::unique_ptr<QFile>> file = openSource(path, limits::kDocumentBytes);
    if (!file)
        return Failure(file.error());
    const FileStamp before = stampOf(**file);
    if (intake.report)
        intake.report(IntakeStage::Examining);
    Copied copied;
    copied.part = PartFile(folder);
    const Result<CopiedFile> content =
        copyBytes(**file, path, copied.part.path(), limits::kDocumentBytes, intake.cancelled);
    if (!content)
        return Failure(content.error());
    // Half of the old and half of the new content would be neither.
    if (stampOf(**file) != before || content->size != before.size)
        return failure(ErrorCode::FileChanging, {path});
    if (content->size == 0)
        return failure(ErrorCode::DocumentEmpty, {path});
    copied.part.content = *content;
    copied.kind = fileKind(copied.part.path());
    return copied;
}

Result<std::vector<Copied>> copyAll(const QStringList &paths, const QString &folder, const Intake &intake)
{
    std::vector<Copied> copies;
    qint64 total = 0;
    for (const QString &path : paths) {
        if (isCancelled(intake.cancelled))
            return failure(ErrorCode::Cancelled);
        Result<Copied> copied = copyIn(path, folder, intake);
        if (!copied)
            return Failure(copied.error());
        total += copied->part.content.size;
        if (total > kMostBytesTogether)
            return failure(ErrorCode::FileTooLarge,
                           {path, QString::number(total), QString::number(kMostBytesTogether)});
        if (paths.size() > 1 && copied->kind.way != Way::Image)
            return failure(ErrorCode::DocumentNotMade,
                           {path, QStringLiteral(QT_TRANSLATE_NOOP(
                                      "viatique::Reason", "only pictures become one document together"))});
        copies.push_back(*std::move(copied));
    }
    return copies;
}

Result<PartFile> converted(std::vector<Copied> &copies, const QString &name, const QString &folder,
                           const Intake &intake)
{
    const DocumentConverter converter(intake.converter, intake.cancelled);
    const FileKind &kind = copies.front().kind;
    if (kind.way == Way::Office)
        return converter.ofOffice(copies.front().part.path(), kind.suffix, name, folder, intake.report);
    if (intake.report)
        intake.report(IntakeStage::Converting);
    QStringList parts;
    for (const Copied &copied : copies)
        parts.append(copied.part.path());
    return converter.ofImages(parts, name, folder);
}

DocumentInspector inspectorOf(const Intake &intake)
{
    DocumentInspector inspector = intake.inspector;
    inspector.setCancelled(intake.cancelled);
    return inspector;
}

/// Where a document of the draft stands, whose conversion begins.
Result<QString> pathToConvert(const QString &draftFolder, const Document &document, const Intake &intake)
{
    const QString path = documentPathIn(draftFolder, document);
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return failure(ErrorCode::DocumentMissing, {document.label(), path});
    if (intake.report)
        intake.report(IntakeStage::Converting);
    return path;
}

/// None stays behind where a later one cannot be placed.
Result<void> placeAll(const QString &draftFolder, const std::vector<PartFile> &parts,
                      const QList<StoredDocument> &stored)
{
    QStringList added;
    for (size_t i = 0; i < parts.size(); ++i) {
        const StoredDocument &one = stored.at(static_cast<qsizetype>(i));
        const QString path = documentPathIn(draftFolder, one.document);
        if (!QFileInfo::exists(path))
            added.append(path);
        if (const auto placed = placePart(draftFolder, parts[i], one); !placed) {
            for (const QString &file : std::as_const(added))
                QFile::remove(file);
            return placed;
        }
    }
    return {};
}

} // namespace

QList<QStringList> groupForIntake(const QStringList &paths, Images images)
{
    QList<QStringList> groups;
    qsizetype together = -1;
    for (const QString &path : paths) {
        const bool joins = images == Images::Together && paths.size() > 1 && fileKind(path).way == Way::Image;
        if (joins && together >= 0) {
            groups[together].append(path);
            continue;
        }
        if (joins)
            together = groups.size();
        groups.append(QStringList(path));
    }
    return groups;
}

Result<StoredDocument> takeIn(const QString &draftFolder, const QStringList &paths, const Intake &intake)
{
    // A draft that was deleted meanwhile is not to come back to life.
    if (!QFileInfo(draftFolder).isDir())
        return failure(ErrorCode::DraftMissing, {draftFolder});
    const QString folder = documentsIn(draftFolder);
    if (const auto made = makePrivateFolder(folder); !made)
        return Failure(made.error());
    Result<std::vector<Copied>> copies = copyAll(paths, folder, intake);
    if (!copies)
        return Failure(copies.error());
    const QString &name = paths.constFirst();
    const FileKind kind = copies->front().kind;
    if (kind.way == Way::None && !kind.reason.isEmpty())
        return failure(ErrorCode::DocumentNotPdf, {name, kind.reason});
    const bool converts = kind.way == Way::Image || kind.way == Way::Office;
    Result<PartFile> part =
        converts ? converted(*copies, name, folder, intake) : std::move(copies->front().part);
    if (!part)
        return Failure(part.error());
    Result<StoredDocument> stored = keepPart(draftFolder, *part, name, inspectorOf(intake));
    if (stored && converts) {
        stored->document.fileName = pdfFileName(name);
        stored->convertedFrom = kind.mediaType;
    }
    return stored;
}

Result<StoredDocument> storeLighter(const QString &draftFolder, const Document &document,
                                    const Intake &intake)
{
    const Result<QString> path = pathToConvert(draftFolder, document, intake);
    if (!path)
        return Failure(path.error());
    const Result<PartFile> part =
        DocumentConverter(intake.converter, intake.cancelled)
            .lighter(*path, kLighterDpi, document.label(), documentsIn(draftFolder));
    if (!part)
        return Failure(part.error());
    Result<StoredDocument> stored = keepPart(draftFolder, *part, document.label(), inspectorOf(intake));
    if (stored)
        stored->document.fileName = document.fileName;
    return stored;
}

Result<QList<StoredDocument>> storeParts(const QString &draftFolder, const Document &document,
                                         const Intake &intake)
{
    const Result<QString> path = pathToConvert(draftFolder, document, intake);
    if (!path)
        return Failure(path.error());
    const Result<std::vector<PartFile>> parts =
        DocumentConverter(intake.converter, intake.cancelled)
            .parts(*path, limits::kDataPassDocumentBytes, document.label(), documentsIn(draftFolder));
    if (!parts)
        return Failure(parts.error());
    // All of them before the first is kept.
    QList<StoredDocument> all;
    const QString base = QFileInfo(document.fileName).completeBaseName();
    for (const PartFile &part : *parts) {
        Result<StoredDocument> stored = examinePart(part, document.label(), inspectorOf(intake));
        if (!stored)
            return Failure(stored.error());
        stored->document.fileName = pdfFileName(QStringLiteral("%1-%2.pdf").arg(base).arg(all.size() + 1));
        all.append(*stored);
    }
    if (const auto placed = placeAll(draftFolder, *parts, all); !placed)
        return Failure(placed.error());
    return all;
}

} // namespace viatique
