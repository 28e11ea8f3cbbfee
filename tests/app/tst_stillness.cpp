// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A window that nobody touches does nothing: a layout that asks for itself again takes a processor, and
// nobody sees it.

#include "../session/samplecomparison.h"
#include "reviewwindow.h"
#include "session/stepmodel.h"

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

/// Counts what asks for a layout while it lives.
class LayoutCount final : public QObject
{
public:
    LayoutCount() { qApp->installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

bool rests()
{
    const LayoutCount layouts;
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    return layouts.count() == 0;
}

} // namespace

class TestStillness : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void home();
    void steps_data();
    void steps();
    void remarks();
    void review();
    void comparison();
};

void TestStillness::home()
{
    QTRY_VERIFY_WITH_TIMEOUT(rests(), 20'000);
}

void TestStillness::steps_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<int>("width");
    for (const int width : {600, 900, 1400}) {
        for (const QString &example : {u"complete"_s, u"incomplete"_s})
            QTest::addRow("%s, %d", qPrintable(example), width) << example << width;
    }
}

void TestStillness::steps()
{
    QFETCH(const QString, example);
    QFETCH(const int, width);
    const QString folder = m_library->store().newFolder();
    copyExample(example, folder);
    QVERIFY(m_window->openDraft(folder));
    m_window->resize(width, 700);
    for (int step = StepModel::kSteps; step >= 1; --step) {
        m_window->wizard()->setStep(step);
        QTRY_VERIFY2_WITH_TIMEOUT(rests(), qPrintable(QString::number(step)), 20'000);
    }
}

void TestStillness::remarks()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    give(reviewFile(folder));
    for (const int width : {700, 1300}) {
        m_window->resize(width, 700);
        for (const int step : {2, StepModel::kSteps}) {
            m_window->wizard()->setStep(step);
            QTRY_VERIFY2_WITH_TIMEOUT(rests(), qPrintable(QString::number(step)), 20'000);
        }
    }
}

void TestStillness::review()
{
    const QStringList packages = exportTwoRevisions(m_dir->path());
    for (const QString &package : packages) {
        m_window->openPackage(package);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QWidget *>(u"requestView"_s), 30'000);
        for (const int width : {800, 1300}) {
            m_window->resize(width, 700);
            QTRY_VERIFY_WITH_TIMEOUT(rests(), 30'000);
        }
    }
}

void TestStillness::comparison()
{
    const QStringList packages = exportTwoRevisions(m_dir->path());
    m_window->compare(packages.at(0), packages.at(1));
    for (const int width : {800, 1300}) {
        m_window->resize(width, 700);
        QTRY_VERIFY_WITH_TIMEOUT(rests(), 30'000);
    }
}

QTEST_MAIN(TestStillness)
#include "tst_stillness.moc"
