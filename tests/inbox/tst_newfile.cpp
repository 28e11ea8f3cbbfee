// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "inbox/newfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Files that are made and replace nothing.
class TestNewFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void names_data();
    void names();
    void linksAreTaken();
    void allOrNothing();
    void noFolder();

private:
    QStringList entries() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }
    QByteArray content(const QString &name) const
    {
        return readFile(m_dir->filePath(name), 1000).value_or(QByteArray());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestNewFile::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"demande"_s;
    QTest::newRow("with points") << u"demande.v1"_s;
    QTest::newRow("as an address has it") << u"marches%2Fpublics%3A%1%20été"_s;
}

void TestNewFile::names()
{
    QFETCH(QString, name);
    for (const QString &number : {u""_s, u"-2"_s, u"-3"_s}) {
        const auto written =
            writeNewFiles(m_dir->path(), name, {{u".html"_s, number.toUtf8() + "h"}, {u".csv"_s, "c"}});
        QVERIFY2(written, written ? "" : qPrintable(errorText(written.error())));
        QCOMPARE(*written, (QStringList{m_dir->filePath(name + number + u".html"_s),
                                        m_dir->filePath(name + number + u".csv"_s)}));
        QCOMPARE(content(name + number + u".html"_s), number.toUtf8() + "h");
    }
    QCOMPARE(content(name + u".html"_s), QByteArray("h"));
    // No partial file stays.
    QCOMPARE(entries().size(), 6);
}

void TestNewFile::linksAreTaken()
{
    QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), m_dir->filePath(u"a.html"_s)));
    const auto written = writeNewFiles(m_dir->path(), u"a"_s, {{u".html"_s, "h"}});
    QVERIFY(written);
    QCOMPARE(*written, QStringList{m_dir->filePath(u"a-2.html"_s)});
    QVERIFY(!QFile::exists(m_dir->filePath(u"nowhere"_s)));
}

void TestNewFile::allOrNothing()
{
    // The second name is longer than any file system takes.
    const auto written = writeNewFiles(m_dir->path(), u"a"_s, {{u".html"_s, "h"}, {QString(300, u'x'), "c"}});
    QVERIFY(!written);
    QCOMPARE(entries(), QStringList());
}

void TestNewFile::noFolder()
{
    const auto written = writeNewFiles(m_dir->filePath(u"none"_s), u"a"_s, {{u".html"_s, "h"}});
    QVERIFY(!written);
    QVERIFY(!errorText(written.error()).isEmpty());
    QCOMPARE(checkOutputFolder(m_dir->filePath(u"none"_s)).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestNewFile)
#include "tst_newfile.moc"
