// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/sampledraft.h"
#include "app/program.h"
#include "core/language.h"
#include "session/draftsession.h"
#include "session/needadvice.h"
#include "session/stepmodel.h"
#include "widgets/look.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The window at other sizes, its own and those of its text, and back.
class TestTextSize : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void textGrows();
    void leavesNoTrace();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();

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
            window.wizard()->page()->findChild<QPushButton *>(u"previewButton"_s)->click();
        settle();
        if (step % StepModel::kSteps == 0)
            QTRY_VERIFY_WITH_TIMEOUT(
                !window.wizard()->page()->findChild<QLabel *>(u"pageLabel"_s)->text().isEmpty(), 20'000);
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

void TestTextSize::nothingScrollsSideways_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("larger"); // steps of the size of text
    for (const auto language : {"fr", "en"}) {
        const QString id = QString::fromLatin1(language);
        for (const int width : {640, 720, 800, 1020, 1280})
            QTest::addRow("%s %d", language, width) << id << QSize(width, 600) << 0;
        QTest::addRow("%s 1280, largest text", language) << id << QSize(1280, 800) << 10;
    }
}

/// Of each page, for a request with trouble, one without, and one that asks for everything.
void TestTextSize::nothingScrollsSideways()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, larger);
    installLanguage(language);
    copyExample(u"incomplete"_s, m_dir->filePath(u"drafts/trouble"_s));
    copyExample(u"complete"_s, m_dir->filePath(u"drafts/everything"_s));
    MainWindow &window = m_program->window();
    window.resize(size);
    for (int i = 0; i < larger; ++i)
        trigger("largerAction");
    QStringList sideways;
    for (const auto name : {"draft"_L1, "trouble"_L1, "everything"_L1}) {
        QVERIFY(window.openDraft(m_dir->filePath(u"drafts/"_s + name)));
        DraftSession &session = *window.session();
        if (name == "everything"_L1) {
            session.edit(u"/endpoints"_s, [&session](Request &request) {
                for (const Endpoint &endpoint : session.catalogue().endpoints)
                    askFor(request, session.catalogue(), endpoint.id);
            });
        }
        for (int step = 1; step <= StepModel::kSteps; ++step) {
            window.wizard()->setStep(step);
            settle();
            QWidget *ancestor = window.wizard()->page()->parentWidget();
            while (!qobject_cast<QScrollArea *>(ancestor))
                ancestor = ancestor->parentWidget();
            const int hidden = qobject_cast<QScrollArea *>(ancestor)->horizontalScrollBar()->maximum();
            if (hidden > 0)
                sideways.append(u"%1, step %2: %3 px"_s.arg(name).arg(step).arg(hidden));
        }
    }
    trigger("normalSizeAction");
    installLanguage(u"en"_s);
    QVERIFY2(sideways.isEmpty(), qPrintable(sideways.join(u'\n')));
}

QTEST_MAIN(TestTextSize)
#include "tst_textsize.moc"
