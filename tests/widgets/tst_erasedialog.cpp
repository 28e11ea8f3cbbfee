// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../ordinaryuser.h"
#include "core/settings.h"
#include "inspectdialog.h"
#include "report/exporter.h"
#include "sampledraft.h"
#include "session/addressbook.h"
#include "widgets/erasedialog.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/workbar.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace viatique;
using namespace viatique::test;

/// What the dialog lists, and what it says once it is done.
class TestEraseDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void erasesWhatIsTicked();
    void saysWhatIsInUse();
    void saysWhatCouldNotBeErased();
    void saysWhichDraftItIs();
    void leadsToTheReason();
    void saysThatADraftIsDamaged();
    void leavesWhatWasReceived();
    void mayBeClosedMeanwhile();
    void tellsOfWhatWasLeft();
    void saysWhatIsOutOfReach();
    void mayBeInterrupted();
    void canBeReadAndReached();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString exported() const;
    void show();
    QList<QCheckBox *> boxes() const { return m_dialog->findChildren<QCheckBox *>(); }
    QString said(int row) const
    {
        return m_dialog->findChildren<StateLabel *>(u"eraseState"_s).at(row)->words();
    }
    QPushButton *button() const { return m_dialog->findChild<QPushButton *>(u"eraseTickedButton"_s); }
    QString notice() const { return m_dialog->findChild<QLabel *>(u"noticeWhat"_s)->text(); }
    void erase();
    void putAnotherAt(const QString &package) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AddressBook> m_book;
    QPointer<EraseDialog> m_dialog;
    QString m_folder;
};

void TestEraseDialog::init()
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(path(u"data"_s));
    m_settings = std::make_unique<Settings>(path(u"viatique.conf"_s), QString());
    m_book = std::make_unique<AddressBook>(path(u"addressbook.json"_s));
    m_folder = m_store->newFolder();
    copyExample(u"complete"_s, m_folder);
    QVERIFY(QDir(m_dir->path()).mkdir(u"out"_s));
}

void TestEraseDialog::cleanup()
{
    delete m_dialog;
}

QString TestEraseDialog::exported() const
{
    Result<Draft> draft = Draft::open(m_folder, Draft::Access::Edit);
    ExportOptions options;
    options.today = exampleDay().date();
    const auto done = exportDraft(*draft, DocumentInspector(QString()), path(u"out"_s), options);
    return done ? done->package.path : QString();
}

void TestEraseDialog::show()
{
    delete m_dialog;
    m_dialog = new EraseDialog({*m_store, *m_settings, *m_book, path(u"cache"_s)}, m_folder, nullptr);
    QSignalSpy planned(m_dialog, &EraseDialog::planned);
    m_dialog->open();
    QVERIFY(planned.wait());
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestEraseDialog::erase()
{
    QSignalSpy erased(m_dialog, &EraseDialog::erased);
    button()->click();
    QVERIFY(!button()->isEnabled());
    QVERIFY(erased.wait());
}

/// A package of another request.
void TestEraseDialog::putAnotherAt(const QString &package) const
{
    Result<Draft> draft = m_store->clone(m_folder, exampleDay());
    QVERIFY(draft && QFile::remove(package));
    ExportOptions options;
    options.today = exampleDay().date();
    QVERIFY(exportDraft(*draft, DocumentInspector(QString()), package, options));
}

void TestEraseDialog::erasesWhatIsTicked()
{
    const QString package = exported();
    show();
    QCOMPARE(boxes().size(), 2);
    QCOMPARE(m_dialog->focusWidget(), boxes().at(0));
    QVERIFY(boxes().at(0)->isChecked() && boxes().at(1)->isChecked());
    QVERIFY(boxes().at(1)->text().contains(u"revision 1"));
    QVERIFY(boxes().at(1)->accessibleDescription().contains(package));
    QTest::keyClick(boxes().at(0), Qt::Key_Space);
    QTest::keyClick(boxes().at(1), Qt::Key_Space);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(boxes().at(1), Qt::Key_Space);
    erase();
    QCOMPARE(notice(), u"What was ticked is erased."_s);
    QCOMPARE(said(1), u"Erased."_s);
    QVERIFY(!QFile::exists(package));
    QVERIFY(QFile::exists(m_folder));
    // The other one may follow.
    QVERIFY(!boxes().at(1)->isEnabled());
    boxes().at(0)->click();
    erase();
    QVERIFY(!QFile::exists(m_folder));
    QCOMPARE(said(1), u"Erased."_s);
}

void TestEraseDialog::saysWhatIsInUse()
{
    const Result<Draft> open = Draft::open(m_folder, Draft::Access::Edit);
    show();
    QVERIFY(!boxes().at(0)->isEnabled() && !boxes().at(0)->isChecked());
    QVERIFY(!said(0).isEmpty());
    QVERIFY(!button()->isEnabled());
    QVERIFY(!button()->toolTip().isEmpty());
}

void TestEraseDialog::saysWhatCouldNotBeErased()
{
    m_dir.reset();
    const OrdinaryUser user;
    init();
    const QString package = exported();
    show();
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::ExeOwner));
    erase();
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(notice().startsWith(u"1 of these"), qPrintable(notice()));
    QCOMPARE(said(0), u"Erased."_s);
    QVERIFY(said(1).contains(package));
    QVERIFY(boxes().at(1)->isEnabled() && boxes().at(1)->isChecked());
    erase();
    QVERIFY(!QFile::exists(package));
    QCOMPARE(notice(), u"What was ticked is erased."_s);
}

void TestEraseDialog::saysWhichDraftItIs()
{
    exported();
    show();
    const QString about = m_dialog->findChild<QLabel *>(u"eraseAbout"_s)->text();
    QVERIFY2(about.startsWith(u"Commune de Valbrume · changed on "), qPrintable(about));
    QVERIFY2(about.endsWith(u" · exported, revision 1"), qPrintable(about));
    // What the user attached, and nothing of what the program keeps beside it.
    const auto draft = Draft::open(m_folder, Draft::Access::ReadOnly);
    const QString count = QString::number(draft->request().documents.size());
    QVERIFY2(boxes().at(0)->text().startsWith(u"This draft, with its "_s + count + u" document"_s),
             qPrintable(boxes().at(0)->text()));
    QVERIFY(boxes().at(1)->accessibleDescription().startsWith(u"changed on "));
}

/// What stands there now is another's: nobody is asked to erase it.
void TestEraseDialog::leadsToTheReason()
{
    const QString package = exported();
    show();
    putAnotherAt(package);
    erase();
    QVERIFY2(notice().startsWith(u"What was ticked is erased; 1 "), qPrintable(notice()));
    QCOMPARE(said(1), u"It was left: another file is there now."_s);
    QVERIFY(QFile::exists(package) && !boxes().at(1)->isEnabled());
    auto *lead = m_dialog->findChild<QPushButton *>(u"noticeFirstButton"_s);
    QTRY_VERIFY(lead->isVisible());
    lead->click();
    const auto *state = m_dialog->findChildren<StateLabel *>(u"eraseState"_s).at(1);
    QTRY_VERIFY(!state->visibleRegion().isEmpty());
}

void TestEraseDialog::saysThatADraftIsDamaged()
{
    QVERIFY(writeFile(m_folder + u"/request.json"_s, "{"));
    show();
    QCOMPARE(m_dialog->findChild<QLabel *>(u"eraseHeading"_s)->text(), u"Damaged draft"_s);
    erase();
    QVERIFY(!QFile::exists(m_folder));
}

void TestEraseDialog::leavesWhatWasReceived()
{
    const QString package = exported();
    QVERIFY(QDir(m_dir->path()).mkdir(u"in"_s));
    QVERIFY(QFile::copy(package, path(u"in/"_s + QFileInfo(package).fileName())));
    m_settings->set(setting::kInboxFolder, path(u"in"_s));
    show();
    QCOMPARE(boxes().size(), 3);
    QCOMPARE(boxes().at(2)->text(), u"Package that you received, revision 1"_s);
    QVERIFY(boxes().at(2)->isEnabled() && !boxes().at(2)->isChecked());
    QVERIFY(boxes().at(1)->isChecked());
    QVERIFY(m_dialog->findChild<QWidget *>(u"eraseUnlooked"_s)->isHidden());
}

/// What was begun goes on, and who opened it is told.
void TestEraseDialog::mayBeClosedMeanwhile()
{
    m_dir.reset();
    const OrdinaryUser user;
    init();
    exported();
    show();
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::ExeOwner));
    QSignalSpy erased(m_dialog, &EraseDialog::erased);
    QSignalSpy left(m_dialog, &EraseDialog::leftBehind);
    button()->click();
    m_dialog->close();
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(erased.size(), 1);
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!QFile::exists(m_folder));
    QTRY_VERIFY(!m_dialog);
}

/// Also where nothing failed.
void TestEraseDialog::tellsOfWhatWasLeft()
{
    const QString package = exported();
    show();
    putAnotherAt(package);
    QSignalSpy left(m_dialog, &EraseDialog::leftBehind);
    button()->click();
    m_dialog->close();
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(left.constFirst().at(0).value<QList<Error>>().isEmpty());
    QCOMPARE(left.constFirst().at(1).toStringList(), QStringList(package));
    QVERIFY(QFile::exists(package));
}

void TestEraseDialog::saysWhatIsOutOfReach()
{
    exported();
    QVERIFY(QDir(m_dir->path()).rename(u"out"_s, u"away"_s));
    show();
    QVERIFY(!boxes().at(1)->isEnabled() && !boxes().at(1)->isChecked());
    QCOMPARE(said(1), u"It stays: its folder cannot be reached. Erase it by hand where it is a copy."_s);
}

void TestEraseDialog::mayBeInterrupted()
{
    show();
    QSignalSpy erased(m_dialog, &EraseDialog::erased);
    button()->click();
    emit m_dialog->findChild<WorkBar *>()->interrupted();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(erased.wait());
    // Before it was begun, or too late.
    const bool isThere = QFile::exists(m_folder);
    QCOMPARE(notice(), isThere ? u"The erasing was interrupted."_s : u"What was ticked is erased."_s);
    QCOMPARE(boxes().at(0)->isChecked(), isThere);
    // While it only looks, it goes.
    delete m_dialog;
    m_dialog = new EraseDialog({*m_store, *m_settings, *m_book, path(u"cache"_s)}, m_folder, nullptr);
    m_dialog->open();
    emit m_dialog->findChild<WorkBar *>()->interrupted();
    QVERIFY(!m_dialog->isVisible());
}

void TestEraseDialog::canBeReadAndReached()
{
    exported();
    show();
    inspect(*m_dialog);
    erase();
    inspect(*m_dialog);
}

QTEST_MAIN(TestEraseDialog)
#include "tst_erasedialog.moc"
