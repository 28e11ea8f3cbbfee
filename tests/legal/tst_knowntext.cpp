// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "legal/knowntext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestKnownText : public QObject
{
    Q_OBJECT

private slots:
    void dataFollowItsSchema();
    void isRecognisable();
    void nineTexts();
    void recognises_data();
    void recognises();
    void principleOnly_data();
    void principleOnly();
    void bareCitation_data();
    void bareCitation();
};

static QJsonObject data()
{
    QFile file(u":/viatique/legal/texts.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    return isOpen ? parseJsonObject(file.readAll(), u"texts.json"_s).value_or(QJsonObject()) : QJsonObject();
}

static auto shapeOf(const QJsonObject &object)
{
    return checkSchema(object, u":/viatique/schemas/legal-texts.schema.json"_s, u"texts.json"_s);
}

void TestKnownText::dataFollowItsSchema()
{
    const auto shape = shapeOf(data());
    QVERIFY2(shape, shape ? "" : qPrintable(errorText(shape.error())));
}

/// A text that nothing would recognise, and a pattern that is none.
void TestKnownText::isRecognisable()
{
    const auto without = [](const QStringList &members) {
        QJsonObject object = data();
        QJsonArray texts = object.value(u"texts"_s).toArray();
        QJsonObject first = texts.at(0).toObject();
        for (const QString &member : members)
            first.remove(member);
        texts[0] = first;
        object.insert(u"texts"_s, texts);
        return object;
    };
    QVERIFY(shapeOf(without({})));
    QVERIFY(!shapeOf(without({u"codes"_s})));
    QVERIFY(!shapeOf(without({u"article"_s, u"codes"_s})));
    const QJsonArray texts = data().value(u"texts"_s).toArray();
    QVERIFY(!texts.isEmpty());
    for (const QJsonValue &text : texts) {
        for (const QString &member : {u"codes"_s, u"names"_s}) {
            const QJsonArray patterns = text[member].toArray();
            for (const QJsonValue &pattern : patterns)
                QVERIFY2(QRegularExpression(pattern.toString()).isValid(), qPrintable(pattern.toString()));
        }
    }
}

void TestKnownText::nineTexts()
{
    QCOMPARE(knownTexts().size(), 9);
    for (const KnownText &text : knownTexts()) {
        QCOMPARE(knownText(text.id)->title, text.title);
        QVERIFY2(text.founds.endsWith(u'.'), qPrintable(text.id));
        // Each is recognised by its own title and, where it has one, by its own link.
        QVERIFY2(readCitation(text.title).ids.contains(text.id), qPrintable(text.title));
        if (!text.url.isEmpty())
            QCOMPARE(readCitation(text.url).ids, QStringList{text.id});
    }
    QVERIFY(!knownText(u"none"_s));
}

void TestKnownText::recognises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const QString &text, const QStringList &ids) {
        QTest::newRow(qPrintable(text)) << text << ids;
    };
    row(u"L.114-8 du CRPA"_s, {u"crpa-l114-8"_s});
    row(u"article L 114 - 8 du code des relations entre le public et l’administration"_s, {u"crpa-l114-8"_s});
    row(u"Art. R.2143-13 CCP"_s, {u"ccp-r2143-13"_s});
    row(u"R2143-13"_s, {u"ccp-r2143-13"_s});
    row(u"Article R. 2143‑13 du Code de la Commande Publique"_s, {u"ccp-r2143-13"_s});
    row(u"loi Lemaire"_s, {u"loi-lemaire"_s});
    row(u"Loi n° 2016-1321"_s, {u"loi-lemaire"_s});
    row(u"loi pour une République numérique"_s, {u"loi-lemaire"_s});
    row(u"loi ESSOC"_s, {u"loi-essoc"_s});
    row(u"2018-727"_s, {u"loi-essoc"_s});
    row(u"décret 2019-31"_s, {u"decret-2019-31"_s});
    row(u"D8222-5 code du travail"_s, {u"ct-d8222-5"_s});
    row(u"L2141-2 et R2143-13 du code de la commande publique"_s, {u"ccp-r2143-13"_s, u"ccp-l2141-2"_s});
    row(u"L561-46 CMF"_s, {u"cmf-l561-46"_s});
    row(u"article L232-25 du code de commerce"_s, {u"ccom-l232-25"_s});
    row(u"HTTPS://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589/"_s, {u"ccp-r2143-13"_s});
    row(u"L. 114-8 CRPA"_s, {u"crpa-l114-8"_s});
    row(u"article L.114-8 du Code des relations entre le public et l'administration"_s, {u"crpa-l114-8"_s});
    row(u"CRPA, art. L114-8"_s, {u"crpa-l114-8"_s});
    row(u"art L114‑8 crpa"_s, {u"crpa-l114-8"_s});
    row(u"articles L. 114-8 et L. 114-9 du CRPA"_s, {u"crpa-l114-8"_s});
    row(u"code des relations entre le public et les administrations, article L114-8"_s, {u"crpa-l114-8"_s});
    row(u"L 114-8"_s, {u"crpa-l114-8"_s});
    row(u"L.114-8"_s, {u"crpa-l114-8"_s});
    row(u"Vu l'article L114-8"_s, {u"crpa-l114-8"_s});
    row(u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315/2023-01-01"_s,
        {u"crpa-l114-8"_s});
    row(u"art. R. 2143-13 du code de la commande publique (CCP)"_s, {u"ccp-r2143-13"_s});
    row(u"CCP R2143-13"_s, {u"ccp-r2143-13"_s});
    row(u"R.2143-13"_s, {u"ccp-r2143-13"_s});
    row(u"Code de la commande publique – R 2143-13"_s, {u"ccp-r2143-13"_s});
    row(u"R.2143-13 et R.2143-14 du code de la commande publique"_s, {u"ccp-r2143-13"_s});
    row(u"articles R2143-6 à R2143-13 du CCP"_s, {u"ccp-r2143-13"_s});
    row(u"www.legifrance.gouv.fr/codes/id/LEGIARTI000037730589?x=1#y"_s, {u"ccp-r2143-13"_s});
    row(u"R.* 2143-13 CCP"_s, {u"ccp-r2143-13"_s});
    row(u"L. 2141-2 CCP"_s, {u"ccp-l2141-2"_s});
    row(u"Article L2141-2 du code de la commande publique"_s, {u"ccp-l2141-2"_s});
    row(u"décret n° 2019-31 du 18 janvier 2019"_s, {u"decret-2019-31"_s});
    row(u"Décret n°2019-31"_s, {u"decret-2019-31"_s});
    row(u"décret no 2019-31"_s, {u"decret-2019-31"_s});
    row(u"2019-31 du 18 janvier 2019"_s, {u"decret-2019-31"_s});
    row(u"https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000038029589"_s, {u"decret-2019-31"_s});
    row(u"https://www.legifrance.gouv.fr/loda/id/JORFTEXT000038029589/"_s, {u"decret-2019-31"_s});
    row(u"Décret relatif aux échanges d'informations n° 2019-31"_s, {u"decret-2019-31"_s});
    row(u"loi n° 2016-1321 du 7 octobre 2016"_s, {u"loi-lemaire"_s});
    row(u"Loi République Numérique"_s, {u"loi-lemaire"_s});
    row(u"LOI n°2016-1321 pour une République numérique (1)"_s, {u"loi-lemaire"_s});
    row(u"la loi pour une république numérique"_s, {u"loi-lemaire"_s});
    row(u"loi dite Lemaire"_s, {u"loi-lemaire"_s});
    row(u"Loi « Lemaire »"_s, {u"loi-lemaire"_s});
    row(u"article 1er de la loi 2016-1321"_s, {u"loi-lemaire"_s});
    row(u"loi ESSOC du 10 août 2018"_s, {u"loi-essoc"_s});
    row(u"Loi pour un État au service d’une société de confiance"_s, {u"loi-essoc"_s});
    row(u"loi n°2018-727"_s, {u"loi-essoc"_s});
    row(u"article 40 de la loi 2018-727"_s, {u"loi-essoc"_s});
    row(u"ESSOC"_s, {u"loi-essoc"_s});
    row(u"D. 8222-5 du code du travail"_s, {u"ct-d8222-5"_s});
    row(u"art. D8222-5 C. trav."_s, {u"ct-d8222-5"_s});
    row(u"code du travail, D 8222-5"_s, {u"ct-d8222-5"_s});
    row(u"L. 561-46 du code monétaire et financier"_s, {u"cmf-l561-46"_s});
    row(u"article L561-46 CoMoFi"_s, {u"cmf-l561-46"_s});
    row(u"L561-46 C. mon. fin."_s, {u"cmf-l561-46"_s});
    row(u"L. 232-25 C. com."_s, {u"ccom-l232-25"_s});
    row(u"article L.232-25 code de commerce"_s, {u"ccom-l232-25"_s});
    // Near misses.
    row(u"D2143-13 CCP"_s, {});
    row(u"R2143-1 du CCP"_s, {});
    row(u"R2143-13 du code du travail"_s, {});
    row(u"L561-46-1 CMF"_s, {});
    row(u"L232-25 du code rural"_s, {});
    row(u"décret 2019-310"_s, {});
    row(u"loi 2018-7270"_s, {});
    row(u"loi 2016-132"_s, {});
    row(u"rue Lemaire"_s, {});
    row(u"une société de confiance"_s, {});
    row(u"article 114-8"_s, {});
    row(u"L1114-8 du CRPA"_s, {});
    row(u"L114-80 CRPA"_s, {});
    row(u"délibération n° 2019-31"_s, {});
    row(u"délibération du conseil municipal n° 2019-31"_s, {});
    row(u"arrêté 2018-727"_s, {});
    row(u"ordonnance n° 2016-1321"_s, {});
    row(u"loi n° 2019-31"_s, {});
    row(u"décret 2016-1321"_s, {});
    row(u"décision 2019-31 du maire"_s, {});
    row(u"JORFTEXT00003802958"_s, {});
    row(u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730588"_s, {});
    row(u"marché n° 2019-31"_s, {});
    row(u"code de la commande publique"_s, {});
    row(u"code du travail"_s, {});
    row(u"n° 12 2019-31-4"_s, {});
    row(u"R2143-130 du code de la commande publique"_s, {});
    row(u"R2143-13-1 du code de la commande publique"_s, {});
    row(u"L2143-13 du code de la commande publique"_s, {});
    row(u"L114-8 du code de la mutualité"_s, {});
    row(u"délibération 2016-13210"_s, {});
    row(u"délibération n° 12-2019-31"_s, {});
    row(u"Mme Lemaire, maire"_s, {});
    row(u"L114-8 du CSS"_s, {});
    row(u"L114-8 du CASF"_s, {});
    // The number of another act.
    for (const QString &act : {u"Délibération du conseil départemental n° 2019-31"_s,
                               u"Délibération du conseil communautaire n° 2019-31"_s,
                               u"Délibération de la commission permanente n° 2019-31"_s,
                               u"Délibération du 12 mars 2019 n° 2019-31"_s, u"Délibération : 2019-31"_s,
                               u"DEL2019-31"_s, u"DCM 2019-31"_s, u"dossier n° 2019-31"_s,
                               u"Accord-cadre 2019-31"_s, u"A/2019-31"_s, u"2019-31 du 12 mars 2019"_s})
        row(act, {});
    row(u"nº 2019-31"_s, {u"decret-2019-31"_s});
    row(u"nº2019-31"_s, {u"decret-2019-31"_s});
    // Each article is of the code that it stands with.
    row(u"L114-8 du code de la mutualité et L114-9 du CRPA"_s, {});
    row(u"L114-8 du CSS, L114-9 du CRPA"_s, {});
    row(u"code du travail, L114-8 ; CRPA, art. L114-9"_s, {});
    row(u"L232-25 du code rural et D8222-5 du code de commerce"_s, {});
    row(u"CRPA, art. L114-8 et CCP, art. R2143-13"_s, {u"ccp-r2143-13"_s, u"crpa-l114-8"_s});
    row(u"R2143-13 du CCP, D8222-5 du code du travail"_s, {u"ccp-r2143-13"_s, u"ct-d8222-5"_s});
    row(QString(), {});
}

