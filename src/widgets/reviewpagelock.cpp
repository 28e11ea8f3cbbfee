// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How ReviewPage shares a package with the reviews of others, and what can be undone meanwhile.

#include "widgets/notice.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewpage.h"
#include "widgets/reviewsharing.h"
#include "widgets/textedit.h"

#include <QPushButton>
#include <QUndoStack>

namespace viatique {

namespace {

/// Who has not said who he is has a name on his computer.
QString loginName()
{
    for (const char *name : {"USER", "LOGNAME", "USERNAME"}) {
        if (qEnvironmentVariableIsSet(name))
            return qEnvironmentVariable(name);
    }
    return {};
}

} // namespace

void ReviewPage::beginSharing()
{
    connect(m_session.get(), &ReviewSession::readOnlyChanged, this, &ReviewPage::showReadOnly);
    ReviewLockOptions options = m_parts.lock;
    const QString signature = m_session->review().reviewer.name.simplified();
    const QString name = signature.isEmpty() ? knownReviewer().name.simplified() : signature;
    options.lock.agent = name.isEmpty() ? loginName() : name;
    m_sharing->begin(m_package.path(), *m_session, m_parts.session.root, std::move(options));
    showReadOnly();
}

void ReviewPage::showReadOnly()
{
    m_former->button(0)->setEnabled(!m_session->isReadOnly());
    emit undoChanged();
}

QUndoStack *ReviewPage::undoStack() const
{
    return m_session ? m_session->undoStack() : nullptr;
}

bool ReviewPage::canUndo() const
{
    const TextEdit *note = m_desk ? m_desk->noteInHand() : nullptr;
    return note ? note->document()->isUndoAvailable()
                : m_session && !m_session->isReadOnly() && m_session->undoStack()->canUndo();
}

bool ReviewPage::canRedo() const
{
    const TextEdit *note = m_desk ? m_desk->noteInHand() : nullptr;
    return note ? note->document()->isRedoAvailable()
                : m_session && !m_session->isReadOnly() && m_session->undoStack()->canRedo();
}

void ReviewPage::undo()
{
    if (!m_session)
        return;
    if (TextEdit *note = m_desk->noteInHand())
        return note->undo();
    if (m_session->isReadOnly())
        return;
    const QString field = m_session->undoField();
    m_session->undoStack()->undo();
    showField(field);
}

void ReviewPage::redo()
{
    if (!m_session)
        return;
    if (TextEdit *note = m_desk->noteInHand())
        return note->redo();
    if (m_session->isReadOnly())
        return;
    const QString field = m_session->redoField();
    m_session->undoStack()->redo();
    showField(field);
}

} // namespace viatique
