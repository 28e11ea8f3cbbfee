// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogueshelf.h"
#include "core/atomicfile.h"
#include "updatedcatalogue.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using State = CatalogueShelf::State;
using namespace Qt::StringLiterals;

class TestCatalogueShelf : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFolder();
    void acceptsAndGoesBack();
    void refusesWhatItCannotKeep_data();
    void refusesWhatItCannotKeep();
    void namesTheVersionInUse();
    void withoutNotingTheOrigin();
    void readsOnlyWhatChanged();
    void givesWayToTheBundledOne_data();
    void givesWayToTheBundledOne();
    void anOriginBelongsToItsCatalogue();
    void takesNoOriginOfAnotherShape_data();
    void takesNoOriginOfAnotherShape();
    void notesWhereTheNewestComesFrom();
    void knownOnes();
    void whatComesAfter();

private:
    QString file(const QString &name) const { return m_dir->filePath(u"shelf/"_s + name); }
    CatalogueShelf shelf() const { return CatalogueShelf(m_dir->filePath(u"shelf"_s)); }

    const CatalogueOrigin m_origin{u"https://lists.example/a.json"_s, u"\"7\""_s,
                                   u"Sat, 07 Mar 2026 10:00:00 GMT"_s, u"2026-03-07T12:00:00Z"_s};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCatalogueShelf::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestCatalogueShelf::withoutAFolder()
{
    const CatalogueShelf none;
    QCOMPARE(none.newest(firstId())->sha512, bundledCatalogue(firstId())->sha512);
    QCOMPARE(none.newest(u"other"_s).error().code, ErrorCode::CatalogueUnknown);
    QVERIFY(!none.isUpdated(firstId()));
    QVERIFY(!none.origin(firstId()));
    QCOMPARE(none.accept(readAs(laterCatalogue()), m_origin).error().code, ErrorCode::FileUnwritable);
    QVERIFY(none.goBack(firstId()));
}

void TestCatalogueShelf::acceptsAndGoesBack()
{
    const QByteArray bytes = laterCatalogue();
    QVERIFY(!QDir(m_dir->filePath(u"shelf"_s)).exists());
    QVERIFY(shelf().accept(readAs(bytes), m_origin));
    QCOMPARE(shelf().newest(firstId())->bytes, bytes);
    QCOMPARE(shelf().newest(firstId())->title, u"Later"_s);
    QVERIFY(shelf().isUpdated(firstId()));
    QCOMPARE(shelf().origin(firstId()).value(), m_origin);
    // The other one is none of it.
    QVERIFY(!shelf().isUpdated(bundledCatalogueIds().constLast()));
    // An earlier update takes the place of a later one: going back a step is up to whoever accepts it.
    QVERIFY(shelf().accept(readAs(laterCatalogue(u"2098-01-01"_s)), m_origin));
    QCOMPARE(shelf().newest(firstId())->version, u"2098-01-01"_s);

    QVERIFY(shelf().goBack(firstId()));
    QCOMPARE(shelf().newest(firstId())->sha512, bundledCatalogue(firstId())->sha512);
    QVERIFY(!shelf().origin(firstId()));
    QCOMPARE(QDir(m_dir->filePath(u"shelf"_s)).entryList(QDir::Files), QStringList());
    QVERIFY(shelf().goBack(firstId()));
    QVERIFY(shelf().goBack(u"../../elsewhere"_s));
}

void TestCatalogueShelf::refusesWhatItCannotKeep_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("of no bundled id")
        << changedCatalogue(firstId(), {{u"id"_s, u"mine"_s}}) << ErrorCode::CatalogueUnknown;
    QTest::newRow("a path for an id")
        << changedCatalogue(firstId(), {{u"id"_s, u"../../mine"_s}}) << ErrorCode::CatalogueUnknown;
    QTest::newRow("the version of the bundled one")
        << changedCatalogue(firstId(), {{u"title"_s, u"Other"_s}}) << ErrorCode::CatalogueNotLater;
    QTest::newRow("an earlier version") << laterCatalogue(u"2019-01-01"_s) << ErrorCode::CatalogueNotLater;
}

void TestCatalogueShelf::refusesWhatItCannotKeep()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto accepted = shelf().accept(readAs(bytes), m_origin);
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().code, code);
    QVERIFY(!QDir(m_dir->filePath(u"shelf"_s)).exists());
}

/// The version that is not to be gone behind is that of the update, where there is one.
void TestCatalogueShelf::namesTheVersionInUse()
{
    QVERIFY(shelf().accept(readAs(laterCatalogue()), m_origin));
    const auto accepted = shelf().accept(readAs(laterCatalogue(u"2019-01-01"_s)), m_origin);
    QCOMPARE(accepted.error().code, ErrorCode::CatalogueNotLater);
    QCOMPARE(accepted.error().args.value(1), u"2099-01-01"_s);
    QCOMPARE(shelf().newest(firstId())->version, u"2099-01-01"_s);
}

