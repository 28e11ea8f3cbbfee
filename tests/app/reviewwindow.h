// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../session/fakekeystore.h"
#include "../session/sampledraft.h"
#include "../session/testreview.h"
#include "../widgets/answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/reviewstore.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/page.h"
#include "widgets/remarkcard.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace viatique::test {

/// What tests of reviews share that come back to the real window.
class ReviewWindow : public QObject
{
protected:
    void begin()
    {
        installLanguage(QStringLiteral("en"));
        look::install(*qApp, look::Appearance::Light);
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(QStringLiteral("viatique.conf")), QString());
        m_book = std::make_unique<AddressBook>(m_dir->filePath(QStringLiteral("addressbook.json")));
        m_library =
            std::make_unique<DraftLibrary>(DraftStore(m_dir->path()), *m_book, exampleOptions().inspector);
        m_reviews = std::make_unique<ReviewStore>(m_dir->path());
        m_answers = std::make_unique<Answers>();
        m_http = std::make_unique<HttpClient>(networkUse(*m_settings));
        m_directory = std::make_unique<CompanyDirectory>(*m_http);
        m_window =
            std::make_unique<MainWindow>(WindowParts{*m_settings, *m_book, *m_library, *m_reviews, *m_answers,
                                                     *m_http, *m_directory, m_keys, exampleOptions()});
        m_window->resize(look::em(98), look::em(62));
        m_window->show();
        m_window->showHome();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void end()
    {
        m_window.reset();
        m_library.reset();
    }

    template<typename T = QWidget>
    T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QString draft() const
    {
        const QString folder = m_library->store().newFolder();
        copyExample(QStringLiteral("complete"), folder);
        return folder;
    }
    /// Another request of the same content.
    QString cloneOf(const QString &folder) const
    {
        DraftStore store = m_library->store();
        const auto clone = store.clone(folder, exampleDay());
        return clone ? clone->folder() : QString();
    }
    /// The words of the notice above all pages; empty while there is none.
    QString notice() const
    {
        const auto *notice = find<>("windowNotice");
        if (!notice->isVisible())
            return {};
        return notice->findChild<QLabel *>(QStringLiteral("noticeWhat"))->text() + QLatin1Char(' ')
               + notice->findChild<QLabel *>(QStringLiteral("noticeWhy"))->text();
    }
    /// Writes a review of the request in `folder`; its path.
    QString reviewFile(const QString &folder, const std::function<void(Review &)> &change = {}) const
    {
        const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
        if (!draft)
            return {};
        Review review = reviewOf(draft->request().id, draft->request().revision);
        if (change)
            change(review);
        return writeReviewFile(m_dir->filePath(QStringLiteral("demande.jeanne-orsini.review.json")), review);
    }
    /// Through the menu; there must be no notice before.
    void give(const QString &path)
    {
        m_answers->files = {path};
        find<QAction>("importReviewAction")->trigger();
        QTRY_VERIFY(!notice().isEmpty());
    }
    /// The card of a remark in the page that is shown.
    RemarkCard *card(const QString &remark) const
    {
        QCoreApplication::processEvents();
        const QList<RemarkCard *> cards = m_window->wizard()->page()->findChildren<RemarkCard *>();
        for (RemarkCard *each : cards) {
            if (each->ref().remark == remark)
                return each;
        }
        return nullptr;
    }
    static void press(Qt::Key key)
    {
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), key, QString(), Qt::NoModifier);
    }
    static QString focusName() { return QApplication::focusWidget()->objectName(); }
    static RemarkRef ref(const QString &remark) { return {reviewOf({}).id, remark}; }
    AnswerState state(const QString &remark) const
    {
        return m_window->session()->reviews().remark(ref(remark))->answer.state;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
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
