// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/request.h"
#include "rules/textforce.h"

#include <QTest>

using namespace viatique;
using namespace viatique::rules;
using namespace Qt::StringLiterals;

class TestTextForce : public QObject
{
    Q_OBJECT

private slots:
    void byWhatIsWritten_data();
    void byWhatIsWritten();
};

void TestTextForce::byWhatIsWritten_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("force");
    const auto row = [](const char *name, const QString &reference, const QString &title, TextForce force) {
        QTest::newRow(name) << reference << title << int(force);
    };
    const QString ccp = u"ccp-r2143-13"_s;
    row("nothing", {}, {}, TextForce::Empty);
    row("by its reference", ccp, {}, TextForce::Founding);
    row("by its reference and title", ccp, u"R2143-13 CCP"_s, TextForce::Founding);
    row("a principle beside it", ccp, u"R2143-13 CCP et L114-8 CRPA"_s, TextForce::Founding);
    row("a title that says more", ccp, u"Marchés publics"_s, TextForce::Founding);
    // The title was typed over, and the reference stays what it was.
    row("a principle typed over it", ccp, u"L114-8 du CRPA"_s, TextForce::Principle);
    row("one for public data", ccp, u"loi Lemaire"_s, TextForce::PublicData);
    row("a principle", u"crpa-l114-8"_s, {}, TextForce::Principle);
    row("an act typed over it", u"crpa-l114-8"_s, u"Délibération n° 3"_s, TextForce::Founding);
}

void TestTextForce::byWhatIsWritten()
{
    QFETCH(QString, reference);
    QFETCH(QString, title);
    QFETCH(int, force);
    QCOMPARE(int(textForce({u"t1"_s, reference, title, {}})), force);
}

QTEST_GUILESS_MAIN(TestTextForce)
#include "tst_textforce.moc"
