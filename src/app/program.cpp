// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/program.h"

#include "core/language.h"
#include "core/privatefolder.h"
#include "widgets/look.h"

#include <QApplication>
#include <QFileInfo>
#include <QThreadPool>

namespace viatique {

namespace {

look::Appearance appearanceOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return look::Appearance::Light;
    if (name == QLatin1String("dark"))
        return look::Appearance::Dark;
    return name == QLatin1String("high-contrast") ? look::Appearance::HighContrast
                                                  : look::Appearance::Desktop;
}

} // namespace

Program::Program(QApplication &application, const ProgramFiles &files)
    : m_application(application)
    , m_shelf(CatalogueShelf::folderIn(files.data))
    , m_settings(files.settings, files.policy)
    , m_http(networkUse(m_settings))
    , m_directory(m_http)
    , m_keys(datapass::systemKeyStore())
    , m_book(files.addressBook)
    , m_library(DraftStore(files.data, m_shelf), m_book, DocumentInspector())
    , m_reviews(files.data)
{
    // Left open by an earlier version, or by a copy from another computer.
    for (const QString &own : {files.data, m_library.store().draftsFolder(), m_library.store().trashFolder(),
                               QFileInfo(files.settings).absolutePath(), files.cache})
        keepPrivate(own);
    // In sight of nobody, and in the way of nobody.
    QThreadPool::globalInstance()->start([store = m_library.store()] { store.removeRemains(); });
    applyLanguage();
    applyLook();
    SessionOptions session;
    session.shelf = m_shelf;
    m_window = std::make_unique<MainWindow>(WindowParts{m_settings, m_book, m_library, m_reviews, m_prompts,
                                                        m_http, m_directory, *m_keys, session, files.cache});
    connect(&m_settings, &Settings::changed, this, [this] { m_http.setUse(networkUse(m_settings)); });
    connect(m_window.get(), &MainWindow::languageChosen, this, &Program::applyLanguage);
    connect(m_window.get(), &MainWindow::appearanceChosen, this, &Program::applyLook);
}

void Program::applyLanguage()
{
    const QString chosen = m_settings.value(setting::kLanguage);
    installLanguage(chosen.isEmpty() ? userLanguage() : chosen);
}

void Program::setLanguage(const QString &language)
{
    installLanguage(language);
}

void Program::setDark()
{
    look::install(m_application, look::Appearance::Dark, m_settings.value(setting::kTextScale));
}

void Program::applyLook()
{
    look::install(m_application, appearanceOf(m_settings.value(setting::kAppearance)),
                  m_settings.value(setting::kTextScale));
}

} // namespace viatique
