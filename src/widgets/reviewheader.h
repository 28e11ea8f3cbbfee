// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFrame>

class QBoxLayout;
class QToolButton;

namespace viatique {

class StyledLabel;

/// The bar above a package under review, in the manner of that above a draft: home, the title, and what else
/// tells it from others.
class ReviewHeader : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);

    /// What does not fit is whole in the tool tip.
    void setTitle(const QString &title, const QString &details);

signals:
    void homeClicked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();
    void retranslate();

    QToolButton *m_home;
    StyledLabel *m_title;
    StyledLabel *m_details;
    QBoxLayout *m_layout;
};

} // namespace viatique
