// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/sampledraft.h"
#include "app/program.h"
#include "session/stepmodel.h"
#include "widgets/look.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The window at other sizes of text, and back.
class TestTextSize : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void textGrows();
    void leavesNoTrace();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_program->window().findChild<T *>(QLatin1String(name));
    }
    void trigger(const char *name) const { find<QAction>(name)->trigger(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Program> m_program;
};

namespace {

/// Where everything with a name stands in the window.
QStringList placesOf(const MainWindow &window)
{
    QStringList places;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->objectName().isEmpty())
            continue;
        const QPoint at = widget->mapTo(&window, QPoint());
        places.append(u"%1 %2,%3 %4x%5"_s.arg(widget->objectName())
                          .arg(at.x())
                          .arg(at.y())
                          .arg(widget->width())
                          .arg(widget->height()));
    }
    places.sort();
    return places;
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

} // namespace

void TestTextSize::init()
{
    m_program.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    copyExample(u"complete"_s, m_dir->filePath(u"drafts/draft"_s));
    m_program =
        std::make_unique<Program>(*qApp, ProgramFiles{m_dir->path(), m_dir->filePath(u"addressbook.json"_s),
                                                      m_dir->filePath(u"viatique.conf"_s), QString()});
    m_program->window().show();
}

void TestTextSize::textGrows()
{
    QVERIFY(m_program->window().openDraft(m_dir->filePath(u"drafts/draft"_s)));
    const int before = look::em(1);
    trigger("largerAction");
    trigger("largerAction");
    QVERIFY(look::em(1) > before);
    trigger("normalSizeAction");
    QCOMPARE(look::em(1), before);
}

/// A page looks the same whatever size of text and of window it went through.
void TestTextSize::leavesNoTrace()
{
    MainWindow &window = m_program->window();
    const QString folder = m_dir->filePath(u"drafts/draft"_s);
    const QSize small(800, 600);
    QHash<int, QStringList> fresh;
    window.resize(small);
    QVERIFY(window.openDraft(folder));
    // Twice: what a page learns from another one shows from the second time on.
    for (int step = 1; step <= 2 * StepModel::kSteps; ++step) {
        window.wizard()->setStep((step - 1) % StepModel::kSteps + 1);
        if (step == StepModel::kSteps)
            find<QPushButton>("previewButton")->click();
        settle();
        if (step % StepModel::kSteps == 0)
            QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("pageLabel")->text().isEmpty(), 20'000);
        settle();
        fresh.insert(window.wizard()->step(), placesOf(window));
    }
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        window.wizard()->setStep(step);
        window.resize(1280, 800);
        settle();
        for (int i = 0; i < 10; ++i)
            trigger("largerAction");
        settle();
        trigger("normalSizeAction");
        settle();
        window.resize(small);
        settle();
        if (step == StepModel::kSteps)
            QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("previewLabel")->isVisible(), 20'000);
        settle();
        const QStringList now = placesOf(window);
        for (qsizetype i = 0; i < qMin(now.size(), fresh.value(step).size()); ++i)
            QVERIFY2(now.at(i) == fresh.value(step).at(i),
                     qPrintable(u"step %1: %2, was %3"_s.arg(step).arg(now.at(i), fresh.value(step).at(i))));
        QCOMPARE(now.size(), fresh.value(step).size());
    }
}

QTEST_MAIN(TestTextSize)
#include "tst_textsize.moc"
