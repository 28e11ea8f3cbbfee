// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "samplesignature.h"
#include "session/signermodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestSignerModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(u"en"_s); }
    void allIsTold();
    void severalSigners();
    void notProved();
    void whatIsNotKnownIsNoRow();
    void meanings_data();
    void meanings();
    void names_data();
    void names();
};

namespace {

QString valueOf(const SignerModel &model, const QString &what)
{
    for (const SignerRow &row : model.rows()) {
        if (row.what == what)
            return row.value;
    }
    return {};
}

} // namespace

void TestSignerModel::allIsTold()
{
    SignerModel model;
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.text().isEmpty());
    model.setReport(sampleSignature());
    QCOMPARE(valueOf(model, u"Verdict"_s), u"proved"_s);
    QCOMPARE(valueOf(model, u"Signed by"_s), u"Camille Mirandol"_s);
    QCOMPARE(valueOf(model, u"Organisation"_s), u"Ateliers Mirandol"_s);
    QVERIFY(valueOf(model, u"Issued by"_s).contains(u"Montrouvel"_s));
    QVERIFY(valueOf(model, u"Signed on"_s).contains(u"2026"_s));
    QCOMPARE(valueOf(model, u"Certificate valid"_s), u"12 January 2026 to 11 January 2029"_s);
    QCOMPARE(valueOf(model, u"Serial number"_s), u"04d2"_s);
    // To be read out: 16 groups of four.
    QCOMPARE(valueOf(model, u"Fingerprint of the certificate (SHA-256)"_s).count(u' '), 15);
    // What a screen reader says of a value names what it is.
    const QModelIndex value = model.index(1, SignerModel::ValueColumn);
    QCOMPARE(value.data(Qt::AccessibleTextRole).toString(), u"Signed by: Camille Mirandol"_s);
    const QStringList lines = model.text().split(u'\n');
    QCOMPARE(lines.size(), model.rowCount());
    QVERIFY(lines.contains(u"Serial number: 04d2"_s));
}

void TestSignerModel::severalSigners()
{
    SignerModel model;
    QAbstractItemModelTester tester(&model);
    SignatureReport report = sampleSignature();
    model.setReport(report);
    const int rows = model.rowCount();
    report.signers.append(sampleSigner(Signer::Verdict::UnknownIssuer));
    report.state = SignatureReport::State::Unproved;
    model.setReport(report);
    QCOMPARE(model.rowCount(), 2 * (rows + 1));
    QCOMPARE(valueOf(model, u"Signature"_s), u"1 of 2"_s);
    QCOMPARE(model.rows().at(rows + 1).value, u"2 of 2"_s);
    model.setReport({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSignerModel::notProved()
{
    SignatureReport report = sampleSignature(SignatureReport::State::Unproved, Signer::Verdict::NotValid);
    report.signers.first().reason = u"it has expired"_s;
    SignerModel model;
    model.setReport(report);
    QCOMPARE(valueOf(model, u"Verdict"_s), u"not proved by the certificate: it has expired"_s);
    // It is not said that he signed, and nothing is said twice.
    QVERIFY(valueOf(model, u"Signed by"_s).isEmpty());
    QCOMPARE(valueOf(model, u"In the name of"_s), u"Camille Mirandol"_s);
    QVERIFY(!model.text().contains(u"nothing has changed"_s));
}

void TestSignerModel::whatIsNotKnownIsNoRow()
{
    SignatureReport report = sampleSignature(SignatureReport::State::Wrong, Signer::Verdict::Broken);
    report.signers.first().certificate = {};
    report.signers.first().signedAt = {};
    SignerModel model;
    model.setReport(report);
    for (const SignerRow &row : model.rows())
        QVERIFY2(!row.value.isEmpty(), qPrintable(row.what));
    QCOMPARE(valueOf(model, u"Verdict"_s), u"cannot be checked"_s);
    QVERIFY(valueOf(model, u"Signed by"_s).isEmpty());
    QVERIFY(valueOf(model, u"Certificate valid"_s).isEmpty());
}

void TestSignerModel::meanings_data()
{
    QTest::addColumn<Signer::Verdict>("verdict");
    QTest::addColumn<Meaning>("meaning");
    using Verdict = Signer::Verdict;
    QTest::newRow("trusted") << Verdict::Trusted << Meaning::Fine;
    QTest::newRow("expired") << Verdict::Expired << Meaning::ToCheck;
    QTest::newRow("issuer") << Verdict::UnknownIssuer << Meaning::ToCheck;
    QTest::newRow("not valid") << Verdict::NotValid << Meaning::ToCheck;
    QTest::newRow("differs") << Verdict::Differs << Meaning::ToCorrect;
    QTest::newRow("broken") << Verdict::Broken << Meaning::ToCorrect;
}

void TestSignerModel::meanings()
{
    QFETCH(Signer::Verdict, verdict);
    QFETCH(Meaning, meaning);
    SignerModel model;
    model.setReport(sampleSignature(SignatureReport::State::Unproved, verdict));
    const QModelIndex value = model.index(0, SignerModel::ValueColumn);
    QCOMPARE(value.data(MeaningRole).toInt(), int(meaning));
    // Its words say it too.
    QVERIFY(!value.data().toString().isEmpty());
}

void TestSignerModel::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("organisation");
    QTest::addColumn<QString>("shown");
    QTest::newRow("both") << u"Camille"_s << u"Mirandol"_s << u"Camille (Mirandol)"_s;
    QTest::newRow("name") << u"Camille"_s << QString() << u"Camille"_s;
    QTest::newRow("seal") << u"Mirandol"_s << u"Mirandol"_s << u"Mirandol"_s;
    QTest::newRow("figures of arg") << u"%2 Camille"_s << u"M"_s << u"%2 Camille (M)"_s;
}

void TestSignerModel::names()
{
    QFETCH(QString, name);
    QFETCH(QString, organisation);
    CertificateInfo certificate;
    certificate.name = name;
    certificate.organisation = organisation;
    QTEST(certificateName(certificate), "shown");
}

QTEST_GUILESS_MAIN(TestSignerModel)
#include "tst_signermodel.moc"
