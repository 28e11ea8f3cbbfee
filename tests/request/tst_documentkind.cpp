// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentkind.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestDocumentKind : public QObject
{
    Q_OBJECT

private slots:
    void guesses_data();
    void guesses();
};

void TestDocumentKind::guesses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DocumentKind>("kind");
    const auto row = [](const char *name, const QString &text, DocumentKind kind) {
        QTest::newRow(name) << text << kind;
    };
    using enum DocumentKind;
    row("extract of the register",
        u"VILLE DE MONTROUVEL\r\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\r\nVu le décret n° 2019-31"_s,
        Deliberation);
    row("deliberation with number", u"Délibération n° 2026-03-17"_s, Deliberation);
    row("without accents", u"DELIBERATION DU CONSEIL MUNICIPAL"_s, Deliberation);
    row("accents apart", u"D´ecrets, arrˆet´es\r\nD´ecret no 2099-1234 du 4 mars 2099"_s, Decree);
    row("spaced letters", u"D É L I B É R A T I O N"_s, Deliberation);
    row("decomposed", u"DÉLIBÉRATION n° 12"_s.normalized(QString::NormalizationForm_D), Deliberation);
    row("after having deliberated", u"Le conseil municipal, après en avoir délibéré, décide :"_s,
        Deliberation);
    row("project", u"Projet de délibération"_s, Deliberation);
    row("order of", u"Arrêté du 12 mars 2026 relatif aux marchés"_s, Order);
    row("order number", u"ARRÊTÉ N° 2026-114"_s, Order);
    row("order of the prefect", u"Préfecture\nArrêté préfectoral portant délégation"_s, Order);
    row("order alone on its line", u"MINISTÈRE\nARRÊTÉ\nVu la loi"_s, Order);
    row("decree", u"Décret n° 2019-31 du 18 janvier 2019"_s, Decree);
    row("decree in council", u"décret en Conseil d’État"_s, Decree);
    row("article", u"Article L114-8\nVersion en vigueur depuis le 1er janvier 2023"_s, LegalText);
    row("law", u"LOI n° 2016-1321 du 7 octobre 2016"_s, LegalText);
    row("agreement", u"CONVENTION DE PARTENARIAT\nentre la commune"_s, Agreement);
    row("protocol", u"Protocole d’accord"_s, Agreement);
    row("mock-up", u"Maquette de l’écran de saisie"_s, MockUp);
    // What is only cited.
    row("cited decree", u"Note au maire\nVu le décret n° 2019-31 du 18 janvier 2019"_s, Unset);
    row("cited order", u"Considérant l’arrêté du 3 mai"_s, Unset);
    row("in a sentence", u"Nous avons bien reçu votre délibération du 12 mars."_s, Unset);
    row("a verb", u"Le maire arrête :"_s, Unset);
    row("article of a contract", u"Article 3 – Durée"_s, Unset);
    row("conventional", u"Conventionnement des organismes"_s, Unset);
    row("nothing", QString(), Unset);
    row("letter", u"Madame, Monsieur,"_s, Unset);
    row("far down", QString(u"ligne\n"_s.repeated(1000) + u"Décret n° 1"_s), Unset);
}

void TestDocumentKind::guesses()
{
    QFETCH(QString, text);
    QFETCH(DocumentKind, kind);
    QCOMPARE(likelyKind(text), kind);
}

QTEST_APPLESS_MAIN(TestDocumentKind)
#include "tst_documentkind.moc"