void TestKnownText::recognises()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    QCOMPARE(readCitation(text).ids, ids);
}

void TestKnownText::principleOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const QString &text, bool expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"L114-8 CRPA"_s, true);
    row(u"le CRPA"_s, true);
    row(u"Article L114-9 du CRPA"_s, false); // another article, perhaps specific: never blocked
    row(u"Loi n° 2016-1321 du 7 octobre 2016 pour une République numérique"_s, true);
    row(u"loi Lemaire et loi ESSOC"_s, true);
    row(u"Article L114-8 du code des relations entre le public et l'administration"_s, true);
    row(u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315"_s, true);
    row(u"L114-8 du CRPA et délibération n° 2026-03"_s, false);
    row(u"L114-8 du CRPA, complété par l'arrêté du 3 mars 2026"_s, false);
    row(u"L114-8 du CRPA et R2143-13 du CCP"_s, false);
    row(u"L114-8 du CRPA et article L1611-4 du CGCT"_s, false);
    row(u"R2143-13"_s, false);
    row(u"Délibération du conseil municipal"_s, false);
    row(u"Loi n°2018-727 du 10 août 2018 pour un État au service d’une société de confiance (ESSOC)"_s, true);
    row(u"l’article L. 114-8 du CRPA"_s, true);
    row(u"Articles L114-8 du CRPA et loi n° 2016-1321"_s, true);
    row(u"Article L114-8 du CRPA (échange de données entre administrations)"_s, true);
    row(u"CRPA, principe « dites-le-nous une fois »"_s, true);
    for (const QString &other :
         {u"loi du 6 juillet 1989"_s, u"loi MAPTAM, article 56"_s, u"loi Sapin 2"_s, u"loi ALUR"_s,
          u"loi 3DS"_s, u"Loi de finances pour 2026"_s, u"délib. n° 12"_s, u"décision du maire n° 3"_s,
          u"circulaire"_s, u"contrat de délégation de service public"_s, u"article 6 du RGPD"_s,
          u"article 441-1 du CSP"_s})
        row(QString(u"L114-8 du CRPA et "_s + other), false);
    row(QString(), false);
}

