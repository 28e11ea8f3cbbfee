// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "session/companylookup.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;
class QTreeView;

namespace viatique {

class CompanyCard;
class CompanyModel;
class DraftSession;
class Notice;
class StyledLabel;
class WorkBar;
struct PageContext;

/// What stands under a SIRET field: what its button sends and to whom, and what came of it, as a proposal
/// that is taken over as one step of undo or left. A name finds several; the one that is current in the list
/// is proposed. What was found goes away with the text that it was asked for.
class CompanyOffer : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyOffer(QWidget *parent = nullptr);
    ~CompanyOffer() override;

    /// To be called once; what `context` refers to outlives it. `button` looks up and is enabled while it
    /// can; `field` gets the focus when something was taken over.
    void setUp(const PageContext &context, CompanyFor of, QPushButton *button, QWidget *field);
    /// Shows this as what the directory answered.
    void showAnswer(const CompanyList &list);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    CompanyProposal present() const;
    CompanyProposal proposed(int row) const;
    void lookUp();
    void update();
    void updateHint();
    void showBusy();
    void showError(const Error &error);
    void showCompany();
    void sayOutcome();
    void showWhatThereIs();
    void clear();
    void takeOverCurrent();
    int currentRow() const;
    void arrange();

    DraftSession *m_session = nullptr;
    CompanyFor m_of = CompanyFor::Organisation;
    QPushButton *m_button = nullptr;
    QWidget *m_field = nullptr;
    std::unique_ptr<CompanyLookup> m_lookup;
    std::unique_ptr<CompanyModel> m_model;
    CompanyProposal m_asked; ///< the fields as they were when it was asked
    std::optional<CompanyList> m_answer;
    std::optional<Error> m_error;

    StyledLabel *m_hint;
    WorkBar *m_work;
    Notice *m_notice;
    StyledLabel *m_count;
    QTreeView *m_list;
    CompanyCard *m_card;
};

} // namespace viatique
