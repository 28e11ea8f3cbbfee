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

constexpr int kNoLink = 10; ///< bytes: title and data alone are longer

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
    void saysWhatIsToDoForData();
    void longLinkBringsNothing();
    void attachesDocuments();
    void baseFormHasNoLegalPage();
    void endsWithTheBoxes();
    void emptyRequestHasNoRows();
    void textKeepsLabelsAndValuesApart();
};

void TestCopySheet::followsThePages()
{
    const QList<SheetGroup> groups = sheet(sample::client());
    QCOMPARE(titles(groups),
             QStringList({u"Mon projet"_s, u"Le cadre juridique"_s, u"Les données"_s,
                          u"Le traitement des données personnelles"_s,
                          u"Les personnes impliquées : Responsable de traitement"_s,
                          u"Les personnes impliquées : Délégué à la protection des données"_s,
                          u"Les personnes impliquées : Contact métier"_s,
                          u"Les personnes impliquées : Contact technique"_s, u"La synthèse"_s}));
    QCOMPARE(groups.constFirst().rows.constFirst().label, u"Nom du projet"_s);
    QCOMPARE(groups.constFirst().rows.constFirst().value, u"Candidatures de Valbrume"_s);
    const SheetGroup &technical = groups.at(groups.size() - 2);
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
    const QStringList asked{scope(u"effectifs_urssaf"_s)->name, scope(u"chiffre_affaires_dgfip"_s)->name,
                            scope(u"attestation_fiscale_dgfip"_s)->name};
    QCOMPARE(names(rows, Act::Tick), asked);
    // Those of the link take the place of what the form ticks by itself.
    QCOMPARE(rows.size(), asked.size());
    QCOMPARE(rows.constFirst().label, u"Informations générales"_s);
    // By hand there is both to do.
    const QList<SheetRow> byHand = rowsOf(sheet(request, kNoLink), u"scopes"_s);
    QCOMPARE(names(byHand, Act::Tick), asked);
    QCOMPARE(names(byHand, Act::Untick).size(), 5);
    for (const SheetRow &row : byHand)
        QVERIFY(!row.inLink);
    // The free form ticks nothing by itself.
    request.service.useCases = QStringList(u"other"_s);
    QCOMPARE(names(rowsOf(sheet(request, kNoLink), u"scopes"_s), Act::Untick), QStringList());
    // A link without data leaves all ticked that the form ticks.
    request = sample::client();
    request.endpoints.clear();
    const QList<SheetRow> none = rowsOf(sheet(request), u"scopes"_s);
    QCOMPARE(names(none, Act::Untick).size(), 7);
    for (const SheetRow &row : none)
        QVERIFY(!row.inLink);
}

/// The words as they are read: the example asks for five data that its form does not tick, or ticks as well.
void TestCopySheet::saysWhatIsToDoForData()
{
    const Mapped mapped = mapRequest(sample::example(u"complete"_s), sample::catalogue(u"editeurs-2021"_s));
    const auto linesOf = [&mapped](int limit) {
        const PrefillLink link = prefillLink(mapped, QUrl(u"https://datapass.api.gouv.fr"_s), limit);
        const QStringList lines = sheetText(copySheet(mapped, link), link).split(u'\n');
        QStringList marked;
        for (const Scope &each : scopes()) {
            const qsizetype at = lines.indexOf(QString(u"    "_s + each.name));
            // Two of them have one name, and one is in every request.
            if (at > 0 && !each.included)
                marked.append(QString(each.value + lines.at(at - 1).mid(each.group.size())));
        }
        marked.sort();
        return marked;
    };
    QStringList inLink;
    for (const QString &value : mapped.chosenScopes)
        inLink.append(QString(value + u" (in the link)"_s));
    QCOMPARE(inLink.size(), 5);
    QCOMPARE(linesOf(kLinkBytes), inLink);
    QStringList byHand;
    for (const QString &value : mapped.chosenScopes)
        byHand.append(QString(value + u" (to tick)"_s));
    for (const char *preset : {"associations_djepva", "cotisations_msa", "data_subvention_subventions"})
        byHand.append(QString(QLatin1String(preset) + u" (to untick)"_s));
    byHand.sort();
    QCOMPARE(linesOf(kNoLink), byHand);
}

/// It is refused: what it would have carried is to be entered by hand.
void TestCopySheet::longLinkBringsNothing()
{
    const Mapped mapped = mapRequest(sample::client(), sample::catalogue());
    const PrefillLink link = prefillLink(mapped, QUrl(u"https://datapass.api.gouv.fr"_s), kNoLink);
    const QList<SheetGroup> groups = copySheet(mapped, link);
    const QString text = sheetText(groups, link);
    QVERIFY(!text.contains(u"in the link"));
    // Nor is it offered.
    QVERIFY(text.startsWith(u"# Mon projet\n"));
    QCOMPARE(rowsOf(groups, u"intitule"_s).size(), 1);
    QCOMPARE(rowsOf(groups, u"cadre_juridique_url"_s).size(), 1);
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

/// Whoever submits ticks them: no link and no program does.
void TestCopySheet::endsWithTheBoxes()
{
    const SheetGroup last = sheet(sample::client()).constLast();
    QCOMPARE(last.page, FormPage::Summary);
    QCOMPARE(names(last.rows, Act::Confirm).size(), 2);
    QCOMPARE(names(last.rows, Act::Confirm),
             QStringList({fieldLabel(u"terms_of_service_accepted"_s),
                          fieldLabel(u"data_protection_officer_informed"_s)}));
    for (const SheetRow &row : last.rows) {
        QVERIFY(!row.inLink && !row.value.isEmpty());
        QCOMPARE(actText(row), u"by the applicant in person"_s);
    }
}

void TestCopySheet::emptyRequestHasNoRows()
{
    QCOMPARE(sheet({}).size(), 0);
    QCOMPARE(sheetText({}, {}), QString());
}

void TestCopySheet::textKeepsLabelsAndValuesApart()
{
    const Mapped mapped = mapRequest(sample::client(), sample::catalogue());
    const PrefillLink link = prefillLink(mapped, QUrl(u"https://datapass.api.gouv.fr"_s));
    const QString text = sheetText(copySheet(mapped, link), link);
    QVERIFY2(
        text.startsWith(QString(u"Form with the fields filled in:\n    "_s + QString::fromLatin1(link.encoded)
                                + u"\n\n# Mon projet\n\nNom du projet (in the link)\n"
                                  u"    Candidatures de Valbrume\n"_s)),
        qPrintable(text));
    QVERIFY(text.contains(u"    Les agents contrôlent les candidatures.\n    Deux lignes.\n"));
    QVERIFY(text.contains(u"\nEmail\n    isidore@valbrume.example\n"));
    QVERIFY(!text.contains(u"\n\n\n"));
}

QTEST_GUILESS_MAIN(TestCopySheet)
#include "tst_copysheet.moc"
