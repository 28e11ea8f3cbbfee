// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// The program from outside: exit status, JSON, sentences in two languages.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void cataloguePrintsThePage();
    void newMakesAnEmptyDraft();
    void newGoesToTheDataFolder();
    void newClonesAndTakesUp();
    void attachStoresAndLinks();
    void attachRefuses_data();
    void attachRefuses();
    void checkJson();
    void checkSeveral();
    void checkPackages();
    void exportComplete();
    void exportDraft();
    void exportWithoutContacts();
    void exportIsTheSameTwice();
    void exportLeavesTheDraftAlone();
    void verifyJson();
    void verifyOfNothingFails();
    void brokenInput_data();
    void brokenInput();
    void usage_data();
    void usage();
    void speaksTheUsersLanguage_data();
    void speaksTheUsersLanguage();
    void escapesNeverReachTheTerminal();
    void editedByHandAfterAnExport();
    void alteredPackageKeepsItsVerdict();
    void fullOutputIsNoSuccess();

private:
    struct Run
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const
        {
            return parseJsonObject(out, u"standard output"_s).value_or(QJsonObject());
        }
    };
    Run run(const QStringList &arguments, const QString &locale = u"C.UTF-8"_s) const;
    QString path(const QString &name) const { return m_dir->filePath(name); }
    /// A writable copy of one of the bundled examples.
    QString example(const QString &name, const QString &as) const;
    QString exported(const QString &draft, const QString &as) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCli::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

TestCli::Run TestCli::run(const QStringList &arguments, const QString &locale) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_dir->path());
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCli::example(const QString &name, const QString &as) const
{
    const QString source = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/") + name;
    const QString target = path(as);
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = target + file.mid(source.size());
        QDir().mkpath(QFileInfo(copy).path());
        QFile::copy(file, copy);
        QFile::setPermissions(copy, kPrivateFile);
    }
    return target;
}

QString TestCli::exported(const QString &draft, const QString &as) const
{
    const QString package = path(as);
    const Run result = run({u"export"_s, draft, u"-o"_s, package});
    if (result.status > 1)
        qWarning("%s", result.err.constData());
    return package;
}

void TestCli::cataloguePrintsThePage()
{
    const Run json = run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, u"editeurs-2021"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    QVERIFY(json.err.isEmpty());
    const QJsonArray endpoints = json.json().value(u"endpoints").toArray();
    QCOMPARE(endpoints.size(), 22);
    // The bundled bytes themselves.
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/catalogue/editeurs-2021.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(json.out, file.readAll());

    const Run text = run({u"catalogue"_s, u"list"_s});
    QCOMPARE(text.status, 0);
    for (const QJsonValue &endpoint : endpoints)
        QVERIFY(text.out.contains(endpoint.toObject().value(u"id").toString().toUtf8()));
    QCOMPARE(run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, u"none"_s}).status, 2);
}

void TestCli::newMakesAnEmptyDraft()
{
    const QString draft = path(u"draft"_s);
    const Run made = run({u"new"_s, u"-o"_s, draft});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.out.trimmed(), draft.toUtf8());
    // Nothing is filled in, and nothing else is wrong.
    const Run checked = run({u"check"_s, draft, u"--json"_s});
    QCOMPARE(checked.status, 1);
    const QJsonArray findings = checked.json().value(u"findings").toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue &finding : findings)
        QVERIFY2(finding.toObject().value(u"missing").toBool(),
                 qPrintable(finding.toObject().value(u"rule").toString()));
    // Never over a draft that is there.
    QCOMPARE(run({u"new"_s, u"-o"_s, draft}).status, 2);
    QCOMPARE(run({u"check"_s, draft}).status, 1);
}

void TestCli::newGoesToTheDataFolder()
{
    const Run made = run({u"new"_s});
    QCOMPARE(made.status, 0);
    QVERIFY2(made.out.startsWith(path(u"data/viatique/drafts/"_s).toUtf8()), made.out.constData());
    QVERIFY(QFile::exists(QString::fromUtf8(made.out.trimmed()) + u"/request.json"_s));
}

