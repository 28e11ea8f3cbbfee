// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentconverter.h"

#include "core/limits.h"
#include "request/answerparts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>
#include <utility>

namespace viatique {

namespace {

using End = PreviewRun::End;

/// What the other process may answer; nothing else of what it says is passed on, for a library's words hold
/// paths and help nobody.
constexpr const char *kForeignReasons[] = {
    QT_TRANSLATE_NOOP("viatique::Reason", "it has no PDF header"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it has too many objects to be examined"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it needs more memory than an examination may use"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it could not be read to its end"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it is damaged"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it is protected by a password"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it is signed, and a changed copy would lose its signature"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it is larger than 200 MB"),
    QT_TRANSLATE_NOOP("viatique::Reason", "the picture is damaged"),
    QT_TRANSLATE_NOOP("viatique::Reason", "the picture could not be coded again"),
    QT_TRANSLATE_NOOP("viatique::Reason", "the picture has more points than can be read here"),
    QT_TRANSLATE_NOOP("viatique::Reason", "there are more than 200 pictures"),
    QT_TRANSLATE_NOOP("viatique::Reason",
                      "this computer lacks what reads HEIC images: save it as JPEG or PDF, and attach that"),
    QT_TRANSLATE_NOOP("viatique::Reason",
                      "this computer lacks what reads TIFF images: save it as JPEG or PDF, and attach that"),
    QT_TRANSLATE_NOOP("viatique::Reason",
                      "this computer lacks what reads WebP images: save it as JPEG or PDF, and attach that"),
    QT_TRANSLATE_NOOP("viatique::Reason",
                      "this computer lacks what reads such images: save it as JPEG or PDF, and attach that"),
    QT_TRANSLATE_NOOP("viatique::Reason", "one of its pages is too large by itself"),
    QT_TRANSLATE_NOOP("viatique::Reason",
                      "nothing would be gained: its pictures are as light as they can be read"),
};

QString foreignReason(const PreviewRun::Outcome &outcome)
{
    switch (outcome.end) {
    case End::NotStarted:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview could not be started"));
    case End::TimedOut:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the work took too long"));
    case End::Failed:
        if (std::any_of(std::begin(kForeignReasons), std::end(kForeignReasons),
                        [&](const char *known) { return outcome.complaint == QLatin1String(known); }))
            return outcome.complaint;
        [[fallthrough]];
    case End::Done:
    case End::Stopped:
        return QStringLiteral(QT_TRANSLATE_NOOP(
            "viatique::Reason", "the conversion failed in an unexpected way; try again, or save it as PDF"));
    case End::BrokeOff:
    case End::Cancelled:
        break;
    }
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "the work broke off"));
}

/// The office speaks of its own matters: its words help nobody.
QString officeReason(const PreviewRun::Outcome &outcome)
{
    if (outcome.end == End::TimedOut)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                "LibreOffice took too long; save it as PDF in the word "
                                                "processor, and attach that"));
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                            "LibreOffice could not read it; save it as PDF in the word "
                                            "processor, and attach that"));
}

Failure notMade(const QString &name, const QString &reason)
{
    return failure(ErrorCode::DocumentNotMade, {name, reason});
}

Result<PartFile> takeResult(const QString &path, const QString &name, const QString &folder,
                            const CancelCheck &cancelled)
{
    const Result<std::unique_ptr<QFile>> file = openSource(path, limits::kDocumentBytes);
    if (!file)
        return Failure(file.error());
    PartFile part(folder);
    const Result<CopiedFile> copied = copyBytes(**file, name, part.path(), limits::kDocumentBytes, cancelled);
    if (!copied)
        return Failure(copied.error());
    part.content = *copied;
    return part;
}

} // namespace

QString ConverterOptions::defaultOffice()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    return found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("libreoffice")) : found;
}

DocumentConverter::DocumentConverter(ConverterOptions options, CancelCheck cancelled)
    : m_options(std::move(options))
    , m_cancelled(std::move(cancelled))
{
}

