// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/jsonpointer.h"
#include "package/requestdiff.h"
#include "report/sample.h"
#include "request/requestjson.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;
using Kind = RequestChange::Kind;
using Edit = std::function<void(Request &)>;

class TestRequestDiff : public QObject
{
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
    void renumberedIsTheSame();
    void renumberedAndChanged();
    void eachMemberIsOneChange_data();
    void eachMemberIsOneChange();
    void whatIsNoChange();
    void followsTheSteps();
    void writesJson();
};

namespace {

/// "changed /service/title", one a change.
QStringList told(const QList<RequestChange> &changes)
{
    QStringList lines;
    for (const RequestChange &change : changes)
        lines.append(changeKindId(change.kind) + u' ' + change.target);
    return lines;
}

/// Gives texts and documents other ids, and turns their lists round.
void renumber(Request &request)
{
    QHash<QString, QString> ids;
    const auto giveIds = [&ids](auto &list, QChar letter) {
        std::reverse(list.begin(), list.end());
        int number = 0;
        for (auto &element : list) {
            const QString id = letter + QString::number(++number);
            ids.insert(element.id, id);
            element.id = id;
        }
    };
    giveIds(request.legalFramework.texts, u't');
    giveIds(request.documents, u'd');
    const auto rename = [&ids](QStringList &list) {
        for (QString &id : list)
            id = ids.value(id, id);
        std::reverse(list.begin(), list.end());
    };
    for (RequestedEndpoint &endpoint : request.endpoints) {
        rename(endpoint.legalTexts);
        rename(endpoint.documents);
    }
    for (Document &document : request.documents)
        rename(document.legalTexts);
}

struct Leaf
{
    QString target;
    QStringList path; ///< elements of lists by their position
};

/// All members below `value` that hold no others. A list of words is one.
void collect(const QJsonValue &value, const QStringList &path, const QString &target, QList<Leaf> &leaves)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), path + QStringList(it.key()), target + u'/' + it.key(), leaves);
    } else if (value.isArray() && value.toArray().at(0).isObject()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString id = array.at(i)[u"id"_s].toString();
            collect(array.at(i), path + QStringList(QString::number(i)), target + u'/' + id, leaves);
        }
    } else {
        leaves.append({target, path});
    }
}

QJsonValue other(const QJsonValue &value, const QString &target)
{
    if (target == u"/filedFor"_s)
        return u"vendor"_s;
    if (target == u"/organisation/kind"_s)
        return u"private"_s;
    if (target.endsWith(u"/kind"_s))
        return value == u"other"_s ? u"decree"_s : u"other"_s;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (array.isEmpty())
            array.append(target.endsWith(u"/openness"_s) ? u"public"_s : u"one more"_s);
        else
            array.removeLast();
        return array;
    }
    if (value.isDouble())
        return value.toDouble() + 1;
    if (value.isBool())
        return !value.toBool();
    return QString(value.toString() + u" more"_s);
}

/// `value` with another value at `path`.
QJsonValue edited(const QJsonValue &value, const QStringList &path, const QString &target)
{
    if (path.isEmpty())
        return other(value, target);
    const QStringList rest = path.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = path.constFirst().toInt();
        array[index] = edited(array.at(index), rest, target);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(path.constFirst(), edited(object.value(path.constFirst()), rest, target));
    return object;
}

Request requestOf(const QJsonValue &json)
{
    const Result<RequestFile> file = readRequest(jsonBytes(json.toObject()), u"test"_s);
    if (!file)
        qFatal("%s", qPrintable(errorText(file.error())));
    return file->request;
}

} // namespace

