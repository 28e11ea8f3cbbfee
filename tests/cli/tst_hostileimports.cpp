// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Pages, catalogues and answers of servers made to do harm, each given to the program itself under a limit of
// memory and time.

#include "hostilebag.h"
#include "limitedrun.h"
#include "online/testserver.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Make = std::function<QByteArray()>;
Q_DECLARE_METATYPE(Make)

class TestHostileImports : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void servers_data();
    void servers();
};

namespace {

QByteArray contentOf(const char *path)
{
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR) + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestHostileImports::files_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, const QStringList &command, const Make &make) {
        QTest::newRow(name) << command << make;
    };
    const QStringList page{u"catalogue"_s, u"import"_s};
    const QStringList diff{u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s};
    row("page of HTML", page, [] { return QByteArray("<!DOCTYPE html><table><tr><td>x</table>"); });
    row("page of 50 MB", page, [] { return QByteArray(50'000'000, 'x'); });
    row("page of short lines", page, [] { return QByteArray("|\n").repeated(2'000'000); });
    row("table with a thousand columns", page, []() -> QByteArray {
        return QByteArray("| a ").repeated(1'000) + "|\n" + QByteArray("|---").repeated(1'000) + "|\n"
               + QByteArray("| b ").repeated(1'000) + "|\n";
    });
    row("page in another language", page,
        [] { return QByteArray("# Data\n\n| Data | Provider |\n|-|-|\n| a | b |\n"); });
    row("two data of one id", page, []() -> QByteArray {
        const QByteArray whole = contentOf("/tests/catalogue/data/article64.md");
        return QByteArray(whole).replace("exercices", "entreprises");
    });
    row("page of another encoding", page, [] { return QByteArray("\xff\xfe|\0a\0|\0", 8); });
    row("catalogue that is none", diff, [] { return QByteArray("{}"); });
    row("data twice", diff, []() -> QByteArray {
        const QByteArray whole = contentOf("/resources/examples/complete/catalogue.json");
        return QByteArray(whole).replace("\"id\": \"exercices\"", "\"id\": \"entreprises\"");
    });
    for (const QStringList &command :
         {QStringList{u"datapass"_s, u"import"_s}, QStringList{u"datapass"_s, u"definition"_s}}) {
        const QByteArray name = command.constLast().toLatin1();
        const auto answer = [&](const char *what, const QByteArray &bytes) {
            QTest::addRow("%s: %s", name.constData(), what) << command << Make([bytes] { return bytes; });
        };
        answer("HTML", "<html>502 Bad Gateway</html>");
        answer("a million levels", QByteArray(1'000'000, '['));
        answer("another definition", R"({"id": 1, "definition_id": "api_particulier", "scopes": []})");
        answer("wrong types",
               R"({"id": {}, "definition_id": "api_entreprise", "data": [], "scopes": {"a": 1}})");
        answer("nothing", {});
        answer("endless scopes", R"({"id": "api_entreprise", "definition_id": "api_entreprise", "scopes": [)"
                                     + QByteArray(R"({"value":"x","name":"x"},)").repeated(200'000)
                                     + R"("x"]})");
    }
}

void TestHostileImports::files()
{
    QFETCH(QStringList, command);
    QFETCH(Make, make);
    const QTemporaryDir dir;
    writeHostile(dir.filePath(u"in/file"_s), make());
    const QString wrong = heldByAll(dir.path(), {command + QStringList{dir.filePath(u"in/file"_s)}}, true);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileImports::servers_data()
{
    QTest::addColumn<TestAnswer>("answer");
    using How = TestAnswer::How;
    const auto row = [](const char *name, const TestAnswer &answer) { QTest::newRow(name) << answer; };
    row("page of a proxy", TestAnswer::text("<html>502</html>", "text/html"));
    row("page that says it is JSON", TestAnswer::json("<html>502</html>"));
    row("a million levels", TestAnswer::json(QByteArray(1'000'000, '[')));
    row("body without end", TestAnswer::misbehaving(How::Endless, QByteArray(65'536, ' ')));
    row("chunks without end", TestAnswer::misbehaving(How::EndlessChunks, QByteArray(65'536, ' ')));
    row("headers without end", TestAnswer::misbehaving(How::EndlessHeaders));
    row("closed at once", TestAnswer::misbehaving(How::Closed));
    row("no HTTP", TestAnswer::raw("SSH-2.0-OpenSSH_9.2\r\n"));
    TestAnswer longer = TestAnswer::json("{}");
    longer.saysLength = 1'000'000;
    row("shorter than it says", longer);
    row("compressed unasked", TestAnswer::json("\x1f\x8b\x08").with("Content-Encoding", "gzip"));
}

void TestHostileImports::servers()
{
    QFETCH(TestAnswer, answer);
    TestServer server;
    server.answer("GET", "/c.json", answer);
    const QTemporaryDir dir;
    QDir(dir.path()).mkpath(u"home"_s);
    QDir(dir.path()).mkpath(u"tmp"_s);
    const LimitedRun run =
        runLimited({u"catalogue"_s, u"update"_s, u"--yes"_s, u"--url"_s, server.url(u"/c.json"_s).toString()},
                   dir.path());
    QVERIFY2(run.status == 2 && !run.said.trimmed().isEmpty(), run.said.left(500).constData());
    // Not even a part of it was kept; folders for settings may have been made.
    QVERIFY(!QDirIterator(dir.filePath(u"home"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories)
                 .hasNext());
}

QTEST_GUILESS_MAIN(TestHostileImports)
#include "tst_hostileimports.moc"
