// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "fakekeystore.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "session/addressbook.h"
#include "session/findingmodel.h"
#include "session/stepmodel.h"
#include "testdraft.h"
#include "widgets/handoveroffer.h"
#include "widgets/page.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

#include <memory>

namespace viatique::test {

/// A key for whatever has the focus.
inline void press(Qt::Key key, const QString &text = {})
{
    QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), key, text, Qt::NoModifier);
}

/// What a page is given, of a draft of its own.
class PageSurroundings
{
public:
    explicit PageSurroundings(DraftSession &session)
        : m_steps(session)
        , m_findings(session, m_steps)
        , m_settings(m_dir.filePath(QStringLiteral("settings.ini")),
                     m_dir.filePath(QStringLiteral("policy.ini")))
        , book(m_dir.filePath(QStringLiteral("addressbook.json")))
        , http(NetworkUse::Allowed)
        , directory(http)
        , handover({session, m_settings, http, keys, prompts})
        , m_context{session, m_steps, m_findings, m_settings, book, prompts, directory, handover}
    {
    }
    const PageContext &context() const { return m_context; }
    StepModel &steps() { return m_steps; }
    Settings &settings() { return m_settings; }

private:
    QTemporaryDir m_dir;
    StepModel m_steps;
    FindingModel m_findings;
    Settings m_settings;

public:
    AddressBook book;
    Answers prompts;
    HttpClient http;
    CompanyDirectory directory;
    FakeKeyStore keys;
    HandoverOffer handover;

private:
    PageContext m_context;
};

/// A page of type P in a window, as the wizard shows it.
template<typename P>
class ShownPage
{
public:
    explicit ShownPage(const Request &request = {}, const Catalogue &catalogue = TestDraft::firstCatalogue())
        : m_draft(request, catalogue)
        , m_own(m_draft.session())
    {
        show(m_draft.session());
    }
    /// The same draft, read-only in a second window.
    void showReadOnly()
    {
        m_second = m_draft.openAgain();
        m_ownOfSecond = std::make_unique<PageSurroundings>(*m_second);
        m_page = nullptr;
        m_area = std::make_unique<QScrollArea>();
        m_page = new P(m_ownOfSecond->context());
        open();
    }

    P &page() { return *m_page; }
    const Request &request() const { return m_draft.request(); }
    DraftSession &session() { return m_draft.session(); }
    PageSurroundings &own() { return m_own; }

    template<typename W = QWidget>
    W *find(const char *name) const
    {
        W *widget = m_page->template findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    /// Focuses the field and types.
    void type(const char *name, const QString &text)
    {
        QWidget *field = find(name);
        field->setFocus();
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, field, static_cast<Qt::Key>(0), QString(c), Qt::NoModifier);
    }
    /// To no field at all.
    void leaveField()
    {
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        QCoreApplication::processEvents();
    }
    StateLabel *message(const char *control) const
    {
        return find<StateLabel>(QByteArray(QByteArray(control) + "Message").constData());
    }
    bool isShown(const char *name) const { return find(name)->isVisibleTo(m_page); }

private:
    void show(DraftSession &)
    {
        m_area = std::make_unique<QScrollArea>();
        m_page = new P(m_own.context());
        open();
    }
    void open()
    {
        m_area->setWidgetResizable(true);
        m_area->setWidget(m_page);
        m_area->resize(1000, 700);
        m_area->show();
        if (!QTest::qWaitForWindowActive(m_area.get()))
            qFatal("no window");
    }

    TestDraft m_draft;
    PageSurroundings m_own;
    std::unique_ptr<DraftSession> m_second;
    std::unique_ptr<PageSurroundings> m_ownOfSecond;
    P *m_page = nullptr;
    std::unique_ptr<QScrollArea> m_area;
};

/// What tests of a page share that need a draft with real documents: it lies in a folder of the test.
template<typename P>
class DocumentTest : public QObject
{
protected:
    void begin()
    {
        installLanguage(QStringLiteral("en"));
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void end()
    {
        m_area.reset();
        m_own.reset();
        m_session.reset();
    }
    /// The page of `m_session`, as the wizard shows it; `m_own` is made before, by who has to prepare it.
    void showPage()
    {
        if (!m_own)
            m_own = std::make_unique<PageSurroundings>(*m_session);
        m_area = std::make_unique<QScrollArea>();
        m_page = new P(m_own->context());
        m_area->setWidgetResizable(true);
        m_area->setWidget(m_page);
        m_area->resize(1050, 700);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    }
    template<typename W = QWidget>
    W *find(const QString &name) const
    {
        W *widget = m_page->template findChild<W *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftSession> m_session;
    std::unique_ptr<PageSurroundings> m_own;
    std::unique_ptr<QScrollArea> m_area;
    P *m_page = nullptr;
};

} // namespace viatique::test
