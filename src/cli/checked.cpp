// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/checked.h"

#include "cli/cataloguefile.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/received.h"
#include "inbox/packagereading.h"
#include "package/packagefinder.h"
#include "review/openremarks.h"
#include "review/packagedreviews.h"
#include "rules/rules.h"
#include "rules/words.h"

#include <QFileInfo>
#include <QJsonArray>

#include <optional>
#include <utility>

namespace viatique::cli {

namespace {

bool isDraft(const QString &path)
{
    return QFileInfo::exists(path + QStringLiteral("/request.json"));
}

/// A folder that is no draft, no bag, and holds no package.
bool isEmptyOfRequests(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && info.isReadable() && info.isExecutable() && !isDraft(path) && !isBagFolder(path)
           && findPackages(path).isEmpty();
}

QStringList findingLines(const RequestInput &input, const QList<Finding> &findings)
{
    QStringList lines = verdictLines(input);
    for (const Finding &finding : findings) {
        lines.append(Cli::tr("%1: %2").arg(words::findingState(finding),
                                           rules::message(finding, input.request, input.catalogue)));
        if (!finding.target.isEmpty())
            lines.append(QStringLiteral("    %1  [%2]").arg(finding.target, finding.rule));
    }
    if (!findings.isEmpty())
        lines.append(summary(countFindings(findings)));
    else if (!input.verified || input.verified->valid)
        lines.append(Cli::tr("Nothing to correct."));
    return lines;
}

QJsonObject findingsJson(const RequestInput &input, const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(rules::toJson(finding, input.request, input.catalogue));
    const FindingCount count = countFindings(findings);
    QJsonObject object{{QStringLiteral("findings"), array},
                       {QStringLiteral("blocking"), count.blocking},
                       {QStringLiteral("warning"), count.warning},
                       {QStringLiteral("advice"), count.advice}};
    if (input.verified)
        object.insert(QStringLiteral("package"), toJson(*input.verified));
    return object;
}

void sayUnreadable(Checked &checked, const Error &error, std::optional<VerifyReport> verdict)
{
    checked.isCancelled = error.code == ErrorCode::Cancelled || wasInterrupted();
    const Unreadable result = unreadable(error, std::move(verdict));
    checked.status = result.status;
    checked.errors.append(result.message);
    checked.json = toJson(result);
    checked.record.integrity = Integrity::Unreadable;
    if (!result.verified)
        return;
    checked.lines = verdictLines(*result.verified);
    describe(checked.record, *result.verified);
}

} // namespace

QList<ToCheck> expandFolders(const QStringList &paths)
{
    QList<ToCheck> expanded;
    for (const QString &path : paths) {
        const bool searched = QFileInfo(path).isDir() && !isDraft(path) && !isBagFolder(path);
        const FoundPackages inside = searched ? findPackages(path) : FoundPackages();
        if (inside.isEmpty())
            expanded.append({path, {}});
        for (const QString &found : inside.paths)
            expanded.append({found, {}});
        for (const Error &error : inside.unreadable)
            expanded.append({error.args.value(0), error});
    }
    return expanded;
}

Checked checkInput(const ToCheck &toCheck, QDate today, const Progress &progress,
                   const VerifyOptions &options)
{
    const QString &path = toCheck.path;
    Checked checked;
    checked.path = path;
    checked.record.path = path;
    if (toCheck.error) {
        sayUnreadable(checked, *toCheck.error, {});
        return checked;
    }
    if (isEmptyOfRequests(path)) {
        const QString nothing = Cli::tr("“%1” holds neither a draft nor a package.").arg(path);
        checked.status = Fails;
        checked.errors.append(nothing);
        checked.json.insert(QStringLiteral("error"), nothing);
        checked.record.integrity = Integrity::Unreadable;
        return checked;
    }
    std::optional<VerifyReport> verdict;
    Result<RequestInput> input =
        readRequestInput(path, interruptibleInspector(), progress, options, &verdict, userShelf());
    if (!input) {
        sayUnreadable(checked, input.error(), std::move(verdict));
        return checked;
    }
    input->remarks = openRemarks(reviewsOf(*input, path).reviews, *input);
    const QList<Finding> findings = judge(*input, today);
    checked.lines = findingLines(*input, findings);
    checked.json = findingsJson(*input, findings);
    describe(checked.record, *input);
    if (input->verified)
        describe(checked.record, *input->verified);
    countFindings(checked.record, findings);
    const bool isIntact = !input->verified || input->verified->valid;
    checked.status = hasBlocking(findings) || !isIntact ? Fails : Holds;
    return checked;
}

} // namespace viatique::cli
