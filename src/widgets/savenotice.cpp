// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/savenotice.h"

#include "core/error.h"
#include "session/draftsession.h"

#include <QEvent>
#include <QPushButton>

namespace viatique {

SaveNotice::SaveNotice(DraftSession &session, QWidget *parent)
    : Notice(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("saveNotice"));
    for (const int number : {0, 1})
        connect(button(number), &QPushButton::clicked, this, [this, number] { pressed(number); });
    button(0)->setObjectName(QStringLiteral("saveNoticeFirst"));
    button(1)->setObjectName(QStringLiteral("saveNoticeSecond"));
    connect(&session, &DraftSession::saveStateChanged, this, &SaveNotice::showState);
    showState();
}

void SaveNotice::showState()
{
    QString first;
    QString second;
    using State = DraftSession::SaveState;
    const State state = m_session.saveState();
    // Why the answer that was given last had no effect, else what the answers are.
    const auto why = [this](const QString &otherwise) {
        return m_session.saveError() ? errorText(*m_session.saveError()) : otherwise;
    };
    switch (state) {
    case State::Saved:
    case State::Unsaved:
        break;
    case State::Failed:
        setNotice(Meaning::ToCorrect,
                  tr("The draft could not be saved; it is kept in memory and tried again."), why(QString()));
        first = tr("Try now");
        second = tr("Save elsewhere…");
        break;
    case State::ChangedOutside:
        setNotice(Meaning::ToCheck, tr("Another program has changed this draft."),
                  why(tr("Keep what this window shows, or take what the other program wrote: undo brings "
                         "yours back.")));
        first = tr("Keep mine");
        second = tr("Take the other");
        break;
    case State::Deleted:
        setNotice(
            Meaning::ToCheck, tr("Another program has deleted this draft."),
            why(tr("What you see is kept in memory. Write it again, or leave the draft to let it go.")));
        first = tr("Write it again");
        second = tr("Save elsewhere…");
        break;
    case State::ReadOnly:
        setNotice(Meaning::Advice, tr("This draft can be read here, but not changed."),
                  m_session.readOnlyReason() ? errorText(*m_session.readOnlyReason()) : QString());
        break;
    }
    button(0)->setText(first);
    button(0)->setVisible(!first.isEmpty());
    button(1)->setText(second);
    button(1)->setVisible(!second.isEmpty());
    setVisible(state != State::Saved && state != State::Unsaved);
}

void SaveNotice::pressed(int number)
{
    using State = DraftSession::SaveState;
    const State state = m_session.saveState();
    if (number == 1 && state != State::ChangedOutside) {
        emit saveElsewhereRequested();
        return;
    }
    if (state == State::Failed)
        m_session.flush();
    else if (state == State::Deleted)
        m_session.writeAgain();
    else if (number == 0)
        m_session.overwrite();
    else
        m_session.reload();
}

void SaveNotice::retranslate()
{
    showState();
}

void SaveNotice::changeEvent(QEvent *event)
{
    Notice::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
