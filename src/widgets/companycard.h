// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/companylookup.h"
#include "widgets/card.h"

class QBoxLayout;
class QPushButton;

namespace viatique {

class StateLabel;
class StyledLabel;

/// One company of the directory, in words: what is proposed of it and what that would take the place of, and
/// what is to be known of it; with a button that takes it over and one that leaves it.
class CompanyCard : public Card
{
    Q_OBJECT

public:
    explicit CompanyCard(QWidget *parent = nullptr);

    /// `present` is what the request holds. What is not proposed is not spoken of, but for an address that is
    /// published in part.
    void setCompany(const Company &company, const CompanyProposal &proposal, const CompanyProposal &present);
    /// The button that takes it over.
    void focusFirst();
    void retranslate();

signals:
    void taken();
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    StyledLabel *m_name;
    StyledLabel *m_lines;
    StateLabel *m_signs;
    QPushButton *m_take;
    QPushButton *m_leave;
    QBoxLayout *m_buttons;
};

} // namespace viatique
