// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The program itself, in whose window a hand acts by a script of chance until it is killed:
/// `crashsubject FOLDER SEED ACT…` works on the data in `FOLDER/data`, with packages in `FOLDER/received`,
/// PDFs in `FOLDER/given`, and exports to `FOLDER/exports`. What the window showed as done is told on the
/// output as it happens (see told.h). With the act "end" it exports once more and ends calmly.

#include "hand.h"

#include <QApplication>

int main(int argc, char **argv)
{
    using namespace viatique::test;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("viatique"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    Hand hand(arguments.at(1), arguments.at(2).toUInt());
    return hand.run(arguments.mid(3));
}
