// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "datapass/forms.h"
#include "datapass/mapping.h"
#include "rules/syntax.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

/// The forms of DataPass, as the program brings them along.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void fileHasItsShape();
    void dataAreThoseOfTheCatalogue();
    void everyUseCaseHasItsForm();
    void formsAreWhole_data();
    void formsAreWhole();
    void formRefuses();
    void vendorIsAskedFiveQuestions();
};

void TestForms::fileHasItsShape()
{
    QFile file(u":/viatique/datapass/forms.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto object = parseJsonObject(file.readAll(), u"forms.json"_s);
    QVERIFY(object);
    QVERIFY(checkFormat(*object, u"viatique-datapass-forms"_s, 1, u"forms.json"_s));
    const auto shape =
        checkSchema(*object, u":/viatique/schemas/datapass-forms.schema.json"_s, u"forms.json"_s);
    QVERIFY2(shape, shape ? "" : qPrintable(errorText(shape.error())));
}

/// Two files of one fact: the catalogue of today and the definition that the forms refer to.
void TestForms::dataAreThoseOfTheCatalogue()
{
    const Catalogue catalogue = bundledCatalogue(u"datapass-2026"_s).value();
    QStringList ids;
    QStringList included;
    for (const Endpoint &endpoint : catalogue.endpoints) {
        ids.append(endpoint.id);
        if (endpoint.includedForEveryone)
            included.append(endpoint.id);
        const Scope *known = scope(endpoint.id);
        QVERIFY2(known, qPrintable(endpoint.id));
        QCOMPARE(known->included, endpoint.includedForEveryone);
    }
    QCOMPARE(knownScopes(), ids);
    QCOMPARE(includedScopes(), included);
    QCOMPARE(includedScopes().size(), 13);
    QVERIFY(!scope(u"associations_rna"_s));
    // And the page of 2021 names none that is gone.
    const Catalogue page = bundledCatalogue(u"editeurs-2021"_s).value();
    for (const Endpoint &endpoint : page.endpoints) {
        for (const QString &value : {endpoint.protectedScope, endpoint.publicScope})
            QVERIFY2(value.isEmpty() || scope(value), qPrintable(value));
    }
}

void TestForms::everyUseCaseHasItsForm()
{
    for (const QString &id : bundledCatalogueIds()) {
        const Catalogue catalogue = bundledCatalogue(id).value();
        for (const UseCase &useCase : catalogue.useCases)
            QVERIFY2(form(useCase.formUid), qPrintable(useCase.id));
    }
    QCOMPARE(forms().size(), 7);
    QVERIFY(form(QLatin1String(kFreeForm)));
    QVERIFY(form(QLatin1String(kVendorForm)));
    QVERIFY(form(QLatin1String(kBaseForm)));
    QVERIFY(!form(u"api-entreprise-provigis"_s));
    QVERIFY(!form(QString()));
}

void TestForms::formsAreWhole_data()
{
    QTest::addColumn<QString>("uid");
    QTest::addColumn<int>("preset");
    QTest::addColumn<int>("lockedOn");
    QTest::addColumn<int>("lockedOff");
    QTest::addColumn<int>("hidden");
    QTest::newRow("base") << u"api-entreprise-socle-de-base"_s << 3 << 3 << 0 << 13;
    QTest::newRow("procurement") << u"api-entreprise-marches-publics"_s << 7 << 0 << 1 << 0;
    QTest::newRow("aid") << u"api-entreprise-aides-publiques"_s << 10 << 0 << 1 << 0;
    QTest::newRow("grants") << u"api-entreprise-subventions-associations"_s << 8 << 0 << 0 << 6;
    QTest::newRow("fraud") << u"api-entreprise-detection-fraude"_s << 11 << 0 << 4 << 0;
    QTest::newRow("vendor") << u"api-entreprise-editeur"_s << 0 << 0 << 0 << 0;
    QTest::newRow("free") << u"api-entreprise"_s << 0 << 0 << 0 << 0;
}

void TestForms::formsAreWhole()
{
    QFETCH(QString, uid);
    const Form *found = form(uid);
    QVERIFY(found);
    QTEST(int(found->presetScopes.size()), "preset");
    QTEST(int(found->lockedOn.size()), "lockedOn");
    QTEST(int(found->lockedOff.size()), "lockedOff");
    QTEST(int(found->hidden.size()), "hidden");
    for (const QString &value : found->presetScopes + found->lockedOn + found->lockedOff + found->hidden) {
        QVERIFY2(scope(value), qPrintable(value));
        QVERIFY2(!scope(value)->included, qPrintable(value));
    }
    QVERIFY(found->presetUrl.isEmpty() || rules::isLink(found->presetUrl));
    // A form without the page must bring what the page asks for.
    QCOMPARE(found->hasLegalStep, uid != QLatin1String(kBaseForm));
    if (!found->hasLegalStep)
        QVERIFY(!found->presetNature.isEmpty() && !found->presetUrl.isEmpty());
}

void TestForms::formRefuses()
{
    const QStringList wanted{u"chiffre_affaires_dgfip"_s, u"associations_djepva"_s,
                             u"beneficiaires_effectifs_inpi"_s};
    QCOMPARE(form(u"api-entreprise-socle-de-base"_s)->refused(wanted),
             QStringList({u"chiffre_affaires_dgfip"_s, u"beneficiaires_effectifs_inpi"_s}));
    QCOMPARE(form(u"api-entreprise-marches-publics"_s)->refused(wanted),
             QStringList(u"beneficiaires_effectifs_inpi"_s));
    QCOMPARE(form(QLatin1String(kFreeForm))->refused(wanted), QStringList());
}

void TestForms::vendorIsAskedFiveQuestions()
{
    const QStringList questions = vendorQuestions();
    QCOMPARE(questions.size(), 5);
    for (int i = 0; i < questions.size(); ++i)
        QVERIFY(questions.at(i).startsWith(u"%1- "_s.arg(i + 1)));
    QCOMPARE(QSet<QString>(questions.cbegin(), questions.cend()).size(), 5);
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