void TestCatalogueShelf::withoutNotingTheOrigin()
{
    // A folder where the file is to be.
    QVERIFY(QDir().mkpath(file(firstId() + u".origin.json/x"_s)));
    const auto accepted = shelf().accept(readAs(laterCatalogue()), m_origin);
    QVERIFY2(accepted, qPrintable(accepted ? QString() : errorText(accepted.error())));
    QCOMPARE(shelf().state(firstId()), State::Updated);
    QVERIFY(!shelf().origin(firstId()));
    QVERIFY(shelf().goBack(firstId()));
    QCOMPARE(shelf().state(firstId()), State::Bundled);
    // What cannot be removed stays in use.
    QVERIFY(QDir().mkpath(file(firstId() + u".json/x"_s)));
    QCOMPARE(shelf().state(firstId()), State::Unreadable);
    QCOMPARE(shelf().goBack(firstId()).error().code, ErrorCode::FileUnwritable);
}

void TestCatalogueShelf::readsOnlyWhatChanged()
{
    const CatalogueShelf kept = shelf();
    QVERIFY(kept.accept(readAs(laterCatalogue(u"2099-01-01"_s)), m_origin));
    const CatalogueShelf copy = kept;
    QCOMPARE(kept.newest(firstId())->version, u"2099-01-01"_s);
    // Other bytes of the same size and time, which no program leaves behind: they are not even looked at.
    const QString path = file(firstId() + u".json"_s);
    const QDateTime time = QFileInfo(path).lastModified();
    const auto write = [&path](const QString &version, const QDateTime &at) {
        QVERIFY(writeFile(path, laterCatalogue(version)));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadWrite) && written.setFileTime(at, QFile::FileModificationTime));
    };
    write(u"2099-02-02"_s, time);
    QCOMPARE(kept.newest(firstId())->version, u"2099-01-01"_s);
    QCOMPARE(copy.newest(firstId())->version, u"2099-01-01"_s);
    write(u"2099-03-03"_s, time.addSecs(1));
    QCOMPARE(copy.newest(firstId())->version, u"2099-03-03"_s);
    QVERIFY(kept.goBack(firstId()));
    QCOMPARE(copy.state(firstId()), State::Bundled);
}

void TestCatalogueShelf::givesWayToTheBundledOne_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<State>("state");
    const State unreadable = State::Unreadable;
    const QByteArray sound = laterCatalogue();
    QTest::newRow("cut") << sound.left(sound.size() / 2) << unreadable;
    QTest::newRow("empty") << QByteArray() << unreadable;
    QTest::newRow("another format") << QByteArray(R"({"format":"viatique-request","formatVersion":1})")
                                    << unreadable;
    QTest::newRow("of a later format")
        << changedCatalogue(firstId(), {{u"version"_s, u"2099-01-01"_s}, {u"formatVersion"_s, 2}})
        << unreadable;
    QTest::newRow("without a title") << changedCatalogue(
        firstId(), {{u"version"_s, u"2099-01-01"_s}, {u"title"_s, QJsonValue()}})
                                     << unreadable;
    QTest::newRow("of another id") << changedCatalogue(bundledCatalogueIds().constLast(),
                                                       {{u"version"_s, u"2099-01-01"_s}})
                                   << unreadable;
    QTest::newRow("overtaken") << laterCatalogue(u"2020-01-01"_s) << State::Overtaken;
    QTest::newRow("of the same version")
        << laterCatalogue(bundledCatalogue(firstId())->version) << State::Overtaken;
    QTest::newRow("nested") << QByteArray(100'000, '[') << unreadable;
    QTest::newRow("too large") << sound + QByteArray(17 * 1024 * 1024, ' ') << unreadable;
    QTest::newRow("no UTF-8") << QByteArray(sound).replace("Later", "Apr\xe8s") << unreadable;
}

void TestCatalogueShelf::givesWayToTheBundledOne()
{
    QFETCH(QByteArray, content);
    QVERIFY(shelf().accept(readAs(laterCatalogue()), m_origin));
    QVERIFY(writeFile(file(firstId() + u".json"_s), content));
    QVERIFY(!shelf().isUpdated(firstId()));
    QTEST(shelf().state(firstId()), "state");
    QCOMPARE(shelf().trouble(firstId()).has_value(), shelf().state(firstId()) == State::Unreadable);
    QCOMPARE(shelf().newest(firstId())->sha512, bundledCatalogue(firstId())->sha512);
    QVERIFY(!shelf().origin(firstId()));
    // It can be removed,
    QVERIFY(shelf().goBack(firstId()));
    QCOMPARE(shelf().state(firstId()), State::Bundled);
    QVERIFY(writeFile(file(firstId() + u".json"_s), content));
    // and taken again.
    QVERIFY(shelf().accept(readAs(laterCatalogue()), m_origin));
    QVERIFY(shelf().isUpdated(firstId()));
}

void TestCatalogueShelf::takesNoOriginOfAnotherShape_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("an address that is a list") << u"url"_s << QJsonValue(QJsonArray{u"https://a.example"_s});
    QTest::newRow("no address") << u"url"_s << QJsonValue();
    QTest::newRow("a tag that is a number") << u"etag"_s << QJsonValue(12);
    QTest::newRow("a date that is an object") << u"fetchedAt"_s << QJsonValue(QJsonObject());
    QTest::newRow("no format of it") << u"format"_s << QJsonValue(u"viatique-lock"_s);
}