void TestCli::newClonesAndTakesUp()
{
    const QString original = example(u"complete"_s, u"original"_s);
    const auto request = [](const QString &draft) {
        return readJsonObject(draft + u"/request.json"_s).value();
    };

    const QString clone = path(u"clone"_s);
    QCOMPARE(run({u"new"_s, u"--from"_s, original, u"-o"_s, clone}).status, 0);
    QVERIFY(request(clone).value(u"id") != request(original).value(u"id"));
    QCOMPARE(run({u"check"_s, clone}).status, 0);

    const QString package = exported(original, u"p.zip"_s);
    const QString taken = path(u"taken"_s);
    QCOMPARE(run({u"new"_s, u"--from"_s, package, u"-o"_s, taken}).status, 0);
    QCOMPARE(request(taken).value(u"id"), request(original).value(u"id"));
    QCOMPARE(request(taken).value(u"documents"), request(original).value(u"documents"));
    QCOMPARE(run({u"check"_s, taken}).status, 0);
    // It was exported: the next edit is another revision.
    QFile::copy(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents/")
                    + QDir(original + u"/documents"_s).entryList(QDir::Files).constFirst(),
                path(u"again.pdf"_s));
    QCOMPARE(run({u"attach"_s, taken, path(u"again.pdf"_s), u"--kind"_s, u"mock-up"_s}).status, 0);
    QCOMPARE(request(taken).value(u"revision").toInt(), 2);

    // A package that was altered is not taken up, and leaves nothing.
    QFile file(package);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("altered");
    file.close();
    QCOMPARE(run({u"new"_s, u"--from"_s, package, u"-o"_s, path(u"altered"_s)}).status, 1);
    QVERIFY(!QFile::exists(path(u"altered"_s)));
}

void TestCli::attachStoresAndLinks()
{
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const QString pdfs = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents");
    const QStringList names = QDir(pdfs).entryList(QDir::Files);
    QFile::copy(pdfs + u'/' + names.first(), path(u"délibération n° 3.pdf"_s));
    const Run attached = run({u"attach"_s, draft, path(u"délibération n° 3.pdf"_s), u"--kind"_s,
                              u"deliberation"_s, u"--title"_s, u"Délibération"_s, u"--text"_s, u"t1"_s,
                              u"--endpoint"_s, u"exercices"_s, u"--endpoint"_s, u"liasses_fiscales_dgfip"_s});
    QVERIFY2(attached.status == 0, attached.err.constData());
    const QJsonObject request = readJsonObject(draft + u"/request.json"_s).value();
    const QJsonObject document = request.value(u"documents").toArray().first().toObject();
    QCOMPARE(document.value(u"fileName").toString(), u"délibération n° 3.pdf"_s);
    QCOMPARE(document.value(u"kind").toString(), u"deliberation"_s);
    QCOMPARE(document.value(u"legalTexts").toArray(), QJsonArray{u"t1"_s});
    QVERIFY(QFile::exists(draft + u"/documents/"_s + document.value(u"sha512").toString() + u".pdf"_s));
    const QJsonArray endpoints = request.value(u"endpoints").toArray();
    QCOMPARE(endpoints.at(0).toObject().value(u"documents").toArray().size(), 0);
    QCOMPARE(endpoints.at(1).toObject().value(u"documents").toArray().size(), 1);
    QCOMPARE(endpoints.at(2).toObject().value(u"documents").toArray().size(), 1);
}

void TestCli::attachRefuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no PDF") << QByteArray("PK\x03\x04 a zip") << QStringList();
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("damaged") << QByteArray("%PDF-1.4\n1 0 obj\n<<") << QStringList();
    QTest::newRow("unknown kind") << QByteArray("%PDF-1.4") << QStringList{u"--kind"_s, u"law"_s};
    QTest::newRow("unknown text") << QByteArray("%PDF-1.4") << QStringList{u"--text"_s, u"t9"_s};
    QTest::newRow("unknown datum") << QByteArray("%PDF-1.4") << QStringList{u"--endpoint"_s, u"none"_s};
}

void TestCli::attachRefuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const QByteArray before = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    const QString file = path(u"document.pdf"_s);
    QVERIFY(writeFile(file, content));
    const Run refused = run(QStringList{u"attach"_s, draft, file} + options);
    QCOMPARE(refused.status, 2);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), before);
    QVERIFY(QDir(draft + u"/documents"_s).entryList(QDir::Files).isEmpty());
}

