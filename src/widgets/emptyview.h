// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace viatique {

/// What stands in the place of an empty view: one sentence that says what belongs here, and the button that
/// brings it.
class EmptyView : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyView(QWidget *parent = nullptr);
    void setWords(const QString &sentence, const QString &buttonText = {});
    QPushButton *button() const { return m_button; }

private:
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace viatique