Result<std::vector<PartFile>> DocumentConverter::run(const QStringList &arguments, ErrorCode code,
                                                     const QString &name, const QString &folder,
                                                     int mostParts) const
{
    AnswerParts parts(folder, name, mostParts);
    const PreviewRun::Outcome outcome = PreviewRun{
        m_options.program, arguments, m_options.timeLimit, m_cancelled, [&parts](const QByteArray &piece) {
            return parts.take(piece);
        }}.run();
    if (outcome.end == End::Cancelled || isCancelled(m_cancelled))
        return failure(ErrorCode::Cancelled);
    if (parts.error())
        return Failure(*parts.error());
    if (outcome.end != End::Done || !parts.isWhole())
        return failure(code, {name, foreignReason(outcome)});
    return parts.release();
}

Result<PartFile> DocumentConverter::runForOne(const QStringList &arguments, ErrorCode code,
                                              const QString &name, const QString &folder) const
{
    return run(arguments, code, name, folder, 1).map([](std::vector<PartFile> &&parts) {
        return std::move(parts.front());
    });
}

Result<PartFile> DocumentConverter::ofImages(const QStringList &paths, const QString &name,
                                             const QString &folder) const
{
    if (paths.size() > limits::kDocumentImages)
        return notMade(name, QStringLiteral("there are more than 200 pictures"));
    return runForOne(QStringList(QStringLiteral("images")) + paths, ErrorCode::DocumentNotMade, name, folder);
}

Result<PartFile> DocumentConverter::lighter(const QString &path, int dpi, const QString &name,
                                            const QString &folder) const
{
    return runForOne({QStringLiteral("lighten"), path, QString::number(dpi)}, ErrorCode::DocumentNotLighter,
                     name, folder);
}

Result<std::vector<PartFile>> DocumentConverter::parts(const QString &path, qint64 limit, const QString &name,
                                                       const QString &folder) const
{
    Result<std::vector<PartFile>> parts =
        run({QStringLiteral("split"), path, QString::number(limit)}, ErrorCode::DocumentNotSplit, name,
            folder, limits::kDocumentParts);
    if (parts && parts->size() == 1)
        return failure(
            ErrorCode::DocumentNotSplit,
            {name, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it fits into one part as it is"))});
    return parts;
}

Result<PartFile> DocumentConverter::ofOffice(const QString &path, const QString &suffix, const QString &name,
                                             const QString &folder, const StageReport &report) const
{
    if (m_options.office.isEmpty())
        return failure(ErrorCode::OfficeMissing, {name});
    if (report)
        report(IntakeStage::StartingOffice);
    // Private to its owner (0700), and gone at the end whatever happens.
    const QTemporaryDir room;
    const QString document = room.filePath(QStringLiteral("document.") + suffix);
    if (!room.isValid())
        return failure(ErrorCode::FileUnwritable, {QDir::tempPath(), room.errorString()});
    const auto copied = openSource(path, limits::kDocumentBytes).and_then([&](const auto &file) {
        return copyBytes(*file, name, document, limits::kDocumentBytes, m_cancelled);
    });
    if (!copied)
        return Failure(copied.error());
    const QString output = room.filePath(QStringLiteral("output"));
    QDir().mkpath(output);

    QByteArray said;
    const auto listen = [&](const QByteArray &piece) {
        // What it prints as it begins with the document.
        const bool before = said.contains("convert ");
        said += piece;
        said = said.right(4096);
        if (report && !before && said.contains("convert "))
            report(IntakeStage::OfficeConverting);
        return true;
    };
    const PreviewRun::Outcome outcome =
        PreviewRun{m_options.program,
                   {QStringLiteral("office"), m_options.office, document, output},
                   m_options.officeTimeLimit,
                   m_cancelled,
                   listen,
                   {},
                   {},
                   true}
            .run();
    if (outcome.end == End::Cancelled || isCancelled(m_cancelled))
        return failure(ErrorCode::Cancelled);
    if (outcome.end == End::NotStarted)
        return notMade(name, foreignReason(outcome));
    // It may end well without having written anything.
    const QString made = output + QStringLiteral("/document.pdf");
    if (outcome.end != End::Done || !QFileInfo(made).isFile() || QFileInfo(made).isSymLink())
        return notMade(name, officeReason(outcome));
    return takeResult(made, name, folder, m_cancelled);
}

} // namespace viatique
