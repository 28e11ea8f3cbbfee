// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The table of `docs/architecture.md`: folders of `src/` in order of dependency, each with those it may
/// include.
struct Layers
{
    QStringList folders;
    QHash<QString, QSet<QString>> mayInclude;
};

/// The words between backticks.
QStringList codeWords(const QString &cell)
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    QStringList words;
    for (auto match = code.globalMatch(cell); match.hasNext();)
        words += match.next().captured(1);
    return words;
}

/// Reads the Markdown table whose heading is `| Folder | … | May include |`; no other table is looked at.
Layers readLayers(const QString &markdown)
{
    Layers layers;
    bool inside = false;
    for (const QString &line : markdown.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() < 5 || !line.startsWith(u'|')) {
            inside = false;
            continue;
        }
        const QStringList folder = codeWords(cells.at(1));
        if (inside && folder.size() == 1) {
            const QStringList others = codeWords(cells.at(cells.size() - 2));
            layers.folders += folder.first();
            layers.mayInclude.insert(folder.first(), {others.begin(), others.end()});
        } else if (cells.at(1).trimmed() == "Folder"_L1) {
            inside = cells.at(cells.size() - 2).trimmed() == "May include"_L1;
        }
    }
    return layers;
}

/// What is wrong with one include of a file that stands in `folder`; empty when nothing is.
QString includeProblem(const QString &folder, const QString &include, bool quoted, const Layers &layers)
{
    if (include.contains("private/"_L1) || include.endsWith("_p.h"_L1))
        return u"a private header"_s;
    // With the module's name in front, a header is found even where the module is not linked.
    static const QRegularExpression module(u"^Qt[A-Z]\\w*/"_s);
    if (module.match(include).hasMatch())
        return u"a header of Qt by the name of its module"_s;
    const QString target = include.section(u'/', 0, -2);
    if (quoted && target.isEmpty())
        return u"a header without its folder"_s;
    if (!quoted && !layers.folders.contains(target))
        return {};
    if (target != folder && !layers.mayInclude.value(folder).contains(target))
        return u"a folder that this one may not see"_s;
    return {};
}

QStringList fileProblems(const QString &path, const QString &name, const Layers &layers)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {name + ": cannot be read"_L1};
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    // What uic makes of the Designer form of a class of this folder, and moc of a source itself.
    const auto isGenerated = [&path, &name](const QString &header) {
        if (header == QFileInfo(name).completeBaseName() + ".moc"_L1)
            return true;
        static const QRegularExpression pattern(u"^ui_(\\w+)\\.h$"_s);
        const QString form = pattern.match(header).captured(1);
        return !form.isEmpty()
               && (form == QFileInfo(name).completeBaseName()
                   || QFileInfo::exists(QFileInfo(path).dir().filePath(form + u".h"_s)));
    };
    QStringList problems;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines.at(i));
        if (!match.hasMatch() || isGenerated(match.captured(2)))
            continue;
        const QString problem =
            includeProblem(name.section(u'/', 0, 0), match.captured(2), match.captured(1) == u'"', layers);
        if (!problem.isEmpty())
            problems += u"%1:%2: includes %3: %4"_s.arg(name).arg(i + 1).arg(match.captured(2), problem);
    }
    return problems;
}

/// Every breach of the layers under `root`, a folder laid out like `src/`.
QStringList layerProblems(const QString &root, const Layers &layers)
{
    QStringList problems;
    const QDir dir(root);
    for (const QString &folder : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!layers.folders.contains(folder))
            problems += folder + ": not in the table of docs/architecture.md"_L1;
    }
    QDirIterator files(root, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = dir.relativeFilePath(path);
        if (name.contains(u'/'))
            problems += fileProblems(path, name, layers);
        else
            problems += name + ": stands in no folder"_L1;
    }
    return problems;
}

QString sourceFile(const char *path)
{
    return QStringLiteral(VIATIQUE_SOURCE_DIR) + u'/' + QLatin1StringView(path);
}

Layers documentedLayers()
{
    QFile document(sourceFile("docs/architecture.md"));
    return document.open(QIODevice::ReadOnly) ? readLayers(QString::fromUtf8(document.readAll())) : Layers();
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void tableIsInOrderOfDependency();
    void sourcesKeepToTheTable();
    void readsTheTableAlone();
    void findsBreaches_data();
    void findsBreaches();
    void findsFileOutsideFolders();
};

