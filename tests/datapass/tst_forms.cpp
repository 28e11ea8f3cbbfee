// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "datapass/forms.h"
#include "datapass/mapping.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

namespace {

/// A copy of what DataPass says itself.
QJsonObject facts(const char *name)
{
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/datapass/data/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no facts");
    return parseJsonObject(file.readAll(), file.fileName()).value();
}

QStringList strings(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

} // namespace

/// The forms of DataPass, as the program brings them along.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void fileHasItsShape();
    void dataAreThoseOfTheCatalogue();
    void everyUseCaseHasItsForm();
    void formsAreThoseOfDataPass();
    void dataAreThoseOfDataPass();
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

/// Value for value what DataPass' own configuration says.
void TestForms::formsAreThoseOfDataPass()
{
    const QJsonObject theirs = facts("forms").value(u"forms").toObject();
    QCOMPARE(forms().size(), theirs.size());
    for (const Form &ours : forms()) {
        QVERIFY2(theirs.contains(ours.uid), qPrintable(ours.uid));
        const QJsonObject form = theirs.value(ours.uid).toObject();
        QCOMPARE(ours.title, form.value(u"name").toString());
        QCOMPARE(ours.hasLegalStep, form.value(u"steps").toArray().contains(u"legal"_s));
        QCOMPARE(ours.hidden, strings(form.value(u"hide")));
        QJsonObject preset = form.value(u"initialize_with").toObject();
        QCOMPARE(ours.presetScopes, strings(preset.take(u"scopes")));
        QStringList lockedOn;
        QStringList lockedOff;
        for (const QString &scope : strings(form.value(u"disabled")))
            (ours.presetScopes.contains(scope) ? lockedOn : lockedOff).append(scope);
        QCOMPARE(ours.lockedOn, lockedOn);
        QCOMPARE(ours.lockedOff, lockedOff);
        QCOMPARE(ours.presetTexts.keys(), preset.keys());
        for (auto text = preset.begin(); text != preset.end(); ++text) {
            if (!text.value().isNull())
                QCOMPARE(ours.presetTexts.value(text.key()), text.value().toString());
        }
    }
}

void TestForms::dataAreThoseOfDataPass()
{
    const QJsonArray theirs = facts("definition").value(u"scopes").toArray();
    QCOMPARE(scopes().size(), theirs.size());
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        const QJsonObject scope = theirs.at(i).toObject();
        const Scope &ours = scopes().at(i);
        QCOMPARE(ours.value, scope.value(u"value").toString());
        // Behind a bar, the page marks what is open.
        QCOMPARE(ours.name, scope.value(u"name").toString().section(u'|', 0, 0).trimmed());
        QCOMPARE(ours.group, scope.value(u"group").toString());
        QCOMPARE(ours.included, scope.value(u"included").toBool());
    }
}

/// What the program builds on.
void TestForms::formsAreWhole()
{
    for (const Form &form : forms()) {
        for (const QString &value : form.presetScopes + form.lockedOn + form.lockedOff + form.hidden) {
            QVERIFY2(scope(value), qPrintable(value));
            QVERIFY2(!scope(value)->included, qPrintable(value));
        }
        // A form without the page must bring what the page asks for.
        const bool isBase = form.uid == QLatin1String(kBaseForm);
        QCOMPARE(form.hasLegalStep, !isBase);
        for (const char *key : {"cadre_juridique_nature", "cadre_juridique_url"})
            QVERIFY2(!isBase || form.presetTexts.contains(QLatin1String(key)), key);
    }
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
