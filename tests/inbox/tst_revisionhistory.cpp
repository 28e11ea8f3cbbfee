// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/updatedcatalogue.h"
#include "core/atomicfile.h"
#include "historysample.h"
#include "inbox/revisionhistory.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "package/tamperedpackage.h"
#include "package/testcertificates.h"
#include "report/htmltext.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace viatique;
using namespace viatique::sample;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What became of a request from revision to revision.
class TestRevisionHistory : public QObject
{
    Q_OBJECT

private slots:
    void stepsInOrder();
    void remarksWithAnswers();
    void copiesAreNoStep();
    void alteredRevision();
    void stepsLeadOverTheIntactOne();
    void withoutContacts();
    void whatCannotBeRead();
    void anotherRequest();
    void aloneAndNothing();
    void manyRevisions();
    void cancelled();
    void signedBySomebody();
    void page();
    void longTexts();
    void pageOfHostileTexts();
    void writesOneFile();
    void knowsAcceptedUpdates();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 3, 3), QTime(14, 5), Qt::UTC); }
    static RevisionHistory read(const QStringList &paths)
    {
        return readRevisionHistory(paths, {}, u"en"_s).value();
    }
    static QStringList targets(const RevisionStep &step)
    {
        QStringList targets;
        for (const RequestChange &change : step.changes)
            targets.append(change.target);
        return targets;
    }
    static std::function<void(Request &)> titled(const QString &title)
    {
        return [title](Request &request) { request.service.title = title; };
    }
};

void TestRevisionHistory::stepsInOrder()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString second = sample.add(u"b"_s, 2, titled(u"Marchés de Valfleuri"_s));
    const QString fourth = sample.add(u"c"_s, 4, titled(u"Aides de Valfleuri"_s));
    const RevisionHistory history = read({fourth, first, second});
    QCOMPARE(history.requestId, sample.sample.request.id);
    QCOMPARE(history.title, u"Aides de Valfleuri"_s);
    QCOMPARE(history.organisation, u"Commune de Valfleuri"_s);
    QCOMPARE(history.revisions.size(), 3);
    QCOMPARE(history.steps.size(), 2);
    QVERIFY(!history.isAltered());
    QCOMPARE(history.steps.at(0).before.path, first);
    QCOMPARE(history.steps.at(0).after.path, second);
    QCOMPARE(history.steps.at(1).before.path, second);
    QCOMPARE(history.steps.at(1).after.revision, 4);
    QCOMPARE(targets(history.steps.at(0)), QStringList(u"/service/title"_s));
    QCOMPARE(history.steps.at(0).texts.size(), 1);
    QVERIFY(history.steps.at(0).before.valid);
    QVERIFY(history.steps.at(0).before.verdict.startsWith(u"Intact"));
}

void TestRevisionHistory::remarksWithAnswers()
{
    HistorySample sample;
    const QStringList paths{sample.add(u"a"_s, 1),
                            sample.add(u"b"_s, 2, titled(u"Autre"_s), {sample.review(1)}),
                            sample.add(u"c"_s, 3, titled(u"Autre"_s), {sample.review(1), sample.review(2)})};
    const RevisionHistory history = read(paths);
    QCOMPARE(history.steps.size(), 2);
    QCOMPARE(history.steps.at(0).reviews.size(), 1);
    const HistoryReview review = history.steps.at(0).reviews.constFirst();
    QCOMPARE(review.reviewer.name, u"Jeanne Orsini"_s);
    QCOMPARE(review.remarks.size(), 2);
    QCOMPARE(review.remarks.at(0).number, 1);
    QVERIFY(review.remarks.at(0).place.contains(u"Title"));
    QCOMPARE(review.remarks.at(0).remark.answer.state, AnswerState::Kept);
    QVERIFY(review.remarks.at(1).place.contains(u"Délibération n° 12"));
    // Each review stands where it is answered, and nowhere else.
    QCOMPARE(history.steps.at(1).reviews.size(), 1);
    const QString text = textOf(QString::fromUtf8(historyHtml(history, now())));
    QVERIFY(text.contains(u"Remarks by Jeanne Orsini, 20 February 2026"));
    QVERIFY(text.contains(u"C’est écrit plus bas."));
    QVERIFY(text.contains(u"Without answer"));
}

