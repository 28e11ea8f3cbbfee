// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace viatique {

class ReviewSession;

/// Ties text controls to the texts of a review (`ReviewSession::text`), both ways, as FieldBinder does for a
/// request: the control is touched only where it differs, undo and redo are the session's, and typing ends
/// where the focus leaves.
class ReviewFields : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit ReviewFields(ReviewSession &session, QObject *parent = nullptr);

    /// A control may be bound again, to another text; to none where `field` is empty.
    void bind(QLineEdit *edit, const QString &field);
    void bind(QPlainTextEdit *edit, const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void listen(QWidget *control, const QString &field);
    void take(QWidget *control, const QString &text);
    void showAll();
    void show(QWidget *control);
    bool filterUndo(QEvent *event);

    ReviewSession &m_session;
    QHash<QWidget *, QString> m_fields;
};

} // namespace viatique
