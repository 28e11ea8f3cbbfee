// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/sampledraft.h"
#include "app/program.h"
#include "request/requestfield.h"
#include "widgets/wizard.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The window killed two seconds after the last key, in each of the eight pages: at the next start nothing is
/// missing.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void killedInEachPage();
    void calmEndOpensHome();
};

namespace {

struct Place
{
    int step;
    QString control;
    QString field; ///< where the text has to stand at the next start
};

const QList<Place> &pages()
{
    static const QList<Place> list{
        {1, u"organisationNameEdit"_s, u"/organisation/name"_s},
        {2, u"descriptionEdit"_s, u"/service/description"_s},
        {3, u"purposeEdit"_s, u"/endpoints/entreprises/purpose"_s},
        {4, u"titleEdit"_s, u"/legalFramework/texts/t1/title"_s},
        {5, u"titleEdit"_s, u"/documents/d1/title"_s},
        {6, u"recipientsEdit"_s, u"/personalData/recipients"_s},
        {7, u"businessFamilyNameEdit"_s, u"/contacts/business/familyName"_s},
        {8, {}, u"/contacts/dataController/givenName"_s},
    };
    return list;
}

ProgramFiles filesIn(const QString &data)
{
    return {data, data + u"/addressbook.json"_s, data + u"/viatique.conf"_s, QString()};
}

} // namespace

void TestRecovery::killedInEachPage()
{
    const QString typed = u"zyx"_s;
    struct Run
    {
        QTemporaryDir data;
        QProcess typist;
    };
    std::vector<std::unique_ptr<Run>> runs;
    for (const Place &page : pages()) {
        auto run = std::make_unique<Run>();
        copyExample(u"complete"_s, run->data.filePath(u"drafts/draft"_s));
        run->typist.start(QStringLiteral(VIATIQUE_TYPIST),
                          {run->data.path(), QString::number(page.step), page.control, typed});
        runs.push_back(std::move(run));
    }
    for (const auto &run : runs) {
        QVERIFY(run->typist.waitForReadyRead(60'000));
        QCOMPARE(run->typist.readAllStandardOutput().trimmed(), QByteArray("typed"));
    }
    QTest::qWait(2000);
    for (const auto &run : runs) {
        run->typist.kill();
        QVERIFY(run->typist.waitForFinished());
    }
    for (qsizetype i = 0; i < pages().size(); ++i) {
        const Place &page = pages().at(i);
        Program program(*qApp, filesIn(runs.at(size_t(i))->data.path()));
        program.window().show();
        program.window().resume();
        QVERIFY2(program.window().wizard(), qPrintable(page.control));
        QCOMPARE(program.window().wizard()->step(), page.step);
        const QString *text = textField(program.window().session()->request(), page.field);
        QVERIFY(text);
        // In the last page it was undone again.
        QVERIFY2(text->contains(typed) != page.control.isEmpty(), qPrintable(*text));
    }
}

void TestRecovery::calmEndOpensHome()
{
    const QTemporaryDir data;
    copyExample(u"complete"_s, data.filePath(u"drafts/draft"_s));
    {
        Program program(*qApp, filesIn(data.path()));
        program.window().show();
        QVERIFY(program.window().openDraft(data.filePath(u"drafts/draft"_s)));
        QVERIFY(program.window().close());
    }
    Program program(*qApp, filesIn(data.path()));
    program.window().resume();
    QVERIFY(!program.window().wizard());
}

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
