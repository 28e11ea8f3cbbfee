// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulecases.h"

#include "rules/ruletable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rulestest;

namespace {

/// Data that are forbidden, but included for everyone, or of a derived requirement.
Catalogue catalogueWithForbidden()
{
    return readCatalogue(
               R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "small", "version": "1",
        "categories": [{"id": "c", "title": "C"}],
        "useCases": [{"id": "marches_publics", "title": "Marchés"}],
        "endpoints": [{"id": "rbe", "title": "Bénéficiaires effectifs", "category": "c",
            "legalRequirement": "supporting-documents", "derived": ["legalRequirement"],
            "usefulness": {"marches_publics": {"level": "forbidden"}}},
            {"id": "open", "title": "Ouvert", "category": "c", "includedForEveryone": true,
             "usefulness": {"marches_publics": {"level": "forbidden"}}}]})",
               u"small"_s)
        .value();
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void completeExampleIsClean();
    void triggers_data();
    void triggers();
    void everyRuleHasACase();
    void documentListsTheRules();
    void sentencesAreFilledIn();
    void forbiddenAndDerivedOnlyWarn();
    void includedForEveryoneIsSilent();
    void typedBracesStayAsTyped();
    void longRemarksAreQuotedInPart();
};

void TestRules::completeExampleIsClean()
{
    const QList<Finding> found = findings(request({}));
    QVERIFY2(found.isEmpty(), qPrintable(listed(found)));
}

void TestRules::triggers_data()
{
    QTest::addColumn<int>("index");
    const QList<Case> all = cases();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).rule) << i;
}

void TestRules::triggers()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    const QString rule = QString::fromLatin1(each.rule);
    const QList<Finding> found = findings(request(each.changes), each.facts, *each.catalogue, each.remarks);
    const auto is = [&](const Finding &finding) {
        return finding.rule == rule && finding.target == each.target && finding.severity == each.severity
               && finding.missing == each.missing;
    };
    QVERIFY2(std::any_of(found.cbegin(), found.cend(), is), qPrintable(listed(found)));
    if (!each.near.isEmpty()) {
        const QList<Finding> nearby = findings(request(each.near), {}, *each.catalogue);
        QVERIFY2(!ruleIds(nearby).contains(rule), qPrintable(listed(nearby)));
    }
}

void TestRules::everyRuleHasACase()
{
    QSet<QString> tested;
    for (const Case &each : cases())
        tested.insert(QString::fromLatin1(each.rule));
    QSet<QString> known;
    for (const rules::RuleInfo &info : rules::ruleTable())
        known.insert(QString::fromLatin1(info.id));
    QCOMPARE(tested - known, QSet<QString>());
    QCOMPARE(known - tested, QSet<QString>());
}

void TestRules::documentListsTheRules()
{
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/docs/rules.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> listedRules;
    static const QRegularExpression row(u"^\\| `([a-z-]+)` \\|"_s);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = row.match(line);
        if (!match.hasMatch())
            continue;
        const QString id = match.captured(1);
        QVERIFY2(!listedRules.contains(id), qPrintable(id));
        listedRules.insert(id);
        // The document and the code name the same source.
        QVERIFY2(line.contains(rules::source(id)), qPrintable(line));
    }
    QSet<QString> known;
    for (const rules::RuleInfo &info : rules::ruleTable())
        known.insert(QString::fromLatin1(info.id));
    QCOMPARE(listedRules, known);
}

void TestRules::sentencesAreFilledIn()
{
    for (const Case &each : cases()) {
        const Request broken = request(each.changes);
        const QList<Finding> found = findings(broken, each.facts, *each.catalogue, each.remarks);
        for (const Finding &finding : found) {
            const QString text = rules::message(finding, broken, *each.catalogue);
            QVERIFY2(!text.contains(u'{') && !text.contains(u"%n"), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') || text.endsWith(u'…'), qPrintable(text));
            QVERIFY2(!text.contains(u"“”"), qPrintable(finding.rule + u": "_s + text));
            QVERIFY(!rules::source(finding.rule).isEmpty());
            QVERIFY(rules::step(finding) >= 1 && rules::step(finding) <= 8);
        }
    }
}

void TestRules::forbiddenAndDerivedOnlyWarn()
{
    const Request asked = request({{u"/endpoints"_s, QJsonArray{QJsonObject{{u"id"_s, u"rbe"_s}}}}});
    const QList<Finding> found = findings(asked, {}, catalogueWithForbidden());
    QVERIFY(ruleIds(found).contains(u"endpoint-forbidden"_s));
    for (const Finding &finding : found) {
        const bool ofRequirement = finding.rule == u"endpoint-text-missing"
                                   || finding.rule == u"endpoint-forbidden"
                                   || finding.rule == u"endpoint-document-missing";
        if (ofRequirement)
            QVERIFY2(finding.severity == Severity::Warning, qPrintable(listed(found)));
    }
    QVERIFY(ruleIds(found).contains(u"endpoint-document-missing"_s));
    QVERIFY(!ruleIds(findings(request({}))).contains(u"endpoint-forbidden"_s));
}

void TestRules::includedForEveryoneIsSilent()
{
    const Request asked = request({{u"/endpoints"_s, QJsonArray{QJsonObject{{u"id"_s, u"open"_s}}}}});
    const QList<Finding> found = findings(asked, {}, catalogueWithForbidden());
    for (const Finding &finding : found)
        QVERIFY2(!finding.target.startsWith(u"/endpoints"_s), qPrintable(listed(found)));
}

void TestRules::typedBracesStayAsTyped()
{
    const Request typed =
        request({{u"/documents/0/title"_s, u"{endpoint} %n"_s}, {u"/documents/0/kind"_s, u""_s}});
    const QList<Finding> found = findings(typed);
    const auto kind = std::find_if(found.cbegin(), found.cend(), [](const Finding &finding) {
        return finding.rule == u"document-kind-missing";
    });
    QVERIFY(kind != found.cend());
    QVERIFY(rules::message(*kind, typed, page()).contains(u"{endpoint} %n"_s));
}

void TestRules::longRemarksAreQuotedInPart()
{
    const QString text = QString(u"Dites qui lit\nles {field} données. "_s).repeated(50'000);
    const Request example = request({});
    const QList<Finding> found =
        findings(example, {}, page(),
                 {{u"/service/description"_s, true, text, u"  "_s, 2}, {u""_s, false, {}, {}, 0}});
    QCOMPARE(found.size(), 2);
    const QString said = rules::message(found.constFirst(), example, page());
    QVERIFY2(said.size() < 300, qPrintable(said));
    QVERIFY2(said.contains(u"Dites qui lit les {field} données. Dites"_s), qPrintable(said));
    QVERIFY2(said.contains(u'2') && !said.contains(u'\n'), qPrintable(said));
    QCOMPARE(rules::step(found.constFirst()), 2);
    QCOMPARE(rules::step(found.constLast()), 8);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
