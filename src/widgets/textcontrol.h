// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

class QLineEdit;
class QPlainTextEdit;
class QString;

namespace viatique {

/// The text of a control, no-break spaces kept (`toPlainText` makes blanks of them).
QString wholeText(const QPlainTextEdit *edit);

/// Puts a text into a control where it holds another one, by changing only the part that differs: the cursor
/// stays where it was in the part that is kept, else stands behind the change. A control without focus shows
/// the beginning of its text.
void showText(QLineEdit *edit, const QString &text);
void showText(QPlainTextEdit *edit, const QString &text);

} // namespace viatique
