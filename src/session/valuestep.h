// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QUndoCommand>

#include <utility>

namespace viatique {

/// Whether a text that became another began a word by it; more than one character at once was pasted, which
/// is a step of its own.
bool beginsStep(const QString &before, const QString &after);

/// One step of undo of a value: before and after, which share what they have in common. A step that was typed
/// takes up the next one of the same field, up to the next word; one that leads back to where it began drops
/// out. Who makes one says what the text of the field is, and puts the value in its place.
template<typename Value>
class ValueStep : public QUndoCommand
{
public:
    /// `typing` is the number of the stretch of typing that it belongs to, or 0.
    ValueStep(QString field, Value before, Value after, int typing)
        : m_field(std::move(field))
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_typing(typing)
    {
    }

    const QString &field() const { return m_field; }
    const Value &before() const { return m_before; }
    const Value &after() const { return m_after; }

    void undo() override { put(m_before); }
    void redo() override { put(m_after); }
    int id() const final { return m_typing > 0 ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) final
    {
        const auto *next = static_cast<const ValueStep *>(other);
        if (next->m_typing != m_typing || next->m_field != m_field)
            return false;
        const bool back = next->m_after == m_before;
        if (!back && beginsStep(textOf(m_after), textOf(next->m_after)))
            return false;
        m_after = next->m_after;
        // Back where it began: nothing was done.
        setObsolete(back);
        return true;
    }

protected:
    /// What the field holds in this value; empty where it is no text.
    virtual QString textOf(const Value &value) const = 0;
    virtual void put(const Value &value) = 0;

private:
    QString m_field;
    Value m_before;
    Value m_after;
    int m_typing;
};

} // namespace viatique
