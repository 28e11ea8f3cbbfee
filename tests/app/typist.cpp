// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The program itself, in whose window a hand types: `typist DATA STEP FIELD TEXT` opens the first draft of a
/// data folder, goes to a step, types into the control of that name, says "typed" and stays there until it is
/// killed. Without a field it undoes the last thing that was typed in the step before.

#include "app/program.h"
#include "session/draftlibrary.h"
#include "widgets/wizard.h"

#include <QApplication>
#include <QTest>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace viatique;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("viatique"));
    const QStringList arguments = QApplication::arguments();
    const QString data = arguments.value(1);
    Program program(application, {data, data + QStringLiteral("/addressbook.json"),
                                  data + QStringLiteral("/viatique.conf"), QString()});
    MainWindow &window = program.window();
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;
    const QList<DraftSummary> drafts = program.store().list();
    if (drafts.isEmpty() || !window.openDraft(drafts.constFirst().folder))
        return 2;
    const int step = arguments.value(2).toInt();
    const QString field = arguments.value(3);
    const QString text = arguments.value(4);
    window.wizard()->setStep(field.isEmpty() ? step - 1 : step);
    if (field.isEmpty()) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        window.wizard()->setStep(step);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    } else {
        auto *control = window.wizard()->page()->findChild<QWidget *>(field);
        if (!control)
            return 3;
        control->setFocus();
        QTest::keyClicks(control, text);
    }
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}
