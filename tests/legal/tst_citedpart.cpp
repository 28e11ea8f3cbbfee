// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/citedpart.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCitedPart : public QObject
{
    Q_OBJECT

private slots:
    void takesApart_data();
    void takesApart();
};

void TestCitedPart::takesApart_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const QString &pasted, const QStringList &written, const QStringList &ids) {
        QTest::newRow(qPrintable(pasted.simplified())) << pasted << written << ids;
    };
    const QString crpa = u"crpa-l114-8"_s;
    const QString ccp = u"ccp-r2143-13"_s;
    const QString exclusion = u"ccp-l2141-2"_s;
    row(u"L.114-8 du CRPA et R2143-13 CCP"_s, {u"L.114-8 du CRPA"_s, u"R2143-13 CCP"_s}, {crpa, ccp});
    row(u"L.114-8 du CRPA, R2143-13 CCP"_s, {u"L.114-8 du CRPA"_s, u"R2143-13 CCP"_s}, {crpa, ccp});
    row(u"R2143-13 CCP\nL.114-8 du CRPA\r\n\n"_s, {u"R2143-13 CCP"_s, u"L.114-8 du CRPA"_s}, {ccp, crpa});
    row(u" • R2143-13 CCP ;\n- loi Lemaire,"_s, {u"R2143-13 CCP"_s, u"loi Lemaire"_s},
        {ccp, u"loi-lemaire"_s});
    row(u"L114-8 CRPA R2143-13 CCP"_s, {u"L114-8 CRPA"_s, u"R2143-13 CCP"_s}, {crpa, ccp});
    row(u"Vu les articles L2141-2 et R2143-13 du code de la commande publique"_s,
        {u"Vu les articles L2141-2"_s, u"R2143-13 du code de la commande publique"_s}, {exclusion, ccp});
    row(u"CRPA, art. L114-8 et CCP, art. R2143-13"_s, {u"CRPA, art. L114-8"_s, u"CCP, art. R2143-13"_s},
        {crpa, ccp});
    row(u"article L114-8 du code des relations entre le public et l'administration et décret 2019-31"_s,
        {u"article L114-8 du code des relations entre le public et l'administration"_s, u"décret 2019-31"_s},
        {crpa, u"decret-2019-31"_s});
    row(u"L114-8 du CRPA, complété par l’arrêté du 3 mars 2026"_s,
        {u"L114-8 du CRPA"_s, u"l’arrêté du 3 mars 2026"_s}, {crpa, QString()});
    row(u"R2143-13 CCP et délibération n° 2026-03"_s, {u"R2143-13 CCP"_s, u"délibération n° 2026-03"_s},
        {ccp, QString()});
    row(u"L114-8 du CRPA et article L1611-4 du CGCT"_s, {u"L114-8 du CRPA"_s, u"article L1611-4 du CGCT"_s},
        {crpa, QString()});
    row(u"loi Lemaire et loi ESSOC"_s, {u"loi Lemaire"_s, u"loi ESSOC"_s},
        {u"loi-lemaire"_s, u"loi-essoc"_s});
    // One text, written twice or with its link.
    row(u"R2143-13 CCP\nArticle R. 2143-13 du code de la commande publique"_s, {u"R2143-13 CCP"_s}, {ccp});
    row(u"R2143-13 CCP https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s,
        {u"R2143-13 CCP"_s}, {ccp});
    // What says more than a citation is kept, whatever it cites.
    row(u"Arrêté du 3 mars 2021 pris en application de l'article L. 114-8 du CRPA\nR2143-13 CCP"_s,
        {u"Arrêté du 3 mars 2021 pris en application de l'article L. 114-8 du CRPA"_s, u"R2143-13 CCP"_s},
        {QString(), ccp});
    row(u"arrêté A pris pour le décret 2019-31\narrêté B pris pour le décret 2019-31"_s,
        {u"arrêté A pris pour le décret 2019-31"_s, u"arrêté B pris pour le décret 2019-31"_s},
        {QString(), QString()});
    row(u"L114-8 du code de la mutualité et L114-8 du CRPA"_s,
        {u"L114-8 du code de la mutualité"_s, u"L114-8 du CRPA"_s}, {QString(), crpa});
    // Near misses: one text each.
    const auto one = [&row](const QString &text, const QString &id) { row(text, {text}, {id}); };
    one(u"article L114-8 du code des relations entre le public et l'administration"_s, crpa);
    one(u"code des relations entre le public et les administrations, article L114-8"_s, crpa);
    one(u"CRPA, art. L114-8"_s, crpa);
    one(u"code du travail, D 8222-5"_s, u"ct-d8222-5"_s);
    one(u"Vu l'article L114-8"_s, crpa);
    one(u"article L 114 - 8 du code des relations entre le public et l’administration"_s, crpa);
    one(u"R.* 2143-13 CCP"_s, ccp);
    one(u"Décret n° 2019-31 du 18 janvier 2019"_s, u"decret-2019-31"_s);
    one(u"articles R2143-6 à R2143-13 du CCP"_s, {});
    one(u"article 1er de la loi 2016-1321"_s, {});
    one(u"loi 2018-727, article 40"_s, {});
    one(u"Article L114-8 du CRPA (échange de données entre administrations)"_s, {});
    for (const QString &unknown : {u"Loi MAPTAM, article 56"_s, u"loi n° 2000-321 et décret n° 2001-495"_s,
                                   u"Délibération du conseil, et convention du 3 mars"_s})
        row(unknown, {unknown}, {QString()});
    row(u"  \n ; "_s, {}, {});
}

void TestCitedPart::takesApart()
{
    QFETCH(QString, pasted);
    QFETCH(QStringList, written);
    QFETCH(QStringList, ids);
    QStringList foundWritten;
    QStringList foundIds;
    const QList<CitedPart> parts = citedParts(pasted);
    for (const CitedPart &part : parts) {
        foundWritten.append(part.written);
        foundIds.append(part.id);
    }
    QCOMPARE(foundWritten, written);
    QCOMPARE(foundIds, ids);
}

QTEST_GUILESS_MAIN(TestCitedPart)
#include "tst_citedpart.moc"
