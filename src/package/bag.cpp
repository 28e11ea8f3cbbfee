// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bag.h"

#include "package/archive.h"
#include "package/bagverifier.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace viatique {

namespace {

QJsonObject problemJson(const VerifyProblem &problem, const QString &severity)
{
    return {
        {QStringLiteral("code"), codeWord(problem.code)},
        {QStringLiteral("severity"), severity},
        {QStringLiteral("rule"), rfcRule(problem)},
        {QStringLiteral("args"), QJsonArray::fromStringList(problem.args)},
        {QStringLiteral("message"), problemText(problem)},
    };
}

} // namespace

VerifyReport verify(const FileTree &tree, const Progress &progress, const VerifyOptions &options)
{
    ThreadBudget own(ThreadBudget::threads(options.threads) - 1);
    return BagVerifier(tree, progress, options.budget ? *options.budget : own, options).run();
}

VerifyReport verify(const QString &path, const Progress &progress, const VerifyOptions &options)
{
    const auto tree = openBag(path);
    if (tree)
        return verify(**tree, progress, options);
    VerifyReport report;
    report.path = path;
    report.error = tree.error();
    return report;
}

Result<std::unique_ptr<FileTree>> openBag(const QString &path)
{
    if (QFileInfo(path).isDir())
        return openFolder(path);
    return Archive::open(path).map(
        [](std::unique_ptr<Archive> archive) -> std::unique_ptr<FileTree> { return archive; });
}

QString verdictText(const VerifyReport &report)
{
    const VerifyProblem first = report.errors.value(0);
    if (!report.valid && first.code == VerifyCode::NoBag)
        return QCoreApplication::translate("viatique::Verify",
                                           "This is no package: the file “bagit.txt” is missing.");
    if (!report.valid && first.code == VerifyCode::VersionUnknown)
        return QCoreApplication::translate(
                   "viatique::Verify",
                   "This package cannot be verified: version %1 of its format is unknown here.")
            .arg(first.args.value(0));
    // Whoever edits a package can make its lists anew: only a signature says more.
    // In a variable: lupdate does not see a sentence that is counted by a cast.
    const int wrong = static_cast<int>(report.errors.size());
    if (!report.valid)
        return QCoreApplication::translate("viatique::Verify", "Not as listed: %n thing(s) are wrong.",
                                           nullptr, wrong);
    // The signature is in no list.
    const int listed = report.files - (report.signature.state == SignatureReport::State::None ? 0 : 1);
    const QString intact = QCoreApplication::translate(
        "viatique::Verify", "Intact: %n file(s) match their list.", nullptr, listed);
    return intact + QLatin1Char(' ') + signatureText(report.signature);
}

QJsonObject toJson(const VerifyReport &report)
{
    const auto texts = [](const QList<VerifyProblem> &problems) {
        QJsonArray array;
        for (const VerifyProblem &problem : problems)
            array.append(problemText(problem));
        return array;
    };
    QJsonArray errors = texts(report.errors);
    if (report.error)
        errors.prepend(errorText(*report.error));
    QJsonArray problems;
    for (const VerifyProblem &problem : report.errors)
        problems.append(problemJson(problem, QStringLiteral("error")));
    for (const VerifyProblem &problem : report.warnings)
        problems.append(problemJson(problem, QStringLiteral("warning")));
    QJsonObject object{
        {QStringLiteral("path"), report.path},
        {QStringLiteral("valid"), report.valid},
        {QStringLiteral("ours"), report.ours},
        {QStringLiteral("errors"), errors},
        {QStringLiteral("warnings"), texts(report.warnings)},
        {QStringLiteral("problems"), problems},
        {QStringLiteral("files"), report.files},
        {QStringLiteral("bytes"), report.bytes},
        {QStringLiteral("signature"), toJson(report.signature)},
    };
    if (report.redacted)
        object.insert(QStringLiteral("redacted"), true);
    return object;
}

} // namespace viatique