void TestRevisionHistory::copiesAreNoStep()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString copy = sample.sample.dir.filePath(u"copy.zip"_s);
    QVERIFY(QFile::copy(first, copy));
    const QString second = sample.add(u"b"_s, 2, titled(u"Autre"_s));
    const RevisionHistory history = read({copy, first, second});
    QCOMPARE(history.steps.size(), 1);
    QCOMPARE(history.revisions.size(), 2);
    QCOMPARE(history.copies.size(), 1);
    QVERIFY(!history.isAltered());
}

void TestRevisionHistory::alteredRevision()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString second = sample.add(u"b"_s, 2, titled(u"Un"_s));
    const QString other = sample.add(u"c"_s, 2, [](Request &request) {
        request.service.title = u"Deux"_s;
        request.modifiedAt = u"2026-02-03T10:00:00Z"_s;
    });
    const QString third = sample.add(u"d"_s, 3, titled(u"Trois"_s));
    const RevisionHistory history = read({first, second, other, third});
    QVERIFY(history.isAltered());
    QCOMPARE(history.revisions.size(), 4);
    QCOMPARE(history.steps.size(), 3);
    // Over the one that was changed last.
    QCOMPARE(history.steps.at(0).after.path, other);
    QVERIFY(history.steps.at(1).isAltered);
    QCOMPARE(history.steps.at(1).before.path, other);
    QCOMPARE(history.steps.at(1).after.path, second);
    QCOMPARE(history.steps.at(2).before.path, other);
    const report::Model model = historyModel(history, now());
    QVERIFY(model.caution);
    QCOMPARE(model.sections.at(2).heading, u"Revision 2, altered"_s);
    QVERIFY(historyHtml(history, now()).contains("do not say the same"));
}

void TestRevisionHistory::stepsLeadOverTheIntactOne()
{
    TamperedPackage tampered;
    QVERIFY(QFile::rename(tampered.path, tampered.sample.dir.filePath(u"intact.zip"_s)));
    const QString intact = tampered.sample.dir.filePath(u"intact.zip"_s);
    Files files = tampered.files;
    QByteArray &request = files[u"data/request.json"_s];
    // The request was edited, and not the lists.
    request.replace("Valfleuri", "Valbrune");
    request.replace("2026-02-03T", "2026-02-09T");
    const QString edited = tampered.pack(files);
    // The same request with another document.
    Files again = tampered.files;
    again[u"data/demande.html"_s] = "other";
    QFile::rename(edited, tampered.sample.dir.filePath(u"edited.zip"_s));
    const QString other = tampered.pack(again);
    const RevisionHistory history = read({other, tampered.sample.dir.filePath(u"edited.zip"_s), intact});
    QCOMPARE(history.steps.size(), 1);
    QVERIFY(history.steps.at(0).isAltered);
    QCOMPARE(history.steps.at(0).before.path, intact);
    QVERIFY(!history.steps.at(0).after.valid);
    QCOMPARE(history.copies.size(), 1);
    QCOMPARE(history.copies.at(0).path, other);
    QVERIFY(!history.copies.at(0).valid);
    QVERIFY(historyHtml(history, now()).contains("Not as listed"));
}

void TestRevisionHistory::withoutContacts()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString shared = sample.add(u"b"_s, 1, {}, {}, true);
    const QString second = sample.add(u"c"_s, 2, titled(u"Autre"_s), {}, true);
    const RevisionHistory history = read({shared, first, second});
    QVERIFY(!history.isAltered());
    QCOMPARE(history.copies.size(), 1);
    QCOMPARE(history.copies.at(0).path, shared);
    QCOMPARE(history.steps.size(), 1);
    QCOMPARE(history.steps.at(0).before.path, first);
    QVERIFY(history.steps.at(0).withoutContacts);
    QCOMPARE(targets(history.steps.at(0)), QStringList(u"/service/title"_s));
    QVERIFY(historyHtml(history, now()).contains("made without contacts"));
}

void TestRevisionHistory::whatCannotBeRead()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString second = sample.add(u"b"_s, 2, titled(u"Autre"_s));
    const QString text = sample.sample.dir.filePath(u"text.zip"_s);
    QVERIFY(writeFile(text, "no archive"));
    const QString none = sample.sample.dir.filePath(u"none.zip"_s);
    const RevisionHistory history = read({text, second, none, first});
    QCOMPARE(history.steps.size(), 1);
    QCOMPARE(history.unreadable.size(), 2);
    QCOMPARE(history.unreadable.at(0).path, text);
    QCOMPARE(history.unreadable.at(0).error->code, ErrorCode::ArchiveUnreadable);
    QCOMPARE(history.unreadable.at(1).error->code, ErrorCode::FileMissing);
    const QString html = textOf(QString::fromUtf8(historyHtml(history, now())));
    QVERIFY(html.contains(u"Packages that were left out"));
    QVERIFY(html.contains(u"text.zip"));
    QVERIFY(!html.contains(sample.sample.dir.path()));
}