/// A folder may only see those above it in the table: no cycle can be written down.
void TestLayers::tableIsInOrderOfDependency()
{
    const Layers layers = documentedLayers();
    QVERIFY2(!layers.folders.isEmpty(), "docs/architecture.md has no table of folders");
    QSet<QString> above;
    for (const QString &folder : layers.folders) {
        QVERIFY2(!above.contains(folder), qPrintable(folder + " stands twice in the table"_L1));
        const QSet<QString> others = layers.mayInclude.value(folder);
        for (const QString &other : others)
            QVERIFY2(above.contains(other), qPrintable(other + " does not stand above "_L1 + folder));
        above += folder;
    }
}

void TestLayers::sourcesKeepToTheTable()
{
    const QString root = sourceFile("src");
    QVERIFY(QDir(root).exists(u"core"_s));
    const QStringList problems = layerProblems(root, documentedLayers());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestLayers::readsTheTableAlone()
{
    const Layers layers =
        readLayers(u"| Other | table | here |\n|---|---|---|\n| `x` | y | `z` |\n\n"
                   "| Folder | Responsibility | May include |\n|---|---|---|\n"
                   "| `core` | `values` | nothing |\n| `rules` | what is wrong | `core`, `legal` |\n"
                   "\n| `late` | another table | `core` |\n"_s);
    QCOMPARE(layers.folders, QStringList({u"core"_s, u"rules"_s}));
    QVERIFY(layers.mayInclude.value(u"core"_s).isEmpty());
    QCOMPARE(layers.mayInclude.value(u"rules"_s), QSet<QString>({u"core"_s, u"legal"_s}));
}

void TestLayers::findsBreaches_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("problem"); // empty: none
    const auto row = [](const char *name, const char *path, const char *content, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(content)
                            << QString::fromLatin1(problem);
    };
    row("allowed", "rules/a.cpp", "#include \"core/result.h\"\n", "");
    row("own folder", "core/a.cpp", "#include \"core/result.h\"\n", "");
    row("Qt and the standard library", "core/a.h", "#include <QString>\n#include <sys/stat.h>\n", "");
    row("in a comment", "core/a.h", "// #include \"rules/a.h\"\n", "");
    row("upwards", "core/a.cpp", "\n  # include \"rules/a.h\"\n",
        "core/a.cpp:2: includes rules/a.h: a folder that this one may not see");
    row("upwards with angle brackets", "core/a.cpp", "#include <rules/a.h>\n",
        "core/a.cpp:1: includes rules/a.h: a folder that this one may not see");
    row("upwards from a sub-folder", "core/deep/a.h", "#include \"rules/a.h\"\n",
        "core/deep/a.h:1: includes rules/a.h: a folder that this one may not see");
    row("unknown folder included", "rules/a.cpp", "#include \"extra/a.h\"\n",
        "rules/a.cpp:1: includes extra/a.h: a folder that this one may not see");
    row("unknown folder", "extra/a.cpp", "\n", "extra: not in the table of docs/architecture.md");
    row("its form", "core/page.cpp", "#include \"ui_page.h\"\n", "");
    row("made of itself", "core/a.cpp", "#include \"a.moc\"\n", "");
    row("made of another", "core/a.cpp", "#include \"b.moc\"\n",
        "core/a.cpp:1: includes b.moc: a header without its folder");
    row("the form of another", "core/a.cpp", "#include \"ui_page.h\"\n",
        "core/a.cpp:1: includes ui_page.h: a header without its folder");
    row("without its folder", "core/a.cpp", "#include \"result.h\"\n",
        "core/a.cpp:1: includes result.h: a header without its folder");
    row("private header", "core/a.cpp", "#include <private/qzipreader_p.h>\n",
        "core/a.cpp:1: includes private/qzipreader_p.h: a private header");
    row("private header by name", "core/a.cpp", "#include <qobject_p.h>\n",
        "core/a.cpp:1: includes qobject_p.h: a private header");
    row("module in front", "core/a.cpp", "#include <QtWidgets/QWidget>\n",
        "core/a.cpp:1: includes QtWidgets/QWidget: a header of Qt by the name of its module");
}

void TestLayers::findsBreaches()
{
    QFETCH(QString, path);
    QFETCH(QString, content);
    QFETCH(QString, problem);
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(path.section(u'/', 0, -2)));
    QFile file(root.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.toUtf8());
    file.close();

    const Layers layers{{u"core"_s, u"rules"_s}, {{u"core"_s, {}}, {u"rules"_s, {u"core"_s}}}};
    QCOMPARE(layerProblems(root.path(), layers), problem.isEmpty() ? QStringList() : QStringList(problem));
}

void TestLayers::findsFileOutsideFolders()
{
    QTemporaryDir root;
    QFile file(root.filePath(u"main.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(layerProblems(root.path(), Layers()), QStringList(u"main.cpp: stands in no folder"_s));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
