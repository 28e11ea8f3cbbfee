// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "catalogue/cataloguediff.h"
#include "core/jsonfile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCatalogueDiff : public QObject
{
    Q_OBJECT

private slots:
    void nothingInItself();
    void ofTheBundledOnes();
    void finds_data();
    void finds();
    void renamedProducer();
    void producersThatAreNotRenamed();
};

using Edit = std::function<void(QJsonObject &)>;

static QJsonObject page()
{
    return parseJsonObject(bundledCatalogue(u"editeurs-2021"_s)->bytes, u"x"_s).value();
}

static Catalogue edited(const Edit &edit)
{
    QJsonObject object = page();
    edit(object);
    return readCatalogue(jsonBytes(object), u"x"_s).value();
}

static void editEndpoint(QJsonObject &catalogue, const QString &id, const Edit &edit)
{
    QJsonArray endpoints = catalogue.value("endpoints"_L1).toArray();
    for (qsizetype i = 0; i < endpoints.size(); ++i) {
        QJsonObject endpoint = endpoints.at(i).toObject();
        if (endpoint.value("id"_L1) != id)
            continue;
        edit(endpoint);
        endpoints.replace(i, endpoint);
    }
    catalogue.insert("endpoints"_L1, endpoints);
}

static Edit member(const QString &id, const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &catalogue) {
        editEndpoint(catalogue, id, [&](QJsonObject &endpoint) { endpoint.insert(name, value); });
    };
}

/// "changed /version", one a change.
static QStringList changesOf(const Edit &before, const Edit &after)
{
    QStringList lines;
    const QStringList kinds{u"added"_s, u"removed"_s, u"changed"_s, u"renamed"_s};
    const QList<CatalogueChange> changes = compareCatalogues(edited(before), edited(after));
    for (const CatalogueChange &change : changes)
        lines.append(kinds.at(int(change.kind)) + u' ' + change.target);
    return lines;
}

static void asItIs(QJsonObject &) {}

void TestCatalogueDiff::nothingInItself()
{
    QCOMPARE(changesOf(asItIs, asItIs), QStringList());
    // Another order of members, elements and words is no change, nor is an empty member.
    QCOMPARE(changesOf(asItIs,
                       [](QJsonObject &catalogue) {
                           QJsonArray endpoints = catalogue.value("endpoints"_L1).toArray();
                           endpoints.append(endpoints.takeAt(0));
                           catalogue.insert("endpoints"_L1, endpoints);
                           editEndpoint(catalogue, u"entreprises"_s, [](QJsonObject &endpoint) {
                               endpoint.insert("openness"_L1, QJsonArray{u"protected"_s, u"public"_s});
                               endpoint.insert("sectors"_L1, QJsonArray());
                               endpoint.insert("sensitive"_L1, false);
                           });
                       }),
             QStringList());
}

void TestCatalogueDiff::ofTheBundledOnes()
{
    const QList<CatalogueChange> changes = compareCatalogues(bundledCatalogue(u"editeurs-2021"_s).value(),
                                                             bundledCatalogue(u"datapass-2026"_s).value());
    const auto count = [&changes](CatalogueChange::Kind kind) {
        return std::count_if(changes.cbegin(), changes.cend(), [kind](const CatalogueChange &change) {
            return change.kind == kind && change.target.startsWith(u"/endpoints/"_s)
                   && change.target.count(u'/') == 2;
        });
    };
    // Two ids are in both.
    QCOMPARE(count(CatalogueChange::Kind::Removed), 20);
    QCOMPARE(count(CatalogueChange::Kind::Added), 27);
}

