// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draft.h"
#include "request/draftstore.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// A draft that moves to another catalogue, and what is left when that is cut short.
class TestDraftCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void movesThereAndBack();
    void refusesWhatNobodyHas();
    void listsWhatIsThere();
    void interrupted_data();
    void interrupted();
    void unfinishedMoveOfAFormerOne();
    void foreignNextIsLeftToReaders();
    void cannotBeFinishedNow();
    void failsBeforeTheRequest();
    void killedWhileMoving();
    void clonesAnUnfinishedMove();
    void discardsIt();
    void overwritesAnother();
    void reloadOfAMoveIsAnError();

private:
    QString folder() const { return m_dir->filePath(u"draft"_s); }
    QString path(const QString &name) const { return folder() + u'/' + name; }
    QByteArray bytesOf(const QString &name) const
    {
        return readFile(path(name), 1 << 20).value_or(QByteArray());
    }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    /// The request with a title, on a catalogue.
    Request on(const Catalogue &catalogue, const QString &title = u"Moved"_s) const
    {
        Request request = m_draft->request();
        request.catalogue = {catalogue.id, catalogue.version, catalogue.sha512};
        request.service.title = title;
        return request;
    }
    Result<void> move(const Catalogue &catalogue, const QString &title = u"Moved"_s)
    {
        m_draft->setCatalogue(catalogue);
        return m_draft->save(on(catalogue, title), m_now);
    }
    /// The catalogue that somebody else finds pinned, whole.
    QString found() const
    {
        const Result<Draft> draft = Draft::open(folder(), Draft::Access::ReadOnly);
        if (!draft)
            return errorText(draft.error());
        return draft->request().catalogue.sha512 == draft->catalogue().sha512 ? draft->catalogue().id
                                                                              : u"another"_s;
    }

    const QDateTime m_now{QDate(2026, 3, 1), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<Draft> m_draft;
};

static Catalogue first()
{
    return bundledCatalogue(u"editeurs-2021"_s).value();
}

static Catalogue small(const QByteArray &id)
{
    const QByteArray bytes = R"({"format": "viatique-catalogue", "formatVersion": 1, "id": ")" + id
                             + R"(", "version": "1", "categories": [], "endpoints": []})";
    return readCatalogue(bytes, QString::fromUtf8(id)).value();
}

static const QStringList kWhole{u"catalogue.json"_s, u"request.json"_s};
static const QString kNext = u"catalogue.json.next"_s;

void TestDraftCatalogue::init()
{
    m_draft.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_draft.emplace(Draft::create(folder(), newRequest(first(), m_now), first(), m_now).value());
}

void TestDraftCatalogue::movesThereAndBack()
{
    const Catalogue second = small("second");
    QVERIFY(move(second));
    QCOMPARE(m_draft->catalogue().id, u"second"_s);
    QCOMPARE(bytesOf(u"catalogue.json"_s), second.bytes);
    QCOMPARE(QFile::permissions(path(u"catalogue.json"_s)) & 0x0077, QFileDevice::Permissions());
    QCOMPARE(found(), u"second"_s);
    // A further change needs no catalogue.
    QVERIFY(m_draft->save(on(second, u"Changed"_s), m_now));
    QVERIFY(move(first()));
    QCOMPARE(bytesOf(u"catalogue.json"_s), first().bytes);
    QCOMPARE(found(), u"editeurs-2021"_s);
    m_draft.reset();
    QCOMPARE(files(), kWhole);
}

void TestDraftCatalogue::refusesWhatNobodyHas()
{
    const QByteArray before = bytesOf(u"request.json"_s);
    m_draft->setCatalogue(small("second"));
    const Result<void> saved = m_draft->save(on(small("third")), m_now);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::CatalogueMismatch);
    QCOMPARE(m_draft->overwrite(on(small("third")), m_now).error().code, ErrorCode::CatalogueMismatch);
    QCOMPARE(bytesOf(u"request.json"_s), before);
    QCOMPARE(m_draft->catalogue().id, u"editeurs-2021"_s);
    // Once it moved on, it has the former one no more.
    QVERIFY(move(small("second")));
    QCOMPARE(m_draft->save(on(first()), m_now).error().code, ErrorCode::CatalogueMismatch);
    // What lists none keeps the one that is there.
    Request silent = on(small("second"), u"Silent"_s);
    silent.catalogue = {};
    QVERIFY(m_draft->save(silent, m_now));
    QCOMPARE(bytesOf(u"catalogue.json"_s), small("second").bytes);
}