void TestRequestDiff::tells_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const Edit &edit, const QStringList &changes) {
        QTest::newRow(name) << edit << changes;
    };

    row("nothing", [](Request &) {}, {});
    row("title", [](Request &r) { r.service.title = u"Autre"_s; }, {u"changed /service/title"_s});
    row("emptied", [](Request &r) { r.service.expectedVolume.clear(); },
        {u"removed /service/expectedVolume"_s});
    row("not said", [](Request &r) { r.service.publicPage.reset(); }, {u"removed /service/publicPage"_s});
    row("said", [](Request &r) { r.service.publicPage = true; }, {u"changed /service/publicPage"_s});
    row("a set in another order",
        [](Request &r) { std::reverse(r.service.audiences.begin(), r.service.audiences.end()); }, {});
    row("datum removed", [](Request &r) { r.endpoints.removeFirst(); },
        {u"removed /endpoints/entreprises"_s});
    row("datum added",
        [](Request &r) {
            r.endpoints.prepend({u"actes"_s, {}, u"Lire"_s, {}, {}});
        },
        {u"added /endpoints/actes"_s});
    row("data in another order", [](Request &r) { std::reverse(r.endpoints.begin(), r.endpoints.end()); },
        {});
    row("purpose", [](Request &r) { r.endpoints[2].purpose += u" bis"_s; },
        {u"changed /endpoints/exercices/purpose"_s});
    row("part of a datum", [](Request &r) { r.endpoints[2].openness = {u"public"_s}; },
        {u"added /endpoints/exercices/openness"_s});
    row("another text for a datum",
        [](Request &r) {
            r.endpoints[2].legalTexts = {u"t2"_s, u"t3"_s};
        },
        {u"changed /endpoints/exercices/legalTexts"_s});
    row("text removed",
        [](Request &r) {
            r.legalFramework.texts.removeAt(1);
            r.endpoints[4].legalTexts.clear();
        },
        {u"removed /endpoints/attestations_sociales_acoss/legalTexts"_s,
         u"removed /legalFramework/texts/t2"_s});
    row("text of another link", [](Request &r) { r.legalFramework.texts[0].url = u"https://loi.example"_s; },
        {u"changed /legalFramework/texts/t1/url"_s});
    row("text known by its link", [](Request &r) { r.legalFramework.texts[2].title += u" bis"_s; },
        {u"changed /legalFramework/texts/t3/title"_s});
    row("document renamed", [](Request &r) { r.documents[0].fileName = u"autre.pdf"_s; },
        {u"renamed /documents/d1"_s});
    row("document of another title", [](Request &r) { r.documents[0].title = u"Autre"_s; },
        {u"renamed /documents/d1"_s});
    row("document renamed under another id",
        [](Request &r) {
            r.documents[2].id = u"d9"_s;
            r.documents[2].fileName = u"autre.pdf"_s;
        },
        {u"renamed /documents/d9"_s});
    row("document replaced",
        [](Request &r) {
            r.documents[0].sha512 = u"0123"_s;
            r.documents[0].size = 7;
            r.documents[0].fileName = u"autre.pdf"_s;
        },
        {u"replaced /documents/d1"_s});
    row("document of the same name replaced",
        [](Request &r) {
            r.documents[2].id = u"d9"_s;
            r.documents[2].sha512 = u"0123"_s;
        },
        {u"replaced /documents/d9"_s});
    row("two documents that changed places",
        [](Request &r) {
            std::swap(r.documents[0].sha512, r.documents[1].sha512);
            std::swap(r.documents[0].fileName, r.documents[1].fileName);
            std::swap(r.documents[0].title, r.documents[1].title);
            std::swap(r.documents[0].size, r.documents[1].size);
            std::swap(r.documents[0].kind, r.documents[1].kind);
            std::swap(r.documents[0].legalTexts, r.documents[1].legalTexts);
            for (RequestedEndpoint &endpoint : r.endpoints) {
                for (QString &id : endpoint.documents)
                    id = id == u"d1"_s ? u"d2"_s : id == u"d2"_s ? u"d1"_s : id;
            }
        },
        {});
    row("document removed", [](Request &r) { r.documents.removeLast(); }, {u"removed /documents/d3"_s});
    row("document added",
        [](Request &r) {
            r.documents.append({u"d9"_s,
                                DocumentKind::Other,
                                u"Neuf"_s,
                                u"neuf.pdf"_s,
                                u"application/pdf"_s,
                                5,
                                u"99"_s,
                                {}});
        },
        {u"added /documents/d9"_s});
    row("document of another text",
        [](Request &r) {
            r.documents[0].legalTexts = {u"t1"_s, u"t2"_s};
        },
        {u"changed /documents/d1/legalTexts"_s});
    row("contact", [](Request &r) { r.contacts.business.email = u"a@b.example"_s; },
        {u"changed /contacts/business/email"_s});
    row("catalogue",
        [](Request &r) {
            r.catalogue = {u"editeurs-2022"_s, u"2022"_s, u"00"_s};
        },
        {u"changed /catalogue"_s});
}

void TestRequestDiff::tells()
{
    QFETCH(Edit, edit);
    const Request before = sample::fullRequest();
    Request after = before;
    edit(after);
    QTEST(told(compareRequests(before, after)), "changes");
    // The way back tells the same places, but for what only one of them has.
    QCOMPARE(compareRequests(after, before).size(), compareRequests(before, after).size());
}

void TestRequestDiff::renumberedIsTheSame()
{
    const Request before = sample::fullRequest();
    Request after = before;
    renumber(after);
    QVERIFY(after.legalFramework.texts.constFirst() != before.legalFramework.texts.constFirst());
    QCOMPARE(told(compareRequests(before, after)), QStringList());
    QCOMPARE(told(compareRequests(after, before)), QStringList());
    // Also where there are many, and each link has several ids.
    const Request large = sample::largeRequest(40, 30, 50);
    Request other = large;
    renumber(other);
    QCOMPARE(told(compareRequests(large, other)), QStringList());
}

void TestRequestDiff::renumberedAndChanged()
{
    const Request before = sample::fullRequest();
    Request after = before;
    after.documents[0].title = u"Autre titre"_s;
    const QString sha512 = after.documents[0].sha512;
    after.endpoints[0].documents = {u"d1"_s};
    renumber(after);
    const auto renamed = std::find_if(after.documents.cbegin(), after.documents.cend(),
                                      [&](const Document &each) { return each.sha512 == sha512; });
    QCOMPARE(told(compareRequests(before, after)), QStringList({u"added /endpoints/entreprises/documents"_s,
                                                                u"renamed /documents/"_s + renamed->id}));
}

void TestRequestDiff::eachMemberIsOneChange_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("target");
    const QStringList notCompared{u"format"_s,   u"formatVersion"_s, u"id"_s,
                                  u"revision"_s, u"createdAt"_s,     u"modifiedAt"_s};
    QList<Leaf> leaves;
    collect(toJson(sample::fullRequest()), {}, {}, leaves);
    for (const Leaf &leaf : std::as_const(leaves)) {
        if (!notCompared.contains(leaf.path.constLast()) || leaf.target.startsWith(u"/catalogue"_s))
            QTest::newRow(qPrintable(leaf.target)) << leaf.path << leaf.target;
    }
}

void TestRequestDiff::eachMemberIsOneChange()
{
    QFETCH(QStringList, path);
    QFETCH(QString, target);
    const QJsonObject json = toJson(sample::fullRequest());
    const Request before = requestOf(json);
    QCOMPARE(before, sample::fullRequest());
    const Request after = requestOf(edited(json, path, target));
    QVERIFY(before != after);
    const QList<RequestChange> changes = compareRequests(before, after);
    QCOMPARE(changes.size(), 1);
    QVERIFY2(target.startsWith(changes.constFirst().target), qPrintable(changes.constFirst().target));
    QVERIFY(changes.constFirst().before != changes.constFirst().after);
    QCOMPARE(compareRequests(after, before).size(), 1);
}

void TestRequestDiff::whatIsNoChange()
{
    const Request before = sample::fullRequest();
    Request after = before;
    after.id = u"another"_s;
    after.revision = 7;
    after.createdAt = u"2026-01-01T00:00:00Z"_s;
    after.modifiedAt = u"2026-01-02T00:00:00Z"_s;
    after.service.sectors += after.service.sectors;
    QCOMPARE(told(compareRequests(before, after)), QStringList());
    QCOMPARE(told(compareRequests({}, {})), QStringList());
}

void TestRequestDiff::followsTheSteps()
{
    const QList<RequestChange> changes = compareRequests({}, sample::fullRequest());
    QVERIFY(std::is_sorted(
        changes.cbegin(), changes.cend(),
        [](const RequestChange &one, const RequestChange &other) { return stepOf(one) < stepOf(other); }));
    QCOMPARE(changes.constFirst().target, u"/filedFor"_s);
    QCOMPARE(stepOf(changes.constLast()), 7);
    for (const RequestChange &change : changes)
        QVERIFY2(change.kind == Kind::Added && stepOf(change) <= 7, qPrintable(change.target));
    const QStringList lines = told(changes);
    QVERIFY(lines.indexOf(u"added /service/title"_s) < lines.indexOf(u"added /service/description"_s));
    QVERIFY(lines.indexOf(u"added /service/description"_s) < lines.indexOf(u"added /service/useCases"_s));
}

void TestRequestDiff::writesJson()
{
    const Request before = sample::fullRequest();
    Request after = before;
    after.service.title = u"Autre"_s;
    after.endpoints.removeFirst();
    const QList<RequestChange> changes = compareRequests(before, after);
    QCOMPARE(changes.size(), 2);
    const QJsonObject title = toJson(changes.at(0));
    QCOMPARE(title, (QJsonObject{{u"target"_s, u"/service/title"_s},
                                 {u"kind"_s, u"changed"_s},
                                 {u"before"_s, before.service.title},
                                 {u"after"_s, u"Autre"_s}}));
    const QJsonObject removed = toJson(changes.at(1));
    QCOMPARE(removed[u"before"_s][u"id"_s].toString(), u"entreprises"_s);
    QVERIFY(!removed.contains(u"after"_s));
}

QTEST_GUILESS_MAIN(TestRequestDiff)
#include "tst_requestdiff.moc"
