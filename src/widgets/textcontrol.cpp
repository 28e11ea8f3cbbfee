// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/textcontrol.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace viatique {

namespace {

/// The part that differs: from `start`, `removed` characters of the old text and `added` of the new one.
struct Difference
{
    qsizetype start = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
};

Difference difference(const QString &before, const QString &after)
{
    const auto [endBefore, endAfter] =
        std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const qsizetype start = endBefore - before.cbegin();
    qsizetype tail = 0;
    const qsizetype longest = std::min(before.size(), after.size()) - start;
    while (tail < longest && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return {start, before.size() - start - tail, after.size() - start - tail};
}

/// Where a cursor stands after the change.
qsizetype moved(qsizetype cursor, const Difference &change)
{
    if (cursor <= change.start && change.removed > 0 && change.added == 0)
        return cursor;
    if (cursor < change.start)
        return change.start + change.added;
    return cursor >= change.start + change.removed ? cursor + change.added - change.removed
                                                   : change.start + change.added;
}

} // namespace

QString wholeText(const QPlainTextEdit *edit)
{
    QString text = edit->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void showText(QLineEdit *edit, const QString &text)
{
    const QString present = edit->text();
    if (present == text)
        return;
    const qsizetype cursor = moved(edit->cursorPosition(), difference(present, text));
    edit->setText(text);
    edit->setCursorPosition(edit->hasFocus() ? static_cast<int>(cursor) : 0);
}

void showText(QPlainTextEdit *edit, const QString &text)
{
    const QString present = wholeText(edit);
    if (present == text)
        return;
    const Difference change = difference(present, text);
    QTextCursor cursor(edit->document());
    cursor.setPosition(static_cast<int>(change.start));
    cursor.setPosition(static_cast<int>(change.start + change.removed), QTextCursor::KeepAnchor);
    const qsizetype position = moved(edit->textCursor().position(), change);
    cursor.insertText(text.mid(change.start, change.added));
    QTextCursor own = edit->textCursor();
    own.setPosition(static_cast<int>(edit->hasFocus() ? position : 0));
    edit->setTextCursor(own);
}

} // namespace viatique