void TestCatalogueDiff::finds_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("changes");
    QTest::newRow("version") << Edit([](QJsonObject &catalogue) { catalogue.insert("version"_L1, u"2"_s); })
                             << QStringList{u"changed /version"_s};
    QTest::newRow("openness") << member(u"exercices"_s, u"openness"_s, QJsonArray{u"public"_s})
                              << QStringList{u"changed /endpoints/exercices/openness"_s};
    QTest::newRow("requirement") << member(u"exercices"_s, u"legalRequirement"_s, u"explanation"_s)
                                 << QStringList{u"changed /endpoints/exercices/legalRequirement"_s};
    QTest::newRow("a member that is gone") << member(u"exercices"_s, u"documentation"_s, QJsonValue(u""_s))
                                           << QStringList{u"removed /endpoints/exercices/documentation"_s};
    QTest::newRow("one use case of many")
        << Edit([](QJsonObject &catalogue) {
               editEndpoint(catalogue, u"entreprises"_s, [](QJsonObject &endpoint) {
                   QJsonObject usefulness = endpoint.value("usefulness"_L1).toObject();
                   usefulness.insert(u"aides_publiques"_s, QJsonObject{{u"level"_s, u"to-study"_s}});
                   usefulness.remove(u"marches_publics"_s);
                   endpoint.insert("usefulness"_L1, usefulness);
               });
           })
        << QStringList{u"changed /endpoints/entreprises/usefulness/aides_publiques"_s,
                       u"removed /endpoints/entreprises/usefulness/marches_publics"_s};
    QTest::newRow("a member of a later version")
        << member(u"exercices"_s, u"quota"_s, 50) << QStringList{u"added /endpoints/exercices/quota"_s};
    QTest::newRow("an endpoint under another id")
        << member(u"exercices"_s, u"id"_s, u"a/b"_s)
        << QStringList{u"removed /endpoints/exercices"_s, u"added /endpoints/a~1b"_s};
    QTest::newRow("a category") << Edit([](QJsonObject &catalogue) {
        QJsonArray categories = catalogue.value("categories"_L1).toArray();
        categories.append(QJsonObject{{u"id"_s, u"x"_s}, {u"title"_s, u"X"_s}});
        catalogue.insert("categories"_L1, categories);
    }) << QStringList{u"added /categories/x"_s};
}

void TestCatalogueDiff::finds()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, changes);
    QCOMPARE(changesOf(asItIs, edit), changes);
}

/// Said once, though DGFIP gives several data.
void TestCatalogueDiff::renamedProducer()
{
    const auto rename = [](QJsonObject &catalogue) {
        for (const auto id : {"exercices"_L1, "liasses_fiscales_dgfip"_L1, "attestations_fiscales_dgfip"_L1})
            member(id, u"producers"_s, QJsonArray{u"Impôts"_s})(catalogue);
    };
    QCOMPARE(changesOf(asItIs, rename), QStringList{u"renamed /producers/DGFIP"_s});
    const QList<CatalogueChange> changes = compareCatalogues(edited(asItIs), edited(rename));
    QCOMPARE(changes.first().before.toString(), u"DGFIP"_s);
    QCOMPARE(changes.first().after.toString(), u"Impôts"_s);
}

void TestCatalogueDiff::producersThatAreNotRenamed()
{
    // It still gives other data.
    QCOMPARE(changesOf(asItIs, member(u"exercices"_s, u"producers"_s, QJsonArray{u"Impôts"_s})),
             QStringList{u"changed /endpoints/exercices/producers"_s});
    // Another that was there before took its place.
    QCOMPARE(changesOf(asItIs, member(u"cotisations_msa"_s, u"producers"_s, QJsonArray{u"INPI"_s})),
             QStringList{u"changed /endpoints/cotisations_msa/producers"_s});
    // Two took its place.
    QCOMPARE(changesOf(asItIs, member(u"cotisations_msa"_s, u"producers"_s, QJsonArray{u"A"_s, u"B"_s})),
             QStringList{u"changed /endpoints/cotisations_msa/producers"_s});
}

QTEST_GUILESS_MAIN(TestCatalogueDiff)
#include "tst_cataloguediff.moc"
