// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "reviewwindow.h"
#include "session/reportpreview.h"
#include "session/stepmodel.h"
#include "widgets/comparepage.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"

#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The page of a draft that was to be left and stays, or is come back to, works as before.
class TestDraftGoesOn : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void documentsAfterAComparison();
    void exportPage_data();
    void exportPage();

private:
    void compareAndComeBack(const QString &folder) const
    {
        m_window->compare(folder, folder);
        QVERIFY(!m_window->wizard()->isVisible());
        m_window->findChild<ComparePage *>()->findChild<QToolButton *>(u"backButton"_s)->click();
        QVERIFY(m_window->wizard()->isVisible());
    }
    void openAt(const QString &folder, int step) const
    {
        m_window->resize(1600, 1000);
        QVERIFY(m_window->openDraft(folder));
        m_window->wizard()->setStep(step);
    }
};

void TestDraftGoesOn::documentsAfterAComparison()
{
    const QString folder = draft();
    openAt(folder, 5);
    auto *table = m_window->wizard()->page()->findChild<QTreeView *>(u"documentTable"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *preview = m_window->wizard()->page()->findChild<PdfView *>();
    QVERIFY(preview);
    const QString first = preview->view().accessibleName();
    compareAndComeBack(folder);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY2(preview->view().accessibleName() != first, qPrintable(first));
}

void TestDraftGoesOn::exportPage_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"comparison", "go on working", "opened again", "another that is damaged"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// The preview follows what is typed.
void TestDraftGoesOn::exportPage()
{
    QFETCH(QString, how);
    const QString folder = draft();
    const QString damaged = draft();
    QVERIFY(writeFile(damaged + u"/request.json"_s, "{"));
    openAt(folder, StepModel::kSteps);
    auto *preview = m_window->wizard()->page()->findChild<ReportPreview *>();
    QSignalSpy drawn(preview, &ReportPreview::rendered);
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), 20'000);
    if (how == u"comparison"_s) {
        compareAndComeBack(folder);
    } else if (how == u"opened again"_s) {
        m_window->openPath(folder);
    } else if (how == u"another that is damaged"_s) {
        m_window->openPath(damaged);
    } else {
        QVERIFY(QDir().rename(folder, m_dir->filePath(u"away"_s)));
        m_window->session()->setText(u"/service/title"_s, u"Presque perdu"_s);
        m_answers->choice = 2;
        find<QAction>("homeAction")->trigger();
        QCOMPARE(m_answers->title, u"The draft is not saved"_s);
    }
    QVERIFY(m_window->session());
    drawn.clear();
    m_window->session()->setText(u"/service/title"_s, u"Un autre titre"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), 20'000);
}

QTEST_MAIN(TestDraftGoesOn)
#include "tst_draftgoeson.moc"
