// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"

#include <QJsonArray>
#include <QMap>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// `suggest`, as its user calls it.
class TestCliSuggest : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void leavesOutWhatIsNotForTheNeed();
    void questionsNarrow();
    void publicPage();
    void saysItInWords();
    void refusesWhatIsNotKnown_data();
    void refusesWhatIsNotKnown();

private:
    /// Decision by endpoint id.
    QMap<QString, QString> decisions(const QStringList &arguments) const
    {
        QMap<QString, QString> decided;
        const QJsonObject json = run(QStringList{u"suggest"_s, u"--json"_s} + arguments).json();
        const QJsonArray endpoints = json.value("endpoints"_L1).toArray();
        for (const QJsonValue &one : endpoints)
            decided.insert(one["id"_L1].toString(), one["decision"_L1].toString());
        return decided;
    }
    static qsizetype kept(const QMap<QString, QString> &decided)
    {
        return std::count(decided.cbegin(), decided.cend(), u"keep"_s);
    }
};

void TestCliSuggest::leavesOutWhatIsNotForTheNeed()
{
    const QStringList arguments{u"--use-case"_s, u"marches_publics"_s, u"--audience"_s, u"companies"_s};
    const auto decided = decisions(arguments);
    QCOMPARE(decided.size(), 22);
    QCOMPARE(decided.value(u"associations"_s), u"leave"_s);
    QCOMPARE(decided.value(u"documents_associations"_s), u"leave"_s);
    QCOMPARE(decided.value(u"entreprises"_s), u"keep"_s);
    const Run result = run(QStringList{u"suggest"_s, u"--json"_s} + arguments);
    QCOMPARE(result.status, 0);
    const QJsonArray endpoints = result.json().value("endpoints"_L1).toArray();
    for (const QJsonValue &one : endpoints) {
        QVERIFY(!one["reason"_L1]["code"_L1].toString().isEmpty());
        QVERIFY2(!one["message"_L1].toString().isEmpty(), qPrintable(one["id"_L1].toString()));
    }
}

void TestCliSuggest::questionsNarrow()
{
    const QStringList need{u"--use-case"_s, u"marches_publics"_s, u"--audience"_s, u"companies"_s};
    const QStringList all{u"--check"_s,  u"taxes"_s,   u"--check"_s,
                          u"identity"_s, u"--check"_s, u"economic-capacity"_s};
    const auto taxes = decisions(need + QStringList{u"--check"_s, u"taxes"_s});
    QCOMPARE(kept(taxes), 1);
    QCOMPARE(taxes.value(u"attestations_fiscales_dgfip"_s), u"keep"_s);
    QVERIFY(kept(decisions(need + all)) > 1);
}

void TestCliSuggest::publicPage()
{
    const auto decided =
        decisions({u"--use-case"_s, u"preremplissage_espace_securise"_s, u"--public-page"_s});
    QCOMPARE(decided.value(u"exercices"_s), u"leave"_s);
    QCOMPARE(decided.value(u"entreprises"_s), u"keep"_s);
}

void TestCliSuggest::saysItInWords()
{
    const QStringList arguments{u"suggest"_s, u"--use-case"_s, u"marches_publics"_s, u"--audience"_s,
                                u"companies"_s};
    const Run english = run(arguments);
    QVERIFY(english.out.contains("About associations only"));
    QVERIFY(english.err.isEmpty());
    const Run french = run(arguments, u"fr_FR.UTF-8"_s);
    QVERIFY(french.out.contains("associations"));
    QVERIFY(!french.out.contains("About associations"));
}

void TestCliSuggest::refusesWhatIsNotKnown_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const QStringList need{u"--use-case"_s, u"marches_publics"_s};
    QTest::newRow("no use case") << QStringList() << QByteArray("--use-case");
    QTest::newRow("use case") << QStringList{u"--use-case"_s, u"marches"_s} << QByteArray("marches_publics");
    QTest::newRow("audience") << need + QStringList{u"--audience"_s, u"dogs"_s} << QByteArray("companies");
    QTest::newRow("sector") << need + QStringList{u"--sector"_s, u"fishing"_s} << QByteArray("construction");
    QTest::newRow("check") << need + QStringList{u"--check"_s, u"tax"_s} << QByteArray("taxes");
    QTest::newRow("catalogue") << need + QStringList{u"--catalogue"_s, u"mine"_s} << QByteArray("mine");
}

void TestCliSuggest::refusesWhatIsNotKnown()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Run result = run(QStringList{u"suggest"_s} + arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains(said), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliSuggest)
#include "tst_clisuggest.moc"
