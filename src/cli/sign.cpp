// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/command.h"
#include "cli/console.h"
#include "cli/hiddeninput.h"
#include "cli/trust.h"
#include "package/signing.h"
#include "package/signingkey.h"

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

int sign(const QString &path, const SigningKey &key, const QString &output, const TrustStore &trust)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (isReview(path)) {
        const Result<QString> signature = signReview(path, key, now, output);
        if (!signature)
            return fail(signature.error());
        printLine(Cli::tr("Signature: %1").arg(QDir::toNativeSeparators(*signature)));
        return Holds;
    }
    const Result<SignatureReport> report = [&] {
        ProgressLine line(Cli::tr("Signing the package"));
        return signPackage(path, key, now, output, line.progress(), trust);
    }();
    if (!report)
        return fail(report.error());
    printLine(Cli::tr("Package: %1").arg(QDir::toNativeSeparators(QFileInfo(output).absoluteFilePath())));
    printLine(signatureText(*report));
    return Holds;
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
        Cli::tr("the signed package, which may be PACKAGE itself; of a review, the signature, by default "
                "REVIEW.p7s"),
        QStringLiteral("FILE"));
    parser.addOptions({keyFile, output, trustOption()});
    if (const auto status = parse(parser, commandOf(signFile), arguments, 1, 1))
        return *status;
    const QString path = parser.positionalArguments().constFirst();
    if (!parser.isSet(keyFile) || (!isReview(path) && !parser.isSet(output))) {
        printError(Cli::tr("Something is missing on the command line."));
        return Trouble;
    }
    if (isReview(path) && QFileInfo(parser.value(output)) == QFileInfo(path)) {
        printError(Cli::tr("The signature cannot take the place of the review. Give -o another name."));
        return Trouble;
    }
    const Result<TrustStore> trust = trustOf(parser);
    if (!trust)
        return fail(trust.error());
    const auto word = password(parser.value(keyFile));
    if (!word)
        return Trouble;
    const Result<SigningKey> key =
        SigningKey::open(parser.value(keyFile), *word, QDateTime::currentDateTimeUtc());
    return key ? sign(path, *key, parser.value(output), *trust) : fail(key.error());
}

} // namespace viatique::cli
