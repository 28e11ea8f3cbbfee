// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/mapping.h"
#include "samplerequest.h"

#include <QTest>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

/// Which field of the request an error of DataPass speaks of.
class TestPointerTarget : public QObject
{
    Q_OBJECT

private slots:
    void namesAField_data();
    void namesAField();
    void namesNoneOfAFormWithout();
};

void TestPointerTarget::namesAField_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("target");
    QTest::newRow("data") << u"/data/intitule"_s << u"/service/title"_s;
    QTest::newRow("whole") << u"/demande/data/volumetrie_approximative"_s << u"/service/expectedVolume"_s;
    QTest::newRow("attributes") << u"/data/attributes/contact_metier_email"_s
                                << u"/contacts/business/email"_s;
    QTest::newRow("scopes") << u"/data/scopes"_s << u"/endpoints"_s;
    QTest::newRow("one scope") << u"/data/scopes/3"_s << u"/endpoints"_s;
    QTest::newRow("link") << u"/data/cadre_juridique_url"_s << u"/legalFramework/texts/t1/url"_s;
    QTest::newRow("applicant") << u"/applicant"_s << u"/applicant"_s;
    QTest::newRow("applicant's name") << u"/demande/applicant/family_name"_s << u"/applicant/familyName"_s;
    QTest::newRow("SIRET") << u"/organization/siret"_s << u"/organisation/siret"_s;
    QTest::newRow("form") << u"/form_uid"_s << u"/service/useCases"_s;
    QTest::newRow("header") << u"headers/Authorization"_s << QString();
    QTest::newRow("unknown key") << u"/data/modalities"_s << QString();
    QTest::newRow("data alone") << u"/data"_s << QString();
    QTest::newRow("demande alone") << u"/demande"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestPointerTarget::namesAField()
{
    QFETCH(QString, pointer);
    QTEST(targetOfPointer(pointer, mapRequest(sample::client(), sample::catalogue())), "target");
}

/// A page that the form does not have has no field to lead to.
void TestPointerTarget::namesNoneOfAFormWithout()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    const Mapped mapped = mapRequest(request, sample::catalogue());
    QCOMPARE(targetOfPointer(u"/data/cadre_juridique_nature"_s, mapped), QString());
    QCOMPARE(targetOfPointer(u"/data/intitule"_s, mapped), u"/service/title"_s);
}

QTEST_GUILESS_MAIN(TestPointerTarget)
#include "tst_pointertarget.moc"
