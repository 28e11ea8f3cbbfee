// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QBoxLayout;
class QProgressBar;

namespace viatique {

namespace datapass {
struct PrefillLink;
}
class StateLabel;

/// How long a prefill link is, and how long it may be: in words, and as a bar beside or below them.
class LinkMeter : public QWidget
{
    Q_OBJECT

public:
    explicit LinkMeter(QWidget *parent = nullptr);
    void setLink(const datapass::PrefillLink &link);
    QString words() const;

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    StateLabel *m_words;
    QProgressBar *m_bar;
    QBoxLayout *m_layout;
};

} // namespace viatique
