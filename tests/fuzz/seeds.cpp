// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Writes what the fuzzers begin with into a folder: one folder a fuzzer, made of the project's examples and
// of what its tests are made of.

#include "datapass/samplerequest.h"
#include "package/bagcase.h"
#include "package/packagewriter.h"
#include "package/samplepackage.h"
#include "package/testcertificates.h"
#include "package/ziparchivebuilder.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "datapass/payload.h"
#include "legal/knowntext.h"
#include "package/archive.h"
#include "review/phrases.h"
#include "review/reviewjson.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

using namespace viatique;

const QString kSource = QStringLiteral(VIATIQUE_SOURCE_DIR);

QByteArray contentOf(const QString &path)
{
    return readFile(path, limits::kJsonBytes).value();
}

class Seeds
{
public:
    explicit Seeds(const QString &folder)
        : m_folder(folder)
    {
    }

    void add(const char *fuzzer, const QByteArray &bytes)
    {
        const QDir folder(m_folder.filePath(QLatin1String(fuzzer)));
        if (!m_folder.mkpath(QLatin1String(fuzzer))
            || !writeFile(folder.filePath(QStringLiteral("seed-%1").arg(++m_count, 3, 10, QLatin1Char('0'))),
                          bytes))
            qFatal("cannot write into %s", qPrintable(folder.path()));
    }

private:
    QDir m_folder;
    int m_count = 0;
};

/// A catalogue with no more than its first data: the less there is to read, the more is tried in a second.
QJsonObject shortCatalogue(const QString &id, int count)
{
    QJsonObject object = QJsonDocument::fromJson(bundledCatalogue(id).value().bytes).object();
    const QJsonArray all = object.value(QLatin1String("endpoints")).toArray();
    QJsonArray few;
    for (int i = 0; i < count; ++i)
        few.append(all.at(i));
    object.insert(QStringLiteral("endpoints"), few);
    return object;
}

void addRequests(Seeds &seeds)
{
    for (const QString &example : {QStringLiteral("complete"), QStringLiteral("incomplete")})
        seeds.add("request",
                  contentOf(QStringLiteral("%1/resources/examples/%2/request.json").arg(kSource, example)));
    for (const Request &request : {datapass::sample::client(), datapass::sample::vendor(), Request()})
        seeds.add("request", jsonBytes(toJson(request)));
}

void addReviews(Seeds &seeds)
{
    Review review;
    review.id = QStringLiteral("7f3c1c1e-0000-4000-8000-000000000001");
    review.request = {
        datapass::sample::example(QStringLiteral("complete")).id, 1, QString(128, QLatin1Char('a')), {}};
    review.reviewer = {QStringLiteral("Jeanne Orsini"), QStringLiteral("Service instructeur"), {}};
    seeds.add("review", jsonBytes(toJson(review)));
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message = QStringLiteral("Bonjour,\ndeux points.");
    Remark remark;
    remark.id = QStringLiteral("r1");
    remark.target = QStringLiteral("/service/description");
    remark.reason = RemarkReason::NotJustified;
    remark.text = QStringLiteral("Qui lit ?");
    remark.suggestedValue = QStringLiteral("Les agents.");
    remark.answer = {AnswerState::Kept, QStringLiteral("Déjà dit.")};
    review.remarks.append(remark);
    remark.id = QStringLiteral("r2");
    remark.target = QStringLiteral("/documents/d1");
    remark.page = 2;
    remark.area = QRectF(0.125, 0.5, 0.5, 0.0625);
    remark.documentSha512 = QString(128, QLatin1Char('a'));
    review.remarks.append(remark);
    seeds.add("review", jsonBytes(toJson(review)));
    seeds.add("phrases", jsonBytes(phrasesJson(bundledPhrases().phrases.mid(0, 4))));
    seeds.add("phrases", jsonBytes(phrasesJson({})));
}

void addCatalogues(Seeds &seeds)
{
    for (const QString &id : bundledCatalogueIds()) {
        for (const int count : {0, 1, 4}) {
            QJsonObject catalogue = shortCatalogue(id, count);
            seeds.add("catalogue", jsonBytes(catalogue));
            catalogue.insert(QStringLiteral("version"), QStringLiteral("2030-01-01"));
            // Where it came from stands before it: what changes JSON as such looks for the last part.
            seeds.add(
                "catalogue",
                R"({"format":"viatique-catalogue-origin","formatVersion":1,"etag":"\"a\"","url":"https://valbrume.example/c.json","sha512":"x"})"
                "\n----\n"
                    + jsonBytes(catalogue));
        }
    }
    QDirIterator pages(kSource + QStringLiteral("/tests/catalogue/data"), {QStringLiteral("*.md")});
    while (pages.hasNext())
        seeds.add("page", contentOf(pages.next()));
}