/// What pins nothing is pinned by what it is read with.
void TestDraftCatalogue::listsWhatIsThere()
{
    m_draft.reset();
    const QByteArray silent = bytesOf(u"request.json"_s).replace(first().sha512.toLatin1(), "");
    QVERIFY(writeFile(path(u"request.json"_s), silent));
    QVERIFY(writeFile(path(u"catalogue.json"_s), small("second").bytes));
    m_draft.emplace(Draft::open(folder(), Draft::Access::Edit).value());
    const CatalogueReference listed{u"second"_s, u"1"_s, small("second").sha512};
    QCOMPARE(m_draft->request().catalogue, listed);
    // That is no change of the user's.
    QVERIFY(m_draft->save(m_draft->request(), m_now));
    QCOMPARE(bytesOf(u"request.json"_s), silent);
    QVERIFY(m_draft->save(on(small("second")), m_now));
    QVERIFY(bytesOf(u"request.json"_s).contains(listed.sha512.toLatin1()));
}

void TestDraftCatalogue::interrupted_data()
{
    QTest::addColumn<bool>("requestWritten");
    QTest::addColumn<bool>("renamed");
    QTest::addColumn<QString>("pinned");
    QTest::newRow("before the request") << false << false << u"editeurs-2021"_s;
    QTest::newRow("before the renaming") << true << false << u"second"_s;
    QTest::newRow("after all") << true << true << u"second"_s;
}

void TestDraftCatalogue::interrupted()
{
    QFETCH(bool, requestWritten);
    QFETCH(bool, renamed);
    QFETCH(QString, pinned);
    const QByteArray before = bytesOf(u"request.json"_s);
    QVERIFY(move(small("second")));
    m_draft.reset();
    // As the disk stood at that moment.
    if (!requestWritten)
        QVERIFY(writeFile(path(u"request.json"_s), before));
    if (!renamed) {
        QVERIFY(writeFile(path(kNext), small("second").bytes));
        QVERIFY(writeFile(path(u"catalogue.json"_s), first().bytes));
    }
    QStringList left = kWhole;
    if (!renamed)
        left.insert(1, kNext);
    // Readers see the whole, and change nothing.
    QCOMPARE(found(), pinned);
    QCOMPARE(files(), left);
    {
        const Draft edited = Draft::open(folder(), Draft::Access::Edit).value();
        QCOMPARE(edited.catalogue().id, pinned);
    }
    QCOMPARE(files(), kWhole);
    QCOMPARE(found(), pinned);
    QCOMPARE(bytesOf(u"catalogue.json"_s), pinned == u"second" ? small("second").bytes : first().bytes);
}

/// Half a file, or one of a move that was never finished, is in nobody's way.
void TestDraftCatalogue::unfinishedMoveOfAFormerOne()
{
    m_draft.reset();
    QVERIFY(writeFile(path(kNext), "{\"format\": "));
    QVERIFY(writeFile(path(kNext + u".aBcDeF"_s), "{"));
    QCOMPARE(found(), u"editeurs-2021"_s);
    QVERIFY(Draft::open(folder(), Draft::Access::Edit));
    QCOMPARE(files(), kWhole);
}

/// What cannot be opened is left as it is: it may be all that there is.
void TestDraftCatalogue::foreignNextIsLeftToReaders()
{
    m_draft.reset();
    QVERIFY(writeFile(path(kNext), small("second").bytes));
    QVERIFY(writeFile(path(u"catalogue.json"_s), small("third").bytes));
    QCOMPARE(Draft::open(folder(), Draft::Access::Edit).error().code, ErrorCode::CatalogueMismatch);
    QVERIFY(QFile::exists(path(kNext)));
}