void TestKnownText::principleOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(readCitation(text).principleOnly, expected);
}

void TestKnownText::bareCitation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const QString &text, bool expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    for (const KnownText &text : knownTexts()) {
        row(text.title, true);
        if (!text.url.isEmpty())
            row(text.url, true);
    }
    row(u"Vu l'article L.114-8 du CRPA,"_s, true);
    row(u"art. R. 2143-13 du code de la commande publique (CCP)"_s, true);
    row(u"R2143-13 CCP https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s, true);
    row(u"Décret 2019-31 du 18 janvier 2019"_s, true);
    row(u"loi ESSOC du 10 août 2018"_s, true);
    row(u"loi dite Lemaire"_s, true);
    row(u"Arrêté du 3 mars 2021 pris en application de l'article L. 114-8 du CRPA"_s, false);
    row(u"articles R2143-6 à R2143-13 du CCP"_s, false);
    row(u"article 40 de la loi 2018-727"_s, false);
    row(u"article 18 du décret 2019-31"_s, false);
    row(u"article 1er de la loi 2016-1321"_s, false);
    row(u"Convention citant le décret 2019-31"_s, false);
}

void TestKnownText::bareCitation()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const QStringList ids = readCitation(text).ids;
    QCOMPARE(ids.size(), 1);
    QCOMPARE(isBareCitation(text, ids.constFirst()), expected);
    QVERIFY(!isBareCitation(text, u"none"_s));
    QVERIFY(!isBareCitation({}, ids.constFirst()));
}

QTEST_GUILESS_MAIN(TestKnownText)
#include "tst_knowntext.moc"
