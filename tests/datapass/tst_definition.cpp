// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/definition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::datapass;

namespace {

using Kind = ScopeChange::Kind;

Catalogue catalogue()
{
    return *bundledCatalogue(u"datapass-2026"_s);
}

/// What DataPass would say if nothing had changed since the catalogue was made.
QJsonArray presentScopes()
{
    QJsonArray scopes;
    for (const Endpoint &endpoint : catalogue().endpoints) {
        const bool isOpen = endpoint.protectedScope.isEmpty();
        scopes.append(
            QJsonObject{{u"name"_s, QString(endpoint.title + (isOpen ? u" | Open Data"_s : u" | 🔐"_s))},
                        {u"value"_s, isOpen ? endpoint.publicScope : endpoint.protectedScope},
                        {u"group"_s, u"Informations"_s},
                        {u"link"_s, QJsonValue()},
                        {u"included"_s, endpoint.includedForEveryone},
                        {u"disabled"_s, false},
                        {u"deprecated"_s, false},
                        {u"deprecated_date"_s, QJsonValue()}});
    }
    return scopes;
}

QByteArray definition(const QJsonArray &scopes, const QString &id = u"api_entreprise"_s)
{
    return QJsonDocument(QJsonObject{{u"id"_s, id}, {u"name"_s, u"API Entreprise"_s}, {u"scopes"_s, scopes}})
        .toJson();
}

QJsonArray with(const QString &scope, const QString &member, const QJsonValue &value)
{
    QJsonArray scopes = presentScopes();
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        QJsonObject one = scopes.at(i).toObject();
        if (one.value(u"value"_s).toString() != scope)
            continue;
        one.insert(member, value);
        scopes[i] = one;
    }
    return scopes;
}

} // namespace

class TestDefinition : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhereNothingChanged();
    void findsWhatChanged_data();
    void findsWhatChanged();
    void takesNothingElse_data();
    void takesNothingElse();
};

void TestDefinition::findsNothingWhereNothingChanged()
{
    QCOMPARE(presentScopes().size(), 29);
    const auto changes = compareDefinition(definition(presentScopes()), u"DataPass"_s, catalogue());
    QVERIFY(changes);
    QCOMPARE(changes->size(), 0);
}

void TestDefinition::findsWhatChanged_data()
{
    QTest::addColumn<QJsonArray>("scopes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QJsonArray &scopes, Kind kind, const QString &scope,
                        const QString &text) { QTest::newRow(name) << scopes << int(kind) << scope << text; };
    QJsonArray more = presentScopes();
    more.append(QJsonObject{{u"name"_s, u"Brevets - INPI | 🔐"_s}, {u"value"_s, u"brevets_inpi"_s}});
    more.append(QJsonObject{{u"name"_s, u"Vieux"_s}, {u"value"_s, u"vieux"_s}, {u"deprecated"_s, true}});
    more.append(more.last());
    row("added", more, Kind::Added, u"brevets_inpi"_s,
        u"DataPass offers “Brevets - INPI”, which the catalogue does not have."_s);
    QJsonArray less = presentScopes();
    for (qsizetype i = less.size() - 1; i >= 0; --i) {
        if (less.at(i).toObject().value(u"value"_s).toString() == u"effectifs_urssaf"_s)
            less.removeAt(i);
    }
    row("removed", less, Kind::Removed, u"effectifs_urssaf"_s,
        u"DataPass no longer offers “Effectifs - GIP-MDS”."_s);
    row("included", with(u"effectifs_urssaf"_s, u"included"_s, true), Kind::Included, u"effectifs_urssaf"_s,
        u"“Effectifs - GIP-MDS” is now included for everyone, and need not be asked for."_s);
    row("not included", with(u"open_data_actes_bilans_inpi"_s, u"included"_s, false), Kind::NotIncluded,
        u"open_data_actes_bilans_inpi"_s,
        u"“Actes et bilans - Inpi” is no longer included for everyone, and is to be asked for."_s);
    row("disabled", with(u"bilans_bdf"_s, u"disabled"_s, true), Kind::Disabled, u"bilans_bdf"_s,
        u"DataPass shows “3 derniers bilans annuels - Banque de France”, but nobody can ask for it at this time."_s);
    row("deprecated", with(u"bilans_bdf"_s, u"deprecated"_s, true), Kind::Deprecated, u"bilans_bdf"_s,
        u"DataPass keeps “3 derniers bilans annuels - Banque de France” for former requests alone."_s);
    row("renamed", with(u"effectifs_urssaf"_s, u"name"_s, u"Effectifs mensuels | 🔐"_s), Kind::Renamed,
        u"effectifs_urssaf"_s, u"“Effectifs - GIP-MDS” is now called “Effectifs mensuels”."_s);
}

void TestDefinition::findsWhatChanged()
{
    QFETCH(const QJsonArray, scopes);
    const auto changes = compareDefinition(definition(scopes), u"DataPass"_s, catalogue());
    QVERIFY(changes);
    QCOMPARE(changes->size(), 1);
    const ScopeChange &change = changes->constFirst();
    QTEST(int(change.kind), "kind");
    QTEST(change.scope, "scope");
    QTEST(scopeChangeText(change), "text");
}

void TestDefinition::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another API") << definition({}, u"api_particulier"_s) << ErrorCode::DataPassOther;
    QTest::newRow("an error") << QByteArray("{\"error\":\"Not Found\"}") << ErrorCode::DataPassOther;
    QTest::newRow("no list") << QByteArray(R"({"id":"api_entreprise","scopes":{}})")
                             << ErrorCode::SchemaViolation;
    QTest::newRow("names alone") << definition(QJsonArray{u"effectifs_urssaf"_s})
                                 << ErrorCode::SchemaViolation;
    QTest::newRow("a page") << QByteArray("<html>") << ErrorCode::JsonSyntax;
}

void TestDefinition::takesNothingElse()
{
    QFETCH(const QByteArray, json);
    const auto changes = compareDefinition(json, u"DataPass"_s, catalogue());
    QVERIFY(!changes);
    QTEST(changes.error().code, "code");
}

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
