// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithTheDefaults();
    void remembers();
    void keepsToThePolicy();
    void takesNoValueOfAnotherType_data();
    void takesNoValueOfAnotherType();
    void putsADamagedFileAside_data();
    void putsADamagedFileAside();
    void leavesANewerFileAlone();
    void goesOnWithoutAHome();
    void leavesAFolderAlone();

private:
    void put(const QString &path, const QByteArray &content) const { QVERIFY(writeFile(path, content)); }
    QByteArray contentOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    QString m_policy;
};

void TestSettings::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"settings.ini"_s);
    m_policy = m_dir->filePath(u"policy.conf"_s);
}

void TestSettings::cleanup()
{
    m_dir.reset();
}

void TestSettings::startsWithTheDefaults()
{
    const Settings settings(m_file, m_policy);
    QCOMPARE(settings.value(setting::kTextScale), 100);
    QCOMPARE(settings.value(setting::kLanguage), QString());
    QCOMPARE(settings.trouble(), QString());
    QVERIFY2(!QFileInfo::exists(m_file), "a file that nobody asked for");
}

void TestSettings::remembers()
{
    {
        Settings settings(m_file, m_policy);
        QSignalSpy spy(&settings, &Settings::changed);
        settings.set(setting::kTextScale, 150);
        settings.set(setting::kTextScale, 150);
        QCOMPARE(spy.size(), 1);
        settings.set(setting::kReceived, QStringList{u"/a, b.zip"_s, u"/c.zip"_s});
        settings.set(setting::kWindowGeometry, QByteArray("\0\1\xff", 3));
        settings.set(setting::kShowFindings, true);
    }
    const Settings again(m_file, m_policy);
    QCOMPARE(again.value(setting::kTextScale), 150);
    QCOMPARE(again.value(setting::kReceived), (QStringList{u"/a, b.zip"_s, u"/c.zip"_s}));
    QCOMPARE(again.value(setting::kWindowGeometry), QByteArray("\0\1\xff", 3));
    QVERIFY(again.value(setting::kShowFindings));
    QCOMPARE(again.trouble(), QString());
    QVERIFY2(!(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)), "others may read it");
}

void TestSettings::keepsToThePolicy()
{
    put(m_policy, "[view]\nlanguage=fr\n");
    Settings settings(m_file, m_policy);
    QSignalSpy spy(&settings, &Settings::changed);
    QVERIFY(settings.isLocked(setting::kLanguage));
    QVERIFY(!settings.isLocked(setting::kAppearance));
    settings.set(setting::kLanguage, u"en"_s);
    QCOMPARE(settings.value(setting::kLanguage), u"fr"_s);
    QCOMPARE(spy.size(), 0);
    settings.set(setting::kAppearance, u"dark"_s);
    QCOMPARE(settings.value(setting::kAppearance), u"dark"_s);
    QCOMPARE(contentOf(m_policy), QByteArray("[view]\nlanguage=fr\n"));
}

void TestSettings::takesNoValueOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("word") << QByteArray("textScale=wide");
    QTest::newRow("list") << QByteArray("textScale=1, 2");
    QTest::newRow("too much") << QByteArray("textScale=100000");
    QTest::newRow("negative") << QByteArray("textScale=-5");
    QTest::newRow("nothing") << QByteArray("textScale=");
}

void TestSettings::takesNoValueOfAnotherType()
{
    QFETCH(QByteArray, line);
    put(m_file, "[General]\nversion=1\n[view]\n" + line + "\n");
    const Settings settings(m_file, m_policy);
    QCOMPARE(settings.value(setting::kTextScale), 100);
    QCOMPARE(settings.trouble(), QString());
}

void TestSettings::putsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("noise") << QByteArray("\x7f\x45LF\1\2\3 nothing like it\n\n\n");
    QTest::newRow("cut before its version") << QByteArray("[view]\ntextScale=150\n");
    QTest::newRow("version that is none") << QByteArray("[General]\nversion=soon\n");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, 'x');
}

void TestSettings::putsADamagedFileAside()
{
    QFETCH(QByteArray, content);
    put(m_file, content);
    Settings settings(m_file, m_policy);
    QCOMPARE(settings.value(setting::kTextScale), 100);
    const QString aside = m_file + u".damaged"_s;
    QVERIFY(settings.trouble().contains(aside));
    QCOMPARE(contentOf(aside), content);
    settings.set(setting::kTextScale, 125);
    const Settings again(m_file, m_policy);
    QCOMPARE(again.value(setting::kTextScale), 125);
    QCOMPARE(again.trouble(), QString());
}

void TestSettings::leavesANewerFileAlone()
{
    const QByteArray newer("[General]\nversion=2\n[view]\nlanguage=fr\n");
    put(m_file, newer);
    {
        Settings settings(m_file, m_policy);
        QVERIFY(settings.trouble().contains(u"newer"_s));
        QCOMPARE(settings.value(setting::kLanguage), QString());
        settings.set(setting::kTextScale, 150);
        QCOMPARE(settings.value(setting::kTextScale), 150); // for this run
    }
    QCOMPARE(contentOf(m_file), newer);
}

void TestSettings::goesOnWithoutAHome()
{
    // A file stands where the folder should: even root cannot make it.
    put(m_dir->filePath(u"home"_s), "x");
    Settings settings(m_dir->filePath(u"home/config/settings.ini"_s), m_policy);
    QVERIFY(!settings.trouble().isEmpty());
    settings.set(setting::kTextScale, 150);
    QCOMPARE(settings.value(setting::kTextScale), 150);
    QVERIFY(!settings.trouble().isEmpty());
}

void TestSettings::leavesAFolderAlone()
{
    QVERIFY(QDir().mkdir(m_file));
    Settings settings(m_file, m_policy);
    QVERIFY(!settings.trouble().isEmpty());
    settings.set(setting::kTextScale, 150);
    QCOMPARE(settings.value(setting::kTextScale), 150);
    QVERIFY(QFileInfo(m_file).isDir());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
