// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../session/fakekeystore.h"
#include "../session/sampledraft.h"
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
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace viatique::test {

/// The real window and all that it needs, in a folder of its own.
class WholeWindow : public QObject
{
protected:
    /// At home. Drafts and reviews lie below `data`, or beside the settings where none is named.
    void begin(const QString &data = {}, const SessionOptions &options = exampleOptions())
    {
        installLanguage(QStringLiteral("en"));
        look::install(*qApp, look::Appearance::Light);
        m_dir = std::make_unique<QTemporaryDir>();
        const QString root = data.isEmpty() ? m_dir->path() : data;
        m_settings = std::make_unique<Settings>(m_dir->filePath(QStringLiteral("viatique.conf")), QString());
        m_book = std::make_unique<AddressBook>(m_dir->filePath(QStringLiteral("addressbook.json")));
        m_library = std::make_unique<DraftLibrary>(DraftStore(root), *m_book, options.inspector);
        m_reviews = std::make_unique<ReviewStore>(root);
        m_answers = std::make_unique<Answers>();
        m_http = std::make_unique<HttpClient>(networkUse(*m_settings));
        m_directory = std::make_unique<CompanyDirectory>(*m_http);
        m_window =
            std::make_unique<MainWindow>(WindowParts{*m_settings, *m_book, *m_library, *m_reviews, *m_answers,
                                                     *m_http, *m_directory, m_keys, options});
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

    /// A draft of the complete example.
    QString draft() const
    {
        const QString folder = m_library->store().newFolder();
        copyExample(QStringLiteral("complete"), folder);
        return folder;
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
