// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/hiddeninput.h"
#include "cli/trust.h"
#include "core/atomicfile.h"
#include "package/archive.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "review/reviewjson.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <optional>

namespace viatique::cli {

namespace {

constexpr char kPasswordVariable[] = "VIATIQUE_P12_PASSWORD";

/// From the environment, which no program that is started by this one is to see, or from the terminal.
std::optional<Secret> password(const QString &keyFile)
{
    if (qEnvironmentVariableIsSet(kPasswordVariable)) {
        Secret given(qgetenv(kPasswordVariable));
        qunsetenv(kPasswordVariable);
        return given;
    }
    if (canAsk()) {
        if (auto typed = askHidden(Cli::tr("Password of “%1”:").arg(QFileInfo(keyFile).fileName())))
            return typed;
    }
    printError(Cli::tr("The password of “%1” is needed. Type it on a terminal, or put it into "
                       "VIATIQUE_P12_PASSWORD.")
                   .arg(keyFile));
    return std::nullopt;
}

bool isReview(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

/// Where it is written: the package, or the signature of the review.
QString targetOf(const QString &path, const QString &output)
{
    return output.isEmpty() && isReview(path) ? path + kReviewSignatureSuffix : output;
}

bool isSignature(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kSignatureBytes);
    return bytes
           && !verifySignature(*bytes, {}, TrustStore(), QDateTime::currentDateTimeUtc()).signers.isEmpty();
}

/// What stands there and is not to be lost: all but a signature, and the package that is signed itself.
bool wouldReplace(const QString &path, const QString &target)
{
    const QFileInfo info(target);
    if (!info.exists() && !info.isSymLink())
        return false;
    return isReview(path) ? !isSignature(target) : info != QFileInfo(path);
}

/// What can be known before anybody types a password; Holds, or what it ends with.
int checkFiles(const QString &path, const QString &keyFile, const QString &target)
{
    if (const QFileInfo info(path); !info.isFile())
        return fail(Error(info.exists() ? ErrorCode::NotRegularFile : ErrorCode::FileMissing, {path}));
    if (const auto examined = SigningKey::examine(keyFile); !examined)
        return fail(examined.error());
    if (!isReview(path)) {
        if (const auto archive = Archive::open(path); !archive)
            return fail(archive.error());
    } else {
        if (const Result<ReviewFile> review = readReviewFile(path); !review)
            return fail(review.error());
        if (QFileInfo(target) == QFileInfo(path)) {
            printError(Cli::tr("The signature cannot take the place of the review. Give -o another name."));
            return Trouble;
        }
    }
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(Error(ErrorCode::FileMissing, {folder}));
    if (wouldReplace(path, target))
        return fail(Error(ErrorCode::FileExists, {target}));
    return Holds;
}

/// Whoever has signed before does not again.
int tellBefore(const SignatureReport &report, const SigningKey &key, const QDateTime &now)
{
    if (const auto before = signedBefore(report, key.certificate(), now))
        printLine(signedBeforeText(*before));
    return Holds;
}

int sign(const QString &path, const SigningKey &key, const QString &output, const TrustStore &trust)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (isReview(path)) {
        const Result<SignatureReport> report = signReview(path, key, now, output);
        if (!report)
            return fail(report.error());
        printLine(Cli::tr("Signature: %1").arg(QDir::toNativeSeparators(output)));
        return tellBefore(*report, key, now);
    }
    const Result<SignatureReport> report = [&] {
        ProgressLine line(Cli::tr("Signing the package"));
        return signPackage(path, key, now, output, line.progress(), trust);
    }();
    if (!report)
        return fail(report.error());
    printLine(Cli::tr("Package: %1").arg(QDir::toNativeSeparators(QFileInfo(output).absoluteFilePath())));
    printLine(signatureText(*report));
    return tellBefore(*report, key, now);
}

} // namespace

int signFile(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption keyFile(QStringLiteral("p12"),
                                     Cli::tr("the file (PKCS#12) that holds your certificate with its key"),
                                     QStringLiteral("FILE"));
    const QCommandLineOption output(
        {QStringLiteral("o"), QStringLiteral("output")},
        Cli::tr("where the signed package goes, which may be PACKAGE itself; of a review, the signature, by "
                "default REVIEW.p7s"),
        QStringLiteral("FILE"));
    parser.addOptions({keyFile, output, trustOption()});
    if (const auto status = parse(parser, commandOf(signFile), arguments, 1, 1))
        return *status;
    const QString path = parser.positionalArguments().constFirst();
    if (!parser.isSet(keyFile)) {
        printError(Cli::tr("Name the file of your certificate with --p12."));
        return Trouble;
    }
    if (!isReview(path) && !parser.isSet(output)) {
        printError(Cli::tr("Name with -o where the signed package goes; it may be the package itself."));
        return Trouble;
    }
    const QString target = targetOf(path, parser.value(output));
    if (const int status = checkFiles(path, parser.value(keyFile), target); status != Holds)
        return status;
    const Result<TrustStore> trust = trustOf(parser);
    if (!trust)
        return fail(trust.error());
    const auto word = password(parser.value(keyFile));
    if (!word)
        return Trouble;
    const Result<SigningKey> key =
        SigningKey::open(parser.value(keyFile), *word, QDateTime::currentDateTimeUtc());
    return key ? sign(path, *key, target, *trust) : fail(key.error());
}

} // namespace viatique::cli
