// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Writes an index in a process of its own, for tests that kill it or let two write at once:
// inboxhelper <folder> <cache root> <name> <packages>
// Each package is `<name>-<n>.zip` with the words "commun" and `<name>`. Prints a line for each transaction.
// Exit status: 0 written, 1 not.

#include "inbox/inboxindex.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace viatique;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 1;
    auto index = InboxIndex::open(arguments.at(1), arguments.at(2));
    if (!index) {
        QTextStream(stderr) << errorText(index.error()) << Qt::endl;
        return 1;
    }
    const QString name = arguments.at(3);
    const int packages = arguments.at(4).toInt();
    const QString text = QStringLiteral("commun %1 ").arg(name).repeated(50);
    constexpr int kTogether = 10;
    for (int i = 0; i < packages; i += kTogether) {
        QList<IndexedPackage> some;
        for (int k = i; k < i + kTogether; ++k) {
            PackageRecord record;
            record.path = QStringLiteral("%1-%2.zip").arg(name).arg(k);
            some.append({record, text + QString::number(k), {}});
        }
        if (const auto put = index->putAll(some); !put) {
            QTextStream(stderr) << errorText(put.error()) << Qt::endl;
            return 1;
        }
        QTextStream(stdout) << i << Qt::endl;
    }
    return 0;
}
