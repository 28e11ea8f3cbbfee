// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Exports one document in a process of its own, for tests that kill or starve it, and for measurements:
// exporthelper <document> <target> [largest file in bytes that this process may write]
// Exit status: 0 written, 3 disk full, 4 another error.

#include "core/digest.h"
#include "package/packagewriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace viatique;

static void limitFileSize(const QString &bytes)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes.toULong(), bytes.toULong()};
    ::setrlimit(RLIMIT_FSIZE, &limit);
#else
    Q_UNUSED(bytes)
#endif
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 4;
    const QString document = arguments.at(1);

    PackagePlan plan;
    plan.topFolder = QStringLiteral("demande-00000000-r1");
    plan.memberTime = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    plan.members.append({QStringLiteral("data/request.json"),
                         R"({"format": "viatique-request", "formatVersion": 1, "id": "r1"})"});
    plan.members.append({QStringLiteral("data/catalogue.json"), "{}"});
    plan.bagInfo.append({QStringLiteral("Viatique-Completeness"), QStringLiteral("complete")});
    // The digest stands beside the document, as it stands in a request: it is not part of what is measured.
    const QString digest = qEnvironmentVariable("VIATIQUE_TEST_SHA512");
    plan.files.append({QStringLiteral("data/documents/01-document.pdf"), document, QFileInfo(document).size(),
                       digest.isEmpty() ? sha512OfFile(document).value_or(QString()) : digest,
                       QStringLiteral("document")});
    if (arguments.size() > 3)
        limitFileSize(arguments.at(3));

    QTextStream(stdout) << "writing" << Qt::endl;
    const auto written = writePackage(plan, arguments.at(2));
    if (written)
        return 0;
    QTextStream(stderr) << errorText(written.error()) << Qt::endl;
    return written.error().code == ErrorCode::DiskFull ? 3 : 4;
}
