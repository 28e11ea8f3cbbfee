// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What is no package and was made to do harm: drafts, catalogues, pages, documents, reviews, answers of
// servers, each given to the program itself under a limit of memory and time. Packages: tst_hostilearchives,
// tst_hostilecontent.

#include "hostilebag.h"
#include "hostiledraft.h"
#include "limitedrun.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <functional>

#include <fcntl.h>
#include <sys/stat.h>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Puts what it needs into the folder; gives the arguments of the program, run for run.
using Build = std::function<QList<QStringList>(const QString &folder)>;
Q_DECLARE_METATYPE(Build)

class TestHostileDrafts : public QObject
{
    Q_OBJECT

private slots:
    void drafts_data();
    void drafts() { holds(); }
    void documents_data();
    void documents() { holds(); }
    void reviews_data();
    void reviews() { holds(); }
    void places_data();
    void places() { holds(); }

private:
    void holds();
};

namespace {

/// The example with one of its files made over; all that reads a draft is then asked of it.
Build draftWith(const QString &file, const std::function<QByteArray(QByteArray)> &change)
{
    return [=](const QString &folder) {
        const QString draft = copyOfExample(folder);
        writeHostile(draft + u'/' + file, change(contentOf(draft + u'/' + file)));
        return QList<QStringList>{{u"check"_s, draft},
                                  {u"export"_s, draft, u"-o"_s, folder + u"/tmp/p.zip"_s},
                                  {u"datapass"_s, u"payload"_s, draft}};
    };
}

Build requestWith(const QByteArray &before, const QByteArray &after)
{
    return draftWith(u"request.json"_s, [=](QByteArray bytes) {
        if (!bytes.contains(before))
            qFatal("the example has no %s", before.constData());
        return bytes.replace(before, after);
    });
}

/// `draft` is attached a document, which is made in another folder; the draft stays as it was where it is
/// refused.
Build attached(const std::function<bool(const QString &path)> &make,
               const QString &name = u"in/document.pdf"_s)
{
    return [=](const QString &folder) {
        const QString draft = copyOfExample(folder);
        const QString path = folder + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        return make(path) ? QList<QStringList>{{u"attach"_s, draft, path}} : QList<QStringList>();
    };
}

Build attachedBytes(const QByteArray &bytes, const QString &name = u"in/document.pdf"_s)
{
    return attached(
        [bytes](const QString &path) {
            writeHostile(path, bytes);
            return true;
        },
        name);
}

/// A review of the example, and one of its members made over.
QByteArray review(const QByteArray &remarks, const QByteArray &more = {})
{
    return R"({"format":"viatique-review","formatVersion":1,"id":"7f3c1c1e-0000-4000-8000-000000000001",)"
           R"("createdAt":"2026-03-01T08:00:00Z","modifiedAt":"2026-03-01T08:00:00Z",)"
           R"("request":{"id":"x","revision":1,"requestSha512":"","manifestSha512":""},)"
           R"("reviewer":{"name":"Jeanne Orsini","organisation":"","email":""},"state":"done","opinion":"favourable",)"
           R"("message":"",)"
           + more + R"("remarks":[)" + remarks + "]}";
}

QByteArray remark(const QByteArray &id, const QByteArray &target, const QByteArray &text)
{
    return R"({"id":")" + id + R"(","target":")" + target + R"(","severity":"must","text":")" + text
           + R"("})";
}

Build applied(const std::function<QByteArray()> &make)
{
    return [=](const QString &folder) {
        const QString draft = copyOfExample(folder);
        writeHostile(folder + u"/in/r.review.json"_s, make());
        const QStringList apply{u"review"_s, draft, u"--apply"_s, folder + u"/in/r.review.json"_s};
        return QList<QStringList>{apply, apply + QStringList{u"--json"_s}};
    };
}

void row(const char *name, const Build &build)
{
    QTest::newRow(name) << build;
}

} // namespace

