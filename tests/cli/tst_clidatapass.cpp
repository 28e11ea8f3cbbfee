// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Into DataPass and back, from the command line.
class TestCliDataPass : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void linkPrintsTheLinkAlone();
    void linkThatIsTooLong();
    void payloadPrintsTheBodyAlone();
    void payloadOfAnIncompleteRequest();
    void sheetPrintsThePages();
    void importMakesADraft();
    void importRefuses();
    void packageBringsTheBody();
    void packageThatDoesNotHold();
    void speaksFrench();

private:
    /// The request of a draft, changed.
    QString changed(const QString &draft, const std::function<void(QJsonObject &)> &change) const;
};

QString TestCliDataPass::changed(const QString &draft, const std::function<void(QJsonObject &)> &change) const
{
    const QString file = draft + u"/request.json"_s;
    QJsonObject request = readJsonObject(file).value();
    change(request);
    if (!writeFile(file, jsonBytes(request)))
        qFatal("cannot write");
    return draft;
}

void TestCliDataPass::linkPrintsTheLinkAlone()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run link = run({u"datapass"_s, u"link"_s, draft});
    QCOMPARE(link.status, 0);
    QVERIFY2(link.out.startsWith("https://datapass.api.gouv.fr/formulaires/api-entreprise-marches-publics/"),
             link.out.constData());
    QCOMPARE(link.out.count('\n'), 1);
    // What did not fit is said, and not lost without a word.
    QVERIFY2(link.err.contains("Left out of the link"), link.err.constData());
    QVERIFY(link.err.contains("viatique-cli datapass sheet"));
    QVERIFY(link.out.size() < 1'700);
    // A request by itself says the same.
    QCOMPARE(run({u"datapass"_s, u"link"_s, draft + u"/request.json"_s}).out, link.out);
}

void TestCliDataPass::linkThatIsTooLong()
{
    const QString draft = changed(example(u"complete"_s, u"draft"_s), [](QJsonObject &request) {
        QJsonObject service = request.value(u"service").toObject();
        service.insert(u"title"_s, QString(2'000, u'a'));
        request.insert(u"service"_s, service);
    });
    const Run link = run({u"datapass"_s, u"link"_s, draft});
    QCOMPARE(link.status, 1);
    QVERIFY(link.out.isEmpty());
    QVERIFY(link.err.contains("datapass sheet"));
    const Run sheet = run({u"datapass"_s, u"sheet"_s, draft});
    QCOMPARE(sheet.status, 0);
    QVERIFY(sheet.err.contains("too long"));
    QVERIFY2(sheet.out.startsWith("# Mon projet\n"), sheet.out.left(200).constData());
    QVERIFY(!sheet.out.contains("in the link"));
}

void TestCliDataPass::payloadPrintsTheBodyAlone()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run payload = run({u"datapass"_s, u"payload"_s, draft});
    QCOMPARE(payload.status, 0);
    const QJsonObject demande = payload.json().value(u"demande").toObject();
    QCOMPARE(demande.value(u"form_uid").toString(), u"api-entreprise-marches-publics"_s);
    QCOMPARE(demande.value(u"organization").toObject().value(u"siret").toString(), u"00021700000017"_s);
    QVERIFY(demande.value(u"data").toObject().value(u"scopes").toArray().size() > 13);
    QVERIFY(payload.err.contains("Attach"));
    QCOMPARE(run({u"datapass"_s, u"payload"_s, draft}).out, payload.out);
}

void TestCliDataPass::payloadOfAnIncompleteRequest()
{
    QCOMPARE(run({u"new"_s, u"-o"_s, path(u"empty"_s)}).status, 0);
    const Run payload = run({u"datapass"_s, u"payload"_s, path(u"empty"_s)});
    QCOMPARE(payload.status, 1);
    QVERIFY(payload.json().contains(u"demande"));
    QVERIFY(payload.err.contains("/organisation/siret"));
    QVERIFY(payload.err.contains("/applicant/email"));
    QCOMPARE(run({u"datapass"_s, u"payload"_s, path(u"nothing"_s)}).status, 2);
    QCOMPARE(run({u"datapass"_s, u"payload"_s}).status, 2);
}

void TestCliDataPass::sheetPrintsThePages()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run text = run({u"datapass"_s, u"sheet"_s, draft});
    QCOMPARE(text.status, 0);
    const QByteArray link = run({u"datapass"_s, u"link"_s, draft}).out;
    const QByteArray start = "Form with the fields filled in:\n    " + link + "\n# Mon projet\n";
    QVERIFY2(text.out.startsWith(start), text.out.left(200).constData());
    QVERIFY(text.out.contains("Contact technique\n"));
    QVERIFY(text.out.contains("    integration@atelier-lisiere.example\n"));
    // Each thing is said once, and nothing that stands in the sheet.
    QVERIFY2(text.err.contains("DataPass does not ask for the vendor and its product, "),
             text.err.constData());
    QVERIFY(text.err.contains("the purposes of the data."));
    QCOMPARE(text.err.count("DataPass does not ask for"), 1);
    QVERIFY(!text.err.contains("Attach"));
    const Run page = run({u"datapass"_s, u"sheet"_s, draft, u"--html"_s});
    QCOMPARE(page.status, 0);
    QVERIFY(page.out.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
    QVERIFY(page.out.contains("<pre>integration@atelier-lisiere.example</pre>"));
}

void TestCliDataPass::importMakesADraft()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run payload = run({u"datapass"_s, u"payload"_s, draft});
    QJsonObject answer = payload.json().value(u"demande").toObject();
    answer.insert(u"id"_s, 4711);
    answer.insert(u"state"_s, u"draft"_s);
    answer.insert(u"definition_id"_s, u"api_entreprise"_s);
    answer.insert(u"organisation"_s, answer.take(u"organization"_s));
    QJsonObject data = answer.value(u"data").toObject();
    data.insert(u"modalities"_s, u"params"_s);
    answer.insert(u"data"_s, data);
    const QString file = path(u"answer.json"_s);
    QVERIFY(writeFile(file, jsonBytes(answer)));

    const QString back = path(u"back"_s);
    const Run imported = run({u"datapass"_s, u"import"_s, file, u"-o"_s, back});
    QVERIFY2(imported.status == 0, imported.err.constData());
    QCOMPARE(imported.out, back.toUtf8() + '\n');
    QVERIFY(imported.err.contains("modalities"));
    QCOMPARE(run({u"datapass"_s, u"payload"_s, back}).out, payload.out);
    // Where it came from is remembered, and no part of the request.
    const QJsonObject state = readJsonObject(back + u"/state.json"_s).value();
    QCOMPARE(state.value(u"datapass").toObject().value(u"id").toString(), u"4711"_s);
    QVERIFY(!readFile(back + u"/request.json"_s, 1'000'000).value().contains("4711"));
    // Never over what is there; a catalogue of its own, if asked for.
    QCOMPARE(run({u"datapass"_s, u"import"_s, file, u"-o"_s, back}).status, 2);
    const QString old = path(u"old"_s);
    QCOMPARE(
        run({u"datapass"_s, u"import"_s, file, u"-o"_s, old, u"--catalogue"_s, u"editeurs-2021"_s}).status,
        0);
    QCOMPARE(readJsonObject(old + u"/request.json"_s)
                 .value()
                 .value(u"catalogue")
                 .toObject()
                 .value(u"id")
                 .toString(),
             u"editeurs-2021"_s);
}