void TestCli::checkJson()
{
    const Run clean = run({u"check"_s, example(u"complete"_s, u"c"_s), u"--json"_s});
    QCOMPARE(clean.status, 0);
    QCOMPARE(clean.json().value(u"findings").toArray().size(), 0);
    QCOMPARE(clean.json().value(u"blocking").toInt(-1), 0);

    const Run found = run({u"check"_s, example(u"incomplete"_s, u"i"_s), u"--json"_s});
    QCOMPARE(found.status, 1);
    QVERIFY(found.json().value(u"blocking").toInt() > 5);
    const QJsonArray findings = found.json().value(u"findings").toArray();
    for (const QJsonValue &value : findings) {
        const QJsonObject finding = value.toObject();
        QCOMPARE(finding.keys(), (QStringList{u"args"_s, u"message"_s, u"missing"_s, u"rule"_s, u"severity"_s,
                                              u"source"_s, u"target"_s}));
        QVERIFY(!finding.value(u"message").toString().isEmpty());
    }
}

void TestCli::checkSeveral()
{
    const QString complete = example(u"complete"_s, u"c"_s);
    const Run several =
        run({u"check"_s, complete, complete + u"/request.json"_s, path(u"none.zip"_s), u"--json"_s});
    QCOMPARE(several.status, 2);
    const QJsonArray results = several.json().value(u"results").toArray();
    QCOMPARE(results.size(), 3);
    QCOMPARE(results.at(0).toObject().value(u"blocking").toInt(-1), 0);
    QCOMPARE(results.at(1).toObject().value(u"blocking").toInt(-1), 0);
    QVERIFY(results.at(2).toObject().contains(u"error"));
    QCOMPARE(results.at(2).toObject().value(u"path").toString(), path(u"none.zip"_s));
}

void TestCli::checkPackages()
{
    QDir().mkpath(path(u"inbox"_s));
    exported(example(u"complete"_s, u"c"_s), u"inbox/a.zip"_s);
    exported(example(u"incomplete"_s, u"i"_s), u"inbox/b.zip"_s);
    const Run folder = run({u"check"_s, path(u"inbox"_s), u"--json"_s});
    QCOMPARE(folder.status, 1);
    const QJsonArray results = folder.json().value(u"results").toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.at(0).toObject().value(u"blocking").toInt(-1), 0);
    QVERIFY(results.at(0).toObject().value(u"package").toObject().value(u"valid").toBool());
    QVERIFY(results.at(1).toObject().value(u"blocking").toInt() > 0);
}

void TestCli::exportComplete()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run done = run({u"export"_s, draft, u"-o"_s, m_dir->path()});
    QVERIFY2(done.status == 0, done.err.constData());
    const QString package = path(u"candidatures-aux-marches-publics-de-valbrume-5d0b7a52-r1.zip"_s);
    QVERIFY(QFile::exists(package));
    QVERIFY(done.out.contains(package.toUtf8()));
    QCOMPARE(run({u"verify"_s, package}).status, 0);
    // Read by another tool: every manifest under sha512sum.
    const QString unpacked = path(u"unpacked"_s);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, unpacked}), 0);
    QProcess sums;
    sums.setWorkingDirectory(unpacked + u'/' + QFileInfo(package).completeBaseName());
    for (const QString &manifest : {u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s}) {
        sums.start(u"sha512sum"_s, {u"--check"_s, u"--strict"_s, manifest});
        QVERIFY(sums.waitForFinished());
        QVERIFY2(sums.exitCode() == 0, sums.readAllStandardError().constData());
    }
    QCOMPARE(run({u"verify"_s, sums.workingDirectory()}).status, 0);
}

void TestCli::exportDraft()
{
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const Run done = run({u"export"_s, draft, u"-o"_s, m_dir->path()});
    QCOMPARE(done.status, 1);
    const QString package = path(u"aides-au-commerce-de-valbrume-8c4f1d90-r1-brouillon.zip"_s);
    QVERIFY(QFile::exists(package));
    QCOMPARE(run({u"verify"_s, package}).status, 0);
}

