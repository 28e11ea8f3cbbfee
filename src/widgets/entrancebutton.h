// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/heightcache.h"
#include "widgets/icons.h"

#include <QPushButton>

namespace viatique {

/// A large button with an icon, a title (its text) and a sentence that says what is behind it, which wraps.
class EntranceButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(QString sentence READ sentence WRITE setSentence NOTIFY sentenceChanged)

public:
    explicit EntranceButton(QWidget *parent = nullptr);

    void setSign(Icon sign);
    QString sentence() const { return m_sentence; }
    void setSentence(const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void sentenceChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Room for the words beside icon and margins.
    int wordsWidth(int width) const;

    Icon m_sign = Icon::Package;
    QString m_sentence;
    mutable HeightCache m_heights;
};

} // namespace viatique