void TestCliDataPass::importRefuses()
{
    const QString file = path(u"answer.json"_s);
    const auto status = [&](const QByteArray &json) {
        if (!writeFile(file, json))
            qFatal("cannot write");
        return run({u"datapass"_s, u"import"_s, file, u"-o"_s, path(u"new"_s)}).status;
    };
    QCOMPARE(status("{\"definition_id\": \"api_particulier\", \"data\": {}}"), 1);
    QCOMPARE(status("<html>"), 2);
    QCOMPARE(status("{}"), 2);
    QVERIFY(!QDir(path(u"new"_s)).exists());
    QCOMPARE(run({u"datapass"_s, u"import"_s, path(u"nothing"_s)}).status, 2);
}

void TestCliDataPass::packageBringsTheBody()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run payload = run({u"datapass"_s, u"payload"_s, draft});
    const QString package = exported(draft, u"whole.zip"_s);
    // The package of a request gives the same body, and has it.
    QCOMPARE(run({u"datapass"_s, u"payload"_s, package}).out, payload.out);
    QVERIFY(readFile(package, 50'000'000).value().contains("/data/datapass.json"));
    // A copy without contacts lacks the applicant, without whom there is no body.
    const QString copy = path(u"copy.zip"_s);
    run({u"export"_s, draft, u"-o"_s, copy, u"--without-contacts"_s});
    QVERIFY(!readFile(copy, 50'000'000).value().contains("/data/datapass.json"));
    QCOMPARE(run({u"verify"_s, copy}).status, 0);
    QCOMPARE(run({u"datapass"_s, u"payload"_s, copy}).status, 1);
}

void TestCliDataPass::packageThatDoesNotHold()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"whole.zip"_s);
    QByteArray bytes = readFile(package, 50'000'000).value();
    bytes.truncate(bytes.size() / 2);
    QVERIFY(writeFile(package, bytes));
    const Run payload = run({u"datapass"_s, u"payload"_s, package});
    QVERIFY(payload.status > 0);
    QVERIFY(payload.out.isEmpty());
    QVERIFY(!payload.err.isEmpty());
}

void TestCliDataPass::speaksFrench()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    // What goes to DataPass does not depend on the language of whoever sends it.
    for (const char *command : {"link", "payload"}) {
        const QStringList arguments{u"datapass"_s, QLatin1String(command), draft};
        QCOMPARE(run(arguments, u"fr_FR.UTF-8"_s).out, run(arguments).out);
    }
}

QTEST_GUILESS_MAIN(TestCliDataPass)
#include "tst_clidatapass.moc"
