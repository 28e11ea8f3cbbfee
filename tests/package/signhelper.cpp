// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Signs a package in a process of its own, for tests that kill it:
// signhelper <package> <file of the certificate, whose password is "pass"> <target>

#include "package/signing.h"
#include "package/signingkey.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace viatique;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QDateTime now(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    const auto key = SigningKey::open(arguments.value(2), Secret("pass"), now);
    if (!key)
        return 4;
    QTextStream(stdout) << "signing" << Qt::endl;
    const auto report = signPackage(arguments.value(1), *key, now, arguments.value(3), {}, TrustStore());
    if (report)
        return 0;
    QTextStream(stderr) << errorText(report.error()) << Qt::endl;
    return 4;
}
