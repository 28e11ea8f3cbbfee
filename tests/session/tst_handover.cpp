// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "core/settings.h"
#include "sampledraft.h"
#include "session/handover.h"
#include "session/linkcontentmodel.h"
#include "session/modelroles.h"
#include "testdraft.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QUrlQuery>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followsTheRequest();
    void tellsOfManyChangesOnce();
    void followsTheAddress();
    void saysWhatTheLinkLeavesOut();
    void saysWhatIsTooLong();
    void listsWhatTheLinkCarries();
    void longLinkCarriesNothing();
    void asksForNoPageThatIsNotThere();
    void ofNothing();
    void isCheap();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DraftSession> m_session;
};

void TestHandover::init()
{
    installLanguage(u"en"_s);
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), m_dir->filePath(u"policy.ini"_s));
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
}

void TestHandover::followsTheRequest()
{
    Handover handover(*m_session, *m_settings);
    const auto titleIn = [&handover] {
        return QUrlQuery(handover.link().url()).queryItemValue(u"intitule"_s, QUrl::FullyDecoded);
    };
    QCOMPARE(titleIn(), m_session->request().service.title);
    const auto valueOf = [&handover](const QString &key) {
        for (const datapass::SheetGroup &group : handover.sheet()) {
            for (const datapass::SheetRow &row : group.rows) {
                if (row.key == key)
                    return row.value;
            }
        }
        return QString();
    };
    QCOMPARE(valueOf(u"intitule"_s), m_session->request().service.title);
    QVERIFY(QJsonDocument::fromJson(handover.body()).object().contains(u"demande"_s));
    m_session->setText(u"/service/title"_s, u"Aides à la rénovation & à l’isolation"_s);
    // At once, whoever asks; `changed` comes later.
    QCOMPARE(titleIn(), u"Aides à la rénovation & à l’isolation"_s);
    QCOMPARE(valueOf(u"intitule"_s), u"Aides à la rénovation & à l’isolation"_s);
    QVERIFY(handover.body().contains("isolation"));
    m_session->undoStack()->undo();
    QVERIFY(!handover.body().contains("isolation"));
}

void TestHandover::tellsOfManyChangesOnce()
{
    Handover handover(*m_session, *m_settings);
    QSignalSpy changed(&handover, &Handover::changed);
    for (const QString &title : {u"A"_s, u"Ab"_s, u"Abc"_s})
        m_session->setText(u"/service/title"_s, title);
    QCOMPARE(changed.size(), 0);
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
}

void TestHandover::followsTheAddress()
{
    Handover handover(*m_session, *m_settings);
    QVERIFY(handover.link().encoded.startsWith("https://datapass.api.gouv.fr/formulaires/"));
    QSignalSpy changed(&handover, &Handover::changed);
    m_settings->set(setting::kDataPassUrl, u"https://essai.example/"_s);
    QVERIFY2(handover.link().encoded.startsWith("https://essai.example/formulaires/"),
             handover.link().encoded.constData());
    QVERIFY(changed.wait());
    // That of the API leads to the same site.
    m_settings->set(setting::kDataPassUrl, u"https://essai.example/api/v1/"_s);
    QCOMPARE(handover.datapass(), QUrl(u"https://essai.example"_s));
    QVERIFY2(handover.link().encoded.startsWith("https://essai.example/formulaires/"),
             handover.link().encoded.constData());
    QVERIFY(changed.wait());
    // What has nothing to do with it changes nothing.
    m_settings->set(setting::kTextScale, 150);
    QVERIFY(!changed.wait(400));
}

void TestHandover::saysWhatTheLinkLeavesOut()
{
    Handover handover(*m_session, *m_settings);
    QVERIFY(!handover.link().tooLong);
    QVERIFY(handover.link().bytes <= datapass::kLinkBytes);
    const QString before = leftOutSentence(handover);
    QVERIFY2(before.startsWith(u"It leaves out "_s) && before.contains(u"the contacts"_s)
                 && before.contains(u"the documents"_s),
             qPrintable(before));
    m_session->setText(u"/service/description"_s, u"Une phrase. "_s.repeated(300));
    QVERIFY2(leftOutSentence(handover).contains(u"the description"_s), qPrintable(leftOutSentence(handover)));
    m_session->edit({}, [](Request &request) {
        request.contacts = {};
        request.documents.clear();
        request.service.description.clear();
    });
    QCOMPARE(leftOutSentence(handover), u"It leaves out nothing that was filled in."_s);
}

void TestHandover::saysWhatIsTooLong()
{
    Handover handover(*m_session, *m_settings);
    const QString bytes = currentLocale().toString(handover.link().bytes);
    QCOMPARE(linkSizeText(handover.link()), u"Prefilled link of %1 bytes of 1,500"_s.arg(bytes));
    m_session->setText(u"/service/title"_s, u"é"_s.repeated(400));
    QVERIFY(handover.link().tooLong);
    QVERIFY2(linkSizeText(handover.link()).startsWith(u"Link too long: 2,"_s),
             qPrintable(linkSizeText(handover.link())));
}

