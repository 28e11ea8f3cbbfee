// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/colleaguereviews.h"
#include "package/requestinput.h"

#include <QDialog>
#include <QList>
#include <QString>

class QComboBox;
class QTextBrowser;

namespace viatique {

class StateLabel;
class StyledLabel;

/// "Jeanne Orsini: changes requested, 3 remarks": a review beside a package in a line.
QString besideReviewText(const BesideReview &review);

/// A window to read the reviews of colleagues in, as their editor reads them; nothing of them can be changed.
/// Escape closes it. What is shown loads nothing, from the disk or the network. Goes away when it is closed.
class ReviewReader : public QDialog
{
    Q_OBJECT

public:
    /// `reviews` has one at least; `input` gives names to the places of their remarks.
    ReviewReader(QList<BesideReview> reviews, RequestInput input, QWidget *parent = nullptr);

    /// What the page says, without its form; empty before it is read.
    QString plainText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void read();
    void applyLook();
    void retranslate();

    const QList<BesideReview> m_reviews;
    const RequestInput m_input;
    StyledLabel *m_label;
    QComboBox *m_choice;
    StateLabel *m_state;
    QTextBrowser *m_page;
    int m_reading = 0; ///< which reading the page waits for
};

} // namespace viatique
