// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/limits.h"
#include "request/requestfield.h"
#include "request/requestjson.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// A request with one of each list, under ids that a pointer must escape.
Request sample()
{
    Request request;
    request.endpoints = {{u"plain"_s, {}, {}, {}, {}}, {u"a/b~c~1"_s, {}, {}, {}, {}}};
    request.legalFramework.texts = {{u"t1"_s, {}, {}, {}}, {u"t/2"_s, {}, {}, {}}};
    Document document;
    document.id = u"d~1"_s;
    request.documents = {document};
    return request;
}

QStringList allFields()
{
    QStringList fields{
        u"/vendor/siret"_s,
        u"/vendor/name"_s,
        u"/vendor/product"_s,
        u"/vendor/website"_s,
        u"/organisation/siret"_s,
        u"/organisation/name"_s,
        u"/organisation/address"_s,
        u"/service/title"_s,
        u"/service/description"_s,
        u"/service/otherUseCase"_s,
        u"/service/goLiveDate"_s,
        u"/service/expectedVolume"_s,
        u"/service/vendorAnswers/activities"_s,
        u"/service/vendorAnswers/clients"_s,
        u"/service/vendorAnswers/publicBeneficiaries"_s,
        u"/service/vendorAnswers/productRole"_s,
        u"/service/vendorAnswers/useCases"_s,
        u"/endpoints/plain/purpose"_s,
        u"/endpoints/a~1b~0c~01/purpose"_s,
        u"/legalFramework/nature"_s,
        u"/legalFramework/texts/t1/title"_s,
        u"/legalFramework/texts/t~12/title"_s,
        u"/legalFramework/texts/t~12/url"_s,
        u"/legalFramework/texts/t~12/reference"_s,
        u"/documents/d~01/title"_s,
        u"/personalData/recipients"_s,
        u"/personalData/retentionJustification"_s,
    };
    const QStringList persons{u"/applicant"_s, u"/contacts/dataController"_s,
                              u"/contacts/dataProtectionOfficer"_s, u"/contacts/business"_s,
                              u"/contacts/technical"_s};
    for (const QString &person : persons) {
        for (const auto member :
             {"givenName"_L1, "familyName"_L1, "email"_L1, "phoneNumber"_L1, "jobTitle"_L1})
            fields.append(person + u'/' + member);
    }
    return fields;
}

/// The string at a pointer of the request's JSON, lists searched by id.
QString jsonText(const Request &request, const QString &field)
{
    QJsonValue value = toJson(request);
    const QStringList parts = field.split(u'/').mid(1);
    for (QString part : parts) {
        part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        if (!value.isArray()) {
            value = value.toObject().value(part);
            continue;
        }
        const QJsonArray list = value.toArray();
        value = QJsonValue();
        for (const QJsonValue &element : list) {
            if (element.toObject().value("id"_L1).toString() == part)
                value = element;
        }
    }
    return value.toString();
}

} // namespace

class TestRequestField : public QObject
{
    Q_OBJECT

private slots:
    void reachesEveryText();
    void leavesCopiesAlone();
    void knowsNothingElse_data();
    void knowsNothingElse();
    void multiLine();
    void cleans_data();
    void cleans();
    void cutsWhatIsTooLong();
};

void TestRequestField::reachesEveryText()
{
    const QStringList fields = allFields();
    Request request = sample();
    for (const QString &field : fields) {
        QString *text = textField(request, field);
        QVERIFY2(text, qPrintable(field));
        *text = field;
    }
    for (const QString &field : fields) {
        const QString *text = textField(std::as_const(request), field);
        QVERIFY2(text, qPrintable(field));
        // No two names for one text, and the pointer is that of the file.
        QCOMPARE(*text, field);
        QCOMPARE(jsonText(request, field), field);
    }
}

void TestRequestField::leavesCopiesAlone()
{
    Request request = sample();
    const Request copy = request;
    *textField(request, u"/endpoints/plain/purpose"_s) = u"changed"_s;
    QCOMPARE(copy, sample());
    QVERIFY(request != copy);
}

void TestRequestField::knowsNothingElse_data()
{
    QTest::addColumn<QString>("field");
    const QStringList fields{
        u""_s,
        u"/"_s,
        u"/vendor"_s,
        u"vendor/name"_s,
        u"/vendor/name/"_s,
        u"/vendor/kind"_s,
        u"/organisation/kind"_s,
        u"/service/useCases"_s,
        u"/service/vendorAnswers"_s,
        u"/service/vendorAnswers/other"_s,
        u"/endpoints/unknown/purpose"_s,
        u"/endpoints/plain/id"_s,
        u"/endpoints/a/b~c~1/purpose"_s,
        u"/legalFramework/texts"_s,
        u"/legalFramework/texts/t9/title"_s,
        u"/legalFramework/other/t1/title"_s,
        u"/documents/d1/title"_s,
        u"/documents/d~01/fileName"_s,
        u"/personalData/retentionMonths"_s,
        u"/contacts/other/email"_s,
        u"/contacts/business"_s,
        u"/id"_s,
    };
    for (const QString &field : fields)
        QTest::newRow(qPrintable(u'"' + field + u'"')) << field;
}

