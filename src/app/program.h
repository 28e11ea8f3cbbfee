// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/settings.h"
#include "datapass/keystore.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/reviewstore.h"
#include "widgets/mainwindow.h"
#include "widgets/prompts.h"

#include <QObject>
#include <QStandardPaths>
#include <QString>

#include <memory>

class QApplication;

namespace viatique {

/// Where the program keeps what is the user's; screenshots use a place of their own.
struct ProgramFiles
{
    QString data = DraftStore::defaultRoot();
    QString addressBook = AddressBook::defaultFile();
    QString settings = Settings::defaultFile();
    QString policy = Settings::defaultPolicy();
    QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
};

/// The window and all that it needs, put together: language and look as the settings say.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &application, const ProgramFiles &files);

    MainWindow &window() { return *m_window; }
    Settings &settings() { return m_settings; }
    HttpClient &http() { return m_http; }
    Prompts &prompts() { return m_prompts; }
    const CatalogueShelf &shelf() const { return m_shelf; }
    const DraftStore &store() const { return m_library.store(); }

    /// For this run, whatever the settings say.
    void setLanguage(const QString &language);
    void setDark();

private:
    void applyLanguage();
    void applyLook();

    QApplication &m_application;
    const CatalogueShelf m_shelf;
    Settings m_settings;
    HttpClient m_http;
    CompanyDirectory m_directory;
    std::unique_ptr<datapass::KeyStore> m_keys;
    AddressBook m_book;
    DraftLibrary m_library;
    ReviewStore m_reviews;
    DesktopPrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace viatique
