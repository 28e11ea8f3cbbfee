// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/fakekeystore.h"
#include "../session/sampledraft.h"
#include "../widgets/answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "online/companydirectory.h"
#include "report/exporter.h"
#include "report/pdfreport.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/needadvice.h"
#include "session/reviewstore.h"
#include "session/stepmodel.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/page.h"
#include "widgets/reviewpage.h"
#include "widgets/statelabel.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The frame around home, wizard and review.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesDraftOfMyCompany();
    void trashAndBack();
    void clonesAndSplits();
    void speaksAnotherLanguageAtOnce();
    void movesToAnotherCatalogue();
    void exportsByItsKey();
    void listsTheDocumentsToGather();
    void opensWhatIsDropped_data();
    void opensWhatIsDropped();
    void takesUpPackage();
    void readOnlyBesideAnother();
    void asksBeforeLosingWork();
    void saysThatSettingsWereDamaged();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void trigger(const char *name) { find<QAction>(name)->trigger(); }
    QString draft(const QString &example = u"complete"_s);
    QStringList drafts() const;
    QString notice() const;
    void drop(const QString &path);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<DraftLibrary> m_library;
    std::unique_ptr<ReviewStore> m_reviews;
    std::unique_ptr<Answers> m_answers;
    HttpClient m_http{NetworkUse::Allowed};
    CompanyDirectory m_directory{m_http};
    FakeKeyStore m_keys;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::init()
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), QString());
    m_book = std::make_unique<AddressBook>(m_dir->filePath(u"addressbook.json"_s));
    m_library =
        std::make_unique<DraftLibrary>(DraftStore(m_dir->path()), *m_book, exampleOptions().inspector);
    m_reviews = std::make_unique<ReviewStore>(m_dir->path());
    m_answers = std::make_unique<Answers>();
    const WindowParts parts{*m_settings, *m_book,     *m_library, *m_reviews,      *m_answers,
                            m_http,      m_directory, m_keys,     exampleOptions()};
    m_window = std::make_unique<MainWindow>(parts);
    m_window->show();
    m_window->showHome();
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_library.reset();
}

QString TestWindow::draft(const QString &example)
{
    const QString folder = m_library->store().newFolder();
    copyExample(example, folder);
    return folder;
}

QStringList TestWindow::drafts() const
{
    QStringList folders;
    const QList<DraftSummary> list = m_library->store().list();
    for (const DraftSummary &summary : list)
        folders.append(summary.folder);
    return folders;
}

/// The words of the notice above all pages; empty while there is none.
QString TestWindow::notice() const
{
    const auto *frame = find<QWidget>("windowNotice");
    QString words;
    if (frame->isVisible()) {
        const QList<QLabel *> labels = frame->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            words += label->text();
    }
    return words;
}

void TestWindow::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    // Qt delivers a drop to what took the entering.
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void TestWindow::makesDraftOfMyCompany()
{
    m_book->setVendor({u"00084310200013"_s, u"Atelier Lisière"_s, {}, {}});
    trigger("newRequestAction");
    QVERIFY(m_window->session());
    QCOMPARE(m_window->session()->request().vendor.name, u"Atelier Lisière"_s);
    QCOMPARE(drafts().size(), 1);
    trigger("homeAction");
    QVERIFY(!m_window->session());
    QVERIFY(!find<QAction>("exportAction")->isEnabled());
}

void TestWindow::trashAndBack()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    trigger("removeAction");
    QVERIFY(!m_window->session());
    QVERIFY(drafts().isEmpty());
    QCOMPARE(m_library->store().trash().size(), 1);
    find<QWidget>("notice")->findChild<QPushButton *>()->click();
    QCOMPARE(drafts().size(), 1);
}

