// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/changetext.h"
#include "sample.h"

#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;
using Edit = std::function<void(Request &)>;

class TestChangeText : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void labelsWithinTheStep();
    void pagesAndSizes();
    void everyChangeIsSaid();
    void longStretchesAreShortened();

private:
    static RequestInput inputOf(const Request &request)
    {
        return {request, bundledCatalogue(bundledCatalogueIds().constFirst()).value_or(Catalogue()),
                sample::facts(), std::nullopt, false};
    }
    /// What is said of the first change.
    static report::ChangeText told(const Edit &edit)
    {
        const RequestInput before = inputOf(sample::fullRequest());
        RequestInput after = before;
        edit(after.request);
        const QList<RequestChange> changes = compareRequests(before.request, after.request);
        return changes.isEmpty() ? report::ChangeText()
                                 : report::changeText(changes.constFirst(), before, after);
    }
};

void TestChangeText::sentences_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Edit &edit, const QString &sentence) {
        QTest::newRow(name) << edit << sentence;
    };
    row(
        "words of a text", [](Request &r) { r.service.expectedVolume.replace(u"400"_s, u"900"_s); },
        u"The need › Expected volume: Environ [-400-]{+900+} candidatures par an"_s);
    row(
        "a word of the format", [](Request &r) { r.organisation.kind = BodyKind::Private; },
        u"Organisation › Kind: local authority → private body"_s);
    row(
        "yes and no", [](Request &r) { r.service.publicPage = true; },
        u"The need › Shown on a public page: no → yes"_s);
    row(
        "no longer said", [](Request &r) { r.service.publicPage.reset(); },
        u"The need › Shown on a public page: no → not filled in"_s);
    row(
        "a day", [](Request &r) { r.service.goLiveDate = u"2027-04-02"_s; },
        u"The need › Date of going live: [-1 March-]{+2 April+} 2027"_s);
    row(
        "an element of a set", [](Request &r) { r.service.audiences = {u"associations"_s}; },
        u"The need › Data about: associations[- companies-]"_s);
    row("a datum",
        [](Request &r) {
            r.endpoints.append({u"actes_inpi"_s, {}, u"Lire les actes."_s, {}, {}});
        },
        {});
    row(
        "a text",
        [](Request &r) {
            r.legalFramework.texts.append({u"t9"_s, {}, u"Loi neuve"_s, {}});
        },
        u"Legal framework › Legal texts › T4 Loi neuve: not cited → Loi neuve"_s);
    row("a reference is called by its title", [](Request &r) { r.legalFramework.texts[0].reference.clear(); },
        {});
    row(
        "a datum that is left out", [](Request &r) { r.endpoints.removeFirst(); },
        u"The data asked for › Données de référence d'une entreprise: asked for: Vérifier que le candidat existe et afficher sa dénomination à l’agent. → not asked for"_s);
    row(
        "what a datum rests on", [](Request &r) { r.endpoints[0].legalTexts.clear(); },
        u"The data asked for › Données de référence d'une entreprise › Legal texts: Article R2143-13 du code de la commande publique → not filled in"_s);
    row(
        "parts of a datum", [](Request &r) { r.endpoints[0].openness = {u"public"_s}; },
        u"The data asked for › Données de référence d'une entreprise › Openness: protected → public"_s);
    row(
        "a use case of its own", [](Request &r) { r.service.useCases = {u"other"_s}; },
        u"The need › Use case: another use case[- Marchés publics : candidature et instruction-]"_s);
    row(
        "a check that nobody knows", [](Request &r) { r.service.checks = {u"unheard-of"_s}; },
        u"The need › What is checked: Impôts à jour → unheard-of"_s);
    row(
        "how long", [](Request &r) { r.personalData.retentionMonths = 1; },
        u"Personal data › Retention: [-48-]{+1+} month(s)"_s);
    row(
        "not said how long", [](Request &r) { r.personalData.retentionMonths.reset(); },
        u"Personal data › Retention: 48 month(s) → not filled in"_s);
    row(
        "a document more",
        [](Request &r) {
            r.documents.append({u"d9"_s, DocumentKind::Order, {}, u"arrêté.pdf"_s, {}, 2048, u"00"_s, {}});
        },
        u"Supporting documents › D4 arrêté.pdf: not attached → arrêté.pdf ({+2 kB+})"_s);
    row(
        "another title, the same file", [](Request &r) { r.documents[0].title = u"Autre"_s; },
        u"Supporting documents › D1 Autre: Délibération du 12 mars 2026 → Autre (3 page(s), 242.5 kB, same fingerprint)"_s);
    row(
        "a text without a title",
        [](Request &r) {
            r.legalFramework.texts.append({u"t9"_s, {}, {}, u"https://loi.example"_s});
        },
        u"Legal framework › Legal texts › T4: not cited → https://loi.example"_s);
    row(
        "another catalogue",
        [](Request &r) {
            r.catalogue = {u"own"_s, u"2"_s, QString(128, u'a')};
        },
        u"Catalogue: {+own+}, version {+2+} ({+AAAA AAAA AAAA AAAA+})"_s);
    row("a contact", [](Request &r) { r.contacts.business.email = u"a@b.example"_s; }, {});
    row("a catalogue", [](Request &r) { r.catalogue.version = u"2022"_s; }, {});
}

