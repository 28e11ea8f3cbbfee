// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/copysheet.h"
#include "datapass/forms.h"
#include "samplerequest.h"

#include <QTest>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

namespace {

using Act = SheetRow::Act;

QList<SheetGroup> sheet(const Request &request, int limit = kLinkBytes)
{
    const Mapped mapped = mapRequest(request, sample::catalogue());
    return copySheet(mapped, prefillLink(mapped, QUrl(u"https://datapass.api.gouv.fr"_s), limit));
}

QStringList titles(const QList<SheetGroup> &groups)
{
    QStringList titles;
    for (const SheetGroup &group : groups)
        titles.append(group.title);
    return titles;
}

QList<SheetRow> rowsOf(const QList<SheetGroup> &groups, const QString &key)
{
    QList<SheetRow> rows;
    for (const SheetGroup &group : groups) {
        for (const SheetRow &row : group.rows) {
            if (row.key == key)
                rows.append(row);
        }
    }
    return rows;
}

QStringList names(const QList<SheetRow> &rows, Act act)
{
    QStringList names;
    for (const SheetRow &row : rows) {
        if (row.act == act)
            names.append(row.value);
    }
    return names;
}

Document document(const char *id, DocumentKind kind)
{
    Document made;
    made.id = QLatin1String(id);
    made.kind = kind;
    made.fileName = QLatin1String(id) + u".pdf"_s;
    return made;
}

} // namespace

/// What is copied to DataPass by hand.
class TestCopySheet : public QObject
{
    Q_OBJECT

private slots:
    void followsThePages();
    void marksWhatTheLinkBrings();
    void ticksAndUnticks();
    void attachesDocuments();
    void baseFormHasNoLegalPage();
    void emptyRequestHasNoRows();
    void textKeepsLabelsAndValuesApart();
};

void TestCopySheet::followsThePages()
{
    const QList<SheetGroup> groups = sheet(sample::client());
    QCOMPARE(titles(groups), QStringList({u"Mon projet"_s, u"Le cadre juridique"_s, u"Les données"_s,
                                          u"Le traitement des données personnelles"_s,
                                          u"Les personnes impliquées : Responsable de traitement"_s,
                                          u"Les personnes impliquées : Délégué à la protection des données"_s,
                                          u"Les personnes impliquées : Contact métier"_s,
                                          u"Les personnes impliquées : Contact technique"_s}));
    QCOMPARE(groups.constFirst().rows.constFirst().label, u"Nom du projet"_s);
    QCOMPARE(groups.constFirst().rows.constFirst().value, u"Candidatures de Valbrume"_s);
    const SheetGroup &technical = groups.constLast();
    QCOMPARE(technical.page, FormPage::Contacts);
    QCOMPARE(technical.rows.size(), 5);
    QCOMPARE(technical.rows.at(2).label, u"Email"_s);
    QCOMPARE(technical.rows.at(2).value, u"isidore@valbrume.example"_s);
    QCOMPARE(technical.rows.at(2).target, u"/contacts/technical/email"_s);
}

void TestCopySheet::marksWhatTheLinkBrings()
{
    const auto inLink = [](const QList<SheetGroup> &groups, const char *key) {
        const QList<SheetRow> rows = rowsOf(groups, QLatin1String(key));
        return !rows.isEmpty() && rows.constFirst().inLink;
    };
    const QList<SheetGroup> all = sheet(sample::client());
    QVERIFY(inLink(all, "intitule"));
    QVERIFY(inLink(all, "description"));
    QVERIFY(inLink(all, "scopes"));
    QVERIFY(!inLink(all, "contact_metier_email"));
    // The same rows stand there, once the link has left one out.
    const Mapped mapped = mapRequest(sample::client(), sample::catalogue());
    const PrefillLink link = prefillLink(mapped, QUrl(u"https://datapass.api.gouv.fr"_s));
    const QList<SheetGroup> less = sheet(sample::client(), link.bytes - 1);
    QVERIFY(!inLink(less, "description"));
    QCOMPARE(rowsOf(less, u"description"_s).size(), 1);
    QCOMPARE(titles(less), titles(all));
}

void TestCopySheet::ticksAndUnticks()
{
    Request request = sample::client();
    request.endpoints.append(sample::datum("effectifs_urssaf"));
    const QList<SheetRow> rows = rowsOf(sheet(request), u"scopes"_s);
    // In the order of DataPass' page, by its names.
    QCOMPARE(names(rows, Act::Tick),
             QStringList({scope(u"effectifs_urssaf"_s)->name, scope(u"chiffre_affaires_dgfip"_s)->name,
                          scope(u"attestation_fiscale_dgfip"_s)->name}));
    QCOMPARE(names(rows, Act::Untick).size(), 5);
    QCOMPARE(rows.constFirst().label, u"Informations générales"_s);
    // The free form ticks nothing by itself.
    request.service.useCases = QStringList(u"other"_s);
    QCOMPARE(names(rowsOf(sheet(request), u"scopes"_s), Act::Untick), QStringList());
    // A link without data leaves all ticked that the form ticks.
    request = sample::client();
    request.endpoints.clear();
    const QList<SheetRow> none = rowsOf(sheet(request), u"scopes"_s);
    QCOMPARE(names(none, Act::Untick).size(), 7);
    for (const SheetRow &row : none)
        QVERIFY(!row.inLink);
}

void TestCopySheet::attachesDocuments()
{
    Request request = sample::client();
    request.documents = {document("m1", DocumentKind::MockUp), document("d1", DocumentKind::Decree),
                         document("o1", DocumentKind::Other)};
    const QList<SheetGroup> groups = sheet(request);
    const QList<SheetRow> mockUps = rowsOf(groups, u"maquette_projet"_s);
    QCOMPARE(names(mockUps, Act::Attach), QStringList(u"m1.pdf"_s));
    QCOMPARE(mockUps.constFirst().target, u"/documents/m1"_s);
    QCOMPARE(groups.at(0).rows.at(2).key, u"maquette_projet"_s);
    QCOMPARE(names(rowsOf(groups, u"cadre_juridique_document"_s), Act::Attach),
             QStringList({u"d1.pdf"_s, u"o1.pdf"_s}));
    QCOMPARE(groups.at(1).rows.constLast().key, u"cadre_juridique_document"_s);
}

void TestCopySheet::baseFormHasNoLegalPage()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    request.documents = {document("d1", DocumentKind::Decree)};
    const QList<SheetGroup> groups = sheet(request);
    QVERIFY(!titles(groups).contains(u"Le cadre juridique"));
    QVERIFY(rowsOf(groups, u"cadre_juridique_document"_s).isEmpty());
    // All that it ticks is locked: there is nothing to do.
    QVERIFY(rowsOf(groups, u"scopes"_s).isEmpty());
}

void TestCopySheet::emptyRequestHasNoRows()
{
    QCOMPARE(sheet({}).size(), 0);
    QCOMPARE(sheetText({}), QString());
}

void TestCopySheet::textKeepsLabelsAndValuesApart()
{
    const QString text = sheetText(sheet(sample::client()));
    QVERIFY(text.startsWith(u"# Mon projet\n\nNom du projet (in the link)\n    Candidatures de Valbrume\n"));
    QVERIFY(text.contains(u"    Les agents contrôlent les candidatures.\n    Deux lignes.\n"));
    QVERIFY(text.contains(u"\nEmail\n    isidore@valbrume.example\n"));
    QVERIFY(!text.contains(u"\n\n\n"));
}

QTEST_GUILESS_MAIN(TestCopySheet)
#include "tst_copysheet.moc"