void TestWindow::clonesAndSplits()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    trigger("cloneAction");
    QTRY_VERIFY(m_window->session());
    QVERIFY(m_window->session()->folder() != folder);
    QCOMPARE(m_window->session()->request().documents.size(), 2);

    // One of the data is for the second use case alone.
    m_window->session()->edit(u"/service/useCases"_s, [this](Request &request) {
        request.service.useCases = {u"marches_publics"_s, u"detection_fraude"_s};
        askFor(request, m_window->session()->catalogue(), u"bilans_entreprises_bdf"_s);
    });
    const auto asksForBalances = [](const Request &request) {
        return std::any_of(
            request.endpoints.cbegin(), request.endpoints.cend(),
            [](const RequestedEndpoint &asked) { return asked.id == u"bilans_entreprises_bdf"; });
    };
    const QStringList before = drafts();
    emit m_window->wizard()->splitRequested();
    QTRY_VERIFY(notice().contains(u"1 draft was made"_s));
    QCOMPARE(drafts().size(), 3);
    QCOMPARE(m_window->session()->request().service.useCases, QStringList(u"marches_publics"_s));
    QVERIFY(!asksForBalances(m_window->session()->request()));
    for (const QString &each : drafts()) {
        if (before.contains(each))
            continue;
        const Request other = Draft::open(each, Draft::Access::ReadOnly)->request();
        QCOMPARE(other.service.useCases, QStringList(u"detection_fraude"_s));
        QVERIFY(asksForBalances(other));
        QCOMPARE(other.documents.size(), 2);
    }
    // One step of undo brings back what this draft gave away.
    m_window->session()->undoStack()->undo();
    QVERIFY(asksForBalances(m_window->session()->request()));
    QCOMPARE(m_window->session()->request().service.useCases.size(), 2);
}

void TestWindow::speaksAnotherLanguageAtOnce()
{
    QVERIFY(m_window->openDraft(draft(u"incomplete"_s)));
    const auto title = [this](int step) {
        m_window->wizard()->setStep(step);
        QApplication::processEvents();
        return m_window->wizard()->page()->findChild<QLabel *>(u"heading"_s);
    };
    for (int step = 1; step <= StepModel::kSteps; ++step)
        title(step);
    installLanguage(u"fr"_s);
    QApplication::processEvents();
    QCOMPARE(find<QPushButton>("nextButton")->text(), u"&Suivant"_s);
    QCOMPARE(StepModel::title(3), u"Les données"_s);
    QVERIFY(find<QPushButton>("findingsButton")->text().contains(u"à corriger"));
    QVERIFY(find<StateLabel>("saveState")->words().startsWith(u"Enregistré"));
    installLanguage(u"en"_s);
    QApplication::processEvents();
    QCOMPARE(find<QPushButton>("nextButton")->text(), u"&Next"_s);
}

/// Pages whose choices are the catalogue's are made anew, whoever moves the draft.
void TestWindow::movesToAnotherCatalogue()
{
    QVERIFY(m_window->openDraft(draft()));
    m_window->wizard()->setStep(2);
    QVERIFY(m_window->findChild<QWidget *>(u"detection_fraudeRadio"_s));
    m_window->wizard()->setStep(3);
    find<QWidget>("catalogueNotice")->findChild<QPushButton *>(u"noticeFirstButton"_s)->click();
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"detection_fraudeRadio"_s));
    QCOMPARE(m_window->wizard()->step(), 3);
    QVERIFY(m_window->wizard()->page()->isVisible());
    m_window->wizard()->setStep(2);
    QVERIFY(m_window->findChild<QWidget *>(u"fraudeRadio"_s));
    // What a vendor asks for itself is no choice of a client.
    QVERIFY(!m_window->findChild<QWidget *>(u"editeurRadio"_s));
    trigger("undoAction");
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"detection_fraudeRadio"_s));
    QVERIFY(m_window->wizard()->page()->isVisible());
    QCOMPARE(m_window->wizard()->step(), 2);
}

/// What is wrong is seen first; then the key does what the button does.
void TestWindow::exportsByItsKey()
{
    QVERIFY(m_window->openDraft(draft()));
    m_answers->files = {m_dir->filePath(u"package.zip"_s)};
    trigger("exportAction");
    QCOMPARE(m_window->wizard()->step(), StepModel::kSteps);
    QVERIFY(m_answers->askedFiles.title.isEmpty());
    trigger("exportAction");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_answers->files.constFirst()), 30'000);
}

void TestWindow::listsTheDocumentsToGather()
{
    QVERIFY(!find<QAction>("gatherAction")->isEnabled());
    QVERIFY(m_window->openDraft(draft()));
    QVERIFY(find<QAction>("gatherAction")->isEnabled());
    // Whatever step is shown.
    m_window->wizard()->setStep(1);
    m_answers->choice = 1;
    trigger("gatherAction");
    QVERIFY(m_answers->printed.startsWith("%PDF"));
    m_answers->choice = 0;
    const QString path = m_dir->filePath(u"liste.pdf"_s);
    m_answers->files = {path};
    trigger("gatherAction");
    QTRY_VERIFY(notice().contains(u"is saved"_s));
    QVERIFY(QFile::exists(path));
    find<QWidget>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QCOMPARE(m_answers->inFolder, path);
    // Nothing is drawn where the user gives up.
    m_answers->choice = 2;
    m_answers->printed.clear();
    trigger("gatherAction");
    QVERIFY(m_answers->printed.isEmpty());
    m_window->showHome();
    QVERIFY(!find<QAction>("gatherAction")->isEnabled());
}