void TestRevisionHistory::anotherRequest()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString other = sample.add(u"b"_s, 2, [](Request &request) {
        request.id = u"ffffffff-6f0d-4b0e-9a53-3f6c3a0f7d11"_s;
        request.service.title = u"Une autre"_s;
    });
    const RevisionHistory history = read({first, other});
    QCOMPARE(history.revisions.size(), 1);
    QCOMPARE(history.unreadable.size(), 1);
    QVERIFY(history.unreadable.at(0).reason.contains(u"Une autre"));
    QVERIFY(!history.unreadable.at(0).error);
}

void TestRevisionHistory::aloneAndNothing()
{
    HistorySample sample;
    const RevisionHistory alone = read({sample.add(u"a"_s, 1)});
    QVERIFY(alone.steps.isEmpty());
    QCOMPARE(historyModel(alone, now()).state.text, u"There is one revision: nothing to compare."_s);
    const RevisionHistory nothing = read({});
    QVERIFY(nothing.revisions.isEmpty());
    QVERIFY(historyHtml(nothing, now()).contains("Request without a title"));
}

void TestRevisionHistory::manyRevisions()
{
    HistorySample sample;
    QStringList paths;
    for (int revision = 1; revision <= 5; ++revision)
        paths.append(sample.add(u"r%1"_s.arg(revision), revision, titled(u"Titre %1"_s.arg(revision))));
    // The latest ones, whichever were named first.
    std::reverse(paths.begin(), paths.end());
    const RevisionHistory history = readRevisionHistory(paths, {}, u"en"_s, 2).value();
    QCOMPARE(history.revisions.size(), 2);
    QCOMPARE(history.leftOut, 3);
    QCOMPARE(history.revisions.constFirst().revision, 4);
    QVERIFY(historyHtml(history, now()).contains("left out"));
}

void TestRevisionHistory::cancelled()
{
    HistorySample sample;
    const auto history = readRevisionHistory({sample.add(u"a"_s, 1)}, [](qint64, qint64) { return false; });
    QCOMPARE(history.error().code, ErrorCode::Cancelled);
}

void TestRevisionHistory::signedBySomebody()
{
    HistorySample sample;
    const QString first = sample.add(u"a"_s, 1);
    const QString second = sample.add(u"b"_s, 2);
    const TestIdentity authority = testAuthority();
    const QString keyFile = sample.sample.dir.filePath(u"a.p12"_s);
    const QString trustFile = sample.sample.dir.filePath(u"a.pem"_s);
    QVERIFY(writeFile(keyFile, testIdentity({}, authority).pkcs12("pass"))
            && writeFile(trustFile, authority.certificatePem()));
    const auto key = SigningKey::open(keyFile, Secret("pass"), now());
    QVERIFY(key && signPackage(second, *key, now(), second));
    const auto verdict = [&](const TrustStore &trust) {
        return readRevisionHistory({first, second}, {}, u"en"_s, kMostRevisions, CatalogueShelf(), trust,
                                   now())
            ->revisions.at(1)
            .verdict;
    };
    const TrustStore trust = TrustStore::fromFile(trustFile).value();
    QVERIFY2(verdict(trust).contains(u"Signed by Zoé Martel"_s), qPrintable(verdict(trust)));
    QVERIFY(verdict(TrustStore()).contains(u"in the name of Zoé Martel"_s));
}

