// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/textedit.h"

#include "core/limits.h"
#include "widgets/contextmenu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace viatique {

TextEdit::TextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TextEdit::setVisibleLines(int lines)
{
    m_visibleLines = lines;
    updateGeometry();
    emit visibleLinesChanged();
}

QSize TextEdit::sizeHint() const
{
    const int margins = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth();
    return {QPlainTextEdit::sizeHint().width(), m_visibleLines * fontMetrics().lineSpacing() + margins};
}

QSize TextEdit::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), sizeHint().height()};
}

bool TextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    const QList<QUrl> urls = source->urls();
    return QPlainTextEdit::canInsertFromMimeData(source)
           && std::none_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
}

void TextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const int selected = cursor.selectionEnd() - cursor.selectionStart();
    const int present = document()->characterCount() - 1;
    const int room = std::max(0, limits::kTextCharacters - present + selected);
    const QString text = source->text();
    // A text that is cut has no half of a character at its end.
    const bool splits = room > 0 && text.size() > room && text.at(room - 1).isHighSurrogate();
    cursor.insertText(text.left(splits ? room - 1 : room));
    setTextCursor(cursor);
    ensureCursorVisible();
    if (text.size() > room)
        emit textCut();
}

void TextEdit::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool adds = !text.isEmpty() && (text.at(0).isPrint() || text.at(0) == QLatin1Char('\r'));
    const bool full = document()->characterCount() - 1 >= limits::kTextCharacters;
    if (adds && full && !textCursor().hasSelection() && !isReadOnly()) {
        emit textCut();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    if (!isUndoRedoEnabled())
        return popUpWithoutUndo(menu, isReadOnly(), event->globalPos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void TextEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QPlainTextEdit::changeEvent(event);
}

} // namespace viatique