void TestChangeText::sentences()
{
    QFETCH(Edit, edit);
    QFETCH(QString, sentence);
    const report::ChangeText text = told(edit);
    QVERIFY(!text.place.isEmpty());
    QVERIFY(!text.label.isEmpty());
    QVERIFY(!text.runs.isEmpty());
    if (!sentence.isEmpty())
        QCOMPARE(report::changeSentence(text), sentence);
}

void TestChangeText::labelsWithinTheStep()
{
    QCOMPARE(told([](Request &r) { r.service.title = u"Autre"_s; }).label, u"Title"_s);
    // In the first step there are three with a name.
    QCOMPARE(told([](Request &r) { r.vendor.name = u"Autre"_s; }).label, u"Software vendor › Name"_s);
    QCOMPARE(told([](Request &r) { r.documents[0].fileName = u"autre.pdf"_s; }).label,
             u"Same content, renamed"_s);
    QCOMPARE(told([](Request &r) { r.documents[0].sha512 = u"00"_s; }).label,
             u"Same name, content replaced"_s);
    QCOMPARE(told([](Request &r) {
                 r.documents[0].sha512 = u"00"_s;
                 r.documents[0].fileName = u"autre.pdf"_s;
             }).label,
             u"Document replaced"_s);
}

void TestChangeText::pagesAndSizes()
{
    const report::ChangeText renamed = told([](Request &r) { r.documents[0].fileName = u"autre.pdf"_s; });
    QCOMPARE(renamed.note, u"same fingerprint"_s);
    QCOMPARE(renamed.detail.size(), 1);
    QCOMPARE(renamed.detail.constFirst().kind, WordRun::Kind::Same);
    const report::ChangeText replaced = told([](Request &r) {
        r.documents[0].sha512 = u"00"_s;
        r.documents[0].size *= 3;
    });
    QCOMPARE(replaced.note, u"another fingerprint"_s);
    QVERIFY(replaced.detail.size() > 1);
}

/// No member is left without words, whichever way it goes.
void TestChangeText::everyChangeIsSaid()
{
    const RequestInput empty = inputOf({});
    const RequestInput full = inputOf(sample::fullRequest());
    for (const auto &[before, after] : {std::pair(empty, full), std::pair(full, empty)}) {
        const QList<RequestChange> changes = compareRequests(before.request, after.request);
        QVERIFY(changes.size() > 40);
        for (const RequestChange &change : changes) {
            const report::ChangeText text = report::changeText(change, before, after);
            QVERIFY2(!text.runs.isEmpty(), qPrintable(change.target));
            QVERIFY2(!text.place.contains(u'/') && !text.label.isEmpty(), qPrintable(text.place));
        }
    }
}

void TestChangeText::longStretchesAreShortened()
{
    const report::ChangeText text = told([](Request &r) { r.service.description += u" Fin."_s; });
    const QString sentence = report::changeSentence(text);
    QVERIFY(sentence.contains(u"[…]"_s));
    QVERIFY2(sentence.endsWith(u"{+ Fin.+}"_s), qPrintable(sentence));
    QVERIFY(sentence.size() < 200);
}

QTEST_GUILESS_MAIN(TestChangeText)
#include "tst_changetext.moc"