void TestCli::exportWithoutContacts()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, m_dir->path(), u"--without-contacts"_s}).status, 0);
    // Under a name of its own, and judged without what it leaves out on purpose.
    const QString package =
        path(u"candidatures-aux-marches-publics-de-valbrume-5d0b7a52-r1-sans-contacts.zip"_s);
    QCOMPARE(run({u"verify"_s, package}).status, 0);
    const Run checked = run({u"check"_s, package});
    QVERIFY2(checked.status == 0, checked.out.constData());
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(u"u"_s)}), 0);
    // Neither a name nor an address of a contact anywhere, the PDF's text left to its own test.
    QDirIterator files(path(u"u"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.endsWith(u".pdf"))
            continue;
        const QByteArray bytes = readFile(file, limits::kJsonBytes).value();
        for (const char *word : {"Brumaire", "Aubrac", "Vannel", "dpo@valbrume", "Blandine"})
            QVERIFY2(!bytes.contains(word), qPrintable(file + u": "_s + QLatin1String(word)));
    }
}

void TestCli::exportIsTheSameTwice()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    // Whatever the language of whoever exports.
    for (const QString &name : {u"1"_s, u"2"_s}) {
        const QString package = path(name + u".zip"_s);
        QCOMPARE(run({u"export"_s, draft, u"-o"_s, package}, name == u"1" ? u"C"_s : u"fr_FR.UTF-8"_s).status,
                 0);
        QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(name)}), 0);
    }
    QStringList differing;
    QDirIterator files(path(u"1"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString one = files.next();
        const QString other = path(u"2"_s) + one.mid(path(u"1"_s).size());
        if (readFile(one, limits::kJsonBytes).value()
            != readFile(other, limits::kJsonBytes).value_or(QByteArray()))
            differing.append(QFileInfo(one).fileName());
    }
    differing.sort();
    // The PDF holds the time of writing; its digest stands in one list, and that list's in the other.
    const QStringList allowed{u"demande.pdf"_s, u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s};
    for (const QString &name : qAsConst(differing))
        QVERIFY2(allowed.contains(name), qPrintable(name));
}

void TestCli::exportLeavesTheDraftAlone()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QByteArray before = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    // A folder that vanished, one that cannot be written: a sentence, and nothing changed.
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"no/such/folder/p.zip"_s)}).status, 2);
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, u"/proc/p.zip"_s}).status, 2);
    // Never into the draft, least of all over its request.
    for (const QString &inside :
         {QString(draft + u"/request.json"_s), draft, QString(draft + u"/documents/p.zip"_s)})
        QCOMPARE(run({u"export"_s, draft, u"-o"_s, inside}).status, 2);
    // A document that changed on the disk: a draft without it, and the finding.
    const QDir documents(draft + u"/documents"_s);
    QFile document(documents.filePath(documents.entryList(QDir::Files).constFirst()));
    QVERIFY(document.open(QIODevice::ReadWrite));
    document.seek(document.size() - 8);
    document.write("x");
    document.close();
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"p.zip"_s)}).status, 0);
    QVERIFY(run({u"check"_s, path(u"p.zip"_s)}).out.contains("document-lost"));
    QVERIFY(run({u"check"_s, draft}).out.contains("document-changed"));
    // One that is gone: a draft without it, and the finding.
    document.remove();
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"p.zip"_s)}).status, 0);
    QVERIFY(run({u"check"_s, path(u"p.zip"_s)}).out.contains("document-lost"));
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), before);
}

void TestCli::verifyJson()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
    const Run intact = run({u"verify"_s, package, u"--json"_s});
    QCOMPARE(intact.status, 0);
    const QJsonObject result = intact.json().value(u"results").toArray().first().toObject();
    QCOMPARE(result.keys(), (QStringList{u"bytes"_s, u"errors"_s, u"files"_s, u"ours"_s, u"path"_s,
                                         u"valid"_s, u"warnings"_s}));
    QVERIFY(result.value(u"valid").toBool() && result.value(u"ours").toBool());
    QCOMPARE(result.value(u"files").toInt(), 10);
}

void TestCli::verifyOfNothingFails()
{
    QDir().mkpath(path(u"empty"_s));
    QCOMPARE(run({u"verify"_s, path(u"empty"_s)}).status, 1);
    QCOMPARE(run({u"check"_s, path(u"empty"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"none"_s)}).status, 2);
    QVERIFY(writeFile(path(u"text.zip"_s), "no archive"));
    QCOMPARE(run({u"verify"_s, path(u"text.zip"_s)}).status, 2);
    QCOMPARE(run({u"verify"_s, u"/dev/null"_s}).status, 2);
}

