// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace viatique {

/// An icon with its words, in the colour of their meaning: "Saved at 10:42". The words wrap; the accessible
/// name is the words. Hidden while it has none.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr);
    void setState(Meaning meaning, const QString &words);
    QString words() const;
    Meaning meaning() const { return m_meaning; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void level(int side);

    QBoxLayout *m_row;
    QLabel *m_icon;
    QLabel *m_words;
    Meaning m_meaning = Meaning::None;
};

} // namespace viatique
