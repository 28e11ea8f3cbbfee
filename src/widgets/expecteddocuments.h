// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "widgets/page.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QPushButton;
class QTreeView;

namespace viatique {

class ChecklistOffer;
class ExpectedModel;
class Notice;
class StateLabel;
class StyledLabel;

/// Which documents the request is to supply, why, and what is there already; with the list to print or to
/// save. Below it the data that the current row is for, and one sentence that sums it
/// all up. Follows the session.
class ExpectedDocuments : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectedDocuments(QWidget *parent = nullptr);
    ~ExpectedDocuments() override;

    /// To be called once, before it is shown; what `context` refers to outlives it.
    void setUp(const PageContext &context);
    void setRoom(Width width);
    void retranslate();

signals:
    /// The user wants to tick data first.
    void dataRequested();
    /// A row was activated: these documents supply it,
    void documentsRequested(const QStringList &ids);
    /// or none does yet; not sent where the draft is read-only.
    void fileRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void activate(const QModelIndex &index);
    void showRows();
    void sayData();
    void saySentence();
    void sayOutcome();
    void arrange();

    StyledLabel *m_label;
    QPushButton *m_print;
    QPushButton *m_save;
    QTreeView *m_table;
    StyledLabel *m_data; ///< for which data the current row is
    StateLabel *m_sentence;
    Notice *m_noData;
    Notice *m_outcome;
    QBoxLayout *m_head;
    std::unique_ptr<ExpectedModel> m_model;
    std::unique_ptr<ChecklistOffer> m_offer;
    QString m_saved; ///< where the list was written last
    std::optional<Error> m_error;
    bool m_takesFiles = false;
    Width m_room = Width::Wide;
};

} // namespace viatique
