// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "session/addressbook.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

Person person(const QString &given, const QString &family, const QString &email)
{
    Person made;
    made.givenName = given;
    made.familyName = family;
    made.email = email;
    return made;
}

const Person kJeanne = person(u"Jeanne"_s, u"Orsini"_s, u"jeanne.orsini@montrouvel.example"_s);
const Person kPaul = person(u"Paul"_s, u"Vidal"_s, u"paul.vidal@montrouvel.example"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAddressBook : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(u"data/addressbook.json"_s);
    }
    void cleanup() { m_dir.reset(); }

    void remembersPeople();
    void takesOnlyWhoCanBeFound();
    void forgets();
    void keepsWhoTheUserIs();
    void keepsUnknownMembers();
    void seesWhatAnotherWindowWrote();
    void leavesABrokenFileAlone_data();
    void leavesABrokenFileAlone();
    void saysThatItCannotBeWritten();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void TestAddressBook::remembersPeople()
{
    {
        AddressBook book(m_file);
        QVERIFY(!book.error());
        QSignalSpy spy(&book, &AddressBook::changed);
        book.remember(kJeanne);
        book.remember(kPaul);
        Person renewed = kJeanne;
        renewed.email = u"Jeanne.Orsini@montrouvel.example"_s;
        renewed.jobTitle = u"Directrice"_s;
        book.remember(renewed);
        QCOMPARE(spy.size(), 3);
        QCOMPARE(book.people(), (QList<Person>{renewed, kPaul}));
    }
    const AddressBook again(m_file);
    QCOMPARE(again.people().size(), 2);
    QCOMPARE(again.people().constFirst().jobTitle, u"Directrice"_s);
    QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestAddressBook::takesOnlyWhoCanBeFound()
{
    AddressBook book(m_file);
    book.remember(Person());
    book.remember(person(u"Jeanne"_s, {}, u"  "_s));
    book.remember(person({}, {}, u"jeanne@montrouvel.example"_s));
    QVERIFY(book.people().isEmpty());
    QVERIFY(!QFileInfo::exists(m_file));
}

void TestAddressBook::forgets()
{
    AddressBook book(m_file);
    book.remember(kJeanne);
    book.remember(kPaul);
    book.forget(kJeanne);
    QCOMPARE(book.people(), QList<Person>{kPaul});
    book.forget(person(u"paul"_s, u"VIDAL"_s, {}));
    QVERIFY(book.people().isEmpty());
    QVERIFY(AddressBook(m_file).people().isEmpty());
}

void TestAddressBook::keepsWhoTheUserIs()
{
    const Vendor vendor{u"13002526500013"_s, u"Ateliers Mirandol"_s, u"Mirandol Marchés"_s, {}};
    {
        AddressBook book(m_file);
        book.setMe(kPaul);
        book.setVendor(vendor);
    }
    const AddressBook again(m_file);
    QCOMPARE(again.me(), kPaul);
    QCOMPARE(again.vendor(), vendor);
}

void TestAddressBook::keepsUnknownMembers()
{
    {
        AddressBook book(m_file);
        book.remember(kJeanne);
    }
    QJsonObject object = *readJsonObject(m_file);
    object.insert(u"groups"_s, QJsonArray{u"mairie"_s});
    QJsonArray people = object.value(u"people"_s).toArray();
    QJsonObject jeanne = people.first().toObject();
    jeanne.insert(u"pronouns"_s, u"elle"_s);
    people.replace(0, jeanne);
    object.insert(u"people"_s, people);
    object.insert(u"formatVersion"_s, 1.4);
    QVERIFY(writeFile(m_file, jsonBytes(object)));
    {
        AddressBook book(m_file);
        QVERIFY(!book.error());
        book.remember(kPaul);
    }
    const QJsonObject after = *readJsonObject(m_file);
    QCOMPARE(after.value(u"groups"_s), object.value(u"groups"_s));
    QCOMPARE(after.value(u"people"_s).toArray().at(1).toObject().value(u"pronouns"_s).toString(), u"elle"_s);
}

void TestAddressBook::seesWhatAnotherWindowWrote()
{
    AddressBook one(m_file);
    AddressBook other(m_file);
    one.remember(kJeanne);
    other.remember(kPaul);
    QCOMPARE(other.people(), (QList<Person>{kPaul, kJeanne}));
    QCOMPARE(AddressBook(m_file).people().size(), 2);
}

void TestAddressBook::leavesABrokenFileAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("noise") << QByteArray("\1\2\3") << int(ErrorCode::JsonSyntax);
    QTest::newRow("cut") << QByteArray(R"({"format": "viatique-addr)") << int(ErrorCode::JsonSyntax);
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileEmpty);
    QTest::newRow("other format") << QByteArray(R"({"format": "viatique-request", "formatVersion": 1})")
                                  << int(ErrorCode::FormatUnknown);
    QTest::newRow("newer") << QByteArray(R"({"format": "viatique-address-book", "formatVersion": 2})")
                           << int(ErrorCode::FormatNewer);
    QTest::newRow("other shape") << QByteArray(
        R"({"format": "viatique-address-book", "formatVersion": 1, "people": {"a": 1}})")
                                 << int(ErrorCode::SchemaViolation);
}

void TestAddressBook::leavesABrokenFileAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QVERIFY(writeFile(m_file, content));
    AddressBook book(m_file);
    QVERIFY(book.error());
    QCOMPARE(int(book.error()->code), code);
    QVERIFY(book.people().isEmpty());
    book.remember(kJeanne);
    book.setMe(kPaul);
    QCOMPARE(book.people().size(), 1); // while the window is open
    QCOMPARE(contentOf(m_file), content);
}

void TestAddressBook::saysThatItCannotBeWritten()
{
    // A file stands where the folder should: even root cannot make it.
    QVERIFY(writeFile(m_dir->filePath(u"data"_s), "x"));
    AddressBook book(m_file);
    book.remember(kJeanne);
    QVERIFY(book.error());
    QCOMPARE(book.people().size(), 1);
}

QTEST_GUILESS_MAIN(TestAddressBook)
#include "tst_addressbook.moc"