void addTexts(Seeds &seeds)
{
    for (const KnownText &text : knownTexts()) {
        seeds.add("legal", text.title.toUtf8());
        seeds.add("legal", text.reference.toUtf8());
        seeds.add("legal", text.url.toUtf8());
    }
    for (const char *text :
         {"L.114-8 du CRPA et R2143-13 CCP", "articles R2143-6 à R2143-13 du CCP; loi Lemaire",
          "CRPA, art. L114-8\nDélibération 2026-12", "Loi « Lemaire » ; décret no 2019-31"})
        seeds.add("legal", text);
    for (const char *pair : {"L’agent lit\n----\nLes agents lisent", "un deux trois\n----\nun trois quatre",
                             "\n----\nx", "a b\n----\na b"})
        seeds.add("worddiff", pair);
}

void addServers(Seeds &seeds)
{
    const QString data = kSource + QStringLiteral("/tests/datapass/data/");
    // The definition is long: its first data are enough.
    QJsonObject definition =
        QJsonDocument::fromJson(contentOf(data + QStringLiteral("definition.json"))).object();
    QJsonArray scopes = definition.value(QLatin1String("scopes")).toArray();
    while (scopes.size() > 4)
        scopes.removeLast();
    definition = {{QStringLiteral("id"), QStringLiteral("api_entreprise")},
                  {QStringLiteral("scopes"), scopes}};
    seeds.add("server", "d" + jsonBytes(definition));
    seeds.add(
        "server",
        R"(t{"access_token":"abc.def-1","token_type":"Bearer","expires_in":7200,"scope":"read_authorizations"})");
    seeds.add(
        "server",
        R"(f{"id":123,"public_id":"x-1","state":"draft","form_uid":"api-entreprise","events":[{"name":"create_by_api","created_at":"2026-03-01T09:00:00Z"}]})");
    seeds.add("server",
              R"(f[{"id":1,"name":"create","created_at":"2026-03-01T09:00:00Z"},{"name":"submit"}])");
    seeds.add(
        "server",
        R"(e{"errors":[{"status":"422","title":"Invalide","detail":"Intitulé doit être rempli","source":{"pointer":"/data/intitule"}}]})");
    seeds.add("server", R"(o{"erreur":"x"})");
    for (const Request &request : {datapass::sample::client(), datapass::sample::vendor()}) {
        const QJsonObject body =
            datapass::payload(datapass::mapRequest(request, datapass::sample::catalogue()));
        QJsonObject filed = body.value(QLatin1String("demande")).toObject();
        filed.insert(QStringLiteral("id"), 123);
        filed.insert(QStringLiteral("state"), QStringLiteral("draft"));
        filed.insert(QStringLiteral("definition_id"), QStringLiteral("api_entreprise"));
        filed.insert(QStringLiteral("organisation"), filed.value(QLatin1String("organization")));
        seeds.add("server", "r" + jsonBytes(filed));
    }
    seeds.add(
        "server",
        R"(c{"results":[{"siren":"900000001","nom_complet":"commune d'exemple","nom_raison_sociale":"COMMUNE","nature_juridique":"7210","etat_administratif":"A","statut_diffusion":"O","complements":{"est_service_public":true},"siege":{"siret":"90000000100017","adresse":"1 RUE DE L'EXEMPLE","etat_administratif":"A","statut_diffusion_etablissement":"P"},"matching_etablissements":[{"siret":"90000000100025","adresse":"2 QUAI","etat_administratif":"F","est_siege":false,"statut_diffusion_etablissement":"O"}]}],"total_results":1,"page":1})");
    seeds.add("server", R"(c{"erreur":"Veuillez indiquer au moins trois caractères"})");
    for (const char *head :
         {"200\nContent-Type: application/json; charset=utf-8\nContent-Length: 12", "429\nRetry-After: 120",
          "503\nRetry-After: Sun, 01 Mar 2026 12:30:00 GMT",
          "301\nLocation: https://x.example\nContent-Length: 1\nContent-Length: 2",
          "200\nTransfer-Encoding: chunked\nContent-Encoding: gzip\nContent-Type: application/hal+json"})
        seeds.add("httphead", head);
}