/// A file that somebody else wrote is none of ours: it says nothing, and the catalogue counts all the same.
void TestCatalogueShelf::takesNoOriginOfAnotherShape()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QVERIFY(shelf().accept(readAs(laterCatalogue()), m_origin));
    const QString path = file(firstId() + u".origin.json"_s);
    QJsonObject json = readJsonObject(path).value();
    json.insert(member, value);
    QVERIFY(writeFile(path, jsonBytes(json)));
    QVERIFY(!shelf().origin(firstId()));
    QVERIFY(shelf().isUpdated(firstId()));
    json.insert(member, member == u"format"_s ? QJsonValue(u"viatique-catalogue-origin"_s)
                                              : QJsonValue(u"https://a.example"_s));
    // What a later version adds is no harm.
    json.insert(u"ofTomorrow"_s, 1);
    QVERIFY(writeFile(path, jsonBytes(json)));
    QVERIFY(shelf().origin(firstId()));
}

void TestCatalogueShelf::anOriginBelongsToItsCatalogue()
{
    QVERIFY(shelf().accept(readAs(laterCatalogue()), m_origin));
    // Killed between the two files: the origin is still that of the catalogue before.
    QVERIFY(writeFile(file(firstId() + u".json"_s), laterCatalogue(u"2099-02-02"_s)));
    QVERIFY(shelf().isUpdated(firstId()));
    QVERIFY(!shelf().origin(firstId()));
    QVERIFY(writeFile(file(firstId() + u".origin.json"_s), "{\"format\":"));
    QVERIFY(!shelf().origin(firstId()));
}

void TestCatalogueShelf::notesWhereTheNewestComesFrom()
{
    QVERIFY(shelf().accept(bundledCatalogue(firstId()).value(), m_origin));
    QCOMPARE(shelf().origin(firstId()).value(), m_origin);
    QVERIFY(!shelf().isUpdated(firstId()));
    QVERIFY(!QFile::exists(file(firstId() + u".json"_s)));
}

void TestCatalogueShelf::knownOnes()
{
    const Catalogue bundled = bundledCatalogue(firstId()).value();
    const Catalogue update = readAs(laterCatalogue());
    QVERIFY(shelf().accept(update, m_origin));
    QCOMPARE(shelf().known(firstId(), bundled.sha512)->sha512, bundled.sha512);
    QCOMPARE(shelf().known(firstId(), update.sha512)->sha512, update.sha512);
    QCOMPARE(shelf().known(firstId(), u"of a stranger"_s)->sha512, update.sha512);
    QCOMPARE(CatalogueShelf().known(firstId(), update.sha512)->sha512, bundled.sha512);
    QCOMPARE(shelf().known(u"mine"_s, update.sha512).error().code, ErrorCode::CatalogueUnknown);
}

void TestCatalogueShelf::whatComesAfter()
{
    const Catalogue bundled = bundledCatalogue(firstId()).value();
    const QString todays = bundledCatalogueIds().constLast();
    QCOMPARE(shelf().successorOf(bundled)->id, todays);
    const Catalogue update = readAs(laterCatalogue());
    QVERIFY(shelf().accept(update, m_origin));
    QCOMPARE(shelf().successorOf(bundled)->sha512, update.sha512);
    QCOMPARE(shelf().successorOf(update)->id, todays);
    QVERIFY(!shelf().successorOf(readAs(laterCatalogue(u"2100-01-01"_s))));

    const Catalogue later = readAs(changedCatalogue(todays, {{u"version"_s, u"2099-01-01"_s}}));
    QVERIFY(shelf().accept(later, m_origin));
    QCOMPARE(shelf().successorOf(update)->sha512, later.sha512);
    QCOMPARE(shelf().successorOf(bundledCatalogue(todays).value())->sha512, later.sha512);
    QVERIFY(!shelf().successorOf(later));
}

QTEST_GUILESS_MAIN(TestCatalogueShelf)
#include "tst_catalogueshelf.moc"
