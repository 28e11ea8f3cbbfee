// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A session with everything in it, by a user whose umask hides nothing: what it leaves on the disk is his
// alone, and no log has a word of what he typed.

#include "../session/fakekeystore.h"
#include "../session/sampledraft.h"
#include "../session/testreview.h"
#include "../widgets/answers.h"
#include "catalogue/catalogueshelf.h"
#include "core/language.h"
#include "core/settings.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "session/addressbook.h"
#include "session/companylookup.h"
#include "session/draftlibrary.h"
#include "session/phrasebook.h"
#include "session/reviewsession.h"
#include "session/reviewstore.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/reviewpage.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

/// Of all that is typed, and of names of files.
constexpr char kWord[] = "zwrygl";

QStringList &logged()
{
    static QStringList lines;
    return lines;
}

QtMessageHandler &formerHandler()
{
    static QtMessageHandler former = nullptr;
    return former;
}

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged().append(message + u" ["_s + QLatin1String(context.category ? context.category : "") + u']');
    if (type == QtFatalMsg)
        formerHandler()(type, context, message);
}

Person person(const QString &word)
{
    return {word + u"prenom"_s, word + u"nom"_s, word + u"@adresse.example"_s, word + u"06"_s,
            word + u"poste"_s};
}

} // namespace

class TestPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void keepsAllToItsUser();
    void givesPackagesTheUsersRights();
    void logsNothingPersonal();
    void tightensWhatWasLeftOpen();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void begin();
    void fillIn();
    void importReview();
    void exportPackage();
    void reviewPackage();
    void trashAndBack();
    void lookAtInbox();
    void sendFromTheCommandLine();
    void runIntoErrors();
    void trigger(const char *action) { m_window->findChild<QAction *>(QLatin1String(action))->trigger(); }

    QTemporaryDir m_dir{QDir::tempPath() + u"/zwrygl-XXXXXX"_s};
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<DraftLibrary> m_library;
    std::unique_ptr<ReviewStore> m_reviews;
    Answers m_answers;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CompanyDirectory> m_directory;
    FakeKeyStore m_keys;
    std::unique_ptr<MainWindow> m_window;
    QString m_draft;
    QString m_package;
    QByteArray m_said; ///< by the command line, on its standard error
    mode_t m_before = 0;
};

void TestPrivacy::initTestCase()
{
    m_before = ::umask(0);
    formerHandler() = qInstallMessageHandler(&takeMessage);
    qWarning("heard");
    begin();
    fillIn();
    importReview();
    exportPackage();
    reviewPackage();
    trashAndBack();
    lookAtInbox();
    sendFromTheCommandLine();
    runIntoErrors();
    m_window.reset();
    m_library.reset();
    qInstallMessageHandler(formerHandler());
}

void TestPrivacy::cleanupTestCase()
{
    m_window.reset();
    ::umask(m_before);
}

void TestPrivacy::begin()
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
    const QString data = path(u"data/viatique"_s);
    m_settings = std::make_unique<Settings>(path(u"config/viatique/viatique.conf"_s), QString());
    m_settings->set(setting::kDirectoryUrl, u"http://127.0.0.1:9/zwrygl"_s);
    m_book = std::make_unique<AddressBook>(data + u"/addressbook.json"_s);
    m_library = std::make_unique<DraftLibrary>(DraftStore(data), *m_book, exampleOptions().inspector);
    m_reviews = std::make_unique<ReviewStore>(data);
    m_http = std::make_unique<HttpClient>(networkUse(*m_settings));
    m_directory = std::make_unique<CompanyDirectory>(*m_http);
    SessionOptions session = exampleOptions();
    session.shelf = CatalogueShelf(CatalogueShelf::folderIn(data));
    m_window = std::make_unique<MainWindow>(WindowParts{*m_settings, *m_book, *m_library, *m_reviews,
                                                        m_answers, *m_http, *m_directory, m_keys, session,
                                                        path(u"cache/viatique"_s)});
    m_window->show();
    m_window->showHome();
    QVERIFY(QDir(m_dir.path()).mkdir(u"zwrygl-paquets"_s));
}

