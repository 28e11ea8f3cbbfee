// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewfields.h"

#include "core/limits.h"
#include "session/reviewsession.h"
#include "widgets/contextmenu.h"
#include "widgets/textcontrol.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QUndoStack>

namespace viatique {

ReviewFields::ReviewFields(ReviewSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &ReviewSession::reviewChanged, this, &ReviewFields::showAll);
    connect(&session, &ReviewSession::readOnlyChanged, this, &ReviewFields::showAll);
}

void ReviewFields::bind(QLineEdit *edit, const QString &field)
{
    if (!m_fields.contains(edit)) {
        edit->setMaxLength(limits::kLineCharacters);
        connect(edit, &QLineEdit::textEdited, this, [this, edit](const QString &text) { take(edit, text); });
    }
    listen(edit, field);
}

void ReviewFields::bind(QPlainTextEdit *edit, const QString &field)
{
    if (!m_fields.contains(edit)) {
        edit->setUndoRedoEnabled(false);
        edit->setTabChangesFocus(true);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] { take(edit, wholeText(edit)); });
    }
    listen(edit, field);
}

void ReviewFields::listen(QWidget *control, const QString &field)
{
    if (!m_fields.contains(control)) {
        control->installEventFilter(this);
        connect(control, &QObject::destroyed, this, [this, control] { m_fields.remove(control); });
    } else if (m_fields.value(control) != field) {
        m_session.endTyping();
    }
    m_fields.insert(control, field);
    show(control);
}

void ReviewFields::take(QWidget *control, const QString &text)
{
    const QString field = m_fields.value(control);
    // Controls tell of changes of their fonts, too.
    if (field.isEmpty() || text == m_session.text(field))
        return;
    m_session.setText(field, text);
    // The session may have kept another text.
    show(control);
}

void ReviewFields::showAll()
{
    const QList<QWidget *> controls = m_fields.keys();
    for (QWidget *control : controls)
        show(control);
}

void ReviewFields::show(QWidget *control)
{
    const QString field = m_fields.value(control);
    const QString text = field.isEmpty() ? QString() : m_session.text(field);
    const QSignalBlocker blocker(control);
    // It can be read and copied all the same.
    if (auto *line = qobject_cast<QLineEdit *>(control)) {
        showText(line, text);
        line->setReadOnly(m_session.isReadOnly());
    } else if (auto *edit = qobject_cast<QPlainTextEdit *>(control)) {
        showText(edit, text);
        edit->setReadOnly(m_session.isReadOnly());
    }
}

bool ReviewFields::filterUndo(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y)
                      || key->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    if (!redo && !key->matches(QKeySequence::Undo))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        // Not taken by the control: the window's shortcut gets it.
        event->ignore();
    } else if (m_session.isReadOnly()) {
        return true;
    } else if (redo) {
        m_session.undoStack()->redo();
    } else {
        m_session.undoStack()->undo();
    }
    return true;
}

bool ReviewFields::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (filterUndo(event))
            return true;
        break;
    case QEvent::FocusOut:
        m_session.endTyping();
        break;
    case QEvent::ContextMenu:
        if (auto *line = qobject_cast<QLineEdit *>(watched)) {
            popUpWithoutUndo(line->createStandardContextMenu(), line->isReadOnly(),
                             static_cast<QContextMenuEvent *>(event)->globalPos());
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatique
