// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../session/fakekeystore.h"
#include "../session/samplereview.h"
#include "../widgets/answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "faults.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "ownmounts.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/reviewstore.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/page.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <memory>

#include <sys/resource.h>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

enum class Trouble { FullDisk, ReadOnlyDisk, BrokenDisk, NoPermission, Vanished };
Q_DECLARE_METATYPE(Trouble)

namespace viatique::test {

/// As long as it lives, or until it is lifted, no file of this process grows above a size.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { lift(); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
    void lift() const { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// The real window on a disk that can be had full, read-only, without permission, or gone.
class TroubleWindow : public QObject
{
public:
    static inline bool s_hasDisks = false;

protected:
    void begin()
    {
        installLanguage(u"en"_s);
        look::install(*qApp, look::Appearance::Light);
        m_dir = std::make_unique<QTemporaryDir>();
        m_disk = m_dir->filePath(u"disk"_s);
        QDir().mkpath(m_disk);
        m_isMounted = s_hasDisks && mountDisk(m_disk, 16);
        for (const char *name : {"/data/reviews", "/exports"})
            QDir().mkpath(m_disk + QLatin1String(name));
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), QString());
        m_book = std::make_unique<AddressBook>(m_dir->filePath(u"addressbook.json"_s));
        SessionOptions options = exampleOptions();
        options.now = &QDateTime::currentDateTimeUtc;
        m_library =
            std::make_unique<DraftLibrary>(DraftStore(m_disk + u"/data"_s), *m_book, options.inspector);
        m_reviews = std::make_unique<ReviewStore>(m_disk + u"/data"_s);
        m_answers = std::make_unique<Answers>();
        m_http = std::make_unique<HttpClient>(networkUse(*m_settings));
        m_directory = std::make_unique<CompanyDirectory>(*m_http);
        m_window =
            std::make_unique<MainWindow>(WindowParts{*m_settings, *m_book, *m_library, *m_reviews, *m_answers,
                                                     *m_http, *m_directory, m_keys, options});
        m_window->resize(1200, 800);
        m_window->show();
        m_window->showHome();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void end()
    {
        m_window.reset();
        m_library.reset();
        if (m_isMounted)
            unmountDisk(m_disk);
        m_dir.reset();
    }

    static void troubles()
    {
        QTest::addColumn<Trouble>("trouble");
        QTest::newRow("full disk") << Trouble::FullDisk;
        QTest::newRow("read-only disk") << Trouble::ReadOnlyDisk;
        QTest::newRow("broken disk") << Trouble::BrokenDisk;
        QTest::newRow("no permission") << Trouble::NoPermission;
        QTest::newRow("folder gone") << Trouble::Vanished;
    }
    bool isPossible(Trouble trouble) const
    {
        switch (trouble) {
        case Trouble::FullDisk:
            return m_isMounted;
        case Trouble::NoPermission:
            return !isAboveItsPermissions();
        case Trouble::ReadOnlyDisk:
        case Trouble::BrokenDisk:
        case Trouble::Vanished:
            break;
        }
        return true;
    }
    void enter(Trouble trouble, const QString &folder)
    {
        switch (trouble) {
        case Trouble::FullDisk: {
            m_filler = std::make_unique<QFile>(m_disk + u"/filler"_s);
            QVERIFY(m_filler->open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            const QByteArray bytes(4096, 'x');
            while (m_filler->write(bytes) == bytes.size()) {
            }
            return;
        }
        case Trouble::ReadOnlyDisk:
            refuse(EROFS);
            return;
        case Trouble::BrokenDisk:
            refuse(EIO);
            return;
        case Trouble::NoPermission:
            QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
            return;
        case Trouble::Vanished:
            QVERIFY(QDir().rename(folder, folder + u"-elsewhere"_s));
            return;
        }
    }
    void leave(Trouble trouble, const QString &folder)
    {
        switch (trouble) {
        case Trouble::FullDisk:
            m_filler->remove();
            return;
        case Trouble::ReadOnlyDisk:
        case Trouble::BrokenDisk:
            faults::disarm();
            return;
        case Trouble::NoPermission:
            QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                                      | QFileDevice::ExeOwner));
            return;
        case Trouble::Vanished:
            QVERIFY(QDir().rename(folder + u"-elsewhere"_s, folder));
            return;
        }
    }

    /// The system mounts no disk read-only on which files are open to be written: its refusal is made here.
    void refuse(int error)
    {
        m_refused = QFile::encodeName(m_disk);
        faults::arm({m_refused.constData(), 0, error, false});
    }

    QString draft() const
    {
        const QString folder = m_library->store().newFolder();
        copyExample(u"complete"_s, folder);
        return folder;
    }
    QString package() const
    {
        const QString folder = m_dir->filePath(u"received"_s);
        QDir().mkpath(folder);
        return exportExample(u"complete"_s, folder);
    }
    void typeInto(const QString &text)
    {
        m_window->wizard()->setStep(2);
        auto *edit = m_window->wizard()->page()->findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    void exportTo(const QString &path)
    {
        m_answers->files = {path};
        m_window->wizard()->setStep(8);
        m_window->findChild<QAction *>(u"exportAction"_s)->trigger();
    }
    /// What a notice in sight says; empty while it is hidden.
    QString shownNotice(const char *name) const
    {
        const QList<QWidget *> notices = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (const QWidget *notice : notices) {
            const auto *what = notice->findChild<QLabel *>(u"noticeWhat"_s);
            if (notice->isVisible() && what)
                return what->text();
        }
        return {};
    }
    static QString descriptionOn(const QString &folder)
    {
        const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
        return draft ? draft->request().service.description : QString();
    }
    QString keptRemark() const
    {
        const QList<KeptReview> reviews = m_reviews->list();
        return reviews.size() == 1 && !reviews.constFirst().file.review.remarks.isEmpty()
                   ? reviews.constFirst().file.review.remarks.constFirst().text
                   : QString();
    }
    /// Temporary files and partial ones.
    static QStringList leftovers(const QString &folder)
    {
        QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.removeIf([](const QString &name) {
            return !name.contains(u".part")
                   && !name.contains(QRegularExpression(u"\\.json\\.[A-Za-z]{6}\\z"_s));
        });
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_disk;
    QByteArray m_refused;
    bool m_isMounted = false;
    std::unique_ptr<QFile> m_filler;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<DraftLibrary> m_library;
    std::unique_ptr<ReviewStore> m_reviews;
    std::unique_ptr<Answers> m_answers;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CompanyDirectory> m_directory;
    FakeKeyStore m_keys;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace viatique::test