void addStates(Seeds &seeds)
{
    const QByteArray begin = R"({"format":"viatique-state","formatVersion":1,"lastStep":2)";
    seeds.add("state", begin + "}");
    seeds.add(
        "state",
        begin
            + R"(,"lastExport":{"revision":2,"requestSha512":"aa","at":"2026-03-01T09:00:00Z"},"formerDocuments":[{"document":"d3","fileName":"a.pdf","mediaType":"application/pdf","size":12,"sha512":")"
            + QByteArray(128, 'a') + R"("}]})");
    seeds.add(
        "state",
        begin
            + R"(,"datapass":{"id":"123","at":"2026-03-01T09:00:00Z","server":"https://datapass.example","begun":{"https://other.example":"2026-03-01T08:00:00Z"}}})");
}

/// The files of a bag as fuzz_bag.cpp takes them, with a mark in the place of each digest.
QByteArray asText(const bags::Files &files)
{
    QByteArray text;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QByteArray content = file.value();
        if (file.key().contains(QLatin1String("manifest"))) {
            for (auto other = files.cbegin(); other != files.cend(); ++other)
                content.replace(sha512Of(other.value()).toLatin1(),
                                QByteArray('@' + other.key().toUtf8() + '@'));
        }
        text += "=== " + file.key().toUtf8() + '\n' + content;
        if (!content.endsWith('\n'))
            text += '\n';
    }
    return text;
}

bags::Files filesOf(const QString &package)
{
    const auto archive = Archive::open(package);
    bags::Files files;
    for (const TreeFile &file : (*archive)->files())
        files[file.name] = (*archive)->read(file.name, limits::kJsonBytes).value();
    return files;
}

void addBags(Seeds &seeds)
{
    const bags::Files honest = bags::honestBag();
    seeds.add("bag", asText(honest));
    for (auto file = honest.cbegin(); file != honest.cend(); ++file)
        seeds.add("bagtext", '\0' + file.value());
    seeds.add("bagtext", QByteArray("\0http://x.example/a 12 data/a%0Ab.txt\n- - data/b", 47));
    seeds.add("bagtext", QByteArray("\1\xfe\xff\0B\0a\0g\0:\0 \0x\0\n", 17));

    // A package of ours, with little in it.
    SamplePackage sample(600);
    PackageContent content = sample.content();
    content.catalogue = jsonBytes(shortCatalogue(QStringLiteral("editeurs-2021"), 1));
    const QString path = sample.dir.filePath(QStringLiteral("p.zip"));
    if (!writePackage(planPackage(content), path))
        qFatal("cannot write a package");
    seeds.add("archive", contentOf(path));
    const bags::Files ours = filesOf(path);
    seeds.add("bag", asText(ours));
    bags::Files few = ours;
    few.remove(QStringLiteral("data/demande.html"));
    seeds.add("bag", asText(few));

    bags::writeZip(path, honest);
    seeds.add("archive", contentOf(path));
    ZipArchiveBuilder zip;
    ZipMember member;
    member.name = "top/bagit.txt";
    member.data = bags::declaration("1.0");
    member.deflate = true;
    zip.members.append(member);
    member.name = "top/data/a.txt";
    member.openHeader = true;
    zip.members.append(member);
    zip.comment = "comment";
    seeds.add("archive", zip.build());
    zip.zip64 = 2;
    seeds.add("archive", zip.build());
}

void addSignatures(Seeds &seeds)
{
    const TestIdentity authority = testAuthority();
    const TestIdentity zoe = testIdentity({}, authority);
    const QByteArray bytes = "0123abcd  data/request.json\n"; // as fuzz_signature.cpp has them
    const QByteArray trust = authority.certificatePem() + "\n----\n";
    seeds.add("signature", trust + testSignature(bytes, {.signers = {zoe}}));
    seeds.add("signature", trust + testSignature(bytes, {.signers = {zoe, testIdentity({}, authority)}}));
    seeds.add("signature", trust + testSignature(bytes, {.signers = {zoe}, .attributes = false}));
    seeds.add("signature", trust + testSignature(bytes, {.signers = {zoe}, .certificates = false}));
    seeds.add("signature", testSignature(bytes, {.signers = {zoe}, .detached = false}));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 1;
    Seeds seeds(QString::fromLocal8Bit(argv[1]));
    addRequests(seeds);
    addReviews(seeds);
    addCatalogues(seeds);
    addTexts(seeds);
    addServers(seeds);
    addStates(seeds);
    addBags(seeds);
    addSignatures(seeds);
    return 0;
}