/// A folder in the place of the catalogue: the request is written, and the rest with a later save.
void TestDraftCatalogue::cannotBeFinishedNow()
{
    QVERIFY(QFile::remove(path(u"catalogue.json"_s)));
    QVERIFY(QDir().mkdir(path(u"catalogue.json"_s)));
    QCOMPARE(move(small("second")).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(m_draft->request().service.title, u"Moved"_s);
    QCOMPARE(found(), u"second"_s);
    // The only copy of the catalogue is not given up for the next one.
    QCOMPARE(move(first()).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(found(), u"second"_s);

    QVERIFY(QDir().rmdir(path(u"catalogue.json"_s)));
    // Nothing else has changed, and there is something to save.
    QVERIFY(m_draft->save(m_draft->request(), m_now));
    QCOMPARE(bytesOf(u"catalogue.json"_s), small("second").bytes);
    QVERIFY(!QFile::exists(path(kNext)));

    // The same, and what was to take its place is gone too.
    QVERIFY(QFile::remove(path(u"catalogue.json"_s)));
    QVERIFY(QDir().mkdir(path(u"catalogue.json"_s)));
    QVERIFY(!move(first()));
    QVERIFY(QFile::remove(path(kNext)));
    QVERIFY(QDir().rmdir(path(u"catalogue.json"_s)));
    QVERIFY(m_draft->save(m_draft->request(), m_now));
    QCOMPARE(found(), u"editeurs-2021"_s);
}

void TestDraftCatalogue::failsBeforeTheRequest()
{
    const QByteArray foreign = m_draft->requestBytes() + '\n';
    QVERIFY(writeFile(path(u"request.json"_s), foreign));
    QCOMPARE(move(small("second")).error().code, ErrorCode::FileChangedOutside);
    QCOMPARE(bytesOf(u"request.json"_s), foreign);
    QCOMPARE(found(), u"editeurs-2021"_s);
    QCOMPARE(m_draft->catalogue().id, u"editeurs-2021"_s);
    QVERIFY(!QFile::exists(path(kNext)));
}

/// `kill -9` at any moment, while a reader looks.
void TestDraftCatalogue::killedWhileMoving()
{
    m_draft.reset();
    for (int i = 0; i < 30; ++i) {
        QProcess other;
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start(QStringLiteral(VIATIQUE_DRAFTHOLDER), {u"move"_s, folder()});
        QVERIFY(other.waitForReadyRead(10'000));
        for (int look = 0; look <= i; ++look) {
            const QString seen = found();
            QVERIFY2(seen == u"editeurs-2021" || seen == u"second", qPrintable(seen));
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        const QString left = found();
        QVERIFY2(left == u"editeurs-2021" || left == u"second", qPrintable(left));
        const Result<Draft> edited = Draft::open(folder(), Draft::Access::Edit);
        QVERIFY2(edited, edited ? "" : qPrintable(errorText(edited.error())));
        QCOMPARE(edited->catalogue().id, left);
        QVERIFY(!QFile::exists(path(kNext)));
    }
}

void TestDraftCatalogue::clonesAnUnfinishedMove()
{
    QVERIFY(move(small("second")));
    m_draft.reset();
    QVERIFY(writeFile(path(kNext), small("second").bytes));
    QVERIFY(writeFile(path(u"catalogue.json"_s), first().bytes));
    const QString target = m_dir->filePath(u"clone"_s);
    QVERIFY(cloneDraft(folder(), target, m_now));
    QCOMPARE(QDir(target).entryList(QDir::Files | QDir::Hidden, QDir::Name), kWhole);
    QCOMPARE(Draft::open(target, Draft::Access::ReadOnly)->catalogue().id, u"second"_s);
}

void TestDraftCatalogue::discardsIt()
{
    QVERIFY(writeFile(path(kNext), small("second").bytes));
    std::move(*m_draft).discard();
    QVERIFY(!QFile::exists(folder()));
}

void TestDraftCatalogue::overwritesAnother()
{
    QVERIFY(writeFile(path(u"request.json"_s), "{}"));
    QVERIFY(writeFile(path(u"catalogue.json"_s), "{}"));
    m_draft->setCatalogue(small("second"));
    QVERIFY(m_draft->overwrite(on(small("second")), m_now));
    QCOMPARE(found(), u"second"_s);
    QVERIFY(QDir(folder()).removeRecursively());
    m_draft->setCatalogue(first());
    QVERIFY(m_draft->writeAgain(on(first()), m_now));
    QCOMPARE(found(), u"editeurs-2021"_s);
    QVERIFY(!QFile::exists(path(kNext)));
}

/// It is to be opened anew.
void TestDraftCatalogue::reloadOfAMoveIsAnError()
{
    const QByteArray theirs =
        bytesOf(u"request.json"_s).replace(first().sha512.toLatin1(), small("second").sha512.toLatin1());
    QVERIFY(writeFile(path(u"request.json"_s), theirs + '\n'));
    QVERIFY(writeFile(path(u"catalogue.json"_s), small("second").bytes));
    QCOMPARE(m_draft->reload().error().code, ErrorCode::CatalogueMismatch);
    QCOMPARE(m_draft->catalogue().id, u"editeurs-2021"_s);
    QCOMPARE(m_draft->request().catalogue.sha512, first().sha512);
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Changed);
}

QTEST_GUILESS_MAIN(TestDraftCatalogue)
#include "tst_draftcatalogue.moc"
