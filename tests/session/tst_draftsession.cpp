// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../filesizelimit.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/requestfield.h"
#include "request/requestjson.h"
#include "sampledraft.h"
#include "session/draftsession.h"

#include <QLockFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = DraftSession::SaveState;

class TestDraftSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void savesByItself();
    void savesWhileTypingGoesOn();
    void savesWhenItGoes();
    void mergesTyping();
    void dropsWhatLedBack();
    void cleansWhatIsTyped();
    void recordedSessionThereAndBack();
    void findingsFollow();
    void raisesRevisionAfterExport();
    void noticesChangeOutside();
    void overwritesOrReloads();
    void writesAgainWhatWasDeleted();
    void keepsInMemoryWhatCannotBeSaved();
    void triesAgainWhenThereIsRoom();
    void savesWithinASecond();
    void isReadOnlyBesideAnother();

private:
    QByteArray onDisk() const;
    void type(const QString &field, const QString &text);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<DraftSession> m_session;
};

void TestDraftSession::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"draft"_s);
    m_session = openExample(u"complete"_s, m_folder);
    QVERIFY(m_session);
    QCOMPARE(m_session->saveState(), State::Saved);
}

QByteArray TestDraftSession::onDisk() const
{
    QFile file(m_folder + u"/request.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Letter by letter, behind what stands there.
void TestDraftSession::type(const QString &field, const QString &text)
{
    for (const QChar letter : text)
        m_session->setText(field, *textField(m_session->request(), field) + letter);
}

void TestDraftSession::savesByItself()
{
    QSignalSpy spy(m_session.get(), &DraftSession::saveStateChanged);
    m_session->setText(u"/service/title"_s, u"Guichet"_s);
    QCOMPARE(m_session->saveState(), State::Unsaved);
    QTRY_COMPARE(m_session->saveState(), State::Saved);
    QVERIFY(onDisk().contains("\"Guichet\""));
    QVERIFY(spy.size() >= 2);
    QCOMPARE(m_session->request().modifiedAt, exampleDay().toString(Qt::ISODate));
}

/// Somebody who never stops typing is saved all the same.
void TestDraftSession::savesWhileTypingGoesOn()
{
    QElapsedTimer clock;
    clock.start();
    QString text;
    while (clock.elapsed() < 3000 && !onDisk().contains("aaaaa")) {
        text += u'a';
        m_session->setText(u"/service/title"_s, text);
        QTest::qWait(5);
    }
    QVERIFY(onDisk().contains("aaaaa"));
}

void TestDraftSession::savesWhenItGoes()
{
    m_session->setText(u"/service/title"_s, u"Dernier mot"_s);
    m_session.reset();
    QVERIFY(onDisk().contains("Dernier mot"));
}

void TestDraftSession::mergesTyping()
{
    const QUndoStack &undo = *m_session->undoStack();
    m_session->setText(u"/service/title"_s, QString());
    type(u"/service/title"_s, u"Un portail"_s);
    // What was typed over is one step with the first word.
    QCOMPARE(undo.count(), 2);
    QCOMPARE(m_session->undoField(), u"/service/title"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->request().service.title, u"Un "_s);
    QCOMPARE(m_session->redoField(), u"/service/title"_s);
    m_session->undoStack()->redo();
    // Another field, or the same one after it was left, begins anew.
    type(u"/service/expectedVolume"_s, u"x"_s);
    m_session->endTyping();
    type(u"/service/expectedVolume"_s, u"y"_s);
    QCOMPARE(undo.count(), 4);
}

void TestDraftSession::dropsWhatLedBack()
{
    const QString before = m_session->request().service.title;
    type(u"/service/title"_s, u"ab"_s);
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->setText(u"/service/title"_s, before + u'a');
    // Saved in between: revision and time do not count.
    QVERIFY(m_session->flush());
    m_session->setText(u"/service/title"_s, before);
    QCOMPARE(m_session->undoStack()->count(), 0);
    m_session->edit(u"/service/audiences"_s, [](Request &) {});
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestDraftSession::cleansWhatIsTyped()
{
    QCOMPARE(m_session->setText(u"/service/title"_s, u"Un\u200Eportail\r\nà nous\u0007"_s),
             u"Unportail à nous"_s);
    const QString pasted(10'000'000, u'x');
    QCOMPARE(m_session->setText(u"/service/description"_s, pasted).size(), limits::kTextCharacters);
    QVERIFY(m_session->flush());
    QVERIFY(m_session->setText(u"/no/such/field"_s, u"x"_s).isEmpty());
}

/// At least 200 edits of all kinds: undone to the start and redone to the end, byte for byte.
void TestDraftSession::recordedSessionThereAndBack()
{
    const auto bytes = [this] {
        Request request = m_session->request();
        request.revision = 1;
        request.modifiedAt.clear();
        return jsonBytes(toJson(request));
    };
    const QByteArray start = bytes();
    QRandomGenerator random(2026);
    const QStringList fields{u"/service/title"_s,
                             u"/service/description"_s,
                             u"/vendor/name"_s,
                             u"/personalData/recipients"_s,
                             u"/contacts/business/email"_s,
                             u"/endpoints/exercices/purpose"_s,
                             u"/legalFramework/texts/t1/title"_s,
                             u"/documents/d1/title"_s};
    for (int i = 0; i < 400; ++i) {
        const QString &field = fields.at(random.bounded(fields.size()));
        switch (random.bounded(4)) {
        case 0:
            type(field, u"mot %1 "_s.arg(i));
            break;
        case 1:
            m_session->setText(field, u"texte %1"_s.arg(i));
            break;
        case 2:
            m_session->edit(u"/service/audiences"_s, [i](Request &request) {
                request.service.audiences = {i % 2 ? u"companies"_s : u"associations"_s};
                request.personalData.retentionMonths = i;
            });
            break;
        default:
            m_session->edit(u"/endpoints"_s, [i](Request &request) {
                if (i % 3 == 0 && request.endpoints.size() > 2)
                    request.endpoints.removeLast();
                else
                    request.endpoints.append({u"associations"_s, {}, u"Raison %1"_s.arg(i), {}, {}});
            });
        }
        if (i % 50 == 0)
            QVERIFY(m_session->flush());
    }
    QVERIFY(m_session->undoStack()->count() >= 200);
    const QByteArray end = bytes();
    while (m_session->undoStack()->canUndo())
        m_session->undoStack()->undo();
    QCOMPARE(bytes(), start);
    while (m_session->undoStack()->canRedo())
        m_session->undoStack()->redo();
    QCOMPARE(bytes(), end);
    QVERIFY(m_session->flush());
    Request written = readRequest(onDisk(), {})->request;
    written.revision = 1;
    written.modifiedAt.clear();
    QCOMPARE(jsonBytes(toJson(written)), end);
}

void TestDraftSession::findingsFollow()
{
    const auto has = [this](const QString &rule) {
        const QList<Finding> &findings = m_session->findings();
        return std::any_of(findings.cbegin(), findings.cend(),
                           [&](const Finding &finding) { return finding.rule == rule; });
    };
    QVERIFY(!has(u"siret-form"_s));
    QSignalSpy spy(m_session.get(), &DraftSession::findingsChanged);
    m_session->setText(u"/organisation/siret"_s, u"123"_s);
    QVERIFY(has(u"siret-form"_s));
    m_session->undoStack()->undo();
    QVERIFY(!has(u"siret-form"_s));
    QCOMPARE(spy.size(), 2);
}

void TestDraftSession::raisesRevisionAfterExport()
{
    m_session->updateState([](DraftState &state) {
        state.lastExport = DraftState::Export{1, QString(), QString()};
    });
    QCOMPARE(m_session->exportedRevision(), 1);
    m_session->setText(u"/service/title"_s, u"Autre"_s);
    QVERIFY(m_session->flush());
    QCOMPARE(m_session->request().revision, 2);
    // Undo does not lower it again.
    m_session->undoStack()->undo();
    QVERIFY(m_session->flush());
    QCOMPARE(m_session->request().revision, 2);
}

void TestDraftSession::noticesChangeOutside()
{
    QByteArray other = onDisk();
    other.replace("Commune de Valbrume", "Ville de Valbrume");
    QVERIFY(writeFile(m_folder + u"/request.json"_s, other));
    QTRY_COMPARE(m_session->saveState(), State::ChangedOutside);
    // Nothing is written over it, whatever is typed.
    m_session->setText(u"/service/title"_s, u"Autre"_s);
    QVERIFY(!m_session->flush());
    QVERIFY(onDisk().contains("Ville de Valbrume"));
}

void TestDraftSession::overwritesOrReloads()
{
    QByteArray other = onDisk();
    other.replace("Commune de Valbrume", "Ville de Valbrume");
    QVERIFY(writeFile(m_folder + u"/request.json"_s, other));
    QTRY_COMPARE(m_session->saveState(), State::ChangedOutside);
    m_session->overwrite();
    QCOMPARE(m_session->saveState(), State::Saved);
    QVERIFY(onDisk().contains("Commune de Valbrume"));

    QTest::qWait(50);
    QVERIFY(writeFile(m_folder + u"/request.json"_s, other));
    QTRY_COMPARE(m_session->saveState(), State::ChangedOutside);
    m_session->reload();
    QCOMPARE(m_session->request().organisation.name, u"Ville de Valbrume"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->request().organisation.name, u"Commune de Valbrume"_s);
    QVERIFY(m_session->flush());
}

void TestDraftSession::writesAgainWhatWasDeleted()
{
    m_session->setText(u"/service/title"_s, u"Encore là"_s);
    QVERIFY(m_session->flush());
    QTRY_VERIFY(m_session->facts().contains(u"d1"_s));
    QVERIFY(QDir().rename(m_folder, m_dir->filePath(u"elsewhere"_s)));
    QTRY_COMPARE(m_session->saveState(), State::Deleted);
    m_session->setText(u"/service/expectedVolume"_s, u"peu"_s);
    m_session->writeAgain();
    QCOMPARE(m_session->saveState(), State::Saved);
    QVERIFY(onDisk().contains("Encore là") && onDisk().contains("peu"));
    // What went with the folder is said.
    QTRY_COMPARE(m_session->facts().value(u"d1"_s).presence, DocumentFacts::Presence::Missing);
    // The lock is there again.
    QVERIFY(!Draft::open(m_folder, Draft::Access::Edit));
    m_session.reset();
    QVERIFY(Draft::open(m_folder, Draft::Access::Edit));
}

/// A folder in the place of the file: no write can succeed, whoever tries.
void TestDraftSession::keepsInMemoryWhatCannotBeSaved()
{
    QVERIFY(QFile::rename(m_folder + u"/request.json"_s, m_folder + u"/away"_s));
    QVERIFY(QDir().mkdir(m_folder + u"/request.json"_s));
    m_session->setText(u"/service/title"_s, u"Gardé"_s);
    QVERIFY(!m_session->flush());
    QVERIFY(m_session->saveState() != State::Saved);
    QCOMPARE(m_session->request().service.title, u"Gardé"_s);
    QVERIFY(QDir().rmdir(m_folder + u"/request.json"_s));
    m_session->writeAgain();
    QCOMPARE(m_session->saveState(), State::Saved);
    QVERIFY(onDisk().contains("Gardé"));
}

/// No file may grow beyond a few bytes, as on a full disk; then there is room again.
void TestDraftSession::triesAgainWhenThereIsRoom()
{
    const FileSizeLimit limit(16);
    m_session->setText(u"/service/title"_s, u"Gardé en mémoire"_s);
    QVERIFY(!m_session->flush());
    limit.lift();
    QCOMPARE(m_session->saveState(), State::Failed);
    QVERIFY(m_session->saveError());
    QVERIFY(m_session->hasUnsaved());
    QVERIFY(!onDisk().contains("Gardé en mémoire"));
    // By itself.
    QTRY_COMPARE_WITH_TIMEOUT(m_session->saveState(), State::Saved, 10'000);
    QVERIFY(onDisk().contains("Gardé en mémoire"));
    QVERIFY(!m_session->hasUnsaved());
}

/// The promise is one second after the last key.
void TestDraftSession::savesWithinASecond()
{
    QVERIFY(SessionOptions().saveDelay < std::chrono::seconds(1));
}

void TestDraftSession::isReadOnlyBesideAnother()
{
    const auto second = DraftSession::open(m_folder, exampleOptions());
    QVERIFY(second);
    QVERIFY((*second)->isReadOnly());
    QVERIFY((*second)->readOnlyReason());
    QCOMPARE((*second)->readOnlyReason()->code, ErrorCode::DraftLocked);
    const QString before = (*second)->request().service.title;
    QCOMPARE((*second)->setText(u"/service/title"_s, u"Autre"_s), before);
    (*second)->edit(u"/service/title"_s, [](Request &request) { request.service.title.clear(); });
    QCOMPARE((*second)->request().service.title, before);
    QVERIFY(m_session->setText(u"/service/title"_s, u"Ici"_s) == u"Ici"_s);
}

QTEST_GUILESS_MAIN(TestDraftSession)
#include "tst_draftsession.moc"