void TestWindow::opensWhatIsDropped_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("package") << u"package"_s;
    QTest::newRow("garbage") << u"garbage"_s;
    QTest::newRow("device") << u"/dev/null"_s;
    QTest::newRow("draft") << u"draft"_s;
}

void TestWindow::opensWhatIsDropped()
{
    QFETCH(QString, what);
    prepareReports();
    const QString path = what.startsWith(u'/') ? what : m_dir->filePath(what + u".zip"_s);
    if (what == u"package"_s) {
        Result<Draft> opened = Draft::open(draft(), Draft::Access::ReadOnly);
        QVERIFY(
            exportDraft(*opened, exampleOptions().inspector, path, {exampleDay().date(), u"fr"_s, false}));
    } else if (what == u"garbage"_s) {
        QVERIFY(writeFile(path, QByteArray(5000, 'x')));
    } else if (what == u"draft"_s) {
        copyExample(u"complete"_s, path);
    }
    drop(path);
    if (what == u"draft"_s) {
        QVERIFY(m_window->session());
        return;
    }
    QVERIFY(!m_window->session());
    auto *review = m_window->findChild<ReviewPage *>();
    QVERIFY(review);
    // It says something of whatever it is, and home is one step away.
    QTRY_VERIFY(review->findChild<QWidget *>(u"integrityNotice"_s)->isVisible());
    trigger("homeAction");
}

void TestWindow::takesUpPackage()
{
    prepareReports();
    const QString path = m_dir->filePath(u"demande.zip"_s);
    {
        Result<Draft> opened = Draft::open(draft(), Draft::Access::ReadOnly);
        QVERIFY(
            exportDraft(*opened, exampleOptions().inspector, path, {exampleDay().date(), u"fr"_s, false}));
    }
    m_answers->files = {path};
    trigger("importPackageAction");
    QTRY_VERIFY(m_window->session());
    QCOMPARE(m_window->session()->request().documents.size(), 2);
    QCOMPARE(drafts().size(), 2);
}

void TestWindow::readOnlyBesideAnother()
{
    const QString folder = draft();
    const Result<Draft> other = Draft::open(folder, Draft::Access::Edit);
    QVERIFY(other);
    QVERIFY(m_window->openDraft(folder));
    QVERIFY(m_window->session()->isReadOnly());
    QVERIFY(find<QWidget>("saveNotice")->isVisible());
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        m_window->wizard()->setStep(step);
        const QList<QLineEdit *> edits = m_window->wizard()->page()->findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            // A field of the request, and no search.
            if (edit->isVisible() && !edit->objectName().startsWith(u"search"))
                QVERIFY2(edit->isReadOnly() || !edit->isEnabled(), qPrintable(edit->objectName()));
        }
    }
}

/// A draft that cannot be saved is not let go unasked.
void TestWindow::asksBeforeLosingWork()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    QVERIFY(QDir().rename(folder, m_dir->filePath(u"away"_s)));
    m_window->session()->setText(u"/service/title"_s, u"Presque perdu"_s);
    m_answers->choice = 2;
    trigger("homeAction");
    QVERIFY(m_window->session());
    QVERIFY(!m_window->close());
    // Elsewhere, then.
    const QString copy = m_dir->filePath(u"copy"_s);
    m_answers->choice = 0;
    m_answers->files = {copy};
    trigger("homeAction");
    // Left as soon as the copy is there, and told where.
    QTRY_VERIFY(!m_window->session());
    const Result<Draft> saved = Draft::open(copy, Draft::Access::ReadOnly);
    QVERIFY(saved);
    QCOMPARE(saved->request().service.title, u"Presque perdu"_s);
    QTRY_VERIFY(notice().contains(u"A copy of the draft is saved"_s));
}

void TestWindow::saysThatSettingsWereDamaged()
{
    const QString file = m_dir->filePath(u"damaged.conf"_s);
    QVERIFY(writeFile(file, QByteArray("[view\nlanguage fr\x00\xff", 18)));
    const Settings settings(file, QString());
    QVERIFY(!settings.trouble().isEmpty());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