void TestRevisionHistory::page()
{
    HistorySample sample;
    const QStringList paths{sample.add(u"a"_s, 1), sample.add(u"b"_s, 2, titled(u"Marchés de Valfleuri"_s))};
    const RevisionHistory history = read(paths);
    const QByteArray html = historyHtml(history, now());
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QVERIFY(html.contains("<del>publics </del>"));
    QVERIFY(html.contains("From revision 1 to revision 2"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(!html.contains("<script"));
    QCOMPARE(html, historyHtml(history, now()));
    // What is marked is what the plain text says, in either form of the report.
    const report::Model model = historyModel(history, now());
    for (const report::Block &block : model.sections.at(1).blocks) {
        const auto *table = std::get_if<report::Table>(&block);
        if (!table)
            continue;
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows.at(0).at(1).at(0).text, u"Marchés publics de Valfleuri"_s);
        QCOMPARE(table->rows.at(0).at(2).at(0).text, u"Marchés de Valfleuri"_s);
    }
    QVERIFY(readRevisionHistory(paths).value().language == u"fr"_s);
}

void TestRevisionHistory::longTexts()
{
    HistorySample sample;
    const QString sentence = u"Une phrase dont rien ne change. "_s;
    const auto described = [&](const QString &end) {
        return [text = QString(sentence.repeated(500) + end)](Request &request) {
            request.service.description = text;
        };
    };
    const RevisionHistory history =
        read({sample.add(u"a"_s, 1, described(u"Avant."_s)), sample.add(u"b"_s, 2, described(u"Après."_s))});
    const QByteArray html = historyHtml(history, now());
    QVERIFY(html.contains("<del>Avant</del>"));
    QVERIFY(html.contains("<ins>Après</ins>"));
    QVERIFY(html.contains("[…]"));
    QVERIFY(html.count("rien ne change") < 20);
}

void TestRevisionHistory::pageOfHostileTexts()
{
    HistorySample sample;
    const RevisionHistory history =
        read({sample.add(u"a"_s, 1), sample.add(u"b"_s, 2, titled(u"</del><script>x</script>"_s))});
    const QByteArray html = historyHtml(history, now());
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;"));
}

void TestRevisionHistory::writesOneFile()
{
    HistorySample sample;
    const QTemporaryDir out;
    const RevisionHistory history =
        read({sample.add(u"a"_s, 1), sample.add(u"b"_s, 2, titled(u"Marchés de Valfleuri"_s))});
    QCOMPARE(writeHistory(history, out.path(), now()).value(),
             out.filePath(u"marches-de-valfleuri-0b8e1c52.history.html"_s));
    QCOMPARE(writeHistory(history, out.path(), now()).value(),
             out.filePath(u"marches-de-valfleuri-0b8e1c52.history-2.html"_s));
    QCOMPARE(writeHistory(history, out.filePath(u"none"_s), now()).error().code, ErrorCode::FileMissing);
    QCOMPARE(entriesOf(out.path()).size(), 2);
}

/// A datum that the update alone has is called by its name there, not by its id.
void TestRevisionHistory::knowsAcceptedUpdates()
{
    QJsonObject json = parseJsonObject(laterCatalogue(), u"update"_s).value();
    QJsonArray endpoints = json.value(u"endpoints"_s).toArray();
    QJsonObject endpoint = endpoints.first().toObject();
    endpoint.insert(u"id"_s, u"brand_new"_s);
    endpoint.insert(u"title"_s, u"Donnée toute neuve"_s);
    endpoints.append(endpoint);
    json.insert(u"endpoints"_s, endpoints);
    const Catalogue update = readAs(jsonBytes(json));
    HistorySample sample;
    const CatalogueShelf shelf(sample.sample.dir.filePath(u"shelf"_s));
    QVERIFY(shelf.accept(update, {}));
    PackageContent content = sample.sample.content();
    content.catalogue = update.bytes;
    content.request.catalogue = {update.id, update.version, update.sha512};
    const auto write = [&](int revision, bool asks) {
        content.request.revision = revision;
        content.request.endpoints.clear();
        if (asks) {
            RequestedEndpoint asked;
            asked.id = u"brand_new"_s;
            content.request.endpoints = {asked};
        }
        content.source = toJson(content.request);
        const QString path = sample.sample.dir.filePath(u"%1.zip"_s.arg(revision));
        return writePackage(planPackage(content), path) ? path : QString();
    };
    const QStringList paths{write(1, false), write(2, true)};
    const auto text = [&](const CatalogueShelf &known) {
        const RevisionHistory history =
            readRevisionHistory(paths, {}, u"en"_s, kMostRevisions, known).value();
        return QString::fromUtf8(historyHtml(history, now()));
    };
    QVERIFY(text(shelf).contains(u"Donnée toute neuve"_s));
    QVERIFY(!text(CatalogueShelf()).contains(u"Donnée toute neuve"_s));
}

QTEST_GUILESS_MAIN(TestRevisionHistory)
#include "tst_revisionhistory.moc"
