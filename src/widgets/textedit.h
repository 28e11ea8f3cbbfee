// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QPlainTextEdit>

namespace viatique {

/// A field of several lines: plain text whatever is pasted or dropped, at most `limits::kTextCharacters`, Tab
/// goes to the next field, undo is left to the session,
/// unless `setUndoRedoEnabled`.
class TextEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(int visibleLines READ visibleLines WRITE setVisibleLines NOTIFY visibleLinesChanged)

public:
    explicit TextEdit(QWidget *parent = nullptr);

    int visibleLines() const { return m_visibleLines; }
    void setVisibleLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void visibleLinesChanged();
    /// What was typed, pasted or dropped did not fit whole.
    void textCut();

protected:
    /// No files: a drop of them is for the window.
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_visibleLines = 4;
};

} // namespace viatique