void TestRequestField::knowsNothingElse()
{
    QFETCH(QString, field);
    Request request = sample();
    QVERIFY(!textField(request, field));
    QVERIFY(!textField(std::as_const(request), field));
}

void TestRequestField::multiLine()
{
    QStringList found;
    const QStringList fields = allFields();
    for (const QString &field : fields) {
        if (isMultiLine(field))
            found.append(field);
    }
    const QStringList expected{
        u"/service/description"_s,
        u"/service/otherUseCase"_s,
        u"/service/vendorAnswers/activities"_s,
        u"/service/vendorAnswers/clients"_s,
        u"/service/vendorAnswers/publicBeneficiaries"_s,
        u"/service/vendorAnswers/productRole"_s,
        u"/service/vendorAnswers/useCases"_s,
        u"/endpoints/plain/purpose"_s,
        u"/endpoints/a~1b~0c~01/purpose"_s,
        u"/legalFramework/nature"_s,
        u"/personalData/recipients"_s,
        u"/personalData/retentionJustification"_s,
    };
    QCOMPARE(found, expected);
}

void TestRequestField::cleans_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("inOneLine");
    QTest::addColumn<QString>("inSeveral");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("as it is") << u" Été « à 10 € » 😀 "_s << u" Été « à 10 € » 😀 "_s
                              << u" Été « à 10 € » 😀 "_s;
    QTest::newRow("control characters") << u"a\u0007b\u001b[0mc\u007f"_s << u"ab[0mc"_s << u"ab[0mc"_s;
    QTest::newRow("zero byte") << QString(u"a"_s + QChar(0) + u'b') << u"ab"_s << u"ab"_s;
    QTest::newRow("CRLF") << u"a\r\nb"_s << u"a b"_s << u"a\nb"_s;
    QTest::newRow("CR, LF") << u"a\rb\n\nc"_s << u"a b  c"_s << u"a\nb\n\nc"_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c\vd\u0085e"_s << u"a b c d e"_s << u"a\nb\nc\nd\ne"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s << u"a\tb"_s;
    QTest::newRow("zero width space") << u"a\u200bb"_s << u"ab"_s << u"ab"_s;
    QTest::newRow("direction") << u"a\u200fb\u202ec\u2066d"_s << u"abcd"_s << u"abcd"_s;
    QTest::newRow("byte order mark") << u"\ufeffa"_s << u"a"_s << u"a"_s;
    QTest::newRow("soft hyphen") << u"a\u00adb"_s << u"a\u00adb"_s << u"a\u00adb"_s;
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d) + u'b' + QChar(0xde00)) << u"ab"_s
                                 << u"ab"_s;
    QTest::newRow("half a pair, end") << QString(u"a"_s + QChar(0xd83d)) << u"a"_s << u"a"_s;
}

void TestRequestField::cleans()
{
    QFETCH(QString, typed);
    QFETCH(QString, inOneLine);
    QFETCH(QString, inSeveral);
    const QString line = u"/service/title"_s;
    const QString text = u"/service/description"_s;
    QCOMPARE(cleanText(line, typed), inOneLine);
    QCOMPARE(cleanText(text, typed), inSeveral);
    // What is clean stays as it is.
    QCOMPARE(cleanText(line, inOneLine), inOneLine);
    QCOMPARE(cleanText(text, inSeveral), inSeveral);
}

void TestRequestField::cutsWhatIsTooLong()
{
    const QString huge(10 * 1024 * 1024, u'x');
    QCOMPARE(cleanText(u"/service/title"_s, huge).size(), limits::kLineCharacters);
    QCOMPARE(cleanText(u"/service/description"_s, huge).size(), limits::kTextCharacters);
    const QString whole(limits::kLineCharacters, u'x');
    QCOMPARE(cleanText(u"/service/title"_s, whole), whole);
    // What is dropped does not count, and a pair is never cut in two.
    const QString hidden = u"\u200b"_s.repeated(5000) + u"end"_s;
    QCOMPARE(cleanText(u"/service/title"_s, hidden), u"end"_s);
    const QString pairs = u'x' + u"😀"_s.repeated(limits::kLineCharacters);
    const QString kept = cleanText(u"/service/title"_s, pairs);
    QCOMPARE(kept.size(), limits::kLineCharacters - 1);
    QVERIFY(kept.endsWith(u"😀"_s));
}

QTEST_GUILESS_MAIN(TestRequestField)
#include "tst_requestfield.moc"
