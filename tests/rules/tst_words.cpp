// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/words.h"

#include "core/language.h"
#include "rulestest.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { installLanguage(u"en"_s); }
    void fieldNames_data();
    void fieldNames();
    void everyFieldOfTheRequestHasAName();
    void people();
    void states_data();
    void states();
    void kinds();
    void partsOfData();
    void pointers();
};

void TestWords::fieldNames_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("SIRET") << u"/vendor/siret"_s << u"SIRET"_s << u"SIRET"_s;
    QTest::newRow("name") << u"/organisation/name"_s << u"Name"_s << u"Nom"_s;
    QTest::newRow("title") << u"/documents/d1/title"_s << u"Title"_s << u"Intitulé"_s;
    QTest::newRow("use cases") << u"/service/useCases"_s << u"Use case"_s << u"Cas d’usage"_s;
    QTest::newRow("answer") << u"/service/vendorAnswers/useCases"_s << u"Use cases served"_s
                            << u"Cas d’usage servis"_s;
    QTest::newRow("purpose") << u"/endpoints/a~1b/purpose"_s << u"Purpose"_s << u"Raison"_s;
    QTest::newRow("e-mail") << u"/contacts/business/email"_s << u"E-mail"_s << u"Adresse électronique"_s;
    QTest::newRow("unknown") << u"/service/other"_s << u"/service/other"_s << u"/service/other"_s;
    QTest::newRow("whole") << u""_s << u""_s << u""_s;
}

void TestWords::fieldNames()
{
    QFETCH(QString, target);
    QFETCH(QString, english);
    QFETCH(QString, french);
    QCOMPARE(words::fieldName(target), english);
    installLanguage(u"fr"_s);
    QCOMPARE(words::fieldName(target), french);
}

void TestWords::everyFieldOfTheRequestHasAName()
{
    // Whatever a rule may speak of: the members of the complete example, below its sections.
    const QJsonObject example = rulestest::completeExample();
    const QStringList sections{u"vendor"_s,  u"organisation"_s,   u"applicant"_s,
                               u"service"_s, u"legalFramework"_s, u"personalData"_s};
    for (const QString &section : sections) {
        const QJsonObject members = example.value(section).toObject();
        QVERIFY2(!members.isEmpty(), qPrintable(section));
        for (auto member = members.begin(); member != members.end(); ++member) {
            const QString target = u'/' + section + u'/' + member.key();
            QVERIFY2(words::fieldName(target) != target, qPrintable(target));
        }
    }
}

void TestWords::people()
{
    for (const NamedContact &contact : contactList()) {
        const QString key = QString::fromLatin1(contact.key);
        QVERIFY(words::contact(key) != key);
    }
    QCOMPARE(words::contact(u"applicant"_s), u"Applicant"_s);
    QCOMPARE(words::contact(u"dataController"_s), u"Data controller"_s);
    QCOMPARE(words::contact(u"neighbour"_s), u"neighbour"_s);
}

void TestWords::states_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<bool>("missing");
    QTest::addColumn<QString>("word");
    QTest::newRow("wrong") << Severity::Blocking << false << u"to correct"_s;
    QTest::newRow("missing") << Severity::Blocking << true << u"to fill in"_s;
    QTest::newRow("warning") << Severity::Warning << false << u"to check"_s;
    QTest::newRow("missing, but no must") << Severity::Warning << true << u"to fill in"_s;
    QTest::newRow("missing, as advice") << Severity::Advice << true << u"advice"_s;
    QTest::newRow("advice") << Severity::Advice << false << u"advice"_s;
}

void TestWords::states()
{
    QFETCH(Severity, severity);
    QFETCH(bool, missing);
    QFETCH(QString, word);
    QCOMPARE(words::findingState({u"rule"_s, severity, missing, {}, {}}), word);
}

void TestWords::kinds()
{
    QCOMPARE(words::bodyKind(BodyKind::LocalAuthority), u"local authority"_s);
    QCOMPARE(words::bodyKind(BodyKind::Unset), QString());
    QCOMPARE(words::filedFor(FiledFor::Vendor), u"the software vendor itself"_s);
    QCOMPARE(words::filedFor(FiledFor::Unset), QString());
    QCOMPARE(words::documentKind(DocumentKind::Order), u"order"_s);
    QCOMPARE(words::documentKind(DocumentKind::Unset), QString());
    QCOMPARE(words::requirement(LegalRequirement::SupportingDocuments), u"Supporting documents"_s);
    QCOMPARE(words::requirement(LegalRequirement::Unset), u"not known"_s);
    installLanguage(u"fr"_s);
    QCOMPARE(words::documentKind(DocumentKind::Order), u"arrêté"_s);
    QCOMPARE(words::bodyKind(BodyKind::LocalAuthority), u"collectivité territoriale"_s);
}

void TestWords::partsOfData()
{
    QCOMPARE(words::openness({u"public"_s}), u"public"_s);
    QCOMPARE(words::openness({u"protected"_s}), u"protected"_s);
    QCOMPARE(words::openness({u"protected"_s, u"public"_s}), u"public and protected"_s);
    QCOMPARE(words::openness({}), u"not known"_s);
    QCOMPARE(words::audience(u"companies"_s), u"companies"_s);
    QCOMPARE(words::audience(u"cats"_s), u"cats"_s);
    QCOMPARE(words::sector(u"construction"_s), u"construction"_s);
    QCOMPARE(words::sector(u"fishing"_s), u"fishing"_s);
    installLanguage(u"fr"_s);
    QCOMPARE(words::audience(u"companies"_s), u"entreprises"_s);
}

void TestWords::pointers()
{
    QCOMPARE(words::pointer("documents"_L1, u"d1"_s), u"/documents/d1"_s);
    QCOMPARE(words::pointer("endpoints"_L1, u"a/b~1"_s, "purpose"_L1), u"/endpoints/a~1b~01/purpose"_s);
    QCOMPARE(words::idInPointer(u"/endpoints/a~1b~01/purpose"_s, "endpoints"_L1), u"a/b~1"_s);
    QCOMPARE(words::idInPointer(u"/legalFramework/texts/t1"_s, "texts"_L1), u"t1"_s);
    QCOMPARE(words::idInPointer(u"/endpoints"_s, "endpoints"_L1), QString());
    QCOMPARE(words::idInPointer(u"/documents/d1"_s, "endpoints"_L1), QString());
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