void TestPrivacy::fillIn()
{
    m_book->setMe(person(u"zwrygl0"_s));
    m_book->remember(person(u"zwrygl1"_s));
    m_draft = m_library->store().newFolder();
    copyExample(u"complete"_s, m_draft);
    // As an earlier version, or a copy, may have left it.
    for (const QString &loose : QStringList{m_draft, m_draft + u"/documents"_s})
        QVERIFY(QFile::setPermissions(loose, QFile::Permissions(0x7755)));
    QVERIFY(m_window->openDraft(m_draft));
    m_window->session()->edit(u"/contacts"_s, [](Request &request) {
        request.applicant = person(u"zwrygl2"_s);
        request.contacts = {person(u"zwrygl3"_s), person(u"zwrygl4"_s), person(u"zwrygl5"_s),
                            person(u"zwrygl6"_s)};
        request.service.title = u"Zwrygl titre"_s;
        request.service.description += u" Zwrygl description."_s;
        request.vendor.name = u"Zwrygl éditeur"_s;
        request.organisation.name = u"Commune de Zwrygl"_s;
        request.personalData.recipients = u"Zwrygl destinataires"_s;
    });
    // A document of the user, under a name that says something; and one that is none.
    const QString given = path(u"zwrygl arrêté.pdf"_s);
    const QString examples = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents");
    const QStringList pdfs = QDir(examples).entryList({u"*.pdf"_s});
    QVERIFY(!pdfs.isEmpty());
    // Another than that of the draft: what it has already is not added again.
    const QByteArray pdf = readFile(examples + u'/' + pdfs.constFirst(), 1'000'000).value();
    QVERIFY(writeFile(given, pdf + "% zwrygl\n"));
    const QString broken = path(u"zwrygl cassé.pdf"_s);
    QVERIFY(writeFile(broken, "%PDF-1.4 zwrygl"));
    const qsizetype before = m_window->session()->request().documents.size();
    m_window->wizard()->setStep(5);
    QVERIFY(m_window->wizard()->takeFiles({given, broken, path(u"zwrygl absent.pdf"_s)}));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session()->request().documents.size() > before, 30'000);
    for (int step = 1; step <= 8; ++step) {
        m_window->wizard()->setStep(step);
        QCoreApplication::processEvents();
    }
    m_window->session()->flush();
}

void TestPrivacy::importReview()
{
    Review review = reviewOf(m_window->session()->request().id, m_window->session()->request().revision);
    review.reviewer.name = u"Zwrygl7"_s;
    review.message = u"Zwrygl8"_s;
    m_window->importReview(writeReviewFile(path(u"zwrygl.review.json"_s), review));
    QTRY_VERIFY(!m_window->session()->reviews().list().isEmpty());
    m_window->session()->flush();
}

void TestPrivacy::exportPackage()
{
    m_package = path(u"zwrygl-paquets/zwrygl.zip"_s);
    m_answers.files = {m_package};
    m_window->wizard()->setStep(8);
    trigger("exportAction");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session()->exportedRevision() > 0, 30'000);
}

void TestPrivacy::reviewPackage()
{
    m_window->showHome();
    m_window->openPackage(m_package);
    auto *page = m_window->findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session(), 30'000);
    page->session()->setNote(u"Zwrygl9"_s);
    QTest::keyClicks(m_window->findChild<QPlainTextEdit *>(u"privateNote"_s), u"zwrygl"_s);
    page->session()->addRemark(remarkOn(u"z"_s, u"/service/title"_s, u"Zwrygl10"_s));
    PhraseBook phrases(m_reviews->root() + u"/phrases.json"_s, &exampleDay);
    QVERIFY(phrases.keep(u"Zwrygl11"_s, RemarkReason::Unset, RemarkSeverity::Must));
    page->session()->setOpinion(Opinion::Favourable);
    page->session()->setText(u"/reviewer/name"_s, u"Zwrygl12"_s);
    QTRY_VERIFY(page->mayLeave());
    m_answers.files = {path(u"zwrygl-paquets/zwrygl.mine.review.json"_s)};
    page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"zwrygl-paquets/zwrygl.mine.review.json"_s)), 30'000);
    m_window->showHome();
}

void TestPrivacy::trashAndBack()
{
    const QString trashed = m_library->moveToTrash(m_draft).value_or(QString());
    QVERIFY(!trashed.isEmpty());
    QVERIFY(m_library->restore(trashed));
    const auto clone =
        DraftStore(m_library->store()).clone(m_draft, exampleDay()).map([](const Draft &draft) {
            return draft.folder();
        });
    QVERIFY(clone && m_library->moveToTrash(*clone));
    m_window->showHome();
}

