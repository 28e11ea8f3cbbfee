// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/draftreviews.h"

#include <QString>
#include <QUndoCommand>

#include <optional>

namespace viatique {

class DraftSession;

/// Revision and time of change belong to the store: steps of undo neither hold nor compare them.
Request contentOf(Request request);

/// One step of undo: the request before and after, which share what they have in common, and the answer to a
/// remark where it gave one. A step that was typed takes up the next one of the same field, up to the next
/// word.
class EditCommand final : public QUndoCommand
{
public:
    /// `typing` is the number of the stretch of typing that it belongs to, or 0.
    EditCommand(DraftSession &session, QString field, Request before, Request after, int typing);
    /// A step that answers a remark; it may change the request too.
    EditCommand(DraftSession &session, QString field, Request before, Request after, AnswerChange answer);

    const QString &field() const { return m_field; }
    const Request &before() const { return m_before; }
    const Request &after() const { return m_after; }

    void undo() override;
    void redo() override;
    int id() const override { return m_typing > 0 ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    DraftSession &m_session;
    QString m_field;
    Request m_before;
    Request m_after;
    int m_typing;
    std::optional<AnswerChange> m_answer;
};

} // namespace viatique