void TestHostileDrafts::holds()
{
    QFETCH(Build, build);
    const QTemporaryDir dir;
    const QList<QStringList> runs = build(dir.path());
    if (runs.isEmpty())
        QSKIP("cannot be made here");
    const QString wrong = heldByAll(dir.path(), runs);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileDrafts::drafts_data()
{
    QTest::addColumn<Build>("build");
    const QString request = u"request.json"_s;
    const QString catalogue = u"catalogue.json"_s;
    for (const QString &file : {request, catalogue}) {
        const QByteArray name = file.toLatin1();
        QTest::addRow("%s cut short", name.constData())
            << draftWith(file, [](const QByteArray &bytes) { return bytes.left(bytes.size() / 2); });
        QTest::addRow("%s empty", name.constData())
            << draftWith(file, [](const QByteArray &) { return QByteArray(); });
        QTest::addRow("%s of another format", name.constData())
            << draftWith(file, [](QByteArray bytes) { return bytes.replace("\"viatique-", "\"other-"); });
        QTest::addRow("%s of a newer version", name.constData()) << draftWith(file, [](QByteArray bytes) {
            return bytes.replace("\"formatVersion\": 1", "\"formatVersion\": 99");
        });
        QTest::addRow("%s nested a million deep", name.constData())
            << draftWith(file, [](const QByteArray &) { return QByteArray(1'000'000, '['); });
        QTest::addRow("%s above its limit", name.constData())
            << draftWith(file, [](const QByteArray &) { return QByteArray(17 * 1024 * 1024, ' '); });
        QTest::addRow("%s of zeros", name.constData())
            << draftWith(file, [](const QByteArray &) { return QByteArray(1'000'000, '\0'); });
    }
    row("wrong type", requestWith(R"("revision": 1)", R"("revision": "one")"));
    row("revision of a million digits",
        requestWith(R"("revision": 1)", R"("revision": 1)" + QByteArray(1'000'000, '0')));
    row("catalogue of another digest",
        draftWith(catalogue, [](QByteArray bytes) { return bytes.replace("\"title\"", "\"title\" "); }));
    row("damaged state",
        draftWith(u"state.json"_s, [](const QByteArray &) { return QByteArray("{\"format\":"); }));
    row("ten megabytes in a title", [](const QString &folder) {
        return requestWith(R"("service": {)",
                           R"("service": {"title": ")" + QByteArray(10'000'000, 'x') + R"(", )")(folder);
    });
    row("signs that nobody sees",
        requestWith(R"("organisation": {)",
                    R"("organisation": {"name": "a\u0000b\u202ec\u200bd\ufeff\ud800", )"));
    row("SIRET in an address",
        requestWith(R"("siret": ")", R"("siret": "https://x.example/?s=00021700000017 )"));
    row("date of the year 1", requestWith(R"("goLiveDate": ")", R"("goLiveDate": "0001-01-01)"));
    row("datum that no catalogue has", requestWith(R"("endpoints": [)", R"("endpoints": [{"id": "none"}, )"));
    row("document that is gone", [](const QString &folder) {
        const QString draft = copyOfExample(folder);
        QDir(draft + u"/documents"_s).removeRecursively();
        return QList<QStringList>{{u"check"_s, draft},
                                  {u"export"_s, draft, u"-o"_s, folder + u"/tmp/p.zip"_s}};
    });
    row("document that was changed", [](const QString &folder) {
        const QString draft = copyOfExample(folder);
        QDirIterator files(draft + u"/documents"_s, QDir::Files);
        writeHostile(files.next(), "%PDF-1.4 another");
        return QList<QStringList>{{u"check"_s, draft},
                                  {u"export"_s, draft, u"-o"_s, folder + u"/tmp/p.zip"_s}};
    });
}

void TestHostileDrafts::documents_data()
{
    QTest::addColumn<Build>("build");
    row("text named .pdf", attachedBytes("no PDF at all\n"));
    row("empty", attachedBytes({}));
    row("signature alone", attachedBytes("%PDF-1.7\n"));
    row("pages without end", attachedBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                           "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\n"
                                           "trailer<</Root 1 0 R/Size 2147483647>>\n%%EOF\n"));
    row("arrays a million deep",
        attachedBytes("%PDF-1.4\n1 0 obj" + QByteArray(1'000'000, '[') + "endobj\n%%EOF\n"));
    row("three gigabytes", attached([](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.resize(Q_INT64_C(3'000'000'000)); // sparse
        }));
    row("folder", attached([](const QString &path) { return QDir().mkpath(path); }));
    row("pipe", attached([](const QString &path) { return ::mkfifo(QFile::encodeName(path), 0600) == 0; }));
    row("device", [](const QString &folder) {
        return QList<QStringList>{{u"attach"_s, copyOfExample(folder), u"/dev/zero"_s}};
    });
    row("link to a device", attached([](const QString &path) { return QFile::link(u"/dev/zero"_s, path); }));
    row("link to itself", attached([](const QString &path) { return QFile::link(path, path); }));
    row("name of 255 bytes", attachedBytes("x", u"in/"_s + QString(251, u'n') + u".pdf"_s));
    row("name of 300 characters", [](const QString &folder) {
        return QList<QStringList>{{u"attach"_s, copyOfExample(folder), folder + u'/' + QString(300, u'n')}};
    });
    row("name with line ends, emoji and a turn of direction",
        attachedBytes("x", u"in/a\n\x1b[2J\U0001f600\u202efdp.pdf"_s));
    row("names equal but for case", [](const QString &folder) {
        writeHostile(folder + u"/in/a.pdf"_s, "x");
        writeHostile(folder + u"/in/A.PDF"_s, "x");
        return QList<QStringList>{
            {u"attach"_s, copyOfExample(folder), folder + u"/in/a.pdf"_s, folder + u"/in/A.PDF"_s}};
    });
    row("picture that says it is huge",
        attachedBytes(QByteArray::fromHex("89504e470d0a1a0a0000000d494844527fffffff7fffffff0802000000")
                          + "xxxx",
                      u"in/scan.png"_s));
    row("a hundred at once", [](const QString &folder) {
        QStringList arguments{u"attach"_s, copyOfExample(folder)};
        for (int i = 0; i < 100; ++i) {
            arguments.append(folder + u"/in/%1.pdf"_s.arg(i));
            writeHostile(arguments.constLast(), "none");
        }
        return QList<QStringList>{arguments};
    });
}

void TestHostileDrafts::reviews_data()
{
    QTest::addColumn<Build>("build");
    row("of another request", applied([] { return review(remark("r1", "/service/title", "x")); }));
    row("targets that are not there", applied([] { return review(remark("r1", "/no/such/place", "x")); }));
    row("of a newer format",
        applied([] { return review({}).replace("\"formatVersion\":1", "\"formatVersion\":2"); }));
    row("cut short", applied([] { return review(remark("r1", "", "x")).chopped(4); }));
    row("one id for all",
        applied([] { return review(QByteArray(remark("r1", "", "x") + ',').repeated(500).chopped(1)); }));
    row("fifty thousand remarks",
        applied([] { return review(QByteArray(remark("r1", "", "x") + ',').repeated(50'000).chopped(1)); }));
    row("megabytes in a remark",
        applied([] { return review(remark("r1", "", QByteArray(5'000'000, 'x'))); }));
    row("wrong types",
        applied([] { return review("1, null, [], {}, \"x\"", R"("reviewer": 1, "opinion": [],)"); }));
    row("a million levels", applied([] { return QByteArray(1'000'000, '['); }));
    row("no review", applied([] { return contentOf(kExample + u"/request.json"_s); }));
}

void TestHostileDrafts::places_data()
{
    QTest::addColumn<Build>("build");
    row("exported into a folder that is not there", [](const QString &folder) {
        const QString draft = copyOfExample(folder);
        return QList<QStringList>{{u"export"_s, draft, u"-o"_s, folder + u"/none/such/p.zip"_s}};
    });
    row("exported onto a device", [](const QString &folder) {
        return QList<QStringList>{{u"export"_s, copyOfExample(folder), u"-o"_s, u"/dev/full"_s}};
    });
    row("exported where nobody may write", [](const QString &folder) {
        return QList<QStringList>{{u"export"_s, copyOfExample(folder), u"-o"_s, u"/proc/p.zip"_s}};
    });
    row("draft that is a file", [](const QString &folder) {
        writeHostile(folder + u"/in/draft"_s, "x");
        return QList<QStringList>{{u"check"_s, folder + u"/in/draft"_s}};
    });
    row("draft made in a file", [](const QString &folder) {
        writeHostile(folder + u"/in/file"_s, "x");
        return QList<QStringList>{{u"new"_s, u"-o"_s, folder + u"/in/file/draft"_s}};
    });
    row("folder of what is no package, in other encodings and from the future", [](const QString &folder) {
        const QByteArray in = QFile::encodeName(folder + u"/in"_s);
        writeHostile(folder + u"/in/text.zip"_s, "none");
        writeHostile(folder + u"/in/CON.zip"_s, QByteArray("PK\3\4"));
        FILE *file = std::fopen(QByteArray(in + "/d\xe9lib.zip").constData(), "w");
        if (file == nullptr || std::fclose(file) != 0)
            return QList<QStringList>();
        const struct timespec future[2] = {{4'000'000'000, 0}, {4'000'000'000, 0}};
        ::utimensat(AT_FDCWD, QByteArray(in + "/text.zip").constData(), future, 0);
        return QList<QStringList>{{u"verify"_s, folder + u"/in"_s}, {u"check"_s, folder + u"/in"_s}};
    });
}

QTEST_GUILESS_MAIN(TestHostileDrafts)
#include "tst_hostiledrafts.moc"
