// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchwindow FOLDER DRAFT`: types into every text field of a draft's pages, with the findings panel open,
/// and prints as JSON how long a key takes until rules, models and panel have followed, and the rules alone.
/// FOLDER holds drafts and settings.

#include "app/program.h"
#include "package/requestinput.h"
#include "session/stepmodel.h"
#include "widgets/wizard.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <cstdio>

namespace {

using namespace viatique;

constexpr int kKeys = 120;
constexpr int kRounds = 200;
constexpr auto kText = "des agents du service lisent ces données ";

ProgramFiles filesIn(const QDir &dir)
{
    return {dir.filePath(QStringLiteral("data")), dir.filePath(QStringLiteral("addressbook.json")),
            dir.filePath(QStringLiteral("viatique.conf")), QString()};
}

double percentile(QList<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1));
    return values.value(at);
}

QList<double> typeInto(QWidget *control)
{
    const QString text = QString::fromUtf8(kText);
    QList<double> milliseconds;
    control->setFocus();
    for (int key = 0; key < kKeys; ++key) {
        const QString letter = text.mid(key % text.size(), 1);
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
        QElapsedTimer clock;
        clock.start();
        QApplication::sendEvent(control, &press);
        milliseconds.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        // Painting and saving go on between the keys, as they do under a hand.
        QApplication::processEvents();
    }
    return milliseconds;
}

QList<QWidget *> textFields(const QWidget *page)
{
    QList<QWidget *> fields;
    const QList<QWidget *> all = page->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const auto *line = qobject_cast<QLineEdit *>(widget);
        const auto *text = qobject_cast<QPlainTextEdit *>(widget);
        const bool writable = (line && !line->isReadOnly()) || (text && !text->isReadOnly());
        if (writable && widget->isVisible() && widget->isEnabled() && !widget->objectName().isEmpty())
            fields.append(widget);
    }
    return fields;
}

/// The median of judging the draft, its documents already examined.
double rulesAlone(const QString &draft)
{
    const Result<RequestInput> input = readRequestInput(draft, DocumentInspector());
    QList<double> rounds;
    for (int round = 0; input && round < kRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        judge(*input, QDate(2026, 11, 24));
        rounds.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return percentile(rounds, 0.5);
}

int typing(Program &program, const QString &draft)
{
    const double rules = rulesAlone(draft);
    MainWindow &window = program.window();
    program.settings().set(setting::kShowFindings, true);
    if (!window.openDraft(draft))
        return 2;
    QList<double> all;
    QJsonArray fields;
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        window.wizard()->setStep(step);
        QApplication::processEvents();
        const QList<QWidget *> controls = textFields(window.wizard()->page());
        for (QWidget *control : controls) {
            QList<double> times = typeInto(control);
            all += times;
            fields.append(QJsonObject{{QStringLiteral("field"), control->objectName()},
                                      {QStringLiteral("step"), step},
                                      {QStringLiteral("median"), percentile(times, 0.5)},
                                      {QStringLiteral("p99"), percentile(times, 0.99)}});
        }
    }
    const QJsonObject result{{QStringLiteral("rules"), rules},
                             {QStringLiteral("median"), percentile(all, 0.5)},
                             {QStringLiteral("p99"), percentile(all, 0.99)},
                             {QStringLiteral("keys"), all.size()},
                             {QStringLiteral("fields"), fields}};
    std::puts(QJsonDocument(result).toJson().constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Program program(application, filesIn(QDir(arguments.value(1))));
    program.window().show();
    return typing(program, arguments.value(2));
}