void TestCli::brokenInput_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("truncated") << QByteArray("{\"format\": \"viatique-req")
                               << QByteArray("damaged or truncated");
    QTest::newRow("newer") << QByteArray(R"({"format": "viatique-request", "formatVersion": 7, "id": "x"})")
                           << QByteArray("newer version");
    QTest::newRow("wrong type") << QByteArray(
        R"({"format": "viatique-request", "formatVersion": 1, "id": "x", "contacts": 3})")
                                << QByteArray("/contacts");
    QTest::newRow("another format") << QByteArray(R"({"format": "geojson"})") << QByteArray("geojson");
    QTest::newRow("no JSON") << QByteArray("%PDF-1.4") << QByteArray("request.json");
}

void TestCli::brokenInput()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, said);
    const QString draft = example(u"complete"_s, u"draft"_s);
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    for (const QStringList &command :
         {QStringList{u"check"_s, draft}, QStringList{u"check"_s, draft + u"/request.json"_s},
          QStringList{u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)},
          QStringList{u"attach"_s, draft, draft + u"/catalogue.json"_s}}) {
        const Run result = run(command);
        QCOMPARE(result.status, 2);
        QVERIFY2(result.err.contains(said), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), request);
    QVERIFY(!QFile::exists(path(u"p.zip"_s)));
}

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{u"destroy"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--loud"_s, u"x"_s} << 2;
    QTest::newRow("no path") << QStringList{u"check"_s} << 2;
    QTest::newRow("one too many") << QStringList{u"export"_s, u"a"_s, u"b"_s} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("help of a command") << QStringList{u"export"_s, u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Run result = run(arguments);
    QCOMPARE(result.status, status);
    QVERIFY(status == 0 ? result.err.isEmpty() : !result.err.isEmpty() || arguments.isEmpty());
}

void TestCli::speaksTheUsersLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("French, even where it is not installed") << u"fr_FR.UTF-8"_s << QByteArray("à corriger");
    QTest::newRow("French of another encoding") << u"fr_FR@euro"_s << QByteArray("à corriger");
    QTest::newRow("English") << u"en_GB.UTF-8"_s << QByteArray("to correct");
    QTest::newRow("C") << u"C"_s << QByteArray("to correct");
    QTest::newRow("German") << u"de_DE.UTF-8"_s << QByteArray("to correct");
}

void TestCli::speaksTheUsersLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, word);
    const Run result = run({u"check"_s, example(u"incomplete"_s, u"i"_s)}, locale);
    QCOMPARE(result.status, 1);
    QVERIFY2(result.out.contains(word), result.out.constData());
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestCli::escapesNeverReachTheTerminal()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("Article R2143-13 imprim\xc3\xa9", "\\u001b[31mred");
    request.replace("\"legal-text\"", "\"\"");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    const Run result = run({u"check"_s, draft});
    QVERIFY(result.out.contains("[31mred"));
    QVERIFY(!result.out.contains('\x1b'));
}

void TestCli::editedByHandAfterAnExport()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    QVERIFY(run({u"export"_s, draft, u"-o"_s, path(u"1.zip"_s)}).err.isEmpty());
    QVERIFY(run({u"export"_s, draft, u"-o"_s, path(u"2.zip"_s)}).err.isEmpty());
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("Environ 60 consultations", "Environ 90 consultations");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    const Run edited = run({u"export"_s, draft, u"-o"_s, path(u"3.zip"_s)});
    QCOMPARE(edited.status, 0);
    QVERIFY(edited.err.contains("Revision 1"));
}

void TestCli::alteredPackageKeepsItsVerdict()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(u"u"_s)}), 0);
    const QString bag =
        QDir(path(u"u"_s))
            .filePath(QDir(path(u"u"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst());
    QVERIFY(writeFile(bag + u"/data/demande.html"_s, "altered"));
    const Run altered = run({u"check"_s, bag});
    QCOMPARE(altered.status, 1);
    QVERIFY(altered.out.contains("demande.html"));
    QVERIFY(!altered.out.contains("Nothing to correct"));
    // Without its request it is still judged as a bag.
    QVERIFY(QFile::remove(bag + u"/data/request.json"_s));
    const Run headless = run({u"check"_s, bag, u"--json"_s});
    QCOMPARE(headless.status, 1);
    QVERIFY(headless.json().contains(u"error"));
    QVERIFY(!headless.json().value(u"package").toObject().value(u"valid").toBool(true));
}

void TestCli::fullOutputIsNoSuccess()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), {u"catalogue"_s, u"list"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