void TestPrivacy::lookAtInbox()
{
    QVERIFY(writeFile(path(u"zwrygl-paquets/zwrygl broken.zip"_s), "zwrygl"));
    m_window->openInbox(path(u"zwrygl-paquets"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(path(u"cache/viatique/inbox"_s)).entryList({u"*.sqlite"_s}).isEmpty(),
                             30'000);
    m_window->showHome();
}

/// Where nobody answers.
void TestPrivacy::sendFromTheCommandLine()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
    environment.insert(u"VIATIQUE_DATAPASS_CLIENT_ID"_s, u"zwrygl-id"_s);
    environment.insert(u"VIATIQUE_DATAPASS_CLIENT_SECRET"_s, u"zwrygl-secret"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"),
                  {u"datapass"_s, u"submit"_s, m_package, u"--base-url"_s, u"http://127.0.0.1:9"_s});
    QVERIFY(process.waitForFinished());
    m_said = process.readAllStandardError();
    QVERIFY(!m_said.isEmpty());
    QVERIFY2(QFile::exists(path(u"data/viatique/datapass"_s)), m_said.constData());
}

void TestPrivacy::runIntoErrors()
{
    const QString damaged = m_library->store().newFolder();
    copyExample(u"complete"_s, damaged);
    QVERIFY(writeFile(damaged + u"/request.json"_s, "{\"zwrygl\": ", kPrivateFile));
    QVERIFY(!m_window->openDraft(damaged));
    m_window->showHome();
    m_window->openPackage(path(u"zwrygl-paquets/zwrygl broken.zip"_s));
    auto *page = m_window->findChild<ReviewPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->state() != PackageReview::State::Opening, 30'000);
    m_window->showHome();
    m_window->openPath(path(u"zwrygl nowhere.zip"_s));
    m_window->showHome();
    m_window->importReview(path(u"zwrygl broken.review.json"_s));
    CompanyLookup lookup(*m_directory, *m_settings);
    lookup.lookUp(QString(), u"zwrygl et compagnie"_s);
    QTRY_VERIFY(!lookup.isBusy());
    // An address book that cannot be read, and a folder that vanishes under the window.
    QVERIFY(writeFile(path(u"zwrygl-book.json"_s), "zwrygl"));
    const AddressBook book(path(u"zwrygl-book.json"_s));
    QVERIFY(book.error());
    QVERIFY(m_window->openDraft(m_draft));
    QVERIFY(QDir().rename(m_draft, m_draft + u"-zwrygl"_s));
    m_window->session()->edit(u"/service/title"_s,
                              [](Request &request) { request.service.title = u"Zwrygl autre"_s; });
    m_window->session()->flush();
    QVERIFY(QDir().rename(m_draft + u"-zwrygl"_s, m_draft));
    m_window->session()->flush();
}

void TestPrivacy::keepsAllToItsUser()
{
    QStringList open;
    int count = 0;
    for (const auto *root : {"data/viatique", "config/viatique", "cache/viatique"}) {
        QStringList all{path(QLatin1String(root))};
        QDirIterator inside(all.constFirst(),
                            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                            QDirIterator::Subdirectories);
        while (inside.hasNext())
            all.append(inside.next());
        count += int(all.size());
        for (const QString &each : std::as_const(all)) {
            struct stat status
            {
            };
            QCOMPARE(::lstat(QFile::encodeName(each).constData(), &status), 0);
            const int mode = int(status.st_mode & 07777);
            if (S_ISDIR(status.st_mode) ? mode != 0700 : (mode & 0177) != 0)
                open.append(u"%1 %2"_s.arg(QString::number(mode, 8), each));
        }
    }
    QCOMPARE(open, QStringList());
    QVERIFY(count > 30);
    for (const auto *there :
         {"data/viatique/addressbook.json", "data/viatique/phrases.json", "data/viatique/reviews",
          "data/viatique/notes", "data/viatique/trash", "config/viatique/viatique.conf"})
        QVERIFY2(QFile::exists(path(QLatin1String(there))), there);
    QVERIFY(!QDir(m_draft + u"/reviews"_s).isEmpty());
}

/// They are to be given away, and stand in the user's folder: his umask decides.
void TestPrivacy::givesPackagesTheUsersRights()
{
    struct stat status
    {
    };
    QCOMPARE(::stat(QFile::encodeName(m_package).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0666);
    const QString review = path(u"zwrygl-paquets/zwrygl.mine.review.json"_s);
    QCOMPARE(::stat(QFile::encodeName(review).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0666);
}

void TestPrivacy::logsNothingPersonal()
{
    QVERIFY(logged().constFirst().startsWith(u"heard"));
    QCOMPARE(logged().filter(QLatin1String(kWord), Qt::CaseInsensitive), QStringList());
    QVERIFY(!m_said.contains("zwrygl-secret") && !m_said.contains("zwrygl-id"));
}

void TestPrivacy::tightensWhatWasLeftOpen()
{
    QVERIFY(QFile::setPermissions(m_draft, QFile::Permissions(0x7755)));
    QVERIFY(Draft::open(m_draft, Draft::Access::Edit));
    QCOMPARE(int(QFileInfo(m_draft).permissions() & QFile::Permissions(0x0077)), 0);
}

QTEST_MAIN(TestPrivacy)
#include "tst_privacy.moc"
