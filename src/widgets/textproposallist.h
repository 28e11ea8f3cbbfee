// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/textproposals.h"

#include <QList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;

namespace viatique {

class FoldButton;

/// The texts proposed: each with what it founds, why it is proposed and a button that adds it, or adds what
/// completes it too. Hidden while there is none; folded while nothing lacks a text, until the user says
/// otherwise.
class TextProposalList final : public QWidget
{
    Q_OBJECT

public:
    explicit TextProposalList(QWidget *parent = nullptr);

    void setProposals(const QList<TextProposal> &proposals, bool isNeeded, bool readOnly);
    /// Buttons go below the words.
    void setNarrow(bool narrow);
    /// The button that folds the list stands in another row of the page, or above the list.
    void putFoldButton(QBoxLayout *row, int at);
    void takeFoldButton();
    void retranslate();

signals:
    /// Of known texts, in the order in which they are to be cited.
    void addRequested(const QStringList &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fold();
    void arrange();
    QWidget *makeRow(const TextProposal &proposal);

    QList<TextProposal> m_proposals;
    FoldButton *m_foldButton;
    QWidget *m_body;
    QBoxLayout *m_rows;
    std::optional<bool> m_chosen; ///< open or not, by the user
    bool m_needed = false;
    bool m_readOnly = false;
    bool m_narrow = false;
};

} // namespace viatique
