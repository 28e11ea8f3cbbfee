// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "package/packagefinder.h"
#include "package/packagereader.h"
#include "request/draft.h"
#include "request/draftstore.h"
#include "review/packagedreviews.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace viatique::cli {

namespace {

Result<Draft> fromPackage(const QString &path, const QString &target, const QDateTime &now)
{
    ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(path).fileName()));
    const Result<ReceivedPackage> package = readPackage(path, line.progress());
    if (!package)
        return tl::make_unexpected(package.error());
    return takeUpWithReviews(*package, target, interruptibleInspector(), now);
}

Result<Draft> emptyDraft(const QString &target, const QDateTime &now)
{
    const Result<Catalogue> catalogue = userShelf().newest(bundledCatalogueIds().constFirst());
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    return Draft::create(target, newRequest(*catalogue, now), *catalogue, now);
}

} // namespace

int newDraft(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    Cli::tr("the folder to make, instead of one among your drafts"),
                                    QStringLiteral("DIR"));
    const QCommandLineOption from(QStringLiteral("from"),
                                  Cli::tr("a draft to clone, or a package to take up again"),
                                  QStringLiteral("PATH"));
    parser.addOptions({output, from});
    if (const auto status = parse(parser, commandOf(newDraft), arguments, 0, 0))
        return *status;
    // Without a folder of its own, a draft goes where the window finds it.
    QString target = parser.value(output);
    if (target.isEmpty()) {
        target = QStringLiteral("%1/drafts/%2")
                     .arg(DraftStore::defaultRoot(), QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString source = parser.value(from);
    const bool isDraft = QFileInfo(source).isDir() && !isBagFolder(source);
    const Result<Draft> draft = source.isEmpty() ? emptyDraft(target, now)
                                : isDraft        ? cloneDraft(source, target, now)
                                                 : fromPackage(source, target, now);
    if (!draft)
        return fail(draft.error());
    printLine(QDir::toNativeSeparators(draft->folder()));
    return Holds;
}

} // namespace viatique::cli