void TestHandover::listsWhatTheLinkCarries()
{
    Handover handover(*m_session, *m_settings);
    LinkContentModel model(handover);
    const QAbstractItemModelTester tester(&model);
    using Fate = LinkContentRow::Fate;
    const auto fateOf = [&model](const QString &target) {
        for (const LinkContentRow &row : model.rows()) {
            if (row.target == target)
                return row.fate;
        }
        return Fate::NoPlace;
    };
    // Each key of the link has its row; data share one.
    QCOMPARE(model.carried(), int(handover.link().carried.size()));
    QCOMPARE(fateOf(u"/service/title"_s), Fate::Carried);
    QCOMPARE(fateOf(u"/contacts/technical"_s), Fate::ByHand);
    QCOMPARE(model.index(0, LinkContentModel::FateColumn).data().toString(), u"carried"_s);
    QCOMPARE(model.index(0, LinkContentModel::FateColumn).data(MeaningRole).toInt(), int(Meaning::Fine));
    m_session->setText(u"/service/description"_s, u"Une phrase. "_s.repeated(300));
    QTRY_COMPARE(fateOf(u"/service/description"_s), Fate::TooLong);
    // Carried comes first, whatever the page.
    bool isBehind = false;
    for (const LinkContentRow &row : model.rows()) {
        QVERIFY(!(isBehind && row.fate == Fate::Carried));
        isBehind = isBehind || row.fate != Fate::Carried;
        QVERIFY(!row.what.isEmpty());
    }
    installLanguage(u"fr"_s);
    model.retranslate();
    QVERIFY(model.rowCount() > 0);
}

void TestHandover::longLinkCarriesNothing()
{
    m_session->setText(u"/service/title"_s, u"é"_s.repeated(400));
    const Handover handover(*m_session, *m_settings);
    QVERIFY(handover.link().tooLong);
    const LinkContentModel model(handover);
    QCOMPARE(model.carried(), 0);
    QStringList targets;
    for (const LinkContentRow &row : model.rows()) {
        if (row.fate == LinkContentRow::Fate::LinkTooLong)
            targets.append(row.target);
    }
    QVERIFY(targets.contains(u"/service/title"_s) && targets.contains(u"/endpoints"_s));
    QCOMPARE(model.index(0, LinkContentModel::FateColumn).data().toString(),
             u"to be entered by hand: the link is too long"_s);
    // Nor does the sheet that goes with it hide anything.
    for (const datapass::SheetGroup &group : handover.sheet()) {
        for (const datapass::SheetRow &row : group.rows)
            QVERIFY2(!row.inLink, qPrintable(row.key));
    }
}

/// The base form presets the legal framework: nobody is sent to enter it.
void TestHandover::asksForNoPageThatIsNotThere()
{
    m_session->edit({}, [](Request &request) {
        request.service.useCases = QStringList(u"socle_de_base"_s);
        request.endpoints = {asked(u"associations"_s, u"Pour l’instruction du dossier."_s)};
    });
    const Handover handover(*m_session, *m_settings);
    QCOMPARE(handover.mapped().form.uid, u"api-entreprise-socle-de-base"_s);
    const LinkContentModel model(handover);
    int ofLaw = 0;
    for (const LinkContentRow &row : model.rows()) {
        if (!row.target.startsWith(u"/legalFramework"_s))
            continue;
        ++ofLaw;
        QCOMPARE(row.fate, LinkContentRow::Fate::Preset);
    }
    QCOMPARE(ofLaw, 1);
}

void TestHandover::ofNothing()
{
    m_session.reset();
    TestDraft draft;
    Handover handover(draft.session(), *m_settings);
    LinkContentModel model(handover);
    QCOMPARE(model.carried(), int(handover.link().carried.size()));
    QVERIFY(!handover.link().encoded.isEmpty());
    QVERIFY(!handover.link().tooLong);
    QVERIFY(!QJsonDocument::fromJson(handover.body()).isNull());
    QCOMPARE(leftOutNames(handover), QStringList());
}

/// A draft of ten thousand data, which nobody has, is mapped within the time of a few keys.
void TestHandover::isCheap()
{
    m_session->edit({}, [](Request &request) {
        for (int i = 0; i < 10'000; ++i)
            request.endpoints.append(asked(u"datum-%1"_s.arg(i), u"Pour l’instruction du dossier."_s));
    });
    Handover handover(*m_session, *m_settings);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(handover.link().bytes > 0);
    QVERIFY(!handover.sheet().isEmpty());
    const qint64 made = timer.restart();
    // What did not change is not made again.
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!handover.sheet().isEmpty() && handover.link().bytes > 0);
    const qint64 again = timer.restart();
    const LinkContentModel model(handover);
    const qint64 listed = timer.elapsed();
    qInfo("made in %lld ms, listed in %lld ms", made, listed);
    QVERIFY(made < 2'000);
    QVERIFY(listed < 2'000);
    QVERIFY(again < 100);
}

QTEST_MAIN(TestHandover)
#include "tst_handover.moc"
